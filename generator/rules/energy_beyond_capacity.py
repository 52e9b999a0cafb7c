"""K121: the energy of a year does not go with the capacity told beside it.

A year has 8,784 hours at most, so a plant cannot give more than its capacity for that long; less than 50 hours of full
load in a year is a slip of unit (MWh for 万千瓦时).
"""

from collections.abc import Iterator
from decimal import Decimal

from generator.facts.derive import Facts
from generator.facts.sentences import Sentence
from generator.facts.statements.stated import Stated, Weight
from generator.language import Bilingual
from generator.problem import Level, Problem

CODE = "K121"
LEVEL = Level.warning

_MOST, _LEAST = Decimal(8784), Decimal(50)


def check(facts: Facts) -> Iterator[Problem]:
    """Sentences with as many capacities as amounts of energy, taken in their order."""
    for sentence in facts.sentences:
        if len(sentence.stated) < 2:
            continue
        powers, energies = _of(sentence, "power"), _of(sentence, "energy")
        if not powers or len(powers) != len(energies):
            continue
        for power, energy in zip(powers, energies, strict=True):
            hours = energy.in_base_units / power.in_base_units if power.value else _LEAST
            if not _LEAST <= hours <= _MOST:
                yield Problem(
                    CODE,
                    LEVEL,
                    sentence.position,
                    Bilingual(
                        f"“{power.text}”的装机要发出“{energy.text}”，一年须满负荷运行 {_round(hours)} 小时",
                        f"'{power.text}' would give '{energy.text}' in {_round(hours)} hours of full load a year",
                    ),
                    Bilingual("核对装机和电量的单位", "check the units of capacity and energy"),
                )


def _of(sentence: Sentence, dimension: str) -> list[Stated]:
    return [
        one
        for one in sentence.stated
        if one.unit is not None and one.unit.dimension == dimension and one.weight is Weight.firm
    ]


def _round(hours: Decimal) -> str:
    return f"{hours:,.1f}" if hours < 100 else f"{hours:,.0f}"
