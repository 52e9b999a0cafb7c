"""A workbook with both languages side by side, for translators without a program of their own."""

import io
from collections.abc import Iterator
from typing import Any
from zipfile import BadZipFile, ZipFile

from openpyxl import Workbook, load_workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Font, PatternFill, Protection
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from generator.exchange.unit import Batch, Unit, normal, unreadable
from generator.language import Bilingual, Language
from generator.problem import Position

PLACE, MARK, NOTE = "位置 Place", "记号 Mark", "说明 Note"
HEADINGS = {Language.zh: "中文 Chinese", Language.en: "英文 English"}
_MISSING = Bilingual("缺译文", "not translated")
_UNCONFIRMED = Bilingual("未确认", "not confirmed")
_CHANGED = Bilingual("原文有变，原先为：", "the source has changed, it was: ")
_LARGEST = 100_000_000
_BROKEN = (BadZipFile, InvalidFileException, KeyError, ValueError, TypeError, AttributeError, IndexError, EOFError)
"""What openpyxl raises on a file that is no workbook."""


def write_spreadsheet(batch: Batch) -> bytes:
    """The workbook. Only the column of translations may be typed in; a source cannot be changed by mistake."""
    book = Workbook()
    sheet: Worksheet = book.active
    sheet.title = f"{batch.source_language}-{batch.target_language}"
    first, second = HEADINGS[batch.source_language], HEADINGS[batch.target_language]
    for column, heading in enumerate((PLACE, first, second, NOTE, MARK), start=1):
        cell = sheet.cell(1, column)
        _put(cell, heading)
        cell.font, cell.fill = Font(bold=True), PatternFill("solid", fgColor="E7ECEF")
    for row, unit in enumerate(batch.units, start=2):
        for column, text in enumerate((unit.key, unit.source, unit.target, _note(unit), unit.mark), start=1):
            _put(sheet.cell(row, column), text)
        sheet.cell(row, 1).font = Font(color="595959", size=9)
        sheet.cell(row, 3).protection = Protection(locked=False)
    for letter, width in zip("ABCDE", (28, 60, 60, 30, 14), strict=True):
        sheet.column_dimensions[letter].width = width
    sheet.column_dimensions["E"].hidden = True
    sheet.freeze_panes = "B2"
    sheet.auto_filter.ref = f"A1:E{len(batch.units) + 1}"
    sheet.protection.sheet = True
    sheet.protection.autoFilter = sheet.protection.formatColumns = sheet.protection.formatRows = False
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()


def _put(cell: Cell, text: str) -> None:
    """Text as text, whatever it begins with; what is typed in its place stays text too."""
    cell.value = text or None
    if text:
        cell.data_type = "s"
    cell.number_format = "@"
    cell.alignment = Alignment(vertical="top", wrap_text=True)


def _note(unit: Unit) -> str:
    if not unit.target:
        return f"{_MISSING.zh} {_MISSING.en}"
    if unit.before is not None:
        return f"{_CHANGED.zh}{_CHANGED.en}\n{unit.before}"
    return "" if unit.finished else f"{_UNCONFIRMED.zh} {_UNCONFIRMED.en}"


def read_spreadsheet(content: bytes, name: str) -> Batch:
    """The texts of a workbook's first sheet that has the columns.

    The target is the language of the second of both columns. A sheet cannot say what is finished. Raises
    :class:`~generator.exchange.unit.UnreadableError`.
    """
    try:
        with ZipFile(io.BytesIO(content)) as archive:
            if sum(part.file_size for part in archive.infolist()) > _LARGEST:
                raise _broken(name, "解开后太大", "it is too large when unpacked")
        book = load_workbook(io.BytesIO(content))
    except _BROKEN:
        raise _broken(name, "不是 XLSX 工作簿", "it is no XLSX workbook") from None
    missing: list[str] = []
    for sheet in book.worksheets:
        columns = _columns(sheet)
        missing = [one for one in (PLACE, *HEADINGS.values()) if one not in columns]
        if not missing:
            source, target = sorted(Language, key=lambda one: columns[HEADINGS[one]])
            return Batch(source, target, tuple(_units(sheet, columns, source, target, name)))
    listed = "、".join(missing)
    raise _broken(name, f"第一行没有这些列：{listed}", f"its first row lacks the columns {', '.join(missing)}")


def _columns(sheet: Any) -> dict[str, int]:
    first = next(sheet.iter_rows(min_row=1, max_row=1, values_only=True), ())
    return {value.strip(): number for number, value in enumerate(first, start=1) if isinstance(value, str)}


def _units(sheet: Any, columns: dict[str, int], source: Language, target: Language, name: str) -> Iterator[Unit]:
    for row in range(2, sheet.max_row + 1):
        key = sheet.cell(row, columns[PLACE]).value
        if key is None:
            continue
        said = {one: _text(sheet.cell(row, columns[HEADINGS[one]]), name) for one in (source, target)}
        mark = sheet.cell(row, columns[MARK]).value if MARK in columns else None
        yield Unit(str(key).strip(), said[source], said[target], None, None, str(mark or ""), Position(name, row, 1))


def _text(cell: Any, name: str) -> str:
    """A cell's text. A number, date or formula is refused: it no longer says what was typed."""
    if cell.value is None:
        return ""
    if isinstance(cell.value, str) and cell.data_type != "f":
        return normal(cell.value)
    raise unreadable(
        Position(name, cell.row, cell.column),
        f"单元格 {cell.coordinate} 是数字、日期或公式，不是文字：{cell.value}",
        f"the cell {cell.coordinate} is a number, a date or a formula and no text: {cell.value}",
        "把单元格格式设为“文本”，再输入一次",
        "set the format of the cell to text and type it again",
    )


def _broken(name: str, zh: str, en: str) -> Exception:
    return unreadable(
        Position(name, 0, 0),
        f"这个工作簿读不出：{zh}",
        f"this workbook cannot be read: {en}",
        "保留各列的标题，另存为 .xlsx；或重新导出",
        "keep the headings of the columns and save as .xlsx, or export it again",
    )
