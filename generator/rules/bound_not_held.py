"""K169: an indicator is said to be above or below a number, and it is not."""

from collections.abc import Iterator

from generator.facts.derive import Facts
from generator.facts.english_claims import english_figures
from generator.facts.figures import Told
from generator.facts.named_figures import named_figures
from generator.language import Bilingual
from generator.model.quantity import Qualifier
from generator.problem import Level, Problem

CODE = "K169"
LEVEL = Level.warning

_ABOVE = frozenset({Qualifier.over, Qualifier.more_than, Qualifier.at_least})
_BELOW = frozenset({Qualifier.nearly, Qualifier.at_most})
_COUNTS = frozenset({"people", "attendances", "count", "occurrences"})
"""English often leaves out what is counted: fewer than 5."""
_STRICT = frozenset({Qualifier.over, Qualifier.nearly})
"""What is over or below a number is not that number."""


def check(facts: Facts) -> Iterator[Problem]:
    """突破, 超过, 不足, 近; exceeded, passed, below, fewer than, nearly. What is far from the number is K106's."""
    for named in (*named_figures(facts), *english_figures(facts)):
        told, seen = named.told, facts.stored.get((named.indicator.id, named.told.period))
        if seen is None or named.change or not told.agrees(seen):
            continue
        if seen.dimension != told.dimension and (told.dimension or seen.dimension not in _COUNTS):
            continue
        if not _holds(told, seen):
            name = named.indicator.name
            yield Problem(
                CODE,
                LEVEL,
                told.position,
                Bilingual(
                    f"{name.zh}（{told.period}）观测值是 {seen.printed}，"
                    f"{'没有超过' if told.qualifier in _ABOVE else '不低于'}"
                    f" {told.printed}",
                    f"{name.en} ({told.period}) is observed as {seen.printed}, which is not "
                    f"{'above' if told.qualifier in _ABOVE else 'below'} {told.printed}",
                ),
                Bilingual("核对数值，或改用“约”", "check the number, or write 'about'"),
            )


def _holds(told: Told, seen: Told) -> bool:
    if told.qualifier not in _ABOVE | _BELOW:
        return True
    if seen.value == told.value:
        return told.qualifier not in _STRICT
    return (seen.value > told.value) == (told.qualifier in _ABOVE)
