"""The tables of a report as sheets of a workbook."""

from generator.downloads.both_languages import apart, bilingual, joined
from generator.downloads.sheet_values import (
    DEFINITION,
    GROUP,
    ID,
    INDICATOR,
    NOTE,
    UNIT,
    Place,
    figure,
    is_bare,
    observed,
    observed_place,
    period_cell,
    remarks,
    row_note,
    unit_cells,
)
from generator.downloads.xlsx_file import Sheet, Value
from generator.facts.derive import Facts
from generator.language import Bilingual
from generator.model.blocks.kpi_table import KpiTable
from generator.model.blocks.table import Row, Table
from generator.model.blocks.then_and_now import Pair, ThenAndNow
from generator.model.item import Text
from generator.model.quantity import Quantity


def kpi_sheet(block: KpiTable, facts: Facts, pages: Bilingual) -> Sheet:
    """Indicators by period, with definitions and notes."""
    periods = tuple(str(period) for period in block.periods)
    rows: list[tuple[Value, ...]] = []
    for name in block.indicators:
        indicator = facts.publisher.indicators[name]
        seen = [facts.observations.get((name, period)) for period in periods]
        unit = next((one.unit for one in seen if one), facts.unit(indicator.unit))
        places = [observed_place(period, one) for period, one in zip(periods, seen, strict=True)]
        rows.append(
            (
                name,
                *apart(indicator.name),
                *unit_cells(unit),
                *(observed(one) for one in seen),
                *apart(indicator.definition),
                *apart(remarks(places, row_note(seen))),
            )
        )
    header = (ID, *INDICATOR, *UNIT, *(period_cell(period) for period in periods), *DEFINITION, *NOTE)
    return Sheet(block.id, bilingual(block.title), pages, header, tuple(rows))


def table_sheet(block: Table, facts: Facts, pages: Bilingual) -> Sheet:
    """A table with the columns it has; the column of a group stands on each of its rows."""
    groups = {group.id: group.title for group in block.groups}
    has_units = any(row.unit for row in block.rows)
    rows: list[tuple[Value, ...]] = []
    for row in block.rows:
        unit = unit_cells(facts.unit(row.unit)) if has_units else ()
        group = apart(groups[row.group] if row.group else None) if groups else ()
        cells = [row.cells[column.id] for column in block.columns]
        shown = [joined(cell) if isinstance(cell, Text) else figure(cell) for cell in cells]
        rows.append((row.id, *group, *apart(row.label), *unit, *shown, *apart(_table_remarks(block, row, facts))))
    header = (
        ID,
        *(GROUP if groups else ()),
        *(apart(block.label_heading) if block.label_heading else INDICATOR),
        *(UNIT if has_units else ()),
        *(_column_heading(column.title, column.unit, facts) for column in block.columns),
        *NOTE,
    )
    return Sheet(block.id, bilingual(block.title), pages, header, tuple(rows), joined(block.note) if block.note else "")


def _table_remarks(block: Table, row: Row, facts: Facts) -> Bilingual:
    return remarks(
        Place(bilingual(column.title), cell, facts.unit(row.unit or column.unit))
        for column in block.columns
        if isinstance(cell := row.cells[column.id], Quantity) and not is_bare(cell)
    )


def _column_heading(title: Text, unit: str | None, facts: Facts) -> str | int:
    """A year as a number; otherwise the title in both languages, with the unit of the whole column."""
    heading = joined(title)
    printed, english = unit_cells(facts.unit(unit))
    named = joined(Bilingual(printed, english or printed))
    return f"{heading} ({named})" if named else period_cell(heading)


def pairs_sheet(block: ThenAndNow, facts: Facts, pages: Bilingual) -> Sheet:
    """Figures of two years."""
    years = (str(block.then_year), str(block.now_year))
    rows = tuple(
        (
            pair.id,
            *apart(group.title),
            *apart(pair.label),
            *unit_cells(facts.unit(pair.unit)),
            figure(pair.then),
            figure(pair.now),
            *apart(_pair_remarks(pair, years, facts)),
        )
        for group in block.groups
        for pair in group.pairs
    )
    header = (ID, *GROUP, *INDICATOR, *UNIT, *(period_cell(year) for year in years), *NOTE)
    return Sheet(block.id, bilingual(block.title), pages, header, rows)


def _pair_remarks(pair: Pair, years: tuple[str, str], facts: Facts) -> Bilingual:
    unit = facts.unit(pair.unit)
    places = [
        Place(Bilingual(year, year), quantity, unit)
        for year, quantity in zip(years, (pair.then, pair.now), strict=True)
    ]
    return remarks(places, pair.note)
