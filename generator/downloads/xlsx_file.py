"""Sheets to the bytes of an XLSX workbook: the same bytes for the same sheets, and nothing in it that runs.

Every sheet is laid out alike: its title, its two pages and its note in the first four rows, the header in the fifth,
which stays in sight, and the lines below. A list of the sheets comes first.
"""

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from unicodedata import east_asian_width
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.packaging.core import DocumentProperties
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter
from openpyxl.xml.constants import ARC_CORE
from openpyxl.xml.functions import tostring

from generator.downloads.both_languages import joined
from generator.language import Bilingual
from generator.model.item import plain_decimal

HEADER_ROW = 5
INDEX = "index"

_NAME_LENGTH = 31
_RESERVED = ("history",)
"""Names that Excel keeps for itself."""
_FORBIDDEN = str.maketrans(dict.fromkeys("[]:*?/\\", "-"))
_RISKY = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet may take for the beginning of a formula."""
_ZIP_TIME = (1980, 1, 1, 0, 0, 0)
_WIDTHS = (8, 60)
_RUNS = {
    "deleted": InlineFont(strike=True, color="A3262A"),
    "inserted": InlineFont(u="single", b=True, color="1B6B3A"),
}

_BOLD = Font(bold=True)
_TITLE = Font(bold=True, size=14)
_QUIET = Font(color="595959")
_LINK = Font(color="0563C1", underline="single")
_HEADER_FILL = PatternFill("solid", fgColor="E7ECEF")
_HEADER_BORDER = Border(bottom=Side("thin", color="8A9BA5"))
_WRAPPED = Alignment(vertical="top", wrap_text=True)
_HEADER_ALIGNMENT = Alignment(vertical="center", wrap_text=True)


@dataclass(frozen=True, slots=True)
class Number:
    """A number with the way it is shown."""

    value: Decimal
    format: str


@dataclass(frozen=True, slots=True)
class Rich:
    """Text in runs, each with its mark: ``deleted`` is struck out, ``inserted`` underlined, ``""`` plain."""

    runs: tuple[tuple[str, str], ...]

    @property
    def plain(self) -> str:
        """The text alone."""
        return "".join(text for text, _ in self.runs)


Value = Number | Rich | int | str | None
"""What may stand in a cell; None and the empty text leave it empty."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What the cells of a column (counted from 1) offer to choose from."""

    column: int
    offered: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table with the pages it belongs to, from the site's root; ``name`` is what it would like to be called."""

    name: str
    title: Bilingual
    pages: Bilingual
    header: tuple[str | int, ...]
    rows: tuple[tuple[Value, ...], ...]
    note: str = ""
    choices: Choices | None = None


def write_xlsx(title: Bilingual, pages: Bilingual, sheets: Sequence[Sheet], dated: datetime) -> bytes:
    """The workbook with a list of its sheets; ``dated`` is what it says of its making, so that no clock shows in it."""
    book = _new_book(title, dated)
    names = sheet_names([INDEX, *(sheet.name for sheet in sheets)])
    index = book.active
    index.title = names[0]
    _fill(index, _list_of(title, pages, sheets, names[1:]))
    for row, (name, sheet) in enumerate(zip(names[1:], sheets, strict=True), start=HEADER_ROW + 1):
        _lead_to(index.cell(row, 1), name)
        _fill(book.create_sheet(name), sheet)
    return _saved(book, dated)


def write_sheets(title: Bilingual, sheets: Sequence[Sheet], dated: datetime) -> bytes:
    """As :func:`write_xlsx`, without a list of the sheets."""
    book = _new_book(title, dated)
    book.remove(book.active)
    for name, sheet in zip(sheet_names(sheet.name for sheet in sheets), sheets, strict=True):
        _fill(book.create_sheet(name), sheet)
    return _saved(book, dated)


def _new_book(title: Bilingual, dated: datetime) -> Workbook:
    book = Workbook()
    book.properties = DocumentProperties(
        creator="Duizhao", title=joined(title), created=dated, modified=dated, lastModifiedBy="Duizhao"
    )
    return book


def _saved(book: Workbook, dated: datetime) -> bytes:
    saved = io.BytesIO()
    ExcelWriter(book, ZipFile(saved, "w", ZIP_STORED)).save()  # compressed once, when its times are taken out
    book.properties.modified = dated
    return _fixed(saved, {ARC_CORE: tostring(book.properties.to_tree())})


def sheet_names(wanted: Iterable[str]) -> list[str]:
    """The names as Excel takes them: at most 31 characters, none of ``[]:*?/\\``, each once whatever its case."""
    taken = set(_RESERVED)
    names = []
    for name in wanted:
        clean = name.translate(_FORBIDDEN).strip("' ") or "sheet"
        given, number = clean[:_NAME_LENGTH], 1
        while given.casefold() in taken:
            number += 1
            ending = f"-{number}"
            given = clean[: _NAME_LENGTH - len(ending)] + ending
        taken.add(given.casefold())
        names.append(given)
    return names


def _list_of(title: Bilingual, pages: Bilingual, sheets: Sequence[Sheet], names: Sequence[str]) -> Sheet:
    header = ("工作表 Sheet", "标题", "Title", "中文页面 Chinese page", "英文页面 English page")
    rows = (
        (name, sheet.title.zh, sheet.title.en, sheet.pages.zh, sheet.pages.en)
        for name, sheet in zip(names, sheets, strict=True)
    )
    note = (
        "页面地址从网站根目录算起。数值照报告所印，单位也照印；缺失的数值留空，原因见“注”列。 / "
        "Pages are given from the site's root. Figures and units are as printed; a missing figure leaves its cell "
        "empty, and the note tells why."
    )
    return Sheet(INDEX, title, pages, header, tuple(rows), note)


def _lead_to(cell: Cell, sheet: str) -> None:
    name = sheet.replace("'", "''")
    cell.hyperlink = Hyperlink(ref=cell.coordinate, location=f"'{name}'!A1")
    cell.font = _LINK


def _fill(target: Worksheet, sheet: Sheet) -> None:
    heading = ((joined(sheet.title), _TITLE), (sheet.pages.zh, _QUIET), (sheet.pages.en, _QUIET), (sheet.note, _QUIET))
    for row, (text, font) in enumerate(heading, start=1):
        cell = target.cell(row, 1)
        _put(cell, text)
        cell.font = font
    for column, name in enumerate(sheet.header, start=1):
        cell = target.cell(HEADER_ROW, column)
        _put(cell, name)
        cell.font, cell.fill, cell.border, cell.alignment = _BOLD, _HEADER_FILL, _HEADER_BORDER, _HEADER_ALIGNMENT
    for row, values in enumerate(sheet.rows, start=HEADER_ROW + 1):
        for column, value in enumerate(values, start=1):
            if value is not None and value != "":
                _put(target.cell(row, column), value)
    target.freeze_panes = f"A{HEADER_ROW + 1}"
    last = get_column_letter(len(sheet.header))
    target.auto_filter.ref = f"A{HEADER_ROW}:{last}{HEADER_ROW + len(sheet.rows)}"
    for number, width in enumerate(_widths(sheet), start=1):
        target.column_dimensions[get_column_letter(number)].width = width
    if sheet.choices and sheet.rows:
        offered = DataValidation("list", formula1=f'"{",".join(sheet.choices.offered)}"', allow_blank=True)
        letter = get_column_letter(sheet.choices.column)
        offered.add(f"{letter}{HEADER_ROW + 1}:{letter}{HEADER_ROW + len(sheet.rows)}")
        target.add_data_validation(offered)


def _put(cell: Cell, value: Value) -> None:
    """A number as a number, a text as a text whatever it begins with.

    A decimal is handed over as its digits, because openpyxl would write 68.04 as 68.04000000000001.
    """
    if isinstance(value, Number):
        cell.value = plain_decimal(value.value)
        cell.data_type = "n"
        cell.number_format = value.format
    elif isinstance(value, int):
        cell.value = value
        cell.number_format = "0"
    elif isinstance(value, Rich):
        cell.value = CellRichText([_run(text, mark) for text, mark in value.runs if text])
        cell.alignment = _WRAPPED
    elif value is not None:
        text = ILLEGAL_CHARACTERS_RE.sub("", value)
        cell.value = text
        cell.data_type = "s"
        if text.startswith(_RISKY):
            cell.quotePrefix = True
        if cell.row > HEADER_ROW:
            cell.alignment = _WRAPPED


def _run(text: str, mark: str) -> str | TextBlock:
    clean = ILLEGAL_CHARACTERS_RE.sub("", text)
    return TextBlock(_RUNS[mark], clean) if mark else clean


def _widths(sheet: Sheet) -> list[float]:
    """A width for each column: what its longest cell needs, within bounds."""
    least, most = _WIDTHS
    columns = zip(sheet.header, *sheet.rows, strict=True)
    return [min(max(least, *(_width(one) for one in column)) + 2, most) for column in columns]


def _width(value: Value) -> int:
    text = f"{value.value:,}" if isinstance(value, Number) else "" if value is None else str(value)
    if isinstance(value, Rich):
        text = value.plain
    return len(text) if text.isascii() else sum(2 if east_asian_width(one) in "WF" else 1 for one in text)


def _fixed(saved: io.BytesIO, replaced: dict[str, bytes]) -> bytes:
    """The same archive with parts replaced, in the order of their names, without times."""
    out = io.BytesIO()
    with ZipFile(saved) as source, ZipFile(out, "w", ZIP_DEFLATED) as target:
        for name in sorted(source.namelist(), key=lambda one: (one != "[Content_Types].xml", one)):
            part = ZipInfo(name, _ZIP_TIME)
            part.compress_type = ZIP_DEFLATED
            part.create_system = 3
            part.external_attr = 0o644 << 16
            target.writestr(part, replaced.get(name) or source.read(name))
    return out.getvalue()
