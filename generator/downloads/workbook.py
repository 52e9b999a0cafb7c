"""``workbook.xlsx``: the tables of the report and all observations, for people with a spreadsheet."""

from collections.abc import Iterator

from generator.downloads.sheet_values import (
    OBSERVATION_HEADER,
    OBSERVATIONS,
    OBSERVATIONS_TITLE,
    last_day,
    observation_cells,
)
from generator.downloads.table_sheets import kpi_sheet, pairs_sheet, table_sheet
from generator.downloads.xlsx_file import Sheet, write_xlsx
from generator.facts.address import DOWNLOADS, HOME, case_page, page_path
from generator.facts.derive import Facts
from generator.facts.download import Download
from generator.language import Bilingual, Language
from generator.model.blocks.kpi_table import KpiTable
from generator.model.blocks.table import Table
from generator.model.blocks.then_and_now import ThenAndNow
from generator.model.report import Case, Chapter

DOWNLOAD = Download(
    "workbook.xlsx",
    Bilingual(
        "Excel 工作簿：报告中的各个表格与全部指标数值，每表一页，中英文并列。",
        "An Excel workbook: every table of the report and all values of the indicators, a sheet each, in both "
        "languages.",
    ),
)


def write_workbook(facts: Facts) -> bytes:
    """The file: the tables in the order of the report, then all observations."""
    organisation, report = facts.publisher.organisation, facts.edition.report
    title = Bilingual(f"{organisation.short.zh} {report.title.zh}", f"{organisation.short.en} {report.title.en}")
    rows = tuple(observation_cells(seen) for seen in facts.observations.values())
    seen = Sheet(OBSERVATIONS, OBSERVATIONS_TITLE, _pages(facts, DOWNLOADS), OBSERVATION_HEADER, rows)
    return write_xlsx(title, _pages(facts, HOME), (*_table_sheets(facts), seen), last_day(report.period.end))


def _table_sheets(facts: Facts) -> Iterator[Sheet]:
    carriers: dict[str, Chapter | Case] = {**facts.edition.chapters}
    carriers |= {case_page(case.id): case for case in facts.edition.cases.values()}
    for page in facts.pages:
        for block in carriers[page].walk() if page in carriers else ():
            match block:
                case KpiTable():
                    yield kpi_sheet(block, facts, _pages(facts, page, block.id))
                case Table():
                    yield table_sheet(block, facts, _pages(facts, page, block.id))
                case ThenAndNow():
                    yield pairs_sheet(block, facts, _pages(facts, page, block.id))


def _pages(facts: Facts, page: str, anchor: str = "") -> Bilingual:
    """A page in both languages, from the site's root."""
    fragment = f"#{anchor}" if anchor else ""
    paths = {one: "/" + page_path(facts.edition, one, page) + fragment for one in Language}
    return Bilingual(paths[Language.zh], paths[Language.en])
