"""``workbook.xlsx`` of an organisation: its indicators over all years, and every observation of every report."""

from collections.abc import Iterator, Mapping, Sequence

from generator.downloads.both_languages import apart, bilingual
from generator.downloads.sheet_values import (
    DEFINITION,
    ID,
    INDICATOR,
    NOTE,
    OBSERVATION_HEADER,
    OBSERVATIONS,
    OBSERVATIONS_TITLE,
    UNIT,
    last_day,
    observation_cells,
    observed,
    observed_place,
    period_cell,
    remarks,
    row_note,
    unit_cells,
)
from generator.downloads.xlsx_file import Sheet, Value, write_xlsx
from generator.facts.address import INDICATORS, indicator_path, organisation_root
from generator.facts.download import Download
from generator.facts.series import Series
from generator.language import Bilingual, Language
from generator.model.indicator import Category
from generator.model.library import Publisher
from generator.views.interface_text import interface

DOWNLOAD = Download(
    "workbook.xlsx",
    Bilingual(
        "Excel 工作簿：各指标的历年数值，中英文并列。",
        "An Excel workbook: the indicators over all years, in both languages.",
    ),
)
_LATEST = (
    "每年取最新一份报告所印的数值；单位不同的年份各占一行。 / "
    "Each year as the latest report prints it; years in different units stand on lines of their own."
)
_PAGES = ("中文页面 Chinese page", "英文页面 English page")


def write_workbook(publisher: Publisher, series: Mapping[str, Series]) -> bytes:
    """The file: a sheet for each part of the KPI table, then all observations."""
    listed = _paths({one: f"{organisation_root(publisher.id, one)}{INDICATORS}/" for one in Language})
    sheets = []
    for category in Category:
        members = [one for one in series.values() if one.indicator.category is category]
        title = Bilingual(*(getattr(interface(language), category) for language in Language))
        if members:
            sheets.append(_category_sheet(category, title, listed, members, publisher))
    rows = tuple(
        (*observation_cells(seen), period_cell(seen.edition), latest)
        for one in series.values()
        for seen, latest in one.marked
    )
    header = (*OBSERVATION_HEADER, "edition", "latest")
    sheets.append(Sheet(OBSERVATIONS, OBSERVATIONS_TITLE, listed, header, rows))
    home = _paths({one: organisation_root(publisher.id, one) for one in Language})
    ended = [edition.report.period.end for edition in publisher.editions.values()][-1]
    return write_xlsx(bilingual(publisher.organisation.name), home, sheets, last_day(ended))


def _category_sheet(
    name: str, title: Bilingual, pages: Bilingual, members: Sequence[Series], publisher: Publisher
) -> Sheet:
    """Indicators by period; every sheet of the workbook has the periods of its own indicators."""
    periods = sorted({seen.period for one in members for seen in one.latest})
    rows = tuple(row for one in members for row in _rows(one, periods, publisher))
    header = (ID, *INDICATOR, *UNIT, *(period_cell(period) for period in periods), *DEFINITION, *NOTE, *_PAGES)
    return Sheet(name, title, pages, header, rows, _LATEST)


def _rows(series: Series, periods: Sequence[str], publisher: Publisher) -> Iterator[tuple[Value, ...]]:
    """A row for each unit that the indicator is printed in."""
    indicator = series.indicator
    pages = _paths({one: indicator_path(publisher.id, one, indicator.id) for one in Language})
    for unit in dict.fromkeys(seen.unit.printed for seen in series.latest):
        by_period = {seen.period: seen for seen in series.latest if seen.unit.printed == unit}
        seen = tuple(by_period.values())
        yield (
            indicator.id,
            *apart(indicator.name),
            *unit_cells(seen[0].unit),
            *(observed(by_period.get(period)) for period in periods),
            *apart(indicator.definition),
            *apart(remarks((observed_place(one.period, one) for one in seen), row_note(seen))),
            *apart(pages),
        )


def _paths(paths: dict[Language, str]) -> Bilingual:
    return Bilingual(f"/{paths[Language.zh]}", f"/{paths[Language.en]}")
