"""A review on the terminal: counts first, then each change with its places and words."""

import io
from collections.abc import Iterator

from rich.console import Console
from rich.text import Text

from generator.commands.problem_text import problem_lines
from generator.commands.speech import Speech
from generator.comparison.redline import Fate, Mark, Redline
from generator.language import Language
from generator.problem import Position, Problem
from generator.views.change_lines import ChangeLine
from generator.views.change_words import ASPECTS, redline_words
from generator.views.review import Compared, Review

_SHOWN = 20
"""Changes of one aspect that are listed; --all lists every one."""
_SHORT = 60
"""A sentence that stays is left out where it is longer."""
_STYLES = {Mark.deleted: "red strike", Mark.inserted: "green underline"}
_BRACKETS = {Mark.deleted: ("[-", "-]"), Mark.inserted: ("{+", "+}"), Mark.kept: ("", "")}


def print_review(review: Review, speech: Speech, everything: bool) -> None:
    """Show it on the terminal, at most some changes of each aspect unless ``everything`` is wanted."""
    console = Console(highlight=False, soft_wrap=True)
    for line in _review(review, speech, everything):
        console.print(line)


def review_text(review: Review, speech: Speech) -> str:
    """All of it as plain text, for a file."""
    out = io.StringIO()
    console = Console(file=out, highlight=False, soft_wrap=True, color_system=None)
    for line in _review(review, speech, everything=True):
        console.print(line)
    return out.getvalue()


def _review(review: Review, speech: Speech, everything: bool) -> Iterator[Text]:
    yield Text(f"{review.before} → {review.after}", "bold")
    for name, unread in ((review.before, review.unread_before), (review.after, review.unread_after)):
        yield from _unread(name, unread, speech)
    for key in review.dropped:
        yield Text(speech(f"{key}：整个版次删去", f"{key}: the whole edition was dropped"), _STYLES[Mark.deleted])
    for key in review.added:
        yield Text(speech(f"{key}：新的版次", f"{key}: a new edition"), _STYLES[Mark.inserted])
    for compared in review.compared:
        yield from _compared(compared, speech, everything)
    if not review.changed:
        yield Text(speech("没有变化。", "Nothing differs."))


def _unread(name: str, problems: tuple[Problem, ...], speech: Speech) -> Iterator[Text]:
    if problems:
        yield Text(speech(f"{name} 中读不出来、没有比较的：", f"Not read at {name}, and not compared:"), "yellow")
        yield Text(problem_lines(problems, speech))


def _compared(compared: Compared, speech: Speech, everything: bool) -> Iterator[Text]:
    language = speech.language
    yield Text()
    yield Text(compared.title[language], "bold")
    for name, kinds in compared.counts(language):
        yield Text("  ").append(name, "bold").append("  " + " · ".join(f"{kind} {number}" for kind, number in kinds))
    for aspect in ASPECTS:
        lines = compared.of(aspect, language)
        if lines:
            yield Text()
            yield Text(aspect[language], "bold underline")
        for line in lines if everything else lines[:_SHOWN]:
            yield from _line(line, language)
        if len(lines) > _SHOWN and not everything:
            more = len(lines) - _SHOWN
            yield Text(speech(f"  ……另有 {more} 处，用 --all 列出", f"  … and {more} more; --all lists them"), "dim")


def _line(line: ChangeLine, language: Language) -> Iterator[Text]:
    where = f"{line.page} › {line.what}" if line.page and line.page not in line.what else line.what
    head = Text("  ").append(line.kind, "bold").append(f"  {where}")
    if line.note:
        head.append(f"  ({line.note})" if language is Language.en else f"（{line.note}）", "magenta")
    yield head
    yield Text(f"      {_places(line.ends)}", "cyan")
    if line.redlines is None:
        if line.before != line.after:
            yield Text(f"      {line.before or '–'} → {line.after or '–'}")
        return
    for one, redline in line.redlines.items():
        if redline.changed:
            yield Text(f"      {one}  ").append_text(_marked(redline, language))


def _places(ends: tuple[Position | None, Position | None]) -> str:
    before, after = (f"{end.path}:{end.line}" if end else "–" for end in ends)
    return f"{before} → {after}"


def _marked(redline: Redline, language: Language) -> Text:
    """The changes with their sentences; long sentences that stay are left out."""
    words = redline_words(language)
    text = Text()
    for stretch in redline.stretches:
        if stretch.fate is Fate.kept and len(stretch.after) > _SHORT:
            text.append("… ")
            continue
        if stretch.move:
            text.append(
                f"<{stretch.move} {words.moved_away if stretch.fate is Fate.moved_away else words.moved_here}> "
            )
        for piece in stretch.pieces:
            if not piece.text.strip(" "):
                text.append(piece.text)
                continue
            opening, closing = _BRACKETS[piece.mark]
            shown = " ".join(piece.text.split("\n")) if piece.mark is Mark.kept else piece.text.replace("\n", "¶")
            text.append(f"{opening}{shown}{closing}", _STYLES.get(piece.mark, ""))
    return text
