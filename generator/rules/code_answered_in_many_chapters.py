"""I109: one code is answered in three or more chapters.

Source: GRI 1: Foundation 2021, Requirement 7 asks for the specific location of each disclosure. A hint, because a
disclosure may be told in several places. The Sustainable Development Goals are served, not answered, and do not count.
"""

from collections.abc import Iterator

from generator.facts.answers import GOALS, AnswerKind, Tag
from generator.facts.derive import Facts
from generator.language import Bilingual
from generator.problem import Level, Problem

CODE = "I109"
LEVEL = Level.hint

_MANY = 3
_TOLD = (AnswerKind.chapter, AnswerKind.section, AnswerKind.case)
"""Figures gather in one table and the management of each topic has its own place: neither scatters an answer."""


def check(facts: Facts) -> Iterator[Problem]:
    """Every code of every standard, at the first place in the third chapter."""
    for name, answers in facts.standards.items():
        for code, tags in answers.by_code.items() if name != GOALS else ():
            first: dict[str, Tag] = {}
            for tag in tags:
                if tag.kind in _TOLD:
                    first.setdefault(_chapter(tag, facts), tag)
            if len(first) < _MANY:
                continue
            titles = [facts.edition.chapters[chapter].title for chapter in first]
            yield Problem(
                CODE,
                LEVEL,
                list(first.values())[_MANY - 1].position,
                Bilingual(
                    f"{code} 在 {len(first)} 章里都有回答：{'、'.join(one.zh for one in titles)}",
                    f"{code} is answered in {len(first)} chapters: {'; '.join(one.en for one in titles)}",
                ),
                Bilingual(
                    "读者要找的是确切的位置；只在真正回答它的地方留下编号",
                    "readers look for the exact place; keep the code where it is really answered",
                ),
            )


def _chapter(tag: Tag, facts: Facts) -> str:
    page = tag.address.page
    home = facts.case_homes.get(page.rpartition("/")[2]) if page not in facts.edition.chapters else None
    return home[0] if home is not None else page
