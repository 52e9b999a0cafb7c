"""I112: a row of the index leads to a place where there is nothing to read.

Source: GRI 1: Foundation 2021, Requirement 7 (the location where the information is found); the project's own rule that
a page is no dead end.
"""

from collections.abc import Iterator

from generator.facts.derive import Facts
from generator.facts.index import is_empty
from generator.language import Bilingual
from generator.problem import Level, Problem

CODE = "I112"
LEVEL = Level.warning


def check(facts: Facts) -> Iterator[Problem]:
    """Every row of the index."""
    for line in facts.index:
        if is_empty(line.carrier):
            yield Problem(
                CODE,
                LEVEL,
                line.carrier.position_of("index_row"),
                Bilingual(
                    f"索引中的“{line.title.zh}”没有内容", f"'{line.title.en}' stands in the index and has no content"
                ),
                Bilingual("补上内容，或者删去 index_row", "add its content, or delete 'index_row'"),
            )
