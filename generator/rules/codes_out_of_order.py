"""I108: the codes of one tag do not follow the order of their standard.

Source: the project's own: standards and their indexes go by number, and readers look codes up so. A hint, because
reports are printed in other orders too.
"""

from collections.abc import Iterator
from itertools import pairwise

from generator.facts.code_lists import code_lists
from generator.facts.derive import Facts
from generator.language import Bilingual
from generator.problem import Level, Problem

CODE = "I108"
LEVEL = Level.hint


def check(facts: Facts) -> Iterator[Problem]:
    """Every list of tags, at its first code that stands too late."""
    for listed in code_lists(facts):
        if listed.in_claim:
            continue
        known = [(found, position) for found, position in listed.pairs if found.entries]
        for (before, _), (after, position) in pairwise(known):
            if listed.codes.place(before.codes[0]) > listed.codes.place(after.codes[0]):
                yield Problem(
                    CODE,
                    LEVEL,
                    position,
                    Bilingual(
                        f"“{after.printed}”排在“{before.printed}”之后，与标准的顺序不同",
                        f"'{after.printed}' stands after '{before.printed}', unlike in the standard",
                    ),
                    Bilingual(
                        "按标准的顺序排列；报告就是这样印的，就保持原样",
                        "put the codes in the standard's order; leave them if the report prints them so",
                    ),
                )
                break
