"""Tables cell by cell, found by the ids of row and column."""

from collections.abc import Iterator

from generator.comparison.change import Cell, CellChange, CellKind, Thing
from generator.comparison.matching import Matched
from generator.model.blocks.table import Table
from generator.model.item import Item, Text
from generator.model.quantity import Quantity


def compare_tables(matched: Matched) -> Iterator[CellChange]:
    """Every cell that changed, came or went in tables that both editions have."""
    for link in matched.links:
        before, after = matched.before.by_key[link.before], matched.after.by_key[link.after]
        if isinstance(before.item, Table) and isinstance(after.item, Table):
            yield from _compare(before, after)


def _compare(before: Thing, after: Thing) -> Iterator[CellChange]:
    old, new = _cells(before), _cells(after)
    for (row, column), cell in new.items():
        earlier = old.get((row, column))
        if earlier is None:
            yield CellChange(CellKind.added, row, column, None, cell)
        elif _says(earlier) != _says(cell):
            yield CellChange(CellKind.changed, row, column, earlier, cell)
    for (row, column), cell in old.items():
        if (row, column) not in new:
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
