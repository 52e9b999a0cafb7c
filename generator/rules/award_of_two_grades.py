"""N115: one award is of one grade in one place and of another grade elsewhere."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.facts.derive import Facts
from generator.language import Bilingual
from generator.model.award import Award
from generator.model.blocks.callouts import Callout
from generator.problem import Level, Position, Problem

CODE = "N115"
LEVEL = Level.warning

_GRADED = re.compile(r"^(?P<award>[^（(]{3,}?)奖?(?P<grade>特等|[一二三四]等|优秀|优胜|金|银|铜)奖(?:[（(].*)?$")


@dataclass(frozen=True, slots=True)
class _Graded:
    award: str
    grade: str
    count: Decimal
    position: Position


def check(facts: Facts) -> Iterator[Problem]:
    """Captions (国防科技一等奖 1 项) and lists of awards: as many of one award, each place with a grade that the other
    place does not have."""
    captions, lists = list(_in_captions(facts)), list(_in_lists(facts))
    for one in captions:
        theirs = [other for other in lists if other.award == one.award]
        own_grades = {other.grade for other in captions if other.award == one.award}
        if not theirs or any(other.grade == one.grade for other in theirs):
            continue
        other = next((two for two in theirs if two.grade not in own_grades and two.count == one.count), None)
        if other is not None:
            yield Problem(
                CODE,
                LEVEL,
                one.position,
                Bilingual(
                    f"“{one.award}”这里是{one.grade}奖，名单中是{other.grade}奖（{other.position}）",
                    f"'{one.award}' is of grade {one.grade} here and {other.grade} in the list ({other.position})",
                ),
                Bilingual("核对奖项等级", "check the grade of the award"),
            )


def _in_captions(facts: Facts) -> Iterator[_Graded]:
    for carrier in (*facts.edition.chapters.values(), *facts.edition.cases.values()):
        for item in carrier.walk():
            if isinstance(item, Callout) and item.value is not None and item.value.value is not None:
                yield from _graded(item.label.zh, item.value.value, item.position)


def _in_lists(facts: Facts) -> Iterator[_Graded]:
    for awards in facts.edition.award_lists.values():
        for award in awards.awards:
            yield from _graded(
                _title(award), (award.count.value if award.count else None) or Decimal(1), award.position
            )


def _title(award: Award) -> str:
    return f"{award.title.zh}{award.grade.zh if award.grade else ''}"


def _graded(title: str, count: Decimal, position: Position) -> Iterator[_Graded]:
    if match := _GRADED.match(title):
        yield _Graded(match["award"].removesuffix("奖"), match["grade"], count, position)
