"""K116: a streak (连续第 n 年) does not go with another one, or with the years that the text gives for it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.facts.derive import Facts
from generator.facts.kinship import shared_pairs
from generator.facts.statements.chinese_numerals import NUMERALS, whole_number
from generator.language import Bilingual
from generator.model.item import Text
from generator.model.library import Edition
from generator.problem import Level, Position, Problem

CODE = "K116"
LEVEL = Level.warning

_STREAK = re.compile(
    rf"连续(?P<gap>[^，。；、\d{NUMERALS}]{{0,6}})(?P<th>第)?\s*(?P<count>\d+|[{NUMERALS}]+)\s*(?:个)?(?P<unit>年|次|届)(?!以上|多)"
)
_SPAN = re.compile(
    rf"(?P<first>(?:19|20)\d{{2}})\s*(?:年)?\s*[-—–~至到]+\s*(?P<last>(?:19|20)\d{{2}})\s*年[^。；\d]{{0,30}}?连续\s*(?P<count>\d+|[{NUMERALS}]+)\s*年"
)
_CLAUSE = re.compile(r"[^，。；！？,;\n]+")
_QUOTED = re.compile(r"[“《]([^”》]{3,20})[”》]")
_KIN = 5


@dataclass(frozen=True, slots=True)
class Streak:
    """A streak of ``count`` years, with the clause that tells it."""

    count: int
    unit: str
    clause: str
    position: Position


def check(facts: Facts) -> Iterator[Problem]:
    """Streaks of years and of times: with a span of years beside them; of one name within the edition; and of one
    thing in another edition, where a streak that began before it must have grown by the years between."""
    own = list(_streaks(facts.edition))
    yield from _spans(facts.edition)
    yield from _within(own)
    for edition in facts.publisher.editions.values():
        if edition.year < facts.edition.year:
            yield from _between(own, list(_streaks(edition)), int(facts.edition.year) - int(edition.year))


def _texts(edition: Edition) -> Iterator[Text]:
    for carrier in (edition.report, *edition.chapters.values(), *edition.cases.values()):
        for item in carrier.walk():
            if isinstance(item, Text):
                yield item


def _streaks(edition: Edition) -> Iterator[Streak]:
    for text in _texts(edition):
        if "连续" in text.zh:
            for clause in _CLAUSE.finditer(text.zh):
                if match := _STREAK.search(clause[0]):
                    yield Streak(whole_number(match["count"]) or 0, match["unit"], clause[0], text.position_of("zh"))
    for listed in edition.award_lists.values():
        for award in listed.awards:
            if award.streak is not None and (match := _STREAK.search(award.streak.zh)):
                said = f"{award.title.zh}{award.streak.zh}"
                yield Streak(whole_number(match["count"]) or 0, match["unit"], said, award.position_of("streak"))


def _spans(edition: Edition) -> Iterator[Problem]:
    for text in _texts(edition):
        for match in _SPAN.finditer(text.zh) if "连续" in text.zh else ():
            years = int(match["last"]) - int(match["first"]) + 1
            if whole_number(match["count"]) != years:
                yield _problem(
                    text.position_of("zh"),
                    Bilingual(
                        f"“{match[0]}”：{match['first']} 年到 {match['last']} 年是 {years} 年",
                        f"'{match[0]}': {match['first']} to {match['last']} are {years} years",
                    ),
                )


def _within(own: list[Streak]) -> Iterator[Problem]:
    first: dict[tuple[str, str], Streak] = {}
    for streak in own:
        for name in _QUOTED.findall(streak.clause):
            other = first.setdefault((name, streak.unit), streak)
            if other.count != streak.count:
                yield _problem(
                    streak.position,
                    Bilingual(
                        f"“{name}”这里连续 {streak.count} {streak.unit}，"
                        f"另一处连续 {other.count} {other.unit}（{other.position}）",
                        f"'{name}' has a streak of {streak.count} here, of {other.count} elsewhere ({other.position})",
                    ),
                    Level.hint if abs(other.count - streak.count) == 1 else LEVEL,
                )


def _between(own: list[Streak], earlier: list[Streak], years: int) -> Iterator[Problem]:
    for streak in own:
        for other in earlier:
            if streak.unit != "年" or other.unit != "年" or streak.count <= years:
                continue
            if streak.count != other.count + years and shared_pairs(streak.clause, other.clause) >= _KIN:
                yield _problem(
                    streak.position,
                    Bilingual(
                        f"“{streak.clause.strip()}”：{years} 年前的报告是连续 {other.count} 年（{other.position}），"
                        f"现应为 {other.count + years} 年",
                        f"'{streak.clause.strip()}': the report {years} years before has {other.count} "
                        f"({other.position}), so it should be {other.count + years}",
                    ),
                )


def _problem(position: Position, message: Bilingual, level: Level = LEVEL) -> Problem:
    hint = Bilingual("核对年数，改正写错的一处", "count the years and correct the wrong one")
    return Problem(CODE, level, position, message, hint)
