"""The tables of a report as sheets of a workbook."""

from generator.downloads.sheet_values import (
    DEFINITION,
    GROUP,
    ID,
    INDICATOR,
    NOTE,
    UNIT,
    Place,
    both,
    figure,
    observed,
    observed_place,
    remarks,
    row_note,
    unit_cells,
    words,
)
from generator.downloads.xlsx_file import Sheet, Value, joined
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
        definition, note = both(indicator.definition), remarks(places, row_note(seen))
        rows.append(
            (
                name,
                *_pair(both(indicator.name)),
                *unit_cells(unit),
                *(observed(one) for one in seen),
                *_pair(definition),
                *_pair(note),
            )
        )
    header = (ID, *INDICATOR, *UNIT, *(period_heading(period) for period in periods), *DEFINITION, *NOTE)
    return Sheet(block.id, both(block.title), pages, header, tuple(rows))


def table_sheet(block: Table, facts: Facts, pages: Bilingual) -> Sheet:
    """A table with the columns it has; the column of a group stands on each of its rows."""
    groups = {group.id: both(group.title) for group in block.groups}
    rows: list[tuple[Value, ...]] = []
    for row in block.rows:
        unit = unit_cells(facts.unit(row.unit)) if any(one.unit for one in block.rows) else ()
        group = _pair(groups[row.group] if row.group else Bilingual("", "")) if groups else ()
        cells = [row.cells[column.id] for column in block.columns]
        shown = [words(cell) if isinstance(cell, Text) else figure(cell) for cell in cells]
        rows.append((row.id, *group, *_pair(both(row.label)), *unit, *shown, *_pair(_table_remarks(block, row, facts))))
    header = (
        ID,
        *(GROUP if groups else ()),
        *(_pair(both(block.label_heading)) if block.label_heading else INDICATOR),
        *(UNIT if any(row.unit for row in block.rows) else ()),
        *(_column_heading(column.title, column.unit, facts) for column in block.columns),
        *NOTE,
    )
    return Sheet(block.id, both(block.title), pages, header, tuple(rows), words(block.note) if block.note else "")


def _table_remarks(block: Table, row: Row, facts: Facts) -> Bilingual:
    return remarks(
        Place(both(column.title), cell, facts.unit(row.unit or column.unit))
        for column in block.columns
        if isinstance(cell := row.cells[column.id], Quantity)
    )


def _column_heading(title: Text, unit: str | None, facts: Facts) -> str | int:
    """A year as a number; otherwise the title in both languages, with the unit of the whole column."""
    heading = words(title)
    printed, english = unit_cells(facts.unit(unit))
    named = joined(Bilingual(printed, english or printed))
    return f"{heading} ({named})" if named else period_heading(heading)


def pairs_sheet(block: ThenAndNow, facts: Facts, pages: Bilingual) -> Sheet:
    """Figures of two years."""
    years = (str(block.then_year), str(block.now_year))
    rows = tuple(
        (
            pair.id,
            *_pair(both(group.title)),
            *_pair(both(pair.label)),
            *unit_cells(facts.unit(pair.unit)),
            figure(pair.then),
            figure(pair.now),
            *_pair(_pair_remarks(pair, years, facts)),
        )
        for group in block.groups
        for pair in group.pairs
    )
    header = (ID, *GROUP, *INDICATOR, *UNIT, *(period_heading(year) for year in years), *NOTE)
    return Sheet(block.id, both(block.title), pages, header, rows)


def _pair_remarks(pair: Pair, years: tuple[str, str], facts: Facts) -> Bilingual:
    unit = facts.unit(pair.unit)
    places = [
        Place(Bilingual(year, year), quantity, unit)
        for year, quantity in zip(years, (pair.then, pair.now), strict=True)
    ]
    return remarks(places, both(pair.note))


def period_heading(period: str) -> str | int:
    """A year as a number, so that a spreadsheet can chart it; any other heading as it is."""
    return int(period) if len(period) == 4 and period.isascii() and period.isdecimal() else period


def _pair(text: Bilingual) -> tuple[str, str]:
    return text.zh, text.en
