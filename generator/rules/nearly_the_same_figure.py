"""K115: two figures of one kind differ in their last digits only, and one of them seems miscopied."""

from collections.abc import Iterator
from itertools import combinations

from rapidfuzz.distance import OSA

from generator.facts.derive import Facts
from generator.facts.figures import Source, Told
from generator.facts.kinship import kinship
from generator.facts.magnitude import significant
from generator.language import Bilingual
from generator.problem import Level, Problem

CODE = "K115"
LEVEL = Level.hint

_ENOUGH = 5


def check(facts: Facts) -> Iterator[Problem]:
    """Captions and observations of one unit and year with five digits or more, of which one or two are others."""
    groups: dict[tuple[str, str, int, str], list[Told]] = {}
    for told in facts.figures:
        if told.dimension and told.source is not Source.prose and significant(told) >= _ENOUGH:
            key = (told.dimension, told.period, told.value.adjusted(), str(told.value)[:2])
            groups.setdefault(key, []).append(told)
    for group in groups.values():
        for one, other in combinations(group, 2):
            if (one.indicator and other.indicator) or one.agrees(other) or not kinship(one, other):
                continue
            if one.step == other.step and _digits(one)[:3] == _digits(other)[:3] and _near(one, other):
                yield Problem(
                    CODE,
                    LEVEL,
                    other.position,
                    Bilingual(
                        f"“{other.label}”{other.printed}与“{one.label}”{one.printed}（{one.position}）只差末尾几位",
                        f"'{other.label}' {other.printed} differs from '{one.label}' {one.printed} ({one.position}) "
                        "in its last digits only",
                    ),
                    Bilingual(
                        "如果是同一个数，改正抄错的一处", "if they are the same figure, correct the one miscopied"
                    ),
                )


def _digits(told: Told) -> str:
    return "".join(str(one) for one in (told.value / told.step).to_integral_value().as_tuple().digits)


def _near(one: Told, other: Told) -> bool:
    return OSA.distance(_digits(one), _digits(other)) <= 2
