"""T102: a text tells of a day or month after the report was published."""

from collections.abc import Iterator
from itertools import pairwise

from generator.facts.derive import Facts
from generator.facts.forecasts import is_forecast
from generator.facts.statements.stated import Kind
from generator.language import Bilingual
from generator.problem import Level, Problem

CODE = "T102"
LEVEL = Level.warning


def check(facts: Facts) -> Iterator[Problem]:
    """Dates with a month; without a ``published`` date, from a year after the period on. Plans have years, not days."""
    report = facts.edition.report
    end = report.published or report.period.end
    last = (end.year + (0 if report.published else 1), end.month or 12, end.day or 31)
    for sentence in facts.sentences:
        if len(sentence.stated) < 2:
            continue
        stated = [one for one in sentence.stated if one.kind in (Kind.year, Kind.month, Kind.day)]
        for year, month in pairwise(stated):
            if year.kind is not Kind.year or month.kind is not Kind.month or month.start - year.end > 4:
                continue
            planned = is_forecast(sentence.item.zh[max(sentence.start, year.start - 12) : year.start])
            if (int(year.value), int(month.value), 1) > last and not planned:
                yield Problem(
                    CODE,
                    LEVEL,
                    sentence.position,
                    Bilingual(
                        f"“{year.value} 年 {month.value} 月”在报告发布之后（{report.published or report.period.end}）",
                        f"{year.value}-{month.value:02} lies after the report's publication "
                        f"({report.published or report.period.end})",
                    ),
                    Bilingual("核对年份和月份", "check year and month"),
                )
