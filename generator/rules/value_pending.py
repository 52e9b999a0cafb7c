"""D102: a value that is still to be filled in."""

from collections.abc import Iterator

from generator.comparison.left_over import find_pending
from generator.facts.derive import Facts
from generator.language import Bilingual
from generator.problem import Level, Problem

CODE = "D102"
LEVEL = Level.error


def check(facts: Facts) -> Iterator[Problem]:
    """Every value that says ``missing: pending``."""
    for seen in find_pending(facts):
        yield Problem(
            CODE,
            LEVEL,
            seen.position,
            Bilingual(
                f"“{seen.indicator.name.zh}”{seen.period} 年的数值还没有填",
                f"the value of '{seen.indicator.name.en}' for {seen.period} is still to be filled in",
            ),
            Bilingual(
                "填上数值；没有数值的，写明原因：not_available、not_applicable 或 confidential",
                "fill it in; where there is none, say why: not_available, not_applicable or confidential",
            ),
        )
