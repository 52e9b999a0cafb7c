"""Shares that stand together: the divisions of a breakdown, and the rows of a table's group."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.facts.derive import Facts
from generator.model.blocks.breakdown import Breakdown
from generator.model.blocks.table import Table
from generator.model.item import Text
from generator.model.quantity import Quantity
from generator.problem import Position


@dataclass(frozen=True, slots=True)
class ShareRow:
    """One part: its share in per cent, and its number where it is given."""

    label: Text
    share: Decimal
    count: Decimal | None
    position: Position


@dataclass(frozen=True, slots=True)
class ShareGroup:
    """Parts of one whole; ``total`` is its number where it is given."""

    title: Text
    rows: tuple[ShareRow, ...]
    total: Decimal | None
    position: Position


def share_groups(facts: Facts) -> Iterator[ShareGroup]:
    """Every group of two shares or more, in reading order."""
    for carrier in (*facts.edition.chapters.values(), *facts.edition.cases.values()):
        for item in carrier.walk():
            if isinstance(item, Breakdown):
                yield from _divisions(item)
            elif isinstance(item, Table):
                yield from _tables(item)


def _divisions(breakdown: Breakdown) -> Iterator[ShareGroup]:
    total = breakdown.total.value if breakdown.total else None
    for division in breakdown.divisions:
        rows = tuple(
            ShareRow(one.label, one.share.value, one.value.value if one.value else None, one.position)
            for one in division.categories
            if one.share is not None and one.share.value is not None
        )
        if len(rows) > 1:
            yield ShareGroup(division.title, rows, total, division.position)


def _tables(table: Table) -> Iterator[ShareGroup]:
    """One column in per cent, and one of numbers if the table has just one; rows by their group."""
    shares = [column.id for column in table.columns if column.unit == "%"]
    counts = [column.id for column in table.columns if column.unit not in ("%", None)]
    for group in table.groups:
        for share in shares:
            rows = []
            for row in table.rows:
                cell = row.cells.get(share)
                if row.group != group.id or not isinstance(cell, Quantity) or cell.value is None:
                    continue
                number = row.cells.get(counts[0]) if len(counts) == len(shares) == 1 else None
                count = number.value if isinstance(number, Quantity) else None
                rows.append(ShareRow(row.label, cell.value, count, row.position_of("cells", share)))
            if len(rows) > 1:
                yield ShareGroup(group.title, tuple(rows), None, rows[0].position)
