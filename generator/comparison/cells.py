"""Tables cell by cell, found by the ids of row and column and by what these continue."""

from collections.abc import Iterator

from generator.comparison.change import Cell, CellChange, CellKind, Thing
from generator.comparison.matching import Matched
from generator.comparison.table_parts import TablePair, pair_tables
from generator.model.blocks.table import Table
from generator.model.item import Item, Text
from generator.model.library import Publisher
from generator.model.quantity import Quantity


def compare_tables(publisher: Publisher, matched: Matched) -> Iterator[CellChange]:
    """Every cell that changed, came or went in tables that both editions have."""
    for pair in pair_tables(publisher, matched.before, matched.after, matched.links):
        yield from _compare(pair)


def _compare(pair: TablePair) -> Iterator[CellChange]:
    """A cell is told of by the later ids of its row and column, one that was dropped by the earlier."""
    old, new = _cells(pair.before), _cells(pair.after)
    rows, columns = {"": "", **pair.rows}, {"": "", **pair.columns}
    kept = set()
    for (row, column), cell in new.items():
        place = rows.get(row), columns.get(column)
        earlier = old.get((place[0], place[1])) if place[0] is not None and place[1] is not None else None
        if earlier is None:
            yield CellChange(CellKind.added, row, column, None, cell)
            continue
        kept.add(place)
        if _says(earlier) != _says(cell):
            yield CellChange(CellKind.changed, row, column, earlier, cell)
    for (row, column), cell in old.items():
        if (row, column) not in kept:
            yield CellChange(CellKind.dropped, row, column, cell, None)


def _cells(thing: Thing) -> dict[tuple[str, str], Cell]:
    """The cells of a table; its headings too, under an empty row or column."""
    table = thing.item
    assert isinstance(table, Table)
    columns = {column.id: column for column in table.columns}
    cells: dict[tuple[str, str], Cell] = {}
    for column in table.columns:
        cells["", column.id] = _heading(thing, column.title, column.title, column.unit, column)
    for row in table.rows:
        cells[row.id, ""] = _heading(thing, row.label, row.label, row.unit, row)
        for name, value in row.cells.items():
            column = columns[name]
            position = row.position_of("cells", name)
            cells[row.id, name] = Cell(thing, row.label, column.title, value, row.unit or column.unit, position)
    return cells


def _heading(thing: Thing, row: Text, column: Text, unit: str | None, item: Item) -> Cell:
    return Cell(thing, row, column, row, unit, item.position)


def _says(cell: Cell) -> tuple[str, ...]:
    """What a reader sees in a cell."""
    value = (cell.value.printed,) if isinstance(cell.value, Quantity) else (cell.value.zh, cell.value.en)
    return (*value, cell.unit or "")
