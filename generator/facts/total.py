"""The sum of observations that a text names."""

from collections.abc import Sequence
from decimal import Decimal

from generator.facts.observation import Observation
from generator.facts.unit_conversion import convert_value
from generator.model.quantity import Quantity


def sum_observations(parts: Sequence[Observation]) -> Quantity:
    """Their sum in the unit of the first, with the most decimals any of them has.

    Raises ValueError where one has no number or their units do not convert.
    """
    total = Decimal(0)
    for part in parts:
        if part.quantity.signed is None:
            raise ValueError(f"{part.indicator.id} has no number for {part.period}")
        total += convert_value(part.quantity.signed, part.unit, parts[0].unit)
    return Quantity(str(total), total)
