"""K107: two figures of one thing have the same digits at another power of ten, or 万 stands for 亿."""

from collections.abc import Iterator
from itertools import combinations

from generator.facts.derive import Facts
from generator.facts.figures import Told
from generator.facts.kinship import kinship
from generator.facts.magnitude import mantissas, significant, slip_of_ten
from generator.facts.named_figures import named_figures
from generator.language import Bilingual
from generator.problem import Level, Problem

CODE = "K107"
LEVEL = Level.error

_ENOUGH = 4
"""Digits that are hardly alike by chance, so that related captions are enough."""


def check(facts: Facts) -> Iterator[Problem]:
    """Figures that name one indicator; and figures of one dimension with related captions and four digits alike, which
    is a warning, since two things may be alike by chance."""
    for named in named_figures(facts):
        other = facts.stored.get((named.indicator.id, named.told.period))
        if other is not None and (power := slip_of_ten(named.told, other, 2)):
            yield _problem(named.told, other, power)
    alike: dict[tuple[str, int], list[Told]] = {}
    for told in facts.figures:
        if told.dimension and significant(told) >= _ENOUGH:
            for key in mantissas(told):
                alike.setdefault((told.dimension, key), []).append(told)
    for group in alike.values():
        if len({told.value.adjusted() for told in group}) == 1:
            continue  # alike in size as well
        for one, other in combinations(group, 2):
            if one.period != other.period or one.position == other.position:
                continue
            power = slip_of_ten(one, other, _ENOUGH)
            if power and kinship(one, other) >= 2:
                yield _problem(*_later_first(one, other, power), Level.warning)


def _later_first(one: Told, other: Told, power: int) -> tuple[Told, Told, int]:
    """The finding stands at what is no observation, else at the later of the two."""
    return (one, other, power) if other.indicator else (other, one, -power)


def _problem(told: Told, other: Told, power: int, level: Level = LEVEL) -> Problem:
    times = f"{10 ** abs(power):,}"
    word, en = ("大", "larger") if power > 0 else ("小", "smaller")
    return Problem(
        CODE,
        level,
        told.position,
        Bilingual(
            f"“{told.printed}”与“{other.printed}”（{other.position}）数字相同，却{word}了 {times} 倍",
            f"'{told.printed}' has the digits of '{other.printed}' ({other.position}) and is {times} times {en}",
        ),
        Bilingual("核对小数点和万、亿、吨等单位", "check the decimal point and the unit: 万, 亿, tonnes"),
    )
