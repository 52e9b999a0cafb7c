"""T109: the text of an event names another year than the event is dated."""

from collections.abc import Iterator

from generator.facts.derive import Facts
from generator.facts.statements.reading import read_statements
from generator.facts.statements.stated import Kind, Weight
from generator.language import Bilingual, Language
from generator.problem import Level, Problem

CODE = "T109"
LEVEL = Level.warning


def check(facts: Facts) -> Iterator[Problem]:
    """Events whose text has years with a month, none of which is the event's, and whose note says nothing of it."""
    for timeline in facts.edition.timelines.values():
        for event in timeline.events:
            if event.date is None or event.note is not None or timeline.note is not None:
                continue
            stated = read_statements(event.text.zh, Language.zh, facts.units)
            firm = [one for one in stated if one.weight is Weight.firm]
            years = [one for one in firm if one.kind is Kind.year]
            dated = [
                year for year in years if any(one.kind is Kind.month and 0 <= one.start - year.end <= 4 for one in firm)
            ]
            if dated and all(int(one.value) != event.date.year for one in years):
                yield Problem(
                    CODE,
                    LEVEL,
                    event.position_of("date"),
                    Bilingual(
                        f"事件写在 {event.date.year} 年，正文说的是 {dated[0].value} 年",
                        f"the event is dated {event.date.year}, its text speaks of {dated[0].value}",
                    ),
                    Bilingual("改正日期，或用 note 说明", "correct the date, or explain it in a 'note'"),
                )
