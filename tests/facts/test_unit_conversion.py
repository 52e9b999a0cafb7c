"""The same quantity in another unit: exact wherever the factor is a power of ten, refused across dimensions."""

from decimal import Decimal
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.facts.unit_conversion import can_convert, convert_quantity, convert_value
from generator.model.quantity import parse_quantity
from generator.model.unit import SCALES, ScaledUnit, UnitRegistry
from generator.reading.packs import packed_units

UNITS = UnitRegistry(packed_units())


def unit(printed: str) -> ScaledUnit:
    found = UNITS.find(printed)
    assert found is not None, printed
    return found


@pytest.mark.parametrize(
    ("value", "source", "target", "expected"),
    [
        ("1771", "万吨", "吨", "17710000"),
        ("1771", "万吨", "亿吨", "0.1771"),
        ("14.03", "万人", "人", "140300"),
        ("15", "亩", "公顷", "1"),
        ("1", "平方公里", "公顷", "100"),
        ("2.5", "吨", "千克", "2500"),
        ("12.5", "%", "‰", "125"),
        ("1", "GWh", "万千瓦时", "100"),
    ],
)
def test_a_value_in_another_unit(value: str, source: str, target: str, expected: str) -> None:
    assert convert_value(Decimal(value), unit(source), unit(target)) == Decimal(expected)


@pytest.mark.parametrize(("source", "target"), [("吨", "元"), ("万人", "万人次"), ("%", "人"), ("元", "美元")])
def test_units_of_different_kinds_do_not_convert(source: str, target: str) -> None:
    assert not can_convert(unit(source), unit(target))
    with pytest.raises(ValueError, match="dimensions"):
        convert_value(Decimal(1), unit(source), unit(target))


SCALED = [found for word, one in product(["", *SCALES], packed_units()) if (found := UNITS.find(word + one.id))]


@given(
    digits=st.integers(-(10**9), 10**9),
    places=st.integers(0, 4),
    source=st.sampled_from(SCALED),
    target=st.sampled_from(SCALED),
)
def test_there_and_back_is_where_it_began(digits: int, places: int, source: ScaledUnit, target: ScaledUnit) -> None:
    if not can_convert(source, target):
        return
    value = Decimal(digits).scaleb(-places)
    factor = convert_value(Decimal(1), source, target)
    back = convert_value(convert_value(value, source, target), target, source)
    if factor == Decimal(10) ** factor.adjusted():
        assert back == value
    else:
        assert abs(back - value) <= abs(value) * Decimal(10) ** -24


@pytest.mark.parametrize(
    ("printed", "source", "target", "decimals"),
    [
        ("14.03", "万人", "人", 0),
        ("1,771", "万吨", "亿吨", 4),
        ("1,770", "万吨", "亿吨", 3),
        ("12.50", "吨", "千克", 0),
        ("12.50", "千克", "吨", 5),
    ],
)
def test_a_quantity_keeps_the_precision_that_was_printed(printed: str, source: str, target: str, decimals: int) -> None:
    quantity = convert_quantity(parse_quantity(printed), unit(source), unit(target))
    assert quantity.decimals == decimals
    assert quantity.printed == printed


def test_words_go_with_the_number() -> None:
    before = parse_quantity("近2,000")
    after = convert_quantity(before, unit("万吨"), unit("吨"))
    assert (after.qualifier, after.value) == (before.qualifier, Decimal(20_000_000))
