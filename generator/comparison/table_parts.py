"""Rows and columns of a table in two editions: the same by id, by what they declare to continue, or as a proposal."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from generator.comparison.alike import letters
from generator.comparison.change import Basis, StructureChange, StructureKind, Thing, ThingKind
from generator.comparison.lineage import Link, link_by_name, things_between
from generator.comparison.things import Things, continues, find_things
from generator.facts.address import Address
from generator.model.blocks.table import Column, Row, Table
from generator.model.item import Text
from generator.model.library import Edition, Publisher

_LEAST = 55
_NUMBER = re.compile(r"[0-9]+")


@dataclass(frozen=True, slots=True)
class TablePair:
    """A table before and after; for each later row and column the earlier id, where there is one."""

    before: Thing
    after: Thing
    rows: dict[str, str]
    columns: dict[str, str]


def pair_tables(publisher: Publisher, before: Things, after: Things, links: Sequence[Link]) -> Iterator[TablePair]:
    """Every table that both editions have. Declarations of the editions between are followed; drafts go by id alone."""
    between = things_between(publisher, before, after)
    for link in links:
        old, new = before.by_key[link.before], after.by_key[link.after]
        if isinstance(old.item, Table) and isinstance(new.item, Table):
            drafts = before.edition.year == after.edition.year
            line = [] if drafts else list(_line(new.key, (after, *between)))
            rows = _earlier([one.rows for one in line], new.item.rows, old.item.rows)
            columns = _earlier([one.columns for one in line], new.item.columns, old.item.columns)
            yield TablePair(old, new, rows, columns)


def _line(key: str, editions: Sequence[Things]) -> Iterator[Table]:
    """A table in a later edition and in those before it that have it, by what it says it continues."""
    for things in editions:
        thing = things.by_key.get(key)
        if thing is not None and isinstance(thing.item, Table):
            yield thing.item
            key = (continues(thing) or (key,))[0]


def _earlier(
    line: Sequence[Sequence[Row | Column]], after: Sequence[Row | Column], before: Sequence[Row | Column]
) -> dict[str, str]:
    """The earlier id of each part: what is declared first, then the same id where nothing else continues it."""
    known = {one.id for one in before}
    names = {one.id: one.id for one in after}
    for parts in line:
        declared = {one.id: one.continues for one in parts if one.continues is not None}
        names = {part: declared.get(name, name) for part, name in names.items()}
    taken = {name for part, name in names.items() if name != part}
    return {part: name for part, name in names.items() if name in known and (name != part or name not in taken)}


def propose_parts(publisher: Publisher, before: Edition, after: Edition) -> Iterator[StructureChange]:
    """Rows and columns that seem to go on under another id: alike in name, or with the same cells."""
    old, new = find_things(before), find_things(after)
    for pair in pair_tables(publisher, old, new, link_by_name(publisher, old, new)):
        yield from _proposed(pair.rows, tuple(_rows(pair.before)), tuple(_rows(pair.after)))
        yield from _proposed(pair.columns, tuple(_columns(pair.before)), tuple(_columns(pair.after)))


@dataclass(frozen=True, slots=True)
class _Part:
    """A row or column as a thing, with what stands in its cells."""

    id: str
    thing: Thing
    name: Text
    cells: frozenset[tuple[str, str]]


def _rows(table: Thing) -> Iterator[_Part]:
    assert isinstance(table.item, Table)
    for row in table.item.rows:
        cells = frozenset((name, _said(cell)) for name, cell in row.cells.items())
        yield _part(table, ThingKind.row, row, row.label, cells)


def _columns(table: Thing) -> Iterator[_Part]:
    assert isinstance(table.item, Table)
    for column in table.item.columns:
        cells = frozenset((row.id, _said(row.cells[column.id])) for row in table.item.rows)
        yield _part(table, ThingKind.column, column, column.title, cells)


def _part(table: Thing, kind: ThingKind, item: Row | Column, name: Text, cells: frozenset[tuple[str, str]]) -> _Part:
    key = f"{table.key}/{item.id}"
    address = Address(table.address.page, table.address.anchor)
    return _Part(item.id, Thing(kind, key, table.key, name, address, item.position, item), name, cells)


def _said(cell: object) -> str:
    return cell.zh if isinstance(cell, Text) else str(getattr(cell, "printed", ""))


def _proposed(known: dict[str, str], before: Sequence[_Part], after: Sequence[_Part]) -> Iterator[StructureChange]:
    gone = [one for one in before if one.id not in known.values()]
    come = [one for one in after if one.id not in known]
    scored = sorted(((_score(one, other), one, other) for one in gone for other in come), key=lambda each: -each[0])
    for score, one, other in scored:
        if score >= _LEAST and one in gone and other in come:
            gone.remove(one)
            come.remove(other)
            kinds = (StructureKind.renamed,)
            yield StructureChange(kinds, (one.thing,), (other.thing,), Basis.proposed, min(score, 99))


def _score(one: _Part, other: _Part) -> int:
    """From 0 to 100: likeness of the names, or the share of equal cells of the shorter one, whichever is more.

    Names with other numbers in them are of other years, grades or sizes.
    """
    numbers = [_NUMBER.findall(part.name.zh) for part in (one, other)]
    names = fuzz.ratio(letters(one.name.zh), letters(other.name.zh)) if numbers[0] == numbers[1] else 0.0
    fewest = min(len(one.cells), len(other.cells))
    cells = 100 * len(one.cells & other.cells) / fewest if fewest > 1 else 0.0
    return round(max(names, cells))
