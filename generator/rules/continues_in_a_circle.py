"""X152: indicators continue one another in a circle, so that none of them was first."""

from collections.abc import Iterator

from generator.facts.derive import Facts
from generator.language import Bilingual
from generator.problem import Level, Problem

CODE = "X152"
LEVEL = Level.error


def check(facts: Facts) -> Iterator[Problem]:
    """Every indicator of a circle; things of editions cannot form one, as each continues an earlier edition's."""
    indicators = facts.publisher.indicators
    for one in indicators.values():
        line = [one.id]
        while (name := indicators[line[-1]].continues) is not None and name in indicators and name not in line:
            line.append(name)
        if name == one.id:
            told = " → ".join((*line, name))
            yield Problem(
                CODE,
                LEVEL,
                one.position_of("continues"),
                Bilingual(f"延续关系绕成了圈：{told}", f"these continue one another in a circle: {told}"),
                Bilingual("删去其中最早一个指标的 continues", "delete the 'continues' of the earliest of them"),
            )
