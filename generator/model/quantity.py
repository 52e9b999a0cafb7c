"""A number as the report prints it: digits, decimals and sign kept, read once."""

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any

from pydantic import GetPydanticSchema
from pydantic_core import PydanticCustomError, core_schema

_FULL_WIDTH = str.maketrans("０１２３４５６７８９．－＋％，﹐﹣−", "0123456789.-+%,,--")
_NUMBER = re.compile(r"[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?")
_NOT_AVAILABLE = frozenset({"-", "–", "—", "——", "n/a", "N/A"})
_NOT_APPLICABLE = frozenset({"/"})


class Missing(StrEnum):
    """Why a cell holds no number. Zero is a number, not a missing one."""

    not_available = "not_available"
    not_applicable = "not_applicable"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A printed number.

    ``printed`` is the text as typed; ``value`` its decimal, with as many decimals as printed, or None
    where the report prints a dash (``missing`` then says which kind).
    """

    printed: str
    value: Decimal | None
    missing: Missing | None = None

    @property
    def decimals(self) -> int:
        """How many digits are printed after the decimal point."""
        if self.value is None:
            return 0
        exponent = self.value.as_tuple().exponent
        return -exponent if isinstance(exponent, int) and exponent < 0 else 0


def parse_quantity(text: str) -> Quantity:
    """Read a printed number.

    Full-width digits and the thousands separators ``,``, ``，`` and ``﹐`` are understood; groups must be
    of three digits. A dash is a value that is not available, a slash one that does not apply.
    Raises ValueError where ``text`` is neither.
    """
    folded = text.strip().translate(_FULL_WIDTH)
    if folded in _NOT_AVAILABLE:
        return Quantity(text, None, Missing.not_available)
    if folded in _NOT_APPLICABLE:
        return Quantity(text, None, Missing.not_applicable)
    if not _NUMBER.fullmatch(folded):
        raise ValueError(text)
    return Quantity(text.strip(), Decimal(folded.replace(",", "")))


def _validate(text: Any) -> Quantity:
    if isinstance(text, Quantity):
        return text
    if isinstance(text, str):
        try:
            return parse_quantity(text)
        except ValueError:
            pass
    raise PydanticCustomError("figure", "not a figure")


Figure = Annotated[
    Quantity,
    GetPydanticSchema(
        lambda _source, _handler: core_schema.no_info_plain_validator_function(
            _validate,
            serialization=core_schema.plain_serializer_function_ser_schema(lambda quantity: quantity.printed),
            json_schema_input_schema=core_schema.union_schema([core_schema.str_schema(), core_schema.float_schema()]),
        )
    ),
]
"""A field that holds a :class:`Quantity`, written as the report prints it."""


class Qualifier(StrEnum):
    """The word that goes with a number: 2500余, 近 2000, 98 以上, 超过 100, 约 250."""

    more_than = "more_than"
    nearly = "nearly"
    at_least = "at_least"
    over = "over"
    about = "about"


class Direction(StrEnum):
    """The word that carries the sign of a change: 降低 1.24 is −1.24."""

    up = "up"
    down = "down"
