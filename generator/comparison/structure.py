"""What became of each thing: from links between two editions and from what their passages became."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.comparison.alike import letters, shared
from generator.comparison.change import Basis, StructureChange, StructureKind, TextChange, TextKind, Thing
from generator.comparison.lineage import Link
from generator.comparison.pairing import in_order
from generator.comparison.things import Things, has_name, home_of

_SURE = (Basis.id, Basis.declared, Basis.content, Basis.proposed)


@dataclass(frozen=True, slots=True)
class _Words:
    """Of each named thing, by key: the characters it had, those of them that stand, and whether any passage changed."""

    before: dict[str, int]
    kept: dict[str, int]
    touched_before: set[str]
    touched_after: set[str]

    def share(self, things: Iterable[Thing]) -> int:
        """How much of the words of ``things`` still stands, from 0 to 100."""
        whole = sum(self.before.get(one.key, 0) for one in things)
        return round(100 * sum(self.kept.get(one.key, 0) for one in things) / whole) if whole else 100


def tell_structure(
    before: Things, after: Things, links: tuple[Link, ...], texts: Iterable[TextChange], tables: frozenset[str]
) -> Iterator[StructureChange]:
    """Every named thing of either edition, in the order of the later one; dropped ones last.

    ``tables`` are the later keys of tables with a changed cell.
    """
    words = _count(before, after, texts)
    words.touched_after.update(tables)
    moved = _moved(before, after, links)
    targets: dict[str, list[Link]] = {}
    sources: dict[str, list[Link]] = {}
    for link in links:
        targets.setdefault(link.before, []).append(link)
        sources.setdefault(link.after, []).append(link)
    places = {key: place for place, key in enumerate(after.by_key)}
    for thing in after.by_key.values():
        if not has_name(thing):
            continue
        found = sources.get(thing.key, [])
        if not found:
            yield StructureChange((StructureKind.added,), (), (thing,), Basis.id)
        elif len(found) > 1:
            many = tuple(before.by_key[link.before] for link in found)
            yield _told((StructureKind.merged,), many, (thing,), found, words)
        elif len(targets[found[0].before]) > 1:
            group = sorted(targets[found[0].before], key=lambda link: places[link.after])
            if group[0] is found[0]:
                pieces = tuple(after.by_key[link.after] for link in group)
                yield _told((StructureKind.parted,), (before.by_key[found[0].before],), pieces, group, words)
        else:
            old = before.by_key[found[0].before]
            yield _told(_kinds(old, thing, words, moved), (old,), (thing,), found, words)
    for thing in before.by_key.values():
        if has_name(thing) and thing.key not in targets:
            yield StructureChange((StructureKind.dropped,), (thing,), (), Basis.id, kept=words.share((thing,)))


def _told(
    kinds: tuple[StructureKind, ...],
    before: tuple[Thing, ...],
    after: tuple[Thing, ...],
    links: Iterable[Link],
    words: _Words,
) -> StructureChange:
    weakest = max(links, key=lambda link: _SURE.index(link.basis))
    return StructureChange(kinds, before, after, weakest.basis, weakest.score, words.share(before))


def _kinds(old: Thing, new: Thing, words: _Words, moved: frozenset[str]) -> tuple[StructureKind, ...]:
    kinds = []
    if old.title != new.title and not _same_title(old, new):
        kinds.append(StructureKind.renamed)
    if new.key in moved:
        kinds.append(StructureKind.moved)
    if old.key in words.touched_before or new.key in words.touched_after:
        kinds.append(StructureKind.edited)
    return tuple(kinds) or (StructureKind.unchanged,)


def _same_title(old: Thing, new: Thing) -> bool:
    if old.title is None or new.title is None:
        return old.title is new.title
    return (old.title.zh, old.title.en) == (new.title.zh, new.title.en)


def _moved(before: Things, after: Things, links: Iterable[Link]) -> frozenset[str]:
    """The later keys of what stands in another thing now, or left the order of its neighbours."""
    places = {key: place for place, key in enumerate(before.by_key)}
    order = {key: place for place, key in enumerate(after.by_key)}
    goes_to: dict[str, set[str]] = {"": {""}}
    pairs = sorted(links, key=lambda one: order[one.after])
    for link in pairs:
        goes_to.setdefault(link.before, set()).add(link.after)
    neighbours: dict[tuple[str, str], list[Link]] = {}
    moved: set[str] = set()
    for link in pairs:
        old, new = before.by_key[link.before], after.by_key[link.after]
        if new.above in goes_to.get(old.above, ()):
            neighbours.setdefault((new.above, new.kind), []).append(link)
        else:
            moved.add(link.after)
    for group in neighbours.values():
        single = list({places[link.before]: link for link in group}.values())
        kept = in_order([places[link.before] for link in single])
        moved.update(link.after for index, link in enumerate(single) if index not in kept)
    return frozenset(moved)


def _count(before: Things, after: Things, texts: Iterable[TextChange]) -> _Words:
    words = _Words({}, {}, set(), set())
    for change in texts:
        touched = change.kind is not TextKind.unchanged
        if change.before is not None:
            old = [change.before, *(change.others if change.kind is TextKind.merged else ())]
            new = "" if change.after is None else change.after.zh
            if change.kind is TextKind.parted:
                new += "".join(one.zh for one in change.others)
            for one in old:
                home = home_of(before, one.thing).key
                words.before[home] = words.before.get(home, 0) + len(letters(one.zh))
                words.kept[home] = words.kept.get(home, 0) + shared(one.zh, new)
                if touched:
                    words.touched_before.add(home)
        if change.after is not None and touched:
            words.touched_after.add(home_of(after, change.after.thing).key)
    return words
