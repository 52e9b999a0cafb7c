"""The size of figures: the same digits at another power of ten, and figures that are nearly one."""

from decimal import Decimal

from generator.facts.figures import Told, agree

_DIGITS = 3
"""Fewer digits are alike by chance."""


def slip_of_ten(one: Told, other: Told, digits: int = _DIGITS) -> int | None:
    """By which power of ten ``one`` is too large (positive) or too small; None where the digits are not the same.

    The figure with fewer digits must have at least ``digits`` of them, zeros at the end not counted.
    """
    if one.value == 0 or other.value == 0 or (one.value > 0) != (other.value > 0):
        return None
    if min(significant(one), significant(other)) < digits:
        return None
    power = one.value.adjusted() - other.value.adjusted()
    for shift in (power - 1, power, power + 1):
        if shift and abs(shift) <= 8:
            scale = Decimal(10) ** shift
            if agree(one.value, one.step, None, other.value * scale, other.step * scale, None):
                return shift
    return None


def significant(told: Told) -> int:
    """How many digits the figure is given with, without zeros at its end."""
    digits = told.value.normalize().as_tuple().digits
    return len(digits)


def mantissas(told: Told) -> tuple[int, int]:
    """Two keys from the first three digits: figures that agree but for a power of ten share one of them."""
    first = int(abs(told.value).scaleb(2 - told.value.adjusted())) if told.value else 0
    return first // 2, (first + 1) // 2 + 1000
