"""A table with ids, units where they belong, and numbers aligned on the decimal point."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.model.blocks.table import Row, Table
from generator.model.item import Text
from generator.model.quantity import Quantity
from generator.views.number_text import format_row
from generator.views.scene import Scene


@dataclass(frozen=True, slots=True)
class CellView:
    """``pad`` is how many decimals the number lacks beside the longest it is aligned with, None for words; ``dot``
    tells whether it lacks the decimal point too. A ``plain`` cell stands in a column without numbers."""

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
    texts, row_units, column_units = _texts(block, scene)
    longest = _longest(block, texts)
    is_text = [all(isinstance(row.cells[column.id], Text) for row in block.rows) for column in block.columns]
    titles = {group.id: scene.say(group.title) for group in block.groups}
    rows: list[RowView] = []
    for group, members in groupby(enumerate(block.rows), key=lambda one: one[1].group):
        listed = list(members)
        for place, (index, row) in enumerate(listed):
            first = place == 0 and group is not None
            cells = tuple(
                CellView(text, None, plain=plain) if most is None else align(text, most)
                for text, most, plain in zip(texts[index], longest[index], is_text, strict=True)
            )
            rows.append(
                RowView(
                    row.id,
                    scene.say(row.label),
                    row_units[index],
                    titles[group] if first and group else "",
                    len(listed) if first else 0 if group is not None else -1,
                    cells,
                )
            )
    columns = tuple(
        ColumnView(f"{scene.say(column.title)}{_bracketed(unit, scene)}", plain)
        for column, unit, plain in zip(block.columns, column_units, is_text, strict=True)
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


def _texts(block: Table, scene: Scene) -> tuple[list[list[str]], list[str], list[str]]:
    """All cells as text, and the units of rows and columns."""
    names = [column.id for column in block.columns]
    texts = [[_words(row, name, scene) for name in names] for row in block.rows]
    row_units = [""] * len(block.rows)
    column_units = [""] * len(names)
    for index, row in enumerate(block.rows):
        if row.unit is not None:
            row_units[index] = _fill(texts, [(index, place) for place in range(len(names))], block, row.unit, scene)
    for place, column in enumerate(block.columns):
        if column.unit is not None:
            cells = [(index, place) for index, row in enumerate(block.rows) if row.unit is None]
            column_units[place] = _fill(texts, cells, block, column.unit, scene)
    bare = [
        (index, place)
        for index, row in enumerate(block.rows)
        for place, column in enumerate(block.columns)
        if row.unit is None and column.unit is None
    ]
    _fill(texts, bare, block, None, scene)
    return texts, row_units, column_units


def _words(row: Row, name: str, scene: Scene) -> str:
    cell = row.cells[name]
    return scene.say(cell) if isinstance(cell, Text) else ""


def _fill(
    texts: list[list[str]], cells: Sequence[tuple[int, int]], block: Table, unit: str | None, scene: Scene
) -> str:
    numbers: list[tuple[int, int, Quantity]] = []
    for index, place in cells:
        cell = block.rows[index].cells[block.columns[place].id]
        if isinstance(cell, Quantity):
            numbers.append((index, place, cell))
    heading, formatted = format_row([one for _, _, one in numbers], scene.facts.unit(unit), scene.language)
    for (index, place, _), text in zip(numbers, formatted, strict=True):
        texts[index][place] = text
    return heading


def _longest(block: Table, texts: list[list[str]]) -> list[list[int | None]]:
    most: list[list[int | None]] = [[None] * len(block.columns) for _ in block.rows]
    for place, column in enumerate(block.columns):
        numeric = [index for index, row in enumerate(block.rows) if isinstance(row.cells[column.id], Quantity)]
        longest = max((decimals_of(texts[index][place]) for index in numeric), default=0)
        for index in numeric:
            most[index][place] = longest
    return most


def align(text: str, longest: int) -> CellView:
    """A number's cell beside others of which the longest has ``longest`` decimals."""
    decimals = decimals_of(text)
    return CellView(text, longest - decimals, dot=longest > 0 and decimals == 0)


def decimals_of(text: str) -> int:
    """How many digits follow the decimal point in a formatted number."""
    return len(text.partition(".")[2])
