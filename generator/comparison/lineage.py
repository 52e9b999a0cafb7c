"""Which things of two editions are the same: by id, and by what later editions declare to continue."""

from collections.abc import Hashable, Iterator
from dataclasses import dataclass

from generator.comparison.change import Basis, Thing, ThingKind
from generator.comparison.things import REPORT, Things, continues, find_things, has_id, is_new
from generator.model.library import Publisher

_HEADED = frozenset({ThingKind.part, ThingKind.chapter, ThingKind.section})
"""What has a heading; one may become the other."""


@dataclass(frozen=True, slots=True)
class Link:
    """Two things, by key, that are held to be the same; ``score`` is below 100 for a proposal only."""

    before: str
    after: str
    basis: Basis
    score: int = 100


def link_by_name(publisher: Publisher, before: Things, after: Things) -> tuple[Link, ...]:
    """Declared continuations first, through the editions that lie between; then equal ids; then, of blocks without one,
    equal titles.

    A thing that declares what it continues, if only nothing, is not matched by its id. A section or block is also found
    by its id where its page has another name now. Drafts of one edition are matched by id alone: what they declare is
    of the past.
    """
    links = [Link(REPORT, REPORT, Basis.id)]
    drafts = before.edition.year == after.edition.year
    declared = {} if drafts else _declared(publisher, before, after)
    for key, earlier in declared.items():
        links.extend(Link(one, key, Basis.declared) for one in earlier)
    taken = {link.before for link in links}
    pages = {link.after: link.before for link in links}
    for thing in after.by_key.values():
        if thing.key in declared or thing.key == REPORT or not has_id(thing) or (is_new(thing) and not drafts):
            continue
        match = next((one for one in _same_id(thing, pages) if _fits(before.by_key.get(one), thing)), None)
        if match is not None and (match not in taken or match == thing.key):
            links.append(Link(match, thing.key, Basis.id))
            taken.add(match)
            pages[thing.key] = match
    links += _same_titles(before, after, links)
    return tuple(links)


def _same_titles(before: Things, after: Things, links: list[Link]) -> list[Link]:
    """Blocks that have a title and no id, in things that are the same."""
    homes = {link.after: link.before for link in links}
    waiting = {
        (one.above, one.title.zh): one.key
        for one in before.by_key.values()
        if one.title is not None and not has_id(one)
    }
    found = []
    for other in after.by_key.values():
        if other.title is not None and not has_id(other) and other.above in homes:
            key = waiting.pop((homes[other.above], other.title.zh), None)
            if key is not None and _fits(before.by_key[key], other):
                found.append(Link(key, other.key, Basis.content))
    return found


def _declared(publisher: Publisher, before: Things, after: Things) -> dict[str, tuple[str, ...]]:
    """The things of ``before`` that those of ``after`` continue, by the later key."""
    between = things_between(publisher, before, after)
    found: dict[str, tuple[str, ...]] = {}
    for thing in after.by_key.values():
        names: tuple[str, ...] = (thing.key,)
        for things in (after, *between):
            names = tuple(_earlier(names, things))
        known = tuple(dict.fromkeys(name for name in names if name in before.by_key))
        if names != (thing.key,) and known:
            found[thing.key] = known
    return found


def things_between(publisher: Publisher, before: Things, after: Things) -> list[Things]:
    """Those of the editions that lie between two, the latest first."""
    years = [year for year in publisher.editions if before.edition.year < year < after.edition.year]
    return [find_things(publisher.editions[year]) for year in sorted(years, reverse=True)]


def _earlier(names: tuple[str, ...], things: Things) -> Iterator[str]:
    """The names one edition back; one that this edition does not have waits for an earlier one."""
    for name in names:
        thing = things.by_key.get(name)
        yield from (continues(thing) or (name,)) if thing is not None else (name,)


def _same_id(thing: Thing, pages: dict[str, str]) -> Iterator[str]:
    """The keys under which the earlier edition may have it."""
    page, mark, anchor = thing.key.partition("#")
    if mark and page in pages:
        yield f"{pages[page]}#{anchor}"
    yield thing.key


def _fits(before: Thing | None, after: Thing) -> bool:
    """Whether both are of a kind, so that an equal id means the same thing."""
    return before is not None and kin(before) == kin(after)


def kin(thing: Thing) -> Hashable:
    """What only a thing that may continue this one, or that this one may continue, has in common with it."""
    if thing.kind is ThingKind.block:
        return type(thing.item)
    return _HEADED if thing.kind in _HEADED else thing.kind


def may_continue(before: Thing, after: Thing) -> bool:
    """Whether one may be proposed as the other's continuation."""
    return _fits(before, after)
