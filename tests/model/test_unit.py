"""Units as printed: the scale word is taken apart, a unit that is registered whole is not."""

from decimal import Decimal

import pytest

from generator.model.unit import Unit, UnitRegistry
from generator.reading.packs import packed_units

PACKED = UnitRegistry(packed_units())


@pytest.mark.parametrize(
    ("printed", "unit", "scale"),
    [
        ("吨", "吨", 1),
        ("千吨", "吨", 10**3),
        ("万吨", "吨", 10**4),
        ("百万吨", "吨", 10**6),
        ("亿吨", "吨", 10**8),
        ("亿元", "元", 10**8),
        ("万美元", "美元", 10**4),
        ("万吨标准煤", "吨标准煤", 10**4),
        ("万人次", "人次", 10**4),
        ("亿千瓦时", "千瓦时", 10**8),
        ("万千瓦", "千瓦", 10**4),
        ("%", "%", 1),
        # These begin with a scale word that belongs to the unit.
        ("千瓦时", "千瓦时", 1),
        ("千克", "千克", 1),
        ("千瓦", "千瓦", 1),
    ],
)
def test_a_printed_unit_is_found_with_its_scale(printed: str, unit: str, scale: int) -> None:
    found = PACKED.find(printed)
    assert found is not None
    assert (found.printed, found.unit.id, found.scale) == (printed, unit, Decimal(scale))


@pytest.mark.parametrize("printed", ["", "万", "亿", "万万吨", "吨万", "斤", "ton", "万 吨", "百吨"])
def test_an_unknown_unit_is_not_found(printed: str) -> None:
    assert PACKED.find(printed) is None


def test_the_whole_name_wins_over_scale_word_and_unit() -> None:
    registry = UnitRegistry(
        (Unit(id="瓦时", dimension="energy"), Unit(id="千瓦时", dimension="energy", factor=Decimal(7)))
    )
    found = registry.find("千瓦时")
    assert found is not None
    assert (found.unit.factor, found.scale) == (Decimal(7), Decimal(1))


def test_a_site_may_define_a_unit_anew() -> None:
    """Units are given with the packed ones first; the site's own come later and win."""
    registry = UnitRegistry((Unit(id="吨", dimension="mass", many="tonnes"), Unit(id="吨", dimension="mass", many="t")))
    found = registry.find("万吨")
    assert found is not None
    assert found.unit.many == "t"


def test_packed_units_of_one_dimension_convert() -> None:
    """A tonne is a thousand kilograms, a hectare fifteen mu, a square kilometre a hundred hectares."""
    factor = {unit.id: unit.factor for unit in packed_units()}
    assert factor["吨"] == 1000 * factor["千克"]
    assert factor["千克"] == 1000 * factor["克"]
    assert factor["公顷"] == 15 * factor["亩"]
    assert factor["平方公里"] == 100 * factor["公顷"]
    assert factor["MWh"] == 1000 * factor["千瓦时"]
    assert factor["GWh"] == 1000 * factor["MWh"]
    assert factor["兆瓦"] == 1000 * factor["千瓦"]
    assert factor["%"] == 10 * factor["‰"]


def test_packed_units_are_listed_once_and_none_hides_another() -> None:
    names = [unit.id for unit in packed_units()]
    assert len(names) == len(set(names))
