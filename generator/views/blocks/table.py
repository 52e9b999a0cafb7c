"""A table with ids, units where they belong, and numbers aligned on the decimal point."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from generator.model.blocks.table import Table
from generator.model.item import Text
from generator.model.quantity import Quantity
from generator.views.number_text import format_row
from generator.views.scene import Scene


class CellView(NamedTuple):
    """``pad`` is how many decimals the number lacks beside the longest it is aligned with, None for words; ``dot``
    tells whether it lacks the decimal point too. A ``plain`` cell stands in a column without numbers.

    Tables have thousands, and a tuple is made in half the time.
    """

    text: str
    pad: int | None
    dot: bool = False
    plain: bool = False


@dataclass(frozen=True, slots=True)
class RowView:
    """A row; ``group`` and ``group_span`` are set on the first row of a group only."""

    id: str
    label: str
    unit: str
    group: str
    group_span: int
    cells: tuple[CellView, ...]


@dataclass(frozen=True, slots=True)
class ColumnView:
    """A heading; ``is_text`` where the column holds words and no number."""

    title: str
    is_text: bool


@dataclass(frozen=True, slots=True)
class TableView:
    """``has_units`` tells whether a unit column is shown."""

    id: str
    title: str
    label_heading: str
    columns: tuple[ColumnView, ...]
    has_groups: bool
    has_units: bool
    rows: tuple[RowView, ...]
    note: str


def view_table(block: Table, scene: Scene) -> TableView:
    """The table in one language; English scales a row, or else a column, as a whole."""
    cells = [[row.cells[column.id] for column in block.columns] for row in block.rows]
    texts, row_units, column_units = _texts(block, cells, scene)
    down = [_column(some, told) for some, told in zip(zip(*cells, strict=True), zip(*texts, strict=True), strict=True)]
    across = [*zip(*down, strict=True)]
    titles = {group.id: scene.say(group.title) for group in block.groups}
    rows: list[RowView] = []
    for group, members in groupby(enumerate(block.rows), key=lambda one: one[1].group):
        listed = list(members)
        for place, (index, row) in enumerate(listed):
            first = place == 0 and group is not None
            rows.append(
                RowView(
                    row.id,
                    scene.say(row.label),
                    row_units[index],
                    titles[group] if first and group else "",
                    len(listed) if first else 0 if group is not None else -1,
                    across[index],
                )
            )
    columns = tuple(
        ColumnView(f"{scene.say(column.title)}{_bracketed(unit, scene)}", shown[0].plain)
        for column, unit, shown in zip(block.columns, column_units, down, strict=True)
    )
    note = scene.say(block.note) or (scene.words.better_lower if block.lower_is_better else "")
    return TableView(
        block.id,
        scene.say(block.title),
        scene.say(block.label_heading) or scene.words.indicator,
        columns,
        bool(block.groups),
        any(row_units),
        tuple(rows),
        note,
    )


def _bracketed(unit: str, scene: Scene) -> str:
    if not unit:
        return ""
    return f"（{unit}）" if scene.language == "zh" else f" ({unit})"


def _texts(
    block: Table, cells: Sequence[Sequence[Quantity | Text]], scene: Scene
) -> tuple[list[list[str]], list[str], list[str]]:
    """All cells as text, and the units of rows and columns."""
    texts = [[scene.say(cell) if isinstance(cell, Text) else "" for cell in row] for row in cells]
    places = range(len(block.columns))
    shared = [index for index, row in enumerate(block.rows) if row.unit is None]

    def fill(spots: Iterable[tuple[int, int]], unit: str | None) -> str:
        """The numbers among some cells in one scale, whose name is returned."""
        numbers = [(index, place, cell) for index, place in spots if isinstance(cell := cells[index][place], Quantity)]
        heading, formatted = format_row([one for _, _, one in numbers], scene.facts.unit(unit), scene.language)
        for (index, place, _), text in zip(numbers, formatted, strict=True):
            texts[index][place] = text
        return heading

    row_units = [
        fill([(index, place) for place in places], row.unit) if row.unit is not None else ""
        for index, row in enumerate(block.rows)
    ]
    column_units = [
        fill([(index, place) for index in shared], column.unit) if column.unit is not None else ""
        for place, column in enumerate(block.columns)
    ]
    fill([(index, place) for index in shared for place in places if block.columns[place].unit is None], None)
    return texts, row_units, column_units


def _column(cells: Sequence[Quantity | Text], texts: Sequence[str]) -> list[CellView]:
    """The cells of a column, its numbers aligned with one another."""
    is_number = [isinstance(cell, Quantity) for cell in cells]
    numbers = iter(align([text for text, number in zip(texts, is_number, strict=True) if number]))
    words_alone = not any(is_number)
    return [
        next(numbers) if number else CellView(text, None, plain=words_alone)
        for text, number in zip(texts, is_number, strict=True)
    ]


def align(numbers: Sequence[str]) -> list[CellView]:
    """Cells of numbers that stand under or beside one another."""
    decimals = [len(one.partition(".")[2]) for one in numbers]
    longest = max(decimals, default=0)
    return [CellView(one, longest - own, own == 0 < longest) for one, own in zip(numbers, decimals, strict=True)]
