"""K117: a value is far from those of the other years, as one with a slipped decimal point or another unit is."""

from collections.abc import Iterator
from decimal import Decimal

from generator.facts.derive import Facts
from generator.facts.unit_conversion import can_convert, convert_value
from generator.language import Bilingual
from generator.model.indicator import CHANGES
from generator.problem import Level, Problem

CODE = "K117"
LEVEL = Level.warning

_FAR = 8
_ENOUGH = 3
_STEADY = 6
_RANGES = 3


def check(facts: Facts) -> Iterator[Problem]:
    """Levels of three years or more: one that is eight times as large, or as small, as all the others.

    The others must lie within the same factor of each other, so that growth year by year is no finding. Where six
    years or more are known, so is a value that lies off the others by three times their whole range and half as much
    again.
    """
    for name, series in facts.series.items():
        values = [one for one in series.latest if one.quantity.signed is not None and one.quantity.signed > 0]
        if len(values) < _ENOUGH or series.indicator.kind in CHANGES:
            continue
        if not all(can_convert(one.unit, values[0].unit) for one in values):
            continue
        amounts = [
            convert_value(one.quantity.signed, one.unit, values[0].unit) for one in values if one.quantity.signed
        ]
        for at, (seen, amount) in enumerate(zip(values, amounts, strict=True)):
            others = amounts[:at] + amounts[at + 1 :]
            if (_is_far(amount, others) or _is_off(amount, others)) and (name, seen.period) in facts.observations:
                printed = " / ".join(f"{one.period}: {one.quantity.printed}" for one in values)
                yield Problem(
                    CODE,
                    LEVEL,
                    facts.observations[name, seen.period].position,
                    Bilingual(
                        f"{seen.indicator.name.zh} {seen.period} 年的值远离其他年份：{printed}",
                        f"{seen.indicator.name.en} of {seen.period} is far from the other years: {printed}",
                    ),
                    Bilingual("核对小数点和单位", "check the decimal point and the unit"),
                )


def _is_far(amount: Decimal, others: list[Decimal]) -> bool:
    far = amount >= _FAR * max(others) or amount * _FAR <= min(others)
    return far and max(others) < _FAR * min(others) / 2


def _is_off(amount: Decimal, others: list[Decimal]) -> bool:
    if len(others) + 1 < _STEADY:
        return False
    gap = max(amount - max(others), min(others) - amount)
    nearest = min(others, key=lambda one: abs(one - amount))
    return gap >= _RANGES * (max(others) - min(others)) and gap >= nearest / 2
