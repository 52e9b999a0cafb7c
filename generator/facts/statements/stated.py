"""One thing that a text states: a number with its unit, a part of a date, or a code."""

from decimal import Decimal
from enum import IntEnum, StrEnum
from typing import NamedTuple, TypeAlias

from generator.model.quantity import Direction, Qualifier
from generator.model.unit import Unit


class Kind(StrEnum):
    """What is stated. A year, month and day of one date are three statements: a language may leave one out."""

    number = "number"
    percent = "percent"
    points = "points"
    year = "year"
    month = "month"
    day = "day"
    code = "code"


class Weight(IntEnum):
    """How much a statement asks for a counterpart in the other language.

    ``firm``: figures, and numbers in words above ten. ``soft``: smaller numbers in words that count something (三家).
    ``loose``: a word that may or may not be a number (一带一路, one of); it can answer a statement and asks for none.
    """

    loose = 0
    soft = 1
    firm = 2


Key: TypeAlias = tuple[Kind, Decimal | str]
"""What a statement is known by in either language: its kind with its value or code."""


class Stated(NamedTuple):
    """A statement.

    ``value`` is counted in full (1.2亿 is 120,000,000), per cent as 100ths (三成 is 30 of kind ``percent``); a code has
    ``code`` in place of it. ``step`` is the worth of the last digit given (1,771 万吨 has 10,000). ``unit`` is that of
    the registry, None where the word is none of it; ``counted`` is the word after the number as it stands. ``start``
    and ``end`` are the place in the text.
    """

    kind: Kind
    text: str
    start: int
    end: int
    value: Decimal = Decimal(0)
    code: str = ""
    step: Decimal = Decimal(1)
    unit: Unit | None = None
    counted: str = ""
    weight: Weight = Weight.firm
    qualifier: Qualifier | None = None
    direction: Direction | None = None
    ordinal: bool = False

    @property
    def key(self) -> Key:
        """What equals its counterpart in another text."""
        return self.kind, self.code or self.value

    @property
    def in_base_units(self) -> Decimal:
        """The value in the base unit of its dimension."""
        return self.value * self.unit.factor if self.unit else self.value
