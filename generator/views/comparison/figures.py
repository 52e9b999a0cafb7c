"""What became of indicators and of the cells of tables."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.comparison.change import Cell, CellChange, CellKind, FigureChange, FigureKind
from generator.facts.observation import Observation
from generator.facts.year_change import Break, Change
from generator.model.indicator import IndicatorKind
from generator.model.item import Text
from generator.views.change_words import FIGURE_KINDS
from generator.views.chinese import mark_chinese
from generator.views.comparison.desk import Desk
from generator.views.number_text import format_change, format_quantity, format_stated_change, unit_name
from generator.views.page import LinkView

_GROUPS = (
    ("restated", (FigureKind.restated, FigureKind.corrected)),
    ("moved_values", (FigureKind.rose, FigureKind.fell)),
    ("counted_otherwise", (FigureKind.base_year_changed, FigureKind.kind_changed, FigureKind.redefined)),
    ("not_comparable", (FigureKind.broken,)),
    ("appeared", (FigureKind.appeared,)),
    ("vanished", (FigureKind.vanished,)),
    ("unchanged_values", (FigureKind.unchanged,)),
)
_REMARKS = (FigureKind.renamed, FigureKind.unit_changed, FigureKind.decimals_changed)


@dataclass(frozen=True, slots=True)
class FigureRowView:
    """An indicator: both values with their periods, the change or why none is counted, and remarks."""

    name: LinkView
    before: str
    after: str
    change: str
    reason: str
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FigureGroupView:
    """Indicators of one fate."""

    id: str
    title: str
    rows: tuple[FigureRowView, ...]
    folded: bool


@dataclass(frozen=True, slots=True)
class CellRowView:
    """A changed cell, by its row and column."""

    row: str
    column: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class TableView:
    """A table: rows and columns that came or went, and cells that changed."""

    id: str
    title: LinkView
    lines: tuple[tuple[str, str], ...]
    cells: tuple[CellRowView, ...]


@dataclass(frozen=True, slots=True)
class FiguresView:
    """The page of figures and tables."""

    groups: tuple[FigureGroupView, ...]
    tables: tuple[TableView, ...]
    years: tuple[str, str]


def view_figures(desk: Desk) -> FiguresView:
    """The page of figures and tables."""
    remarks: dict[str, list[FigureChange]] = {}
    for change in desk.comparison.figures:
        if change.kind in _REMARKS:
            remarks.setdefault(change.indicator.id, []).append(change)
    groups = []
    for name, kinds in _GROUPS:
        rows = tuple(
            _row(desk, one, remarks.get(one.indicator.id, ())) for one in desk.comparison.figures if one.kind in kinds
        )
        if rows:
            groups.append(FigureGroupView(name.replace("_", "-"), desk.say[name], rows, name == "unchanged_values"))
    return FiguresView(tuple(groups), tuple(_tables(desk)), desk.years)


def _row(desk: Desk, change: FigureChange, remarks: Iterable[FigureChange]) -> FigureRowView:
    measure = change.measure
    counted = format_change(measure, desk.language) if isinstance(measure, Change) else ""
    reason = str(getattr(desk.words, f"break_{measure.reason}")) if isinstance(measure, Break) else ""
    told = [_remark(desk, one) for one in remarks]
    if change.kind in (FigureKind.base_year_changed, FigureKind.kind_changed):
        told.insert(0, _counted_as(desk, change))
    name = LinkView(desk.indicator_href(change.indicator.id), change.indicator.name[desk.language])
    return FigureRowView(
        name, observed(desk, change.before), observed(desk, change.after), counted, reason, tuple(told)
    )


def _counted_as(desk: Desk, change: FigureChange) -> str:
    """What a value was counted as, or against which year, and what it is counted as now."""
    assert change.before is not None, "such a change has both ends"
    first, last = change.before.indicator, change.indicator
    if change.kind is FigureKind.base_year_changed:
        return f"{desk.words.base_year}{desk.words.colon}{first.base_year} → {last.base_year}"
    kinds = {
        IndicatorKind.level: desk.words.kind_level,
        IndicatorKind.change_on_last_year: desk.words.kind_last_year,
        IndicatorKind.change_on_base_year: desk.words.kind_base_year,
        IndicatorKind.ratio: desk.words.kind_ratio,
    }
    return f"{desk.words.kind}{desk.words.colon}{kinds[first.kind]} → {kinds[last.kind]}"


def _remark(desk: Desk, change: FigureChange) -> str:
    """What changed of how an indicator is called, measured or printed."""
    word = FIGURE_KINDS[change.kind][desk.language]
    assert change.before is not None, "such a change has both ends"
    assert change.after is not None, "such a change has both ends"
    if change.kind is FigureKind.renamed:
        return f"{word}{desk.words.colon}{_former_name(desk, change)}"
    if change.kind is FigureKind.unit_changed:
        units = [one.unit.printed for one in (change.before, change.after)]
        if desk.language.value == "en":
            units = [
                f"{unit_name(one.unit, desk.language)} ({one.unit.printed})" for one in (change.before, change.after)
            ]
        return mark_chinese(f"{word}{desk.words.colon}{units[0]} → {units[1]}", desk.language)
    return f"{word}{desk.words.colon}{change.before.quantity.decimals} → {change.after.quantity.decimals}"


def _former_name(desk: Desk, change: FigureChange) -> str:
    """What the indicator was called in the earlier edition."""
    assert change.before is not None, "a renamed indicator has both ends"
    own = change.before.indicator
    if own.id != change.indicator.id or own.name != change.indicator.name:
        return own.name[desk.language]
    names = [
        former.name[desk.language]
        for former in change.indicator.former
        if former.name is not None and str(former.until) >= desk.years[0]
    ]
    return names[0] if names else own.name[desk.language]


def observed(desk: Desk, one: Observation | None) -> str:
    """A value as its edition prints it, with its year where that is not the edition's own."""
    if one is None:
        return ""
    if one.words is not None:
        told = one.words[desk.language]
    elif one.quantity.value is not None and one.indicator.base_year is not None:
        told = format_stated_change(one, desk.language)
    else:
        told = format_quantity(one.quantity, one.unit, desk.language).plain
    own = one.period == one.edition
    return told if own else f"{told}{desk.words.open}{one.period}{desk.words.close}"


def _tables(desk: Desk) -> Iterator[TableView]:
    tables: dict[str, list[CellChange]] = {}
    for change in desk.comparison.cells:
        cell = change.after or change.before
        assert cell is not None, "a change has at least one end"
        key = change.after.table.key if change.after else desk.comparison.successors[cell.table.key].key
        tables.setdefault(key, []).append(change)
    for key, changes in tables.items():
        table = desk.things[1].by_key[key]
        whole: dict[tuple[CellKind, bool], list[str]] = {}
        for one in changes:
            if one.kind is not CellKind.changed and _is_heading(one):
                whole.setdefault((one.kind, bool(one.row)), []).append(_value(desk, one.after or one.before))
        lines = tuple(
            (
                desk.say[("rows" if row else "columns") + ("_new" if kind is CellKind.added else "_gone")],
                desk.words.comma.join(names),
            )
            for (kind, row), names in whole.items()
        )
        cells = tuple(_cell(desk, one) for one in changes if not _goes_with_line(one, changes))
        yield TableView(f"table-{key.replace('#', '-')}", desk.link(1, table), lines, cells)


def _is_heading(change: CellChange) -> bool:
    return not (change.row and change.column)


def _goes_with_line(change: CellChange, changes: Iterable[CellChange]) -> bool:
    """Whether a cell came or went with its whole row or column."""
    if change.kind is CellKind.changed:
        return False
    return any(
        one.kind is change.kind and _is_heading(one) and (one.row or one.column) in (change.row, change.column)
        for one in changes
    )


def _cell(desk: Desk, change: CellChange) -> CellRowView:
    cell = change.after or change.before
    assert cell is not None, "a change has at least one end"
    row = cell.row[desk.language] if change.row else ""
    column = cell.column[desk.language] if change.column else ""
    return CellRowView(row, column, _value(desk, change.before), _value(desk, change.after))


def _value(desk: Desk, cell: Cell | None) -> str:
    if cell is None:
        return ""
    if isinstance(cell.value, Text):
        return cell.value[desk.language]
    return format_quantity(cell.value, desk.comparison.after.unit(cell.unit), desk.language).plain
