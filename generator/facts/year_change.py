"""How a value stands to the one before it: a change that can be counted, or a break that says why it cannot."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from generator.facts.observation import Observation
from generator.facts.unit_conversion import can_convert, convert_value
from generator.model.indicator import CHANGES


class ChangeKind(StrEnum):
    """In what a change is told. Per cent and percentage points are never mixed."""

    percent = "percent"
    points = "points"
    difference = "difference"


class BreakReason(StrEnum):
    """Why no change is counted between two values."""

    no_number = "no_number"
    already_a_change = "already_a_change"
    unit = "unit"
    definition = "definition"
    base_is_zero = "base_is_zero"


@dataclass(frozen=True, slots=True)
class Change:
    """``amount`` is exact: per cent of the earlier value, percentage points, or the plain difference."""

    before: Observation
    after: Observation
    kind: ChangeKind
    amount: Decimal


@dataclass(frozen=True, slots=True)
class Break:
    """Two values that cannot be set against each other."""

    before: Observation
    after: Observation
    reason: BreakReason


def compare_observations(before: Observation, after: Observation) -> Change | Break:
    """The change from one observation of an indicator to another.

    Shares and rates in per cent change by percentage points, everything else by per cent of the earlier value; from
    nothing (0) to something there is no percentage, only a difference. Values that are changes themselves are not
    compared again, nor values of different definitions or of units that do not convert.
    """
    indicator = after.indicator
    first, last = before.quantity.signed, after.quantity.signed
    if first is None or last is None:
        return Break(before, after, BreakReason.no_number)
    if indicator.kind in CHANGES:
        return Break(before, after, BreakReason.already_a_change)
    if not can_convert(before.unit, after.unit):
        return Break(before, after, BreakReason.unit)
    if redefined(before, after):
        return Break(before, after, BreakReason.definition)
    first = convert_value(first, before.unit, after.unit)
    if after.unit.unit.dimension == "share":
        return Change(before, after, ChangeKind.points, last - first)
    if first == 0:
        if last == 0:
            return Change(before, after, ChangeKind.difference, Decimal(0))
        return Break(before, after, BreakReason.base_is_zero)
    return Change(before, after, ChangeKind.percent, (last - first) / abs(first) * 100)


def compare_years(observations: Sequence[Observation]) -> tuple[Change | Break | None, ...]:
    """For each observation how it stands to that of the year before; None where there is none.

    A change over a gap of years would mislead.
    """
    years = {one.period: one for one in observations if one.period.isdigit()}
    earlier = (years.get(str(int(one.period) - 1)) if one.period.isdigit() else None for one in observations)
    return tuple(
        compare_observations(before, one) if before else None for before, one in zip(earlier, observations, strict=True)
    )


def redefined(before: Observation, after: Observation) -> bool:
    """Whether a change of definition, or of base, lies between the two periods."""
    return any(
        former.definition is not None and before.period <= str(former.until) < after.period
        for former in after.indicator.former
    )
