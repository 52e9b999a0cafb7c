"""K134: an indicator called a total has the value of one of the total's parts."""

import re
from collections.abc import Iterator

from generator.facts.derive import Facts
from generator.facts.observation import Observation
from generator.facts.sentences import Sentence
from generator.facts.statements.stated import Kind, Stated, Weight
from generator.language import Bilingual
from generator.problem import Level, Problem

CODE = "K134"
LEVEL = Level.warning

_TOTAL = re.compile(r"总[额量数值]$|合计$|总计$")


def check(facts: Facts) -> Iterator[Problem]:
    """Sentences with a whole and parts that make it up: the indicator has the name of the whole and a part's value."""
    totals = [
        seen
        for (_, period), seen in facts.observations.items()
        if period == facts.edition.year and _TOTAL.search(seen.indicator.name.zh) and seen.quantity.signed
    ]
    for sentence in facts.sentences if totals else ():
        if len(sentence.stated) < 3:
            continue
        amounts = [one for one in sentence.stated if one.kind is Kind.number and one.weight is Weight.firm and one.unit]
        if len(amounts) < 3 or len({one.unit.dimension for one in amounts if one.unit}) != 1:
            continue
        whole, *parts = amounts
        if abs(sum(one.in_base_units for one in parts) - whole.in_base_units) > whole.step * (
            whole.unit.factor if whole.unit else 1
        ):
            continue
        for seen in totals:
            part = next((one for one in parts if _is(seen, one)), None)
            if (
                part is not None
                and not _is(seen, whole)
                and _name(seen) in sentence.text[: whole.start - sentence.start]
            ):
                yield _problem(sentence, seen, whole, part)


def _is(seen: Observation, amount: Stated) -> bool:
    unit = seen.unit
    value = seen.quantity.signed
    same = amount.unit is not None and unit.unit.dimension == amount.unit.dimension
    return same and value is not None and value * unit.scale * unit.unit.factor == amount.in_base_units


def _name(seen: Observation) -> str:
    return _TOTAL.sub("", seen.indicator.name.zh)


def _problem(sentence: Sentence, seen: Observation, whole: Stated, part: Stated) -> Problem:
    name = seen.indicator.name
    return Problem(
        CODE,
        LEVEL,
        sentence.position,
        Bilingual(
            f"“{part.text}”只是“{whole.text}”的一部分，而“{name.zh}”是这个数（{seen.position}）",
            f"'{part.text}' is only a part of '{whole.text}', and '{name.en}' has this value ({seen.position})",
        ),
        Bilingual("核对指标的口径，或改用准确的名称", "check what the indicator counts, or name it exactly"),
    )
