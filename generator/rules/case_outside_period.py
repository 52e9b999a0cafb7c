"""T107: a case is dated outside the time that the report covers."""

from collections.abc import Iterator

from generator.facts.derive import Facts
from generator.language import Bilingual
from generator.model.date import PartialDate
from generator.problem import Level, Problem

CODE = "T107"
LEVEL = Level.warning


def check(facts: Facts) -> Iterator[Problem]:
    """Cases with a ``date``, compared as precisely as it is given; what happened up to publication may be told."""
    report = facts.edition.report
    last = report.published or report.period.end
    for case in facts.edition.cases.values():
        date = case.date
        if date is not None and (
            (_key(date, 1) < _key(report.period.start, 1) and not _within(date, report.period.start))
            or _key(date, 1) > _key(last, 31)
        ):
            yield Problem(
                CODE,
                LEVEL,
                case.position_of("date"),
                Bilingual(
                    f"案例的时间 {date} 不在报告期内（{report.period.start} 至 {report.period.end}）",
                    f"the case's date {date} is outside the period ({report.period.start} to {report.period.end})",
                ),
                Bilingual(
                    "核对时间；确属往年，就在正文说明",
                    "check the date; if it is of an earlier year, say so in the text",
                ),
            )


def _key(date: PartialDate, day: int) -> tuple[int, int, int]:
    return date.year, date.month or (1 if day == 1 else 12), date.day or day


def _within(date: PartialDate, start: PartialDate) -> bool:
    """Whether a date without month or day may lie in the period all the same."""
    return date.year == start.year and (date.month is None or date.month == (start.month or 1))
