"""K128: an average among the captions of one sheet is not its total by its number of people."""

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.facts.derive import Facts
from generator.facts.figures import Told
from generator.facts.sentences import Sentence
from generator.facts.statements.stated import Kind, Stated
from generator.language import Bilingual
from generator.model.blocks.callouts import Callouts
from generator.model.blocks.scores import Scores
from generator.problem import Level, Position, Problem

CODE = "K128"
LEVEL = Level.warning

_AVERAGE = ("人均", "平均", "每人")
_PER_HEAD = re.compile(r"(?:人均|平均每人|每人平均)[^，。；\d]{0,8}$")
_PEOPLE = frozenset({"people", "attendances"})


def check(facts: Facts) -> Iterator[Problem]:
    """Sheets, and sentences, with one average per person, one total of the same unit, and people; it must fit one of
    the counts."""
    for sentence in facts.sentences:
        if "均" in sentence.text:
            yield from _sentence(sentence)
    for carrier in (*facts.edition.chapters.values(), *facts.edition.cases.values()):
        for item in carrier.walk():
            if isinstance(item, Callouts | Scores):
                yield from _sheet([figure for one in item.figures if (figure := facts.figure_of(one)) is not None])


def _sentence(sentence: Sentence) -> Iterator[Problem]:
    """培训总时长 518,184 小时，参训员工 6,756 人，人均 76.7 小时: one of each, without words of degree."""
    counted = [one for one in sentence.stated if one.unit is not None and one.kind is Kind.number and one.weight]
    averages = [one for one in counted if _PER_HEAD.search(sentence.item.zh[sentence.start : one.start])]
    if len(averages) != 1 or any(one.qualifier for one in counted):
        return
    (average,) = averages
    dimension = _dimension(average).removesuffix("-per-person")
    others = [one for one in counted if one is not average and one.start < average.start]
    totals = [one for one in others if _dimension(one) == dimension]
    people = [one for one in others if _dimension(one) in _PEOPLE and one.value > 0]
    if len(totals) != 1 or len(people) != 1 or len(others) != 2:
        return
    exact = totals[0].in_base_units / people[0].value / (average.unit.factor if average.unit else 1)
    if abs(exact - average.value) > average.step:
        yield _problem(
            sentence.position, f"人均 {average.text}", f"{average.text} a person", totals[0].text, people[0].text, exact
        )


def _dimension(one: Stated) -> str:
    return one.unit.dimension if one.unit else ""


def _sheet(figures: list[Told]) -> Iterator[Problem]:
    averages = [one for one in figures if any(word in one.label for word in _AVERAGE)]
    people = [one for one in figures if one.dimension in _PEOPLE and one not in averages and one.value > 0]
    for average in averages:
        dimension = average.dimension.removesuffix("-per-person")
        totals = [one for one in figures if one.dimension == dimension and one not in averages]
        if len(totals) != 1 or not people:
            continue
        (total,) = totals
        if any(abs(total.value / one.value - average.value) <= average.step for one in people):
            continue
        yield _problem(
            average.position, f"“{average.label}”{average.printed}", f"'{average.label}' is {average.printed}",
            total.printed, people[0].printed, total.value / people[0].value,
        )  # fmt: skip


def _problem(position: Position, zh: str, en: str, total: str, people: str, exact: Decimal) -> Problem:
    return Problem(
        CODE,
        LEVEL,
        position,
        Bilingual(f"{zh}，而 {total} ÷ {people} = {exact:.2f}", f"{en}, while {total} ÷ {people} = {exact:.2f}"),
        Bilingual("核对总数、人数和平均数", "check total, people and average"),
    )
