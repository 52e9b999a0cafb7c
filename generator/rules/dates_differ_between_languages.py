"""L104: a year, month or day in one language has no counterpart in the other."""

from collections.abc import Iterator

from generator.facts.derive import Facts
from generator.facts.statements.comparison import Comparison, compare_languages
from generator.facts.statements.stated import Kind
from generator.language import Bilingual
from generator.problem import Level, Problem

CODE = "L104"
LEVEL = Level.warning


def check(facts: Facts) -> Iterator[Problem]:
    """Every text. The report's own year may be left out in one language, where the other says it for clarity."""
    for text in facts.texts:
        found = compare_languages(text, facts.units).dates
        if found.differs and not _only_own_year(found, facts.edition.year):
            zh = "、".join(_told(one.kind, one.text, "年", "月", "日") for one in found.zh)
            en = ", ".join(one.text for one in found.en)
            yield Problem(
                CODE,
                LEVEL,
                text.position_of("en"),
                Bilingual(
                    f"中英文日期不一致：只在中文里的：{zh or '无'}；只在英文里的：{en or '无'}",
                    f"the dates of the two languages differ: only in the Chinese: {zh or 'none'}; "
                    f"only in the English: {en or 'none'}",
                ),
                Bilingual("核对两种文字，改正写错的一处", "compare the two and correct the wrong one"),
            )


def _only_own_year(found: Comparison, year: str) -> bool:
    left = (*found.zh, *found.en)
    return not (found.zh and found.en) and all(one.kind is Kind.year and one.value == int(year) for one in left)


def _told(kind: Kind, text: str, year: str, month: str, day: str) -> str:
    ending = {Kind.year: year, Kind.month: month, Kind.day: day}[kind]
    return text if text.endswith(ending) else text + ending
