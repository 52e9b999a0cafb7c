"""Sheets to the bytes of an XLSX workbook: the same bytes for the same sheets, and nothing in it that runs.

Every sheet is laid out alike: its title, its two pages and its note in the first four rows, the header in the fifth,
which stays in sight, and the lines below. A list of the sheets comes first.

The XML is written here and not by a library, because a library keeps every cell as an object with a style of its own,
which takes twenty times as long.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache, lru_cache
from typing import NamedTuple
from unicodedata import east_asian_width
from xml.sax.saxutils import escape, quoteattr

from generator.downloads.both_languages import joined
from generator.downloads.xlsx_package import in_sheet, write_package
from generator.downloads.xlsx_styles import Style, Styles
from generator.downloads.xlsx_text import MAIN, clean, part, written
from generator.language import Bilingual

HEADER_ROW = 5
INDEX = "index"

_NAME_LENGTH = 31
_RESERVED = ("history",)
"""Names that Excel keeps for itself."""
_FORBIDDEN = str.maketrans(dict.fromkeys("[]:*?/\\", "-"))
_RISKY = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet may take for the beginning of a formula."""
_WIDTHS = (8, 60)
_MARKS = {
    "": "",
    "deleted": '<rPr><strike/><sz val="11"/><color rgb="FFA3262A"/><rFont val="Calibri"/></rPr>',
    "inserted": '<rPr><b/><u/><sz val="11"/><color rgb="FF1B6B3A"/><rFont val="Calibri"/></rPr>',
}
_TITLE, _QUIET = Style("title"), Style("quiet")
_HEADER = Style("bold", vertical="center", header=True)
_TEXT, _LINK = Style(vertical="top"), Style("link", vertical="top")
_VIEW = (
    f'<pane ySplit="{HEADER_ROW}" topLeftCell="A{HEADER_ROW + 1}" activePane="bottomLeft" state="frozen"/>'
    f'<selection pane="bottomLeft" activeCell="A{HEADER_ROW + 1}" sqref="A{HEADER_ROW + 1}"/>'
)


class Number(NamedTuple):
    """A number, its digits without separators, with the way it is shown."""

    digits: str
    format: str


@dataclass(frozen=True, slots=True)
class Rich:
    """Text in runs, each with its mark: ``deleted`` is struck out, ``inserted`` underlined, ``""`` plain."""

    runs: tuple[tuple[str, str], ...]

    @property
    def plain(self) -> str:
        """The text alone."""
        return "".join(text for text, _ in self.runs)


@dataclass(frozen=True, slots=True)
class Lead:
    """The name of another sheet of the workbook, which the cell leads to."""

    sheet: str


Value = Number | Rich | Lead | bool | int | str | None
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
    names = sheet_names([INDEX, *(sheet.name for sheet in sheets)])
    listed = _list_of(title, pages, sheets, names[1:])
    return _write(title, dict(zip(names, (listed, *sheets), strict=True)), dated)


def write_sheets(title: Bilingual, sheets: Sequence[Sheet], dated: datetime) -> bytes:
    """As :func:`write_xlsx`, without a list of the sheets."""
    return _write(title, dict(zip(sheet_names(sheet.name for sheet in sheets), sheets, strict=True)), dated)


def sheet_names(wanted: Iterable[str]) -> list[str]:
    """The names as Excel takes them: at most 31 characters, none of ``[]:*?/\\``, each once whatever its case."""
    taken = set(_RESERVED)
    names = []
    for name in wanted:
        clean_name = name.translate(_FORBIDDEN).strip("' ") or "sheet"
        given, number = clean_name[:_NAME_LENGTH], 1
        while given.casefold() in taken:
            number += 1
            ending = f"-{number}"
            given = clean_name[: _NAME_LENGTH - len(ending)] + ending
        taken.add(given.casefold())
        names.append(given)
    return names


def _list_of(title: Bilingual, pages: Bilingual, sheets: Sequence[Sheet], names: Sequence[str]) -> Sheet:
    header = ("工作表 Sheet", "标题", "Title", "中文页面 Chinese page", "英文页面 English page")
    rows = (
        (Lead(name), sheet.title.zh, sheet.title.en, sheet.pages.zh, sheet.pages.en)
        for name, sheet in zip(names, sheets, strict=True)
    )
    note = (
        "页面地址从网站根目录算起。数值照报告所印，单位也照印；缺失的数值留空，原因见“注”列。 / "
        "Pages are given from the site's root. Figures and units are as printed; a missing figure leaves its cell "
        "empty, and the note tells why."
    )
    return Sheet(INDEX, title, pages, header, tuple(rows), note)


def _write(title: Bilingual, sheets: Mapping[str, Sheet], dated: datetime) -> bytes:
    styles = Styles()
    worksheets = {name: _worksheet(sheet, styles) for name, sheet in sheets.items()}
    tables = [_block(sheet, HEADER_ROW, 1, len(sheet.header), "$") for sheet in sheets.values()]
    return write_package(joined(title), dated, worksheets, tables, styles.part())


def _worksheet(sheet: Sheet, styles: Styles) -> bytes:
    """The part of a sheet, its elements in the order that the standard prescribes (ECMA-376, part 1, 18.3.1.99)."""
    columns = "".join(
        f'<col min="{number}" max="{number}" width="{width}" customWidth="1"/>'
        for number, width in enumerate(_widths(sheet), start=1)
    )
    last = len(sheet.header)
    return part(
        f'<worksheet xmlns="{MAIN}"><dimension ref="{_block(sheet, 1, 1, last)}"/>'
        f'<sheetViews><sheetView workbookViewId="0">{_VIEW}</sheetView></sheetViews>'
        f'<sheetFormatPr defaultRowHeight="15"/><cols>{columns}</cols>'
        f"<sheetData>{''.join(_rows(sheet, styles))}</sheetData>"
        f'<autoFilter ref="{_block(sheet, HEADER_ROW, 1, last)}"/>{_choices(sheet)}{_leads(sheet)}</worksheet>'
    )


def _rows(sheet: Sheet, styles: Styles) -> Iterator[str]:
    heading = ((joined(sheet.title), _TITLE), (sheet.pages.zh, _QUIET), (sheet.pages.en, _QUIET), (sheet.note, _QUIET))
    for row, (text, style) in enumerate(heading, start=1):
        yield _row(row, (text,), style, styles)
    yield _row(HEADER_ROW, sheet.header, _HEADER, styles)
    for row, values in enumerate(sheet.rows, start=HEADER_ROW + 1):
        yield _row(row, values, _TEXT, styles)


def _row(row: int, values: Sequence[Value], style: Style, styles: Styles) -> str:
    """The cells of a row that have something in them."""
    cells = [
        f'<c r="{letters}{row}" {_cell(value, style, styles)}</c>'
        for letters, value in zip(_letters(len(values)), values, strict=True)
        if value is not None and value != ""
    ]
    return f'<row r="{row}">{"".join(cells)}</row>'


def _cell(value: Value, style: Style, styles: Styles) -> str:
    """What a cell is, behind its place. Numbers keep their own digits; a text is a text whatever it begins with."""
    match value:
        case str():
            text, is_risky = _safe(value)
            return f's="{styles.number(style._replace(quoted=True) if is_risky else style)}" {text}'
        case Number(digits, number_format):
            return f's="{styles.number(style, number_format)}"><v>{digits}</v>'
        case bool():
            return f's="{styles.number(style)}" t="b"><v>{value:d}</v>'
        case int():
            return f's="{styles.number(style, "0")}"><v>{value}</v>'
        case Rich():
            runs = "".join(f"<r>{_MARKS[mark]}{written(clean(text))}</r>" for text, mark in value.runs if text)
            return f's="{styles.number(style)}" {_text(runs)}'
        case Lead():
            return f's="{styles.number(_LINK)}" {_text(written(value.sheet))}'
        case _:
            return ">"


@lru_cache(maxsize=1 << 12)
def _safe(value: str) -> tuple[str, bool]:
    """A text in a cell, and whether a spreadsheet might take it for a formula. Names and units stand in many cells."""
    text = clean(value)
    return _text(written(text)), text.startswith(_RISKY)


def _text(element: str) -> str:
    return f't="inlineStr"><is>{element}</is>'


def _choices(sheet: Sheet) -> str:
    """What the cells of a column offer."""
    if not sheet.choices or not sheet.rows:
        return ""
    column = sheet.choices.column
    offered = escape('"' + ",".join(sheet.choices.offered) + '"')
    return (
        f'<dataValidations count="1"><dataValidation type="list" allowBlank="1" '
        f'sqref="{_block(sheet, HEADER_ROW + 1, column, column)}"><formula1>{offered}</formula1>'
        "</dataValidation></dataValidations>"
    )


def _leads(sheet: Sheet) -> str:
    """The links from cells to other sheets."""
    links = "".join(
        f'<hyperlink ref="{column_letters(column)}{row}" location={quoteattr(in_sheet(value.sheet, "A1"))}/>'
        for row, values in enumerate(sheet.rows, start=HEADER_ROW + 1)
        if Lead in map(type, values)
        for column, value in enumerate(values, start=1)
        if isinstance(value, Lead)
    )
    return f"<hyperlinks>{links}</hyperlinks>" if links else ""


def _block(sheet: Sheet, first_row: int, first: int, last: int, fixed: str = "") -> str:
    """The cells of some columns from a row down to the last one; ``fixed`` stands before what shall not move."""
    ends = ((first, first_row), (last, HEADER_ROW + len(sheet.rows)))
    return ":".join(f"{fixed}{column_letters(column)}{fixed}{row}" for column, row in ends)


@cache
def column_letters(number: int) -> str:
    """The name of a column counted from 1: A to Z, AA and on."""
    before, place = divmod(number - 1, 26)
    return (column_letters(before) if before else "") + chr(ord("A") + place)


@cache
def _letters(columns: int) -> tuple[str, ...]:
    """The names of so many columns."""
    return tuple(map(column_letters, range(1, columns + 1)))


def _widths(sheet: Sheet) -> list[int]:
    """A width for each column: what its longest cell needs, within bounds."""
    least, most = _WIDTHS
    columns = zip(sheet.header, *sheet.rows, strict=True)
    return [min(max(least, *map(_width, column)) + 2, most) for column in columns]


def _width(value: Value) -> int:
    match value:
        case None:
            return 0
        case str():
            return _text_width(value)
        case Number(digits):
            return len(digits) + (len(digits.partition(".")[0].lstrip("-")) - 1) // 3
        case Rich():
            return _text_width(value.plain)
        case Lead():
            return _text_width(value.sheet)
        case _:
            return len(str(value))


@lru_cache(maxsize=1 << 12)
def _text_width(text: str) -> int:
    """How many Latin letters a text takes the room of; all that is wider than a column is as wide to it."""
    if text.isascii() or len(text) > _WIDTHS[1]:
        return len(text)
    return sum(2 if east_asian_width(one) in "WF" else 1 for one in text)
