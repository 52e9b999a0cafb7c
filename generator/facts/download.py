"""A file for machines: what it is called, what it holds, what its columns mean."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from generator.language import Bilingual


class ColumnType(StrEnum):
    """What stands in a column. A date is as precise as the report: a year, a month or a day."""

    text = "text"
    number = "number"
    integer = "integer"
    boolean = "boolean"
    date = "date"


@dataclass(frozen=True, slots=True)
class Download:
    """``columns`` are the header of the file, in order, each with its meaning; none where the file is no table.

    ``types`` names the columns that hold something other than text; ``key`` those that tell one line from another.
    """

    name: str
    description: Bilingual
    columns: tuple[tuple[str, Bilingual], ...] = ()
    types: Mapping[str, ColumnType] = field(default_factory=dict, hash=False)
    key: tuple[str, ...] = ()

    @property
    def header(self) -> tuple[str, ...]:
        """The names of the columns."""
        return tuple(name for name, _ in self.columns)
