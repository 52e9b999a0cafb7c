"""L108: one number is in units of another kind or size in each language."""

from collections.abc import Iterator

from generator.facts.derive import Facts
from generator.language import Bilingual
from generator.model.unit import Unit
from generator.problem import Level, Problem

CODE = "L108"
LEVEL = Level.warning

_MEASURED = ("money", "mass", "energy", "power", "volume", "area", "length", "concentration", "greenhouse", "current")


def check(facts: Facts) -> Iterator[Problem]:
    """Numbers of both languages whose units measure, not count, something wherever the Chinese has them."""
    for text, comparison in facts.compared:
        for zh, en in comparison.values:
            units = [one.unit for one in zh if one.unit is not None and one.unit.dimension.startswith(_MEASURED)]
            if len(units) < len(zh):
                continue
            for one in en:
                if one.unit is None or not one.unit.dimension.startswith(_MEASURED):
                    continue
                if not any(_are_kin(one.unit, unit) for unit in units):
                    yield Problem(
                        CODE,
                        LEVEL,
                        text.position_of("en"),
                        Bilingual(
                            f"中文是“{zh[0].text}”，英文是“{one.text}”",
                            f"'{zh[0].text}' in Chinese is '{one.text}' in English",
                        ),
                        Bilingual("核对单位，改正写错的一处", "check the units and correct the wrong one"),
                    )
                    break


def _are_kin(one: Unit, other: Unit) -> bool:
    """Units of one size in the same dimension, or one told with what it is per (m³, and m³ per RMB 10,000)."""
    if one.dimension == other.dimension:
        return one.factor == other.factor
    return one.dimension.startswith(f"{other.dimension}-per") or other.dimension.startswith(f"{one.dimension}-per")
