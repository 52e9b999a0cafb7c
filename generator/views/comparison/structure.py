"""What became of parts, chapters, sections, blocks, cases, awards and events: an outline of the later edition."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from generator.comparison.change import Basis, StructureChange, StructureKind, Thing, ThingKind
from generator.views.change_words import STRUCTURE_KINDS, THINGS
from generator.views.chinese import mark_chinese
from generator.views.comparison.desk import Desk
from generator.views.page import LinkView

_PAGES = frozenset({ThingKind.part, ThingKind.chapter, ThingKind.case})
_NEW: tuple[tuple[str, frozenset[ThingKind]], ...] = (
    ("new_chapters", frozenset({ThingKind.part, ThingKind.chapter})),
    ("new_cases", frozenset({ThingKind.case})),
    ("new_lists", frozenset()),
)


@dataclass(frozen=True, slots=True)
class StructureRowView:
    """One thing: what it is and was, what became of it in words, and how much of its words stands.

    ``inside`` counts what came or went with it; ``place`` is the chapter of what is listed apart from its own; ``sure``
    says how sure a proposal is, empty where nothing is guessed. A row under a heading that says what became of it has
    no ``kinds``.
    """

    depth: int
    things: tuple[LinkView, ...]
    before: tuple[LinkView, ...]
    kinds: tuple[tuple[str, str], ...]
    kept: str
    inside: str
    sure: str
    place: str = ""


@dataclass(frozen=True, slots=True)
class StructureGroupView:
    """A chapter or case that was there before: what became of it, and of what is in it; ``unchanged`` counts what did
    not change."""

    id: str
    page: StructureRowView
    rows: tuple[StructureRowView, ...]
    unchanged: int


@dataclass(frozen=True, slots=True)
class StructureView:
    """The outline of the later edition: chapters and cases that were there before, those in which nothing changed, what
    is new under a heading each, then what is gone."""

    groups: tuple[StructureGroupView, ...]
    same: tuple[LinkView, ...]
    new: tuple[tuple[str, str, tuple[StructureRowView, ...]], ...]
    gone: tuple[StructureRowView, ...]


def view_structure(desk: Desk) -> StructureView:
    """The page of structure."""
    came = _contents(desk, 1, [one.after[0].key for one in desk.comparison.structure if not one.before])
    went = _contents(desk, 0, [one.before[0].key for one in desk.comparison.structure if not one.after])
    pages: dict[str, list[StructureChange]] = {}
    gone = []
    for change in desk.comparison.structure:
        if change.after:
            pages.setdefault(desk.page_of(1, change.after[0]).key, []).append(change)
        elif change.before[0].above not in went:
            gone.append(_listed(desk, change, 0, went))
    groups = tuple(_group(desk, key, changes, came) for key, changes in pages.items() if key not in came)
    fresh = [_listed(desk, changes[0], 1, came) for changes in pages.values()]
    kinds = [changes[0].after[0].kind for changes in pages.values()]
    new = []
    for name, wanted in _NEW:
        rows = tuple(
            row
            for row, kind, key in zip(fresh, kinds, pages, strict=True)
            if key in came and (kind in wanted or (not wanted and kind not in _PAGES))
        )
        if rows:
            new.append((name.replace("_", "-"), desk.say[name], rows))
    same = tuple(one.page.things[0] for one in groups if _is_same(one))
    return StructureView(tuple(one for one in groups if not _is_same(one)), same, tuple(new), tuple(gone))


def _is_same(group: StructureGroupView) -> bool:
    return not group.rows and [name for name, _ in group.page.kinds] == [StructureKind.unchanged]


def _listed(desk: Desk, change: StructureChange, side: int, inside: Mapping[str, str]) -> StructureRowView:
    """A row under a heading that says what became of it."""
    thing = (change.after if side else change.before)[0]
    page = desk.page_of(side, thing)
    row = _row(desk, change, 0, inside.get(thing.key, ""))
    return replace(row, kinds=(), place="" if page == thing else desk.title(page))


def _group(desk: Desk, key: str, changes: list[StructureChange], came: Mapping[str, str]) -> StructureGroupView:
    own = next((one for one in changes if any(thing.key == key for thing in one.after)), changes[0])
    rows = tuple(
        _row(desk, change, _depth(desk, change.after[0]), came.get(change.after[0].key, ""))
        for change in changes
        if change is not own and change.kinds != (StructureKind.unchanged,) and change.after[0].above not in came
    )
    unchanged = sum(change.kinds == (StructureKind.unchanged,) for change in changes if change is not own)
    page = _row(desk, own, 0, "")
    if rows and own.kinds == (StructureKind.unchanged,):
        page = replace(page, kinds=())
    return StructureGroupView(f"in-{key.replace('/', '-')}", page, rows, unchanged)


def _depth(desk: Desk, thing: Thing) -> int:
    depth = 0
    page = desk.page_of(1, thing)
    while thing.key != page.key and (above := desk.things[1].by_key.get(thing.above)) is not None:
        thing, depth = above, depth + 1
    return min(depth, 3)


def _row(desk: Desk, change: StructureChange, depth: int, inside: str) -> StructureRowView:
    both = bool(change.before and change.after)
    kept = ""
    if both and change.kinds != (StructureKind.unchanged,):
        kept = f"{desk.say['words_kept']} {change.kept}%" if change.kept else desk.say["rewritten"]
    return StructureRowView(
        depth=depth,
        things=tuple(desk.link(1, one) for one in change.after) or tuple(desk.link(0, one) for one in change.before),
        before=tuple(_was(desk, change)) if both else (),
        kinds=tuple((str(kind.value), STRUCTURE_KINDS[kind][desk.language]) for kind in change.kinds),
        kept=kept,
        inside=inside,
        sure=f"{change.score}%" if change.basis is Basis.proposed else "",
    )


def _was(desk: Desk, change: StructureChange) -> Iterator[LinkView]:
    """What a thing was called and where it stood, where either differs."""
    several = len(change.before) > 1 or len(change.after) > 1
    for old in change.before:
        moved = StructureKind.moved in change.kinds
        if several or moved or StructureKind.renamed in change.kinds:
            home = desk.things[0].by_key.get(old.above) if old.kind is ThingKind.case else desk.page_of(0, old)
            named = home is not None and home.key != old.key and (moved or several)
            where = desk.title(home) if home is not None and named else ""
            yield LinkView(desk.href(0, old.address), _full_title(desk, old, change), where)


def _full_title(desk: Desk, old: Thing, change: StructureChange) -> str:
    """The earlier title; that of the other language where only it was changed."""
    new = change.after[0]
    if old.title is not None and new.title is not None and old.title[desk.language] == new.title[desk.language]:
        other = desk.language.other
        if old.title[other] != new.title[other]:
            both = f"{old.title[desk.language]} ({old.title[other]} → {new.title[other]})"
            return mark_chinese(both, desk.language)
    return desk.title(old)


def _contents(desk: Desk, side: int, keys: Collection[str]) -> dict[str, str]:
    """For each thing that came or went, how many things did within it: ``3 sections, 5 blocks``."""
    counts: dict[str, Counter[ThingKind]] = {key: Counter() for key in keys}
    things = desk.things[side].by_key
    for one in things.values():
        above = things.get(one.above) if one.key in counts else None
        while above is not None:
            if above.key in counts:
                counts[above.key][one.kind] += 1
            above = things.get(above.above)
    return {
        key: desk.words.comma.join(f"{THINGS[kind][desk.language]} × {number}" for kind, number in inside.items())
        for key, inside in counts.items()
    }
