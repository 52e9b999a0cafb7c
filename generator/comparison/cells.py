"""Tables cell by cell, found by the ids of row and column and by what these continue."""

from collections.abc import Iterator

from generator.comparison.change import Cell, CellChange, CellKind, Thing
from generator.comparison.matching import Matched
from generator.comparison.table_parts import TablePair, pair_tables
from generator.model.blocks.table import Table
from generator.model.item import Text
from generator.model.library import Publisher
from generator.model.quantity import Quantity


def compare_tables(publisher: Publisher, matched: Matched) -> Iterator[CellChange]:
    """Every cell that changed, came or went in tables that both editions have."""
    for pair in pair_tables(publisher, matched.before, matched.after, matched.links):
        yield from _compare(pair)


def _compare(pair: TablePair) -> Iterator[CellChange]:
    """A cell is told of by the later ids of its row and column, one that was dropped by the earlier."""
    old, new = _Grid(pair.before), _Grid(pair.after)
    rows, columns = {"": "", **pair.rows}, {"": "", **pair.columns}
    kept = set()
    for (row, column), said in new.said.items():
        place = rows.get(row), columns.get(column)
        earlier = old.said.get((place[0], place[1])) if place[0] is not None and place[1] is not None else None
        if earlier is None:
            yield CellChange(CellKind.added, row, column, None, new.cell(row, column))
            continue
        kept.add(place)
        if earlier != said:
            before = old.cell(place[0] or "", place[1] or "")
            yield CellChange(CellKind.changed, row, column, before, new.cell(row, column))
    for row, column in old.said:
        if (row, column) not in kept:
            yield CellChange(CellKind.dropped, row, column, old.cell(row, column), None)


class _Grid:
    """A table by the ids of row and column; its headings stand under an empty row or column.

    ``said`` is what a reader sees in each cell: many are looked at, few have changed and are asked for.
    """

    def __init__(self, thing: Thing) -> None:
        assert isinstance(thing.item, Table)
        self._thing = thing
        self._columns = {column.id: column for column in thing.item.columns}
        self._rows = {row.id: row for row in thing.item.rows}
        self.said: dict[tuple[str, str], tuple[str, ...]] = {}
        for column in thing.item.columns:
            self.said["", column.id] = _said(column.title, column.unit)
        for row in thing.item.rows:
            self.said[row.id, ""] = _said(row.label, row.unit)
            for name, value in row.cells.items():
                self.said[row.id, name] = _said(value, row.unit or self._columns[name].unit)

    def cell(self, row_id: str, column_id: str) -> Cell:
        """One of the cells or headings."""
        row, column = self._rows.get(row_id), self._columns.get(column_id)
        if row is None:
            assert column is not None, "a cell has a row or a column"
            return Cell(self._thing, column.title, column.title, column.title, column.unit, column.position)
        if column is None:
            return Cell(self._thing, row.label, row.label, row.label, row.unit, row.position)
        position = row.position_of("cells", column_id)
        return Cell(self._thing, row.label, column.title, row.cells[column_id], row.unit or column.unit, position)


def _said(value: Quantity | Text, unit: str | None) -> tuple[str, ...]:
    """What a reader sees in a cell."""
    words = (value.printed,) if isinstance(value, Quantity) else (value.zh, value.en)
    return (*words, unit or "")
