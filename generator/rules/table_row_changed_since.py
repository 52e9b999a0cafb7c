"""K120: a table prints another value for a year than the same row did in an earlier edition."""

import re
from collections.abc import Iterator

from generator.facts.derive import Facts
from generator.language import Bilingual
from generator.model.blocks.table import Row, Table
from generator.model.library import Edition
from generator.model.quantity import Quantity
from generator.problem import Level, Problem

CODE = "K120"
LEVEL = Level.warning

_YEAR = re.compile(r"(?:19|20)\d{2}")


Key = tuple[str, str, str | None]
"""The caption of a row, the year and the unit."""


def check(facts: Facts) -> Iterator[Problem]:
    """Rows by year, with the same caption and unit in an earlier edition; what indicators print is told by K151."""
    before = [edition for edition in facts.publisher.editions.values() if edition.year < facts.edition.year]
    own = tuple(_rows(facts.edition)) if before else ()
    for edition in before:
        earlier = {key: value for _, _, value, key in _rows(edition)}
        for row, name, value, key in own:
            told = earlier.get(key)
            if told is not None and told.value != value.value:
                label, year, unit = row.label.zh, key[1], row.unit or ""
                yield Problem(
                    CODE,
                    LEVEL,
                    row.position_of("cells", name),
                    Bilingual(
                        f"“{label}”（{year}）为 {value.printed}{unit}，{edition.year} 年报告为 {told.printed}{unit}",
                        f"'{label}' ({year}) is {value.printed} {unit}; the {edition.year} report has {told.printed}",
                    ),
                    Bilingual("改正写错的一处，或加注说明", "correct the wrong one, or explain it in a note"),
                )


def _rows(edition: Edition) -> Iterator[tuple[Row, str, Quantity, Key]]:
    """Each number of the tables by year: its row, the column's name, the number, and what it is known by."""
    for chapter in edition.chapters.values():
        for table in chapter.walk():
            if not isinstance(table, Table):
                continue
            years = {column.id: match[0] for column in table.columns if (match := _YEAR.search(column.title.zh))}
            for row in table.rows if years else ():
                label, unit = row.label.zh, row.unit
                for name, cell in row.cells.items():
                    if name in years and isinstance(cell, Quantity) and cell.value is not None:
                        yield row, name, cell, (label, years[name], unit)
