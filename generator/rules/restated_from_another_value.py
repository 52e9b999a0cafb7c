"""K152: what a restatement gives as the earlier value is not what the edition before printed."""

from collections.abc import Iterator
from dataclasses import replace

from generator.comparison.restatement import agree
from generator.facts.derive import Facts
from generator.language import Bilingual
from generator.problem import Level, Problem

CODE = "K152"
LEVEL = Level.error


def check(facts: Facts) -> Iterator[Problem]:
    """Every restatement whose period an earlier edition prints."""
    for one in facts.observations.values():
        printed = facts.series[one.indicator.id].printings[one.period]
        earlier = [before for before in printed if before.edition < one.edition]
        if one.restated is None or not earlier:
            continue
        before = earlier[-1]
        if not agree(before, replace(one, quantity=one.restated.before, words=None)):
            name, stated = one.indicator.name, one.restated.before.printed
            yield Problem(
                CODE,
                LEVEL,
                one.restated.position_of("before"),
                Bilingual(
                    f"{name.zh} {one.period} 年的原数值写作“{stated}”，{before.edition} 年报告印的是"
                    f"“{before.quantity.printed} {before.unit.printed}”（{before.position}）",
                    f"the earlier value of {name.en} for {one.period} is given as '{stated}'; the {before.edition} "
                    f"report prints '{before.quantity.printed} {before.unit.printed}' ({before.position})",
                ),
                Bilingual(
                    "按上一份报告填写 before；本报告的单位不同时先换算",
                    "give 'before' as that report prints it, in the unit of this one",
                ),
            )
