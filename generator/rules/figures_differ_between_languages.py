"""L103: a number in one language has no counterpart of its value in the other."""

from collections.abc import Iterator

from generator.facts.derive import Facts
from generator.language import Bilingual
from generator.problem import Level, Problem

CODE = "L103"
LEVEL = Level.warning


def check(facts: Facts) -> Iterator[Problem]:
    """Every text; scales, words and fractions count by value, and words that only look like numbers are left out."""
    for text, comparison in facts.compared:
        found = comparison.figures
        if found.differs:
            only = found.one_sided
            yield Problem(
                CODE,
                LEVEL,
                text.position_of("en"),
                Bilingual(f"中英文数字不一致：{only.zh}", f"the numbers of the two languages differ: {only.en}"),
                Bilingual("核对两种文字，改正写错的一处", "compare the two and correct the wrong one"),
            )
