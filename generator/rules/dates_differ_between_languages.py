"""L104: a year, month or day in one language has no counterpart in the other."""

from collections.abc import Iterator

from generator.facts.derive import Facts
from generator.facts.statements.comparison import Left
from generator.facts.statements.stated import Kind
from generator.language import Bilingual
from generator.problem import Level, Problem

CODE = "L104"
LEVEL = Level.warning


def check(facts: Facts) -> Iterator[Problem]:
    """Every text. The report's own year may be left out in one language, where the other says it for clarity."""
    for text, comparison in facts.compared:
        found = comparison.dates
        if found.differs and not _only_own_year(found, facts.edition.year):
            only = found.one_sided
            yield Problem(
                CODE,
                LEVEL,
                text.position_of("en"),
                Bilingual(f"中英文日期不一致：{only.zh}", f"the dates of the two languages differ: {only.en}"),
                Bilingual("核对两种文字，改正写错的一处", "compare the two and correct the wrong one"),
            )


def _only_own_year(found: Left, year: str) -> bool:
    left = (*found.zh, *found.en)
    return not (found.zh and found.en) and all(one.kind is Kind.year and one.value == int(year) for one in left)
