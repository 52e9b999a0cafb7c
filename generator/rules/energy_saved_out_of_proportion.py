"""K131: the energy said to be saved does not follow from the fall of the intensity.

Energy saved on output value is what the year's output would have taken at last year's intensity, less what it took:
consumption × r / (1 − r) for a fall by r (GB/T 13234).
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.facts.derive import Facts
from generator.facts.observation import Observation
from generator.facts.sentences import Sentence
from generator.facts.statements.stated import Kind
from generator.language import Bilingual
from generator.problem import Level, Problem

CODE = "K131"
LEVEL = Level.warning

_FALL = re.compile(r"(?:能耗|能源消耗|单耗)[^，。；]{0,12}(?:降低|下降|减少)[了约]*$")
_SAVED = re.compile(r"节能量?[^，。；\d]{0,6}$")
_FACTOR = 3
_CONSUMPTION = ("能源消费", "能源消耗总量", "综合能源消费", "能耗总量")


def check(facts: Facts) -> Iterator[Problem]:
    """Sentences with a fall of energy per output in per cent and the energy saved, off by a factor of three or more."""
    total = next(
        (
            seen
            for (_, period), seen in facts.observations.items()
            if period == facts.edition.year
            and seen.unit.unit.dimension == "energy-coal"
            and any(word in seen.indicator.name.zh for word in _CONSUMPTION)
        ),
        None,
    )
    if total is None or not total.quantity.value:
        return
    for sentence in facts.sentences:
        fall, saved = _of(sentence, Kind.percent, _FALL), _of(sentence, Kind.number, _SAVED)
        if fall is None or saved is None or not 0 < fall[0] < 50:
            continue
        rate = fall[0] / 100
        expected = total.quantity.value * total.unit.scale * total.unit.unit.factor * rate / (1 - rate)
        if not expected / _FACTOR <= saved[0] <= expected * _FACTOR:
            yield _problem(sentence, saved[1], fall[1], expected, total)


def _of(sentence: Sentence, kind: Kind, before: re.Pattern[str]) -> tuple[Decimal, str] | None:
    for one in sentence.stated:
        said = sentence.item.zh[sentence.start : one.start].replace("*", "").rstrip()
        if one.kind is kind and before.search(said):
            if kind is Kind.number and (one.unit is None or one.unit.dimension != "energy-coal"):
                continue
            return (one.in_base_units if kind is Kind.number else one.value), one.text
    return None


def _problem(sentence: Sentence, saved: str, fall: str, expected: Decimal, total: Observation) -> Problem:
    tonnes = f"{expected:,.0f}"
    return Problem(
        CODE,
        LEVEL,
        sentence.position,
        Bilingual(
            f"能耗降低 {fall}，能源消费 {total.quantity.printed}{total.unit.printed}，"
            f"节能量应为约 {tonnes} 吨标准煤，这里是 {saved}",
            f"a fall by {fall} of {total.quantity.printed} {total.unit.printed} saves about {tonnes} tce, not {saved}",
        ),
        Bilingual("核对降幅、节能量和单位", "check the fall, the energy saved and their units"),
    )
