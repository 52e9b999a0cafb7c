"""A review as an XLSX list for sign-off: a line for each change, with columns for decision and remark."""

from collections.abc import Iterator
from datetime import datetime

from generator.comparison.redline import Fate, Mark, Redline
from generator.downloads.xlsx_file import Choices, Rich, Sheet, Value, write_sheets
from generator.language import Bilingual, Language
from generator.problem import Position
from generator.views.change_lines import ChangeLine
from generator.views.review import Compared, Review

_HEADER = (
    "编号 No.",
    "类别 Aspect",
    "变化 Change",
    "章 Chapter",
    "内容 What",
    "原文 Chinese before",
    "新文 Chinese after",
    "原文 English before",
    "新文 English after",
    "说明 Note",
    "原处 Was at",
    "现处 Is at",
    "决定 Decision",
    "备注 Remark",
)
_DECISIONS = ("接受 accepted", "修改 to be changed", "待问 open question")
_DATED = datetime(1980, 1, 1)
"""A list has no date of its own: the same changes give the same bytes."""


def write_review_xlsx(review: Review, language: Language) -> bytes:
    """The workbook, a sheet for each edition compared; kinds and notes in ``language``, texts in both."""
    title = Bilingual(f"{review.before} → {review.after}", f"{review.before} → {review.after}")
    sheets = [_sheet(compared, title, language) for compared in review.compared]
    if review.unread_before or review.unread_after or not sheets:
        sheets.append(_not_compared(review, title))
    return write_sheets(title, sheets, _DATED)


def _sheet(compared: Compared, sides: Bilingual, language: Language) -> Sheet:
    other = compared.lines(language.other)
    rows = tuple(
        _row(number, line, *((line, twin) if language is Language.zh else (twin, line)))
        for number, (line, twin) in enumerate(zip(compared.lines(language), other, strict=True), 1)
    )
    decision = Choices(_HEADER.index("决定 Decision") + 1, _DECISIONS)
    return Sheet(compared.title.en, compared.title, Bilingual("", ""), _HEADER, rows, sides.en, choices=decision)


def _row(number: int, line: ChangeLine, zh: ChangeLine, en: ChangeLine) -> tuple[Value, ...]:
    texts = (zh.before, zh.after, en.before, en.after)
    shown: tuple[Value, ...] = texts
    if line.redlines is not None:
        shown = tuple(side for language in Language for side in _sides(line.redlines[language]))
    places = (_place(end) for end in line.ends)
    return (number, line.aspect, line.kind, line.page, line.what, *shown, line.note, *places, None, None)


def _sides(redline: Redline) -> tuple[Rich, Rich]:
    """Both texts of a redline: deleted words struck out in the earlier, new ones underlined in the later."""
    return Rich(tuple(_runs(redline, Mark.deleted))), Rich(tuple(_runs(redline, Mark.inserted)))


def _runs(redline: Redline, own: Mark) -> Iterator[tuple[str, str]]:
    elsewhere = Fate.moved_here if own is Mark.deleted else Fate.moved_away
    for stretch in redline.stretches:
        if stretch.fate is elsewhere:
            continue
        for piece in stretch.pieces:
            if piece.mark in (Mark.kept, own):
                yield piece.text, "" if piece.mark is Mark.kept else str(own)


def _place(end: Position | None) -> str:
    return f"{end.path}:{end.line}" if end else ""


def _not_compared(review: Review, sides: Bilingual) -> Sheet:
    header = ("处 At", "位置 Place", "问题", "Problem")
    rows = tuple(
        (name, str(problem.position), f"{problem.code}：{problem.message.zh}", f"{problem.code}: {problem.message.en}")
        for name, problems in ((review.before, review.unread_before), (review.after, review.unread_after))
        for problem in problems
    )
    title = (
        Bilingual("读不出来、没有比较的", "Not read, and not compared") if rows else Bilingual("没有变化", "No change")
    )
    return Sheet(title.en, title, Bilingual("", ""), header, rows, sides.en)
