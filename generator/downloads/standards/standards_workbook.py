"""``standards.xlsx``: every standard of the report on a sheet of its own, for people with a spreadsheet."""

from generator.downloads.sheet_values import figure, last_day
from generator.downloads.standards.answer_lines import answer_lines, url
from generator.downloads.standards.standard_csv import COLUMNS, cells
from generator.downloads.xlsx_file import Sheet, write_xlsx
from generator.facts.address import STANDARDS, Address, standard_page
from generator.facts.answers import StandardAnswers
from generator.facts.derive import Facts
from generator.facts.download import Download
from generator.language import Bilingual, Language

DOWNLOAD = Download(
    "standards.xlsx",
    Bilingual(
        "Excel 工作簿：各标准的编号与回答，每个标准一页，列与 CSV 相同。",
        "An Excel workbook: the codes of each standard and what answers them, a sheet each, with the columns of the "
        "CSV files.",
    ),
)


def write_standards_workbook(facts: Facts) -> bytes:
    """The file, in the report's order of standards."""
    organisation, report = facts.publisher.organisation, facts.edition.report
    title = Bilingual(
        f"{organisation.short.zh} {report.title.zh}：标准对照", f"{organisation.short.en} {report.title.en}: standards"
    )
    sheets = [_sheet(name, answers, facts) for name, answers in facts.standards.items()]
    return write_xlsx(title, _pages(facts, STANDARDS), sheets, last_day(report.period.end))


def _sheet(name: str, answers: StandardAnswers, facts: Facts) -> Sheet:
    said = answers.catalogue.name
    lines = answer_lines(answers, facts)
    rows = tuple(cells(one, figure(one.seen.quantity) if one.seen else None, answers, facts) for one in lines)
    header = tuple(column for column, _ in COLUMNS)
    return Sheet(name, Bilingual(said.zh, said.en), _pages(facts, standard_page(name)), header, rows)


def _pages(facts: Facts, page: str) -> Bilingual:
    address = Address(page)
    return Bilingual(url(facts, Language.zh, address), url(facts, Language.en, address))
