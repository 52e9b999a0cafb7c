"""K124: a target is said to be met, or has an actual value, and its indicator says otherwise."""

from collections.abc import Callable, Iterator
from decimal import Decimal

from generator.facts.derive import Facts
from generator.facts.unit_conversion import convert_value
from generator.language import Bilingual
from generator.model.blocks.targets import Target
from generator.problem import Level, Problem

CODE = "K124"
LEVEL = Level.warning

_BOUNDS: dict[str, Callable[[Decimal, Decimal], bool]] = {
    "at_least": lambda value, bound: value >= bound,
    "above": lambda value, bound: value > bound,
    "at_most": lambda value, bound: value <= bound,
    "below": lambda value, bound: value < bound,
    "exactly": lambda value, bound: value == bound,
}
_MET = ("达标", "完成", "实现", "达成")
_NOT = ("未", "没有", "不")


def check(facts: Facts) -> Iterator[Problem]:
    """Targets with ``indicator`` for the report's year, and targets with an ``actual`` value of their own."""
    for carrier in (*facts.edition.chapters.values(), *facts.edition.cases.values()):
        for item in carrier.walk():
            if isinstance(item, Target):
                yield from _target(item, facts)


def _target(target: Target, facts: Facts) -> Iterator[Problem]:
    status = target.status.zh if target.status else ""
    met = any(word in status for word in _MET) and not status.startswith(_NOT)
    holds = _BOUNDS.get(target.bound or "")
    found = _actual(target, facts)
    if holds is None or target.value is None or target.value.value is None or found is None:
        return
    actual, printed = found
    if not holds(actual, target.value.value) and (met or not status):
        yield Problem(
            CODE,
            LEVEL,
            target.position,
            Bilingual(
                f"“{target.text.zh}”的目标是 {target.value.printed}，实际是 {printed}"
                + (f"，却写“{status}”" if met else ""),
                f"the target '{target.text.en}' is {target.value.printed}, and the actual value {printed}"
                + (f", yet it is said to be met ('{status}')" if met else ""),
            ),
            Bilingual("核对目标、实际值和状态", "check target, actual value and status"),
        )


def _actual(target: Target, facts: Facts) -> tuple[Decimal, str] | None:
    """The actual value in the target's unit, and as printed."""
    if target.actual is not None and target.actual.value is not None:
        return target.actual.value, target.actual.printed
    seen = facts.observations.get((target.indicator or "", facts.edition.year))
    if seen is None or seen.quantity.signed is None:
        return None
    unit = facts.unit(target.unit)
    value = seen.quantity.signed
    if unit is not None and unit.unit.dimension == seen.unit.unit.dimension:
        value = convert_value(value, seen.unit, unit)
    return value, f"{seen.quantity.printed}{seen.unit.printed}"
