"""K129: one place says more than a number, another less than the same number, of the same thing."""

from collections.abc import Iterator
from itertools import combinations

from generator.facts.derive import Facts
from generator.facts.figures import Told
from generator.facts.kinship import kinship
from generator.language import Bilingual
from generator.model.quantity import Qualifier
from generator.problem import Level, Problem

CODE = "K129"
LEVEL = Level.warning

_MORE = frozenset({Qualifier.more_than, Qualifier.over})
_LESS = frozenset({Qualifier.nearly})
_KIN = 1


def check(facts: Facts) -> Iterator[Problem]:
    """Figures of one value, unit and year, 余 or 超过 in one place and 近 or 不足 in another, with related captions."""
    groups: dict[tuple[str, str, str], list[Told]] = {}
    for figure in facts.figures:
        if figure.qualifier in _MORE | _LESS and figure.dimension:
            groups.setdefault((figure.dimension, figure.period, str(figure.value.normalize())), []).append(figure)
    for group in groups.values():
        for one, other in combinations(group, 2):
            if (one.qualifier in _MORE) != (other.qualifier in _MORE) and kinship(one, other) >= _KIN:
                yield Problem(
                    CODE,
                    LEVEL,
                    other.position,
                    Bilingual(
                        f"这里是“{_words(other)}”，另一处是“{_words(one)}”（{one.position}）",
                        f"'{_words(other)}' here, '{_words(one)}' elsewhere ({one.position})",
                    ),
                    Bilingual("查清实数，两处用同样的词", "find the exact number and use one word in both"),
                )


def _words(figure: Told) -> str:
    lead = "近 " if figure.qualifier in _LESS and not figure.printed.startswith("近") else ""
    return f"{lead}{figure.printed}"
