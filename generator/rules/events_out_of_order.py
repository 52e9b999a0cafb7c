"""T103: the events of a timeline are not in the order of their dates."""

from collections.abc import Iterator
from itertools import pairwise

from generator.facts.derive import Facts
from generator.language import Bilingual
from generator.model.date import PartialDate
from generator.problem import Level, Problem

CODE = "T103"
LEVEL = Level.warning


def check(facts: Facts) -> Iterator[Problem]:
    """An event dated before the one above it, or after it where the timeline runs backwards; as precise as both are.

    A timeline with a lost date is not looked at: its order is not known.
    """
    for timeline in facts.edition.timelines.values():
        if any(event.lost for event in timeline.events):
            continue
        dated = [event for event in timeline.events if event.date is not None]
        steps = [_compare(one.date, two.date) for one, two in pairwise(dated) if one.date and two.date]
        backwards = sum(step < 0 for step in steps) > sum(step > 0 for step in steps)
        for step, (before, event) in zip(steps, pairwise(dated), strict=True):
            if (step > 0) if backwards else (step < 0):
                yield Problem(
                    CODE,
                    LEVEL,
                    event.position_of("date"),
                    Bilingual(f"{event.date} 排在 {before.date} 之后", f"{event.date} stands behind {before.date}"),
                    Bilingual("改正日期，或调整顺序", "correct the date, or the order"),
                )


def _compare(one: PartialDate, two: PartialDate) -> int:
    """1 where ``two`` is later, -1 where it is earlier, 0 where that is not known."""
    for first, second in ((one.year, two.year), (one.month, two.month), (one.day, two.day)):
        if first is None or second is None:
            return 0
        if first != second:
            return 1 if second > first else -1
    return 0
