"""The text of each chapter and case, passage by passage: unchanged runs folded, edits as redlines, what was replaced
side by side."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal

from generator.comparison.change import TextChange, TextKind, Thing
from generator.comparison.redline import Redline
from generator.comparison.things import home_of
from generator.language import Language
from generator.views.change_words import TEXT_KINDS
from generator.views.comparison.desk import Desk, text_page
from generator.views.page import LinkView

_NO_TEXT = frozenset({"index_row", "short"})
"""Fields that are no text of a chapter: its row in the printed index, its name in the navigation."""


@dataclass(frozen=True, slots=True)
class EditView:
    """A passage that was edited, moved, split or merged: its redline, and that of the other language where it changed
    there too or there alone; ``before`` leads to where it stood if that was elsewhere."""

    kind: str
    note: str
    before: LinkView | None
    own: Redline | None
    other: Redline | None
    other_language: Language


Fate = Literal["unchanged", "reordered", "replaced", "edit"]


@dataclass(slots=True)
class RunView:
    """Neighbouring passages of one fate: ``unchanged`` ones, ``reordered`` ones that are unchanged but for their place
    within their section, or ``replaced`` ones, old and new; or a single ``edit``."""

    fate: Fate
    old: list[str] = field(default_factory=list)
    new: list[str] = field(default_factory=list)
    edit: EditView | None = None


@dataclass(frozen=True, slots=True)
class PlaceView:
    """A section, block or the opening of a page: its heading, where it stands in both editions, and its passages;
    ``folded`` where it is new or gone as a whole."""

    id: str
    title: str
    level: int
    now: LinkView | None
    then: LinkView | None
    folded: bool
    runs: tuple[RunView, ...]


@dataclass(frozen=True, slots=True)
class TextPageView:
    """One chapter or case."""

    title: str
    now: LinkView | None
    then: tuple[LinkView, ...]
    counts: tuple[tuple[str, int], ...]
    places: tuple[PlaceView, ...]
    back: str
    before_year: str
    after_year: str


@dataclass(frozen=True, slots=True)
class TextRowView:
    """One line of the list of chapters: where its page is, or that it is new or gone, and its passages by fate."""

    title: LinkView
    then: tuple[LinkView, ...]
    fate: str
    counts: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class TextListView:
    """All chapters and cases."""

    rows: tuple[TextRowView, ...]
    gone: tuple[TextRowView, ...]


@dataclass(slots=True)
class PageTexts:
    """The changes of text that belong to one page of the later edition, or to one of the earlier that is gone."""

    thing: Thing
    side: int
    changes: list[TextChange] = field(default_factory=list)

    @property
    def told(self) -> bool:
        """Whether both editions have something of it, so that there is more to tell than that it is new or gone."""
        old, new = ([one for one in self.changes if getattr(one, end) is not None] for end in ("before", "after"))
        return bool(old and new)


def group_texts(desk: Desk) -> dict[tuple[int, str], PageTexts]:
    """Changes by page; what was dropped from a page that is still there belongs to that page."""
    successors = desk.comparison.successors
    pages: dict[tuple[int, str], PageTexts] = {}
    for change in desk.comparison.texts:
        if any(end is not None and end.name in _NO_TEXT for end in (change.before, change.after)):
            continue
        if change.after is not None:
            thing, side = desk.page_of(1, change.after.thing), 1
        else:
            assert change.before is not None, "a change has at least one end"
            thing = desk.page_of(0, change.before.thing)
            home = home_of(desk.things[0], change.before.thing)
            successor = successors.get(home.key) or successors.get(thing.key)
            side = 1 if successor is not None else 0
            thing = desk.page_of(1, successor) if successor is not None else thing
        pages.setdefault((side, thing.key), PageTexts(thing, side)).changes.append(change)
    order = {thing.key: place for place, thing in enumerate(desk.things[1].by_key.values())}
    return dict(sorted(pages.items(), key=lambda item: (-item[0][0], order.get(item[0][1], 0))))


def view_text_list(desk: Desk, pages: dict[tuple[int, str], PageTexts]) -> TextListView:
    """The list that leads to the pages."""
    rows = tuple(_row(desk, one) for one in pages.values())
    sides = [side for side, _ in pages]
    return TextListView(
        tuple(row for row, side in zip(rows, sides, strict=True) if side == 1),
        tuple(row for row, side in zip(rows, sides, strict=True) if side == 0),
    )


def _row(desk: Desk, page: PageTexts) -> TextRowView:
    if page.told:
        title = LinkView(desk.own_href(text_page(page.thing)), desk.title(page.thing))
        return TextRowView(title, _then(desk, page), "", _counts(desk, page.changes))
    fate = desk.say["new_chapter" if page.side else "gone_chapter"]
    return TextRowView(desk.link(page.side, page.thing), (), fate, _counts(desk, page.changes))


def _then(desk: Desk, page: PageTexts) -> tuple[LinkView, ...]:
    """The earlier chapters that its passages come from, where these are others or called otherwise."""
    things = [desk.page_of(0, one.before.thing) for one in page.changes if one.before is not None]
    sources = {thing.key: thing for thing in things}.values()
    own = desk.title(page.thing)
    links = tuple(desk.link(0, thing) for thing in sources)
    return () if [one.text for one in links] == [own] else links


def _counts(desk: Desk, changes: Iterable[TextChange]) -> tuple[tuple[str, int], ...]:
    kinds = [one.kind for one in changes]
    return tuple((TEXT_KINDS[kind][desk.language], kinds.count(kind)) for kind in TextKind if kind in kinds)


def view_text_page(desk: Desk, page: PageTexts) -> TextPageView:
    """Everything that became of one chapter's or case's text."""
    return TextPageView(
        title=desk.title(page.thing),
        now=desk.link(1, page.thing),
        then=_then(desk, page),
        counts=_counts(desk, page.changes),
        places=tuple(_places(desk, page)),
        back=desk.own_href("text"),
        before_year=desk.years[0],
        after_year=desk.years[1],
    )


def _places(desk: Desk, page: PageTexts) -> Iterator[PlaceView]:
    """The sections and blocks of a page in their order; what is gone of it comes last."""
    groups: dict[tuple[int, str], list[TextChange]] = {}
    successors = desk.comparison.successors
    for change in page.changes:
        if change.after is not None:
            home, side = home_of(desk.things[1], change.after.thing), 1
        else:
            assert change.before is not None, "a change has at least one end"
            home, side = home_of(desk.things[0], change.before.thing), 0
            if (successor := successors.get(home.key)) is not None:
                home, side = successor, 1
        groups.setdefault((side, home.key), []).append(change)
    order = {key: place for place, key in enumerate(desk.things[1].by_key)}
    for (side, key), changes in sorted(groups.items(), key=lambda item: (-item[0][0], order.get(item[0][1], 0))):
        home = desk.things[side].by_key[key]
        title = "" if home.key == page.thing.key else desk.title(home)
        yield PlaceView(
            id=f"{'now' if side else 'then'}-{key.replace('#', '-').replace('/', '-').replace('.', '-')}",
            title=title,
            level=_level(desk, side, home),
            now=desk.link(1, home) if side else None,
            then=_place_before(desk, home, page) if side else desk.link(0, home),
            folded=bool(title) and {one.kind for one in changes} in ({TextKind.added}, {TextKind.dropped}),
            runs=tuple(_runs(desk, changes)),
        )


def _level(desk: Desk, side: int, thing: Thing) -> int:
    """2 for what stands directly on the page, 3 for what lies deeper."""
    things = desk.things[side]
    above = things.by_key.get(thing.above)
    return 2 if above is None or thing == things.page_of(thing) or above == things.page_of(thing) else 3


def _place_before(desk: Desk, home: Thing, page: PageTexts) -> LinkView | None:
    """Where a section stood, if it was called otherwise or stood on another page."""
    old = desk.comparison.predecessors.get(home.key)
    if old is None or home.key == page.thing.key:
        return None
    old_page = desk.page_of(0, old)
    if desk.title(old) == desk.title(home) and old_page.key == page.thing.key:
        return None
    name = desk.title(old)
    where = "" if old_page.key in (old.key, page.thing.key) else desk.title(old_page)
    return LinkView(desk.href(0, old.address), name, where)


def _runs(desk: Desk, changes: Iterable[TextChange]) -> Iterator[RunView]:
    run: RunView | None = None
    for change in changes:
        fate = _fate(desk, change)
        if run is not None and (run.fate != fate or fate == "edit"):
            yield run
            run = None
        run = run or RunView(fate)
        if fate == "edit":
            run.edit = _edit(desk, change)
        else:
            told = desk.teller.redlines(change)[desk.language]
            if fate == "replaced" and change.before is not None:
                run.old.append(_plain(told.before))
            else:
                run.new.append(_plain(told.after))
    if run is not None:
        yield run


def _fate(desk: Desk, change: TextChange) -> Fate:
    if change.kind is TextKind.unchanged:
        return "unchanged"
    if change.before is None or change.after is None:
        return "replaced"
    if change.kind is TextKind.moved and not change.languages:
        old, new = home_of(desk.things[0], change.before.thing), home_of(desk.things[1], change.after.thing)
        return "reordered" if desk.comparison.successors.get(old.key) == new else "edit"
    return "edit"


def _edit(desk: Desk, change: TextChange) -> EditView:
    assert change.before is not None, "an edited passage has both ends"
    redlines = desk.teller.redlines(change)
    own, other = redlines[desk.language], redlines[desk.language.other]
    note = ""
    if len(change.languages) == 1:
        note = desk.say["own_only" if change.languages[0] is desk.language else "other_only"]
    where = None
    if change.kind is TextKind.moved:
        home = home_of(desk.things[0], change.before.thing)
        where = desk.link(0, home)
    return EditView(
        TEXT_KINDS[change.kind][desk.language],
        note,
        where,
        own,
        other if other.changed else None,
        desk.language.other,
    )


def _plain(text: str) -> str:
    """Words without the marks of emphasis."""
    return text.replace("**", "")


def text_pages(pages: dict[tuple[int, str], PageTexts]) -> Iterator[PageTexts]:
    """Those that have a page of their own."""
    return (one for one in pages.values() if one.told)
