"""Numbers for people: the words both languages use, and that no digit is lost on the way to them."""

import re
from collections.abc import Iterable
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.language import Language
from generator.model.quantity import Direction, Missing, Qualifier, Quantity, parse_quantity
from generator.model.unit import SCALES, ScaledUnit, UnitRegistry
from generator.reading.packs import packed_units
from generator.views.number_text import NumberText, format_quantity, format_row

UNITS = UnitRegistry(packed_units())


def unit_of(printed: str) -> ScaledUnit | None:
    unit = UNITS.find(printed)
    assert unit is not None or not printed
    return unit


@pytest.mark.parametrize(
    ("printed", "unit", "zh", "en"),
    [
        # Scale words: ten to the eighth is a hundred million, ten to the fourth ten thousand.
        ("6,345.72", "亿元", "6,345.72 亿元", "RMB 634.572 billion"),
        ("1,771", "万吨", "1,771 万吨", "17.71 million tonnes"),
        ("6,818", "万元", "6,818 万元", "RMB 68.18 million"),
        ("14.03", "万人", "14.03 万人", "140,300 people"),
        ("46.79", "亿吨", "46.79 亿吨", "4.679 billion tonnes"),
        ("2,902.17", "万吨标准煤", "2,902.17 万吨标准煤", "29.0217 million tce"),
        ("14.02", "万人次", "14.02 万人次", "140,200 participations"),
        ("4.5", "亿千瓦时", "4.5 亿千瓦时", "450 million kWh"),
        ("2.5", "亿美元", "2.5 亿美元", "USD 250 million"),
        ("1.5", "百万吨", "1.5 百万吨", "1.5 million tonnes"),
        ("30", "千吨", "30 千吨", "30,000 tonnes"),
        # A unit known abroad stands behind in brackets, rounded and marked so: 128,900 / 15 = 8,593.33.
        ("12.89", "万亩", "12.89 万亩", "128,900 mu (≈ 8,593 ha)"),
        ("30", "亩", "30 亩", "30 mu (≈ 2 ha)"),
        # Where one English scale ends and the next begins.
        ("999,999", "吨", "999,999 吨", "999,999 tonnes"),
        ("99,999,999", "元", "99,999,999 元", "RMB 99,999,999"),
        ("99.9999", "万吨", "99.9999 万吨", "999,999 tonnes"),
        ("100", "万吨", "100 万吨", "1 million tonnes"),
        ("100.00", "万吨", "100.00 万吨", "1.0000 million tonnes"),
        ("9,999.5", "万元", "9,999.5 万元", "RMB 99.995 million"),
        ("99,999.5", "万元", "99,999.5 万元", "RMB 999.995 million"),
        ("100,000", "万吨", "100,000 万吨", "1 billion tonnes"),
        ("9.99", "亿元", "9.99 亿元", "RMB 999 million"),
        ("10", "亿元", "10 亿元", "RMB 1 billion"),
        ("9,999.5", "亿元", "9,999.5 亿元", "RMB 999.95 billion"),
        ("12,345", "亿元", "12,345 亿元", "RMB 1,234.5 billion"),
        ("0.001", "亿元", "0.001 亿元", "RMB 100,000"),
        # Decimals as printed; zeros that only the change of scale brings are dropped.
        ("3,000", "亿元", "3,000 亿元", "RMB 300 billion"),
        ("3,000.0", "亿元", "3,000.0 亿元", "RMB 300.00 billion"),
        ("12.50", "%", "12.50%", "12.50%"),
        ("96", "%", "96%", "96%"),
        ("-1.24", "%", "−1.24%", "−1.24%"),
        ("0.00", "万吨", "0.00 万吨", "0 tonnes"),
        ("0", "人", "0 人", "0 people"),
        # One and many.
        ("1", "人", "1 人", "1 person"),
        ("2", "人", "2 人", "2 people"),
        ("1", "小时/人", "1 小时/人", "1 hour per person"),
        ("98.5", "小时/人", "98.5 小时/人", "98.5 hours per person"),
        ("0.0001", "万人", "0.0001 万人", "1 person"),
        ("1", "万人", "1 万人", "10,000 people"),
        # English does not scale a rate.
        ("0.124", "吨标准煤/万元", "0.124 吨标准煤/万元", "0.124 tce per RMB 10,000"),
        # Words printed with the number.
        ("2500余", "", "2,500余", "more than 2,500"),
        ("近2000", "", "近2,000", "nearly 2,000"),
        ("近2000", "人", "近2,000 人", "nearly 2,000 people"),
        ("2500余", "人", "2,500余人", "more than 2,500 people"),
        ("98以上", "%", "98%以上", "at least 98%"),
        ("≤10", "%", "不超过10%", "at most 10%"),
        ("超过100", "万元", "超过100 万元", "over RMB 1 million"),
        ("约250", "吨", "约250 吨", "about 250 tonnes"),
        ("降低1.24", "%", "降低1.24%", "down 1.24%"),
        ("89.6/90", "", "89.6/90", "89.6/90"),
        ("第1名", "", "第1名", "1st"),
        ("第11名", "", "第11名", "11th"),
        ("第22名", "", "第22名", "22nd"),
        ("第103名", "", "第103名", "103rd"),
        ("第112名", "", "第112名", "112th"),
        ("第468名", "", "第468名", "468th"),
        ("12%", "", "12%", "12%"),
        # No number.
        ("－", "万吨", "无数据", "not available"),
        ("/", "%", "不适用", "not applicable"),
        # Typed with other glyphs, shown like the rest.
        ("１，７７１", "万吨", "1,771 万吨", "17.71 million tonnes"),
        ("1﹐771", "万吨", "1,771 万吨", "17.71 million tonnes"),
        ("1234567", "", "1,234,567", "1,234,567"),
    ],
)
def test_a_number_reads_right_in_both_languages(printed: str, unit: str, zh: str, en: str) -> None:
    quantity = parse_quantity(printed)
    assert format_quantity(quantity, unit_of(unit), Language.zh).plain == zh
    assert format_quantity(quantity, unit_of(unit), Language.en).plain == en


@pytest.mark.parametrize(
    ("printed", "unit", "word", "zh", "en"),
    [
        ("2500", "人次", Qualifier.more_than, "2,500余人次", "more than 2,500 participations"),
        ("2000", "", Qualifier.nearly, "近2,000", "nearly 2,000"),
        ("98", "%", Qualifier.at_least, "98%以上", "at least 98%"),
        ("100", "", Qualifier.over, "超过100", "over 100"),
        ("250", "", Qualifier.about, "约250", "about 250"),
        ("1.24", "%", Direction.down, "降低1.24%", "down 1.24%"),
        ("3.5", "%", Direction.up, "升高3.5%", "up 3.5%"),
    ],
)
def test_a_word_given_beside_the_number_reads_like_one_printed_with_it(
    printed: str, unit: str, word: Qualifier | Direction, zh: str, en: str
) -> None:
    quantity, found = parse_quantity(printed), unit_of(unit)
    qualifier = word if isinstance(word, Qualifier) else None
    direction = word if isinstance(word, Direction) else None
    assert format_quantity(quantity, found, Language.zh, qualifier, direction).plain == zh
    assert format_quantity(quantity, found, Language.en, qualifier, direction).plain == en


def test_the_pieces_can_be_set_apart() -> None:
    text = format_quantity(parse_quantity("近6,345.72"), unit_of("亿元"), Language.en)
    assert (text.lead, text.before, text.number, text.unit) == ("nearly", "RMB", "634.572", "billion")


# Whatever is displayed is read back, by a reader that knows nothing of how it was made.


def one_of(names: Iterable[str]) -> str:
    return "|".join(sorted((re.escape(name) for name in names if name), key=len, reverse=True))


CURRENCIES = one_of(unit.before for unit in packed_units())
ENGLISH = re.compile(
    rf"(?:(?:up|down|nearly|about|over|more than|at least|at most) )*(?:(?:{CURRENCIES}) )?"
    r"(?P<number>−?[\d,]+(?:\.\d+)?)(?: (?P<scale>million|billion))?"
    rf"(?: ?(?:{one_of(name for unit in packed_units() for name in (unit.one, unit.many))}))?(?: \(≈ −?[\d,]+ ha\))?"
)
CHINESE = re.compile(
    r"(?:升高|降低)?(?:近|约|超过|不超过)?(?P<number>−?[\d,]+(?:\.\d+)?)余?\s?"
    rf"(?P<unit>(?:{one_of(SCALES)})?(?:{one_of(UNITS.names)}))?(?:以上)?"
)
ENGLISH_SCALE: dict[str | None, Decimal] = {None: Decimal(1), "million": Decimal(10) ** 6, "billion": Decimal(10) ** 9}


def number(text: str) -> Decimal:
    assert re.fullmatch(r"−?\d{1,3}(,\d{3})*(\.\d+)?", text), f"{text} is not set in groups of three"
    return Decimal(text.replace("−", "-").replace(",", ""))


def read_english(text: str) -> Decimal:
    match = ENGLISH.fullmatch(text)
    assert match, text
    return number(match["number"]) * ENGLISH_SCALE[match["scale"]]


def read_chinese(text: str) -> Decimal:
    match = CHINESE.fullmatch(text)
    assert match, text
    unit = match["unit"] or ""
    whole = unit in UNITS.names
    scale = next((scale for word, scale in SCALES.items() if not whole and unit.startswith(word)), Decimal(1))
    return number(match["number"]) * scale


printed_numbers = st.builds(
    lambda digits, places: format(Decimal(digits).scaleb(-places), ",f"),
    st.integers(-(10**11), 10**11),
    st.integers(0, 4),
)
printed_units = st.builds(
    "".join, st.tuples(st.sampled_from(["", *SCALES]), st.sampled_from([unit.id for unit in packed_units()]))
).filter(lambda unit: UNITS.find(unit) is not None)
units = st.one_of(st.just(""), printed_units)


@given(
    printed=printed_numbers,
    unit=units,
    qualifier=st.sampled_from([None, *Qualifier]),
    direction=st.sampled_from([None, *Direction]),
)
def test_what_is_displayed_reads_back_as_what_is_stored(
    printed: str, unit: str, qualifier: Qualifier | None, direction: Direction | None
) -> None:
    quantity, found = parse_quantity(printed), unit_of(unit)
    assert quantity.value is not None
    stored = quantity.value * (found.scale if found else 1)
    zh, en = (format_quantity(quantity, found, language, qualifier, direction).plain for language in Language)
    assert read_chinese(zh) == stored
    assert read_english(en) == stored


@given(printed=printed_numbers, unit=units)
def test_chinese_shows_the_decimals_that_were_printed(printed: str, unit: str) -> None:
    text = format_quantity(parse_quantity(printed), unit_of(unit), Language.zh)
    assert len(text.number.partition(".")[2]) == len(printed.partition(".")[2])


@given(printed=printed_numbers.filter(lambda text: "." in text), unit=units)
def test_english_keeps_the_precision_that_was_printed(printed: str, unit: str) -> None:
    """The last digit printed is the last digit shown; what is smaller than a whole is never rounded away."""
    quantity, found = parse_quantity(printed), unit_of(unit)
    text = format_quantity(quantity, found, Language.en)
    shown_scale = text.unit.partition(" ")[0]
    scale = ENGLISH_SCALE[shown_scale if shown_scale in ENGLISH_SCALE else None]
    shown = scale.scaleb(-len(text.number.partition(".")[2]))
    step = Decimal(1).scaleb(-quantity.decimals) * (found.scale if found else 1)
    assert shown == step or (shown < step and "." not in text.number)


@given(printed=st.lists(printed_numbers, min_size=1, max_size=4), unit=units)
def test_a_row_has_one_scale_and_every_cell_reads_back(printed: list[str], unit: str) -> None:
    quantities, found = [parse_quantity(one) for one in printed], unit_of(unit)
    for language in Language:
        heading, cells = format_row(quantities, found, language)
        scale = found.scale if found else Decimal(1)
        if language is Language.en:
            first = re.sub(f"^({CURRENCIES}) ", "", heading).partition(" ")[0]
            scale = ENGLISH_SCALE[first if first in ENGLISH_SCALE else None]
        for quantity, cell in zip(quantities, cells, strict=True):
            assert quantity.value is not None
            assert number(cell) * scale == quantity.value * (found.scale if found else 1)


@pytest.mark.parametrize(
    ("printed", "unit", "zh", "en"),
    [
        (("1,696", "1,771"), "万吨", ("万吨", "1,696", "1,771"), ("million tonnes", "16.96", "17.71")),
        (("98.5", "1,771"), "万吨", ("万吨", "98.5", "1,771"), ("million tonnes", "0.985", "17.71")),
        (("6,345.72", "－"), "亿元", ("亿元", "6,345.72", "–"), ("RMB billion", "634.572", "–")),
        (("14.50", "14.03"), "万人", ("万人", "14.50", "14.03"), ("people", "145,000", "140,300")),
        (("75", "/"), "位", ("位", "75", "–"), ("", "75", "–")),
        (("1", "2"), "", ("", "1", "2"), ("", "1", "2")),
    ],
)  # fmt: skip
def test_rows_of_tables(printed: tuple[str, ...], unit: str, zh: tuple[str, ...], en: tuple[str, ...]) -> None:
    quantities = [parse_quantity(one) for one in printed]
    for language, expected in ((Language.zh, zh), (Language.en, en)):
        heading, cells = format_row(quantities, unit_of(unit), language)
        assert (heading, *cells) == expected


def test_plain_is_the_pieces_in_order() -> None:
    assert NumberText("5", "t", "about", "RMB", tight=False).plain == "about RMB 5 t"


@pytest.mark.parametrize(("language", "said"), [(Language.zh, "待填"), (Language.en, "to be filled in")])
def test_a_cell_still_to_be_filled_in_says_so_and_one_without_a_number_has_a_dash(
    language: Language, said: str
) -> None:
    quantities = (parse_quantity("1,771"), Quantity("", None, Missing.pending), parse_quantity("-"))
    _, cells = format_row(quantities, unit_of("万吨"), language)
    assert cells[1:] == (said, "–")
    assert format_quantity(quantities[1], unit_of("万吨"), language).plain == said
