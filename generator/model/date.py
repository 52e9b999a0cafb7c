"""A date with the precision the report gives it."""

import datetime
import re
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import GetPydanticSchema
from pydantic_core import PydanticCustomError, core_schema

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A year, a month of a year, or a day."""

    year: int
    month: int | None = None
    day: int | None = None

    def __str__(self) -> str:
        parts = [f"{self.year:04d}"]
        if self.month is not None:
            parts.append(f"{self.month:02d}")
        if self.day is not None:
            parts.append(f"{self.day:02d}")
        return "-".join(parts)


def parse_date(text: str) -> PartialDate:
    """Read ``2020``, ``2020-06`` or ``2020-06-18``; raises ValueError for anything that is no date."""
    match = _DATE.fullmatch(text.strip())
    if not match:
        raise ValueError(text)
    year, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None
    datetime.date(year, 1 if month is None else month, 1 if day is None else day)
    return PartialDate(year, month, day)


def _validate(text: Any) -> PartialDate:
    if isinstance(text, PartialDate):
        return text
    if isinstance(text, str):
        try:
            return parse_date(text)
        except ValueError:
            pass
    raise PydanticCustomError("date", "not a date")


Date = Annotated[
    PartialDate,
    GetPydanticSchema(
        lambda _source, _handler: core_schema.no_info_plain_validator_function(
            _validate,
            serialization=core_schema.to_string_ser_schema(),
            json_schema_input_schema=core_schema.union_schema(  # editors read a bare year as a number
                [core_schema.str_schema(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$"), core_schema.int_schema(ge=1000, le=9999)]
            ),
        )
    ),
]
"""A field that holds a :class:`PartialDate`."""
