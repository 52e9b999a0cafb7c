"""What texts of both languages state: every notation, and numbers written one way read as the same in another."""

from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.facts.statements.chinese_numerals import parse_chinese
from generator.facts.statements.english_numerals import parse_english
from generator.facts.statements.reading import read_statements
from generator.facts.statements.stated import Kind, Stated, Weight
from generator.language import Language
from generator.model.quantity import Direction, Qualifier
from generator.model.unit import UnitRegistry
from generator.reading.packs import packed_units

UNITS = UnitRegistry(packed_units())
_PLACES = ("", "十", "百", "千")
_DIGITS = "零一二三四五六七八九"
_ENGLISH = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"


def read(text: str, language: Language) -> list[Stated]:
    """What is stated and asks for a counterpart."""
    return [one for one in read_statements(text, language, UNITS) if one.weight is not Weight.loose]


def in_chinese(number: int) -> str:
    """A number below a hundred million in Chinese characters, written out in full."""
    if number >= 10_000:
        high, low = divmod(number, 10_000)
        return in_chinese(high) + "万" + ("" if not low else ("零" if low < 1000 else "") + in_chinese(low))
    text, gap = "", False
    for place in range(3, -1, -1):
        digit = number // 10**place % 10
        if digit:
            text += ("零" if gap and text else "") + _DIGITS[digit] + _PLACES[place]
            gap = False
        else:
            gap = True
    return text or "零"


def in_english(number: int) -> str:
    """A number below a billion in English words."""
    for scale, word in ((1_000_000, "million"), (1_000, "thousand"), (100, "hundred")):
        if number >= scale:
            high, low = divmod(number, scale)
            return f"{in_english(high)} {word}" + (f" and {in_english(low)}" if low else "")
    if number < 20:
        return _ENGLISH.split()[number]
    tens, ones = divmod(number, 10)
    return _TENS.split()[tens - 2] + (f"-{_ENGLISH.split()[ones]}" if ones else "")


@given(st.integers(0, 99_999_999))
def test_chinese_numerals_are_read(number: int) -> None:
    assert parse_chinese(in_chinese(number)) == number


@given(st.integers(0, 999_999_999))
def test_english_numerals_are_read(number: int) -> None:
    assert parse_english(in_english(number)) == number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("两千五", 2500),
        ("三万二", 32000),
        ("二〇二四", 2024),
        ("十", 10),
        ("一百零八", 108),
        ("三点五", Decimal("3.5")),
        ("十二亿", 1_200_000_000),
    ],
)
def test_short_forms_of_chinese_numerals(text: str, value: Decimal) -> None:
    assert parse_chinese(text) == value


@pytest.mark.parametrize("text", ["", "甲", "三三百", "点五", "十百"])
def test_what_is_no_numeral_raises(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the text is all that it says
        parse_chinese(text)


SCALES = {"万": 10**4, "亿": 10**8}


@given(st.integers(1, 999_999), st.integers(0, 3), st.sampled_from(sorted(SCALES)), st.sampled_from(["吨", "元"]))
def test_a_number_in_a_chinese_scale_is_the_english_one(digits: int, decimals: int, scale: str, unit: str) -> None:
    """1.2亿元 in any digits and RMB 120,000,000 are one value, and of one unit."""
    figure = Decimal(digits).scaleb(-decimals)
    value = figure * SCALES[scale]
    english = f"{value:,.{0 if value == value.to_integral_value() else decimals}f}"
    (zh,) = read(f"共{figure:f}{scale}{unit}。", Language.zh)
    text = f"It came to RMB {english}." if unit == "元" else f"It came to {english} tonnes."
    (en,) = read(text, Language.en)
    assert zh.key == en.key
    assert zh.unit is not None
    assert en.unit is not None
    assert zh.unit.dimension == en.unit.dimension


@example("一二三两百千万亿点〇")
@given(st.text(alphabet="年月日第一二三两百千万亿点〇成半双%.,-0123456789吨元 abPQ（）~至", max_size=30))
def test_reading_never_fails_and_tells_places_in_the_text(text: str) -> None:
    for language in Language:
        for one in read_statements(text, language, UNITS):
            assert 0 <= one.start < one.end <= len(text)


@pytest.mark.parametrize(
    ("text", "kind", "value", "qualifier"),
    [
        ("发放1.2亿元", Kind.number, "120000000", None),
        ("占三成", Kind.percent, "30", None),
        ("占三成五", Kind.percent, "35", None),
        ("2500余名员工", Kind.number, "2500", Qualifier.more_than),
        ("近2000户", Kind.number, "2000", Qualifier.nearly),
        ("约 250 万元", Kind.number, "2500000", Qualifier.about),
        ("超过1万家", Kind.number, "10000", Qualifier.over),
        ("98% 以上", Kind.percent, "98", Qualifier.at_least),
        ("不超过 10 毫克", Kind.number, "10", Qualifier.at_most),
        ("百分之五", Kind.percent, "5", None),
        ("千分之二", Kind.percent, "0.2", None),
        ("三分之二", Kind.percent, str(Decimal(200) / 3), None),
        ("二十三家企业", Kind.number, "23", None),
        ("提高1.2个百分点", Kind.points, "1.2", None),
        ("增长三点五倍", Kind.number, "3.5", None),
        ("第33次会议", Kind.number, "33", None),
        ("2.4万人次", Kind.number, "24000", None),
        ("3 千家", Kind.number, "3000", None),
        ("5 千瓦", Kind.number, "5", None),
        ("9,517 亿立方米", Kind.number, "951700000000", None),
        ("**12** 项", Kind.number, "12", None),
    ],
)
def test_chinese_notations(text: str, kind: Kind, value: str, qualifier: Qualifier | None) -> None:
    (one,) = read(text, Language.zh)
    assert (one.kind, one.value, one.qualifier) == (kind, Decimal(value), qualifier)


@pytest.mark.parametrize(
    ("text", "kind", "value", "qualifier"),
    [
        ("RMB 634.572 billion", Kind.number, "634572000000", None),
        ("more than 2,500 people", Kind.number, "2500", Qualifier.over),
        ("nearly 2,000 households", Kind.number, "2000", Qualifier.nearly),
        ("at least 98%", Kind.percent, "98", Qualifier.at_least),
        ("5 per cent", Kind.percent, "5", None),
        ("1.2 percentage points", Kind.points, "1.2", None),
        ("twenty-three companies", Kind.number, "23", None),
        ("the 33rd meeting", Kind.number, "33", None),
        ("two thirds of them", Kind.percent, str(Decimal(200) / 3), None),
        ("five companies", Kind.number, "5", None),
        ("one hundred and eight companies", Kind.number, "108", None),
        ("a 30-metre wall", Kind.number, "30", None),
        ("no lower than 26 °C", Kind.number, "26", Qualifier.at_least),
        ("40% or more", Kind.percent, "40", Qualifier.at_least),
        ("526 MW of capacity", Kind.number, "526", None),
    ],
)
def test_english_notations(text: str, kind: Kind, value: str, qualifier: Qualifier | None) -> None:
    (one,) = read(text, Language.en)
    assert (one.kind, one.value, one.qualifier) == (kind, Decimal(value), qualifier)


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("2024年10月31日", "on 31 October 2024"),
        ("2024 年 10 月", "in October 2024"),
        ("2024—2028 年", "2024–2028"),
        ("3月至5月", "from March to May"),
        ("4月22日至26日", "22–26 April"),
        ("二〇二四年", "in 2024"),
        ("GB/T36001-2015", "GB/T 36001–2015"),
        ("GRI 305-5", "GRI 305-5"),
        ("C919 大飞机", "the C919"),
        ("电话 010-82298103", "telephone +86 10-82298103"),
        ("3-5万吨", "30,000 to 50,000 tonnes"),
        ("3 至 5 万吨", "3–5 x 10,000, that is 30,000 to 50,000 tonnes"),
    ],
)
def test_dates_codes_and_ranges_are_the_same_in_both_languages(zh: str, en: str) -> None:
    first = {one.key for one in read(zh, Language.zh)}
    assert first
    assert first <= {one.key for one in read(en, Language.en)}


@pytest.mark.parametrize(
    ("text", "language", "direction"),
    [
        ("同比下降5%", Language.zh, Direction.down),
        ("增长了约5%", Language.zh, Direction.up),
        ("为5%", Language.zh, None),
        ("fell by 5%", Language.en, Direction.down),
        ("an increase of 5%", Language.en, Direction.up),
        ("was 5%", Language.en, None),
    ],
)
def test_directions(text: str, language: Language, direction: Direction | None) -> None:
    (one,) = read(text, language)
    assert one.direction is direction


@pytest.mark.parametrize(
    "text",
    ["“一带一路”", "三重一大", "十分重要", "统一管理", "万物互联", "一线员工", "千方百计", "两会精神", "二次利用"],
)
def test_words_that_only_look_like_numbers_ask_for_nothing(text: str) -> None:
    assert [one for one in read(text, Language.zh) if one.weight is Weight.firm] == []


@pytest.mark.parametrize("text", ["one of them", "at first", "a third party", "both sides", "may rise", "march on"])
def test_english_words_that_only_look_like_numbers_ask_for_nothing(text: str) -> None:
    assert [one for one in read(text, Language.en) if one.weight is Weight.firm] == []
