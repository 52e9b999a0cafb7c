"""K130: one number counts people in one place and attendances in another."""

from collections.abc import Iterator

from generator.facts.derive import Facts
from generator.facts.figures import Told
from generator.facts.kinship import kinship
from generator.language import Bilingual
from generator.problem import Level, Problem

CODE = "K130"
LEVEL = Level.warning

_KIN = 2
_LEAST = 20


def check(facts: Facts) -> Iterator[Problem]:
    """人 and 人次 behind the same number of the same year, with related captions; who came twice counts twice there."""
    people: dict[tuple[str, str], list[Told]] = {}
    for figure in facts.figures:
        if figure.dimension == "people" and figure.value >= _LEAST:
            people.setdefault((figure.period, str(figure.value.normalize())), []).append(figure)
    for figure in facts.figures:
        if figure.dimension != "attendances":
            continue
        for other in people.get((figure.period, str(figure.value.normalize())), ()):
            if kinship(figure, other) >= _KIN and figure.position != other.position:
                yield Problem(
                    CODE,
                    LEVEL,
                    figure.position,
                    Bilingual(
                        f"这里是 {figure.printed}，另一处是 {other.printed}（{other.position}）",
                        f"{figure.printed} here, {other.printed} elsewhere ({other.position})",
                    ),
                    Bilingual("查清数的是人还是人次", "find out whether people or attendances were counted"),
                )
                break
