"""Printed numbers: value, decimals and sign as printed, in any of the glyphs that reports use."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.quantity import Direction, Missing, Qualifier, parse_quantity

FULL_WIDTH = str.maketrans("0123456789.-", "０１２３４５６７８９．－")


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("6,345.72", "6345.72"),
        ("1771", "1771"),
        ("0", "0"),
        ("0.00", "0.00"),
        ("12.50", "12.50"),
        ("007", "7"),
        ("1,234,567", "1234567"),
        ("1，771", "1771"),
        ("1﹐771", "1771"),
        ("１，７７１", "1771"),
        ("１２．５０", "12.50"),
        ("－1.24", "-1.24"),
        ("−1.24", "-1.24"),
        ("﹣1.24", "-1.24"),
        ("-1.24", "-1.24"),
        ("+3.5", "3.5"),
        ("＋３．５", "3.5"),
        ("  14.03 ", "14.03"),
    ],
)
def test_a_figure_keeps_value_and_decimals(printed: str, value: str) -> None:
    quantity = parse_quantity(printed)
    assert quantity.value == Decimal(value)
    assert quantity.decimals == len(value.partition(".")[2])
    assert quantity.printed == printed.strip()
    assert quantity.missing is None


@pytest.mark.parametrize(
    ("printed", "value", "word"),
    [
        ("2500余", "2500", Qualifier.more_than),
        ("2,500多", "2500", Qualifier.more_than),
        ("近2000", "2000", Qualifier.nearly),
        ("近 2,000", "2000", Qualifier.nearly),
        ("约250", "250", Qualifier.about),
        ("超过100", "100", Qualifier.over),
        ("超100", "100", Qualifier.over),
        ("逾１００", "100", Qualifier.over),
        ("98以上", "98", Qualifier.at_least),
        ("不低于98.5", "98.5", Qualifier.at_least),
        ("≥98", "98", Qualifier.at_least),
        (">=98", "98", Qualifier.at_least),
        ("≤10", "10", Qualifier.at_most),
        ("＜＝10", "10", Qualifier.at_most),
        ("10以下", "10", Qualifier.at_most),
        ("不超过10", "10", Qualifier.at_most),
    ],
)
def test_a_word_of_degree_is_read_with_its_number(printed: str, value: str, word: Qualifier) -> None:
    quantity = parse_quantity(printed)
    assert (quantity.value, quantity.qualifier, quantity.direction) == (Decimal(value), word, None)
    assert quantity.printed == printed


@pytest.mark.parametrize(
    ("printed", "direction", "signed"),
    [
        ("降低1.24", Direction.down, "-1.24"),
        ("下降 1.24", Direction.down, "-1.24"),
        ("减少1.24", Direction.down, "-1.24"),
        ("升高1.24", Direction.up, "1.24"),
        ("增长1.24", Direction.up, "1.24"),
        ("-1.24", None, "-1.24"),
        ("1.24", None, "1.24"),
    ],
)
def test_a_word_of_direction_carries_the_sign(printed: str, direction: Direction | None, signed: str) -> None:
    quantity = parse_quantity(printed)
    assert (quantity.direction, quantity.signed) == (direction, Decimal(signed))


def test_a_score_is_read_with_its_whole() -> None:
    quantity = parse_quantity("89.6/90")
    assert (quantity.value, quantity.of) == (Decimal("89.6"), Decimal("90"))


def test_a_rank_is_read_as_an_ordinal() -> None:
    assert parse_quantity("第468名").ordinal
    assert parse_quantity("第 468 名").value == 468
    assert not parse_quantity("468").ordinal


@pytest.mark.parametrize("printed", ["12%", "１２％", "12 %", "降低12%"])
def test_a_percent_sign_typed_with_the_number_is_remembered(printed: str) -> None:
    assert (parse_quantity(printed).value, parse_quantity(printed).percent) == (Decimal(12), True)


@pytest.mark.parametrize("dash", ["-", "－", "–", "—", "——", "−", "﹣", "n/a", "N/A", " － "])
def test_a_dash_is_a_value_that_is_not_available(dash: str) -> None:
    quantity = parse_quantity(dash)
    assert (quantity.value, quantity.missing, quantity.decimals) == (None, Missing.not_available, 0)


def test_a_slash_is_a_value_that_does_not_apply() -> None:
    assert parse_quantity("/").missing is Missing.not_applicable


def test_zero_is_a_number() -> None:
    assert parse_quantity("0").value == 0
    assert parse_quantity("0").missing is None


@pytest.mark.parametrize(
    "printed",
    [
        "1,23",
        "12,34,567",
        "1,2345",
        ",123",
        "1,234,",
        "1234,567",
        "1,,234",
        "1.234.567",
        "1.234,56",
        "1.",
        ".5",
        "--5",
        "5-",
        "1 771",
        "1771吨",
        "近",
        "约",
        "2500余余",
        "近约2000",
        "近2000以上",
        "约2500余",
        "第468",
        "468名",
        "1e3",
        "0x10",
        "1_000",
        "NaN",
        "Infinity",
        "",
        " ",
        "无",
        "//",
        "1/",
        "/2",
        "1/2/3",
        "12%%",
        "%",
        "²",
        "五",
    ],
)
def test_what_is_no_figure_is_refused(printed: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the text alone is the message
        parse_quantity(printed)


decimals = st.decimals(allow_nan=False, allow_infinity=False, places=None, min_value=-(10**15), max_value=10**15).map(
    lambda value: Decimal(format(value, "f"))
)


@given(value=decimals, separator=st.sampled_from(["", ",", "，", "﹐"]), wide=st.booleans())
def test_any_formatted_number_gives_its_value_back(value: Decimal, separator: str, wide: bool) -> None:
    printed = format(value, ",f").replace(",", separator)
    if wide:
        printed = printed.translate(FULL_WIDTH)
    quantity = parse_quantity(printed)
    assert quantity.value == value
    assert quantity.decimals == len(format(value, "f").partition(".")[2])


@given(whole=st.integers(1000, 10**9), at=st.integers(0, 12))
def test_a_separator_in_the_wrong_place_is_refused(whole: int, at: int) -> None:
    right = f"{whole:,}"
    digits = str(whole)
    wrong = digits[: at % len(digits)] + "," + digits[at % len(digits) :]
    if wrong == right:
        assert parse_quantity(wrong).value == whole
    else:
        with pytest.raises(ValueError):  # noqa: PT011 - the text alone is the message
            parse_quantity(wrong)
