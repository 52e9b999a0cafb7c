"""T105: something is told as the first of its kind twice, for two years."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.facts.derive import Facts
from generator.facts.kinship import shared_pairs
from generator.language import Bilingual
from generator.model.item import Text
from generator.model.library import Edition
from generator.problem import Level, Position, Problem

CODE = "T105"
LEVEL = Level.hint

_CLAUSE = re.compile(r"[^，。；！？,;\n]+")
_FIRST = re.compile(r"首次|第一次|首度")
_YEAR = re.compile(r"((?:19|20)\d{2})\s*年")
_KIN = 6


@dataclass(frozen=True, slots=True)
class First:
    """A clause with 首次, and the year it speaks of."""

    clause: str
    year: str
    position: Position


def check(facts: Facts) -> Iterator[Problem]:
    """Clauses with 首次 that share six pairs of characters behind it, in two editions or for two years of one."""
    own = list(_firsts(facts.edition))
    known = [
        one
        for year, edition in facts.publisher.editions.items()
        if year < facts.edition.year
        for one in _firsts(edition)
    ]
    for first in own:
        other = next((one for one in known if one.year != first.year and _same(one, first)), None)
        if other is not None:
            yield Problem(
                CODE,
                LEVEL,
                first.position,
                Bilingual(
                    f"“{first.clause.strip()}”（{first.year}）：另一处已是首次（{other.year}，{other.position}）",
                    f"'{first.clause.strip()}' ({first.year}): a first time in {other.year} too ({other.position})",
                ),
                Bilingual("核对哪一年才是首次", "check which year was the first"),
            )
        known.append(first)


def _firsts(edition: Edition) -> Iterator[First]:
    for carrier in (*edition.chapters.values(), *edition.cases.values()):
        for item in carrier.walk():
            if isinstance(item, Text) and ("首" in item.zh or "第一次" in item.zh):
                year = edition.year
                for clause in _CLAUSE.finditer(item.zh):
                    year = (_YEAR.findall(clause[0]) or [year])[-1]
                    if _FIRST.search(clause[0]):
                        yield First(clause[0], year, item.position_of("zh"))


def _same(one: First, other: First) -> bool:
    return shared_pairs(_FIRST.split(one.clause)[-1], _FIRST.split(other.clause)[-1]) >= _KIN
