"""The entrance of a comparison: what changed in numbers and as a picture, and what to look at first."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from generator.comparison.change import Basis, Cause, FigureKind, TextKind
from generator.language import Language
from generator.views.change_words import CELL_KINDS, CODE_KINDS, FIGURE_KINDS, STRUCTURE_KINDS, TEXT_KINDS
from generator.views.comparison.desk import CARRIED, CODES, FIGURES, RESTATEMENTS, STRUCTURE, TEXT, Desk
from generator.views.comparison.texts import PageTexts
from generator.views.page import LinkView

_COUNTED_OTHERWISE = (FigureKind.base_year_changed, FigureKind.kind_changed, FigureKind.redefined)


@dataclass(frozen=True, slots=True)
class CountView:
    """One aspect with its page, and how many changes there are of each kind."""

    page: LinkView
    counts: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class BarView:
    """A chapter's passages: how many were kept, edited or moved, and are new; ``text`` says so in words."""

    name: str
    kept: int
    edited: int
    new: int
    text: str


@dataclass(frozen=True, slots=True)
class SharesView:
    """The picture: one bar for each chapter, and what the three shades mean."""

    id: str
    title: str
    description: str
    kept: str
    edited: str
    new: str
    bars: tuple[BarView, ...]


@dataclass(frozen=True, slots=True)
class SummaryView:
    """The entrance."""

    lead: str
    counts: tuple[CountView, ...]
    shares: SharesView | None
    look: tuple[LinkView, ...]
    pages: tuple[LinkView, ...]
    editions: tuple[LinkView, ...]


def view_summary(desk: Desk, pages: dict[tuple[int, str], PageTexts]) -> SummaryView:
    """The entrance; ``pages`` are the texts by page."""
    return SummaryView(
        lead=_lead(desk),
        counts=tuple(_counts(desk)),
        shares=_shares(desk, pages),
        look=tuple(_look(desk)),
        pages=tuple(
            LinkView(desk.own_href(page), desk.say[name])
            for page, name in (
                (STRUCTURE, "structure"),
                (FIGURES, "figures"),
                (CODES, "codes"),
                (TEXT, "text"),
                (CARRIED, "carried"),
                (RESTATEMENTS, "restatements"),
            )
        ),
        editions=tuple(
            LinkView(desk.href(side, desk.things[side].by_key["report"].address), _edition_title(desk, side))
            for side in (0, 1)
        ),
    )


def _edition_title(desk: Desk, side: int) -> str:
    return desk.facts(side).edition.report.title[desk.language]


def _lead(desk: Desk) -> str:
    """How much of the later edition's text stood in the earlier one, in a sentence."""
    reuse = desk.comparison.carried.reuse
    length = sum(one.length for one in reuse)
    share = round(100 * sum(one.reused for one in reuse) / length) if length else 0
    before, after = desk.years
    if desk.language is Language.zh:
        return f"{after} 年的报告有 {share}% 的文字沿用自 {before} 年。以下按结构、指标、索引和文字列出两份报告的异同。"
    return (
        f"{share}% of the words of the {after} report were taken over from {before}. What changed is listed by "
        "structure, figures, index and text."
    )


def _counts(desk: Desk) -> Iterator[CountView]:
    comparison, language = desk.comparison, desk.language
    kinds = Counter(kind for one in comparison.structure for kind in one.kinds)
    yield _count(
        desk, STRUCTURE, "structure", [(STRUCTURE_KINDS[kind][language], kinds[kind]) for kind in STRUCTURE_KINDS]
    )
    figures = Counter(one.kind for one in comparison.figures)
    yield _count(desk, FIGURES, "figures", [(FIGURE_KINDS[kind][language], figures[kind]) for kind in FIGURE_KINDS])
    cells = Counter(one.kind for one in comparison.cells)
    if cells:
        yield _count(desk, FIGURES, "tables", [(CELL_KINDS[kind][language], cells[kind]) for kind in CELL_KINDS])
    codes = Counter(one.kind for one in comparison.codes)
    yield _count(desk, CODES, "codes", [(CODE_KINDS[kind][language], codes[kind]) for kind in CODE_KINDS])
    texts = Counter(one.kind for one in comparison.texts)
    yield _count(desk, TEXT, "text", [(TEXT_KINDS[kind][language], texts[kind]) for kind in TEXT_KINDS])


def _count(desk: Desk, page: str, name: str, counts: list[tuple[str, int]]) -> CountView:
    return CountView(LinkView(desk.own_href(page), desk.say[name]), tuple(one for one in counts if one[1]))


def _shares(desk: Desk, pages: dict[tuple[int, str], PageTexts]) -> SharesView | None:
    """Passages of each chapter of the later edition by fate; cases and lists together would be too many bars."""
    chapters = desk.facts(1).edition.chapters
    bars = []
    for (side, key), page in pages.items():
        if side == 0 or key not in chapters:
            continue
        kinds = Counter(one.kind for one in page.changes if one.after is not None)
        unchanged, added = kinds[TextKind.unchanged], kinds[TextKind.added]
        other = kinds.total() - unchanged - added
        text = desk.words.comma.join(
            f"{desk.say[name]} {number}"
            for name, number in (("bar_kept", unchanged), ("bar_edited", other), ("bar_new", added))
        )
        if kinds.total():
            short = chapters[key].short
            bars.append(
                BarView(short[desk.language] if short else desk.title(page.thing), unchanged, other, added, text)
            )
    if not bars:
        return None
    told = "; ".join(f"{bar.name}: {bar.text}" for bar in bars)
    kept, edited, new = (desk.say[name] for name in ("bar_kept", "bar_edited", "bar_new"))
    return SharesView("shares", desk.say["shares"], told, kept, edited, new, tuple(bars))


def _look(desk: Desk) -> Iterator[LinkView]:
    """What asks for a reviewer's judgement, with how many of it there are."""
    comparison = desk.comparison
    found = (
        (RESTATEMENTS, "look_restated", len(comparison.restated)),
        (FIGURES, "look_broken", _figures(desk, FigureKind.broken)),
        (FIGURES, "look_redefined", sum(_figures(desk, kind) for kind in _COUNTED_OTHERWISE)),
        (FIGURES, "look_vanished", _figures(desk, FigureKind.vanished)),
        (STRUCTURE, "look_proposed", sum(one.basis is Basis.proposed for one in comparison.structure)),
        (CODES, "look_errors", sum(one.cause is Cause.error for one in comparison.codes)),
        (TEXT, "look_one_language", sum(len(one.languages) == 1 for one in comparison.texts)),
        (CARRIED, "look_years", len(comparison.carried.years)),
        (CARRIED, "look_unmoved", len(comparison.carried.figures)),
    )
    for page, name, number in found:
        if number:
            yield LinkView(desk.own_href(page), desk.say[name], str(number))


def _figures(desk: Desk, kind: FigureKind) -> int:
    return sum(one.kind is kind for one in desk.comparison.figures)
