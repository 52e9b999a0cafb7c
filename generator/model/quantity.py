"""A number as reports print it: digits, decimals, sign and the words around it, read once."""

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any

from pydantic import GetPydanticSchema
from pydantic_core import PydanticCustomError, core_schema

_FOLD = str.maketrans("０１２３４５６７８９．－＋％，﹐﹣−／＜＞＝", "0123456789.-+%,,--/<>=")
_NUMBER = r"[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"


class Missing(StrEnum):
    """Why a cell holds no number. Zero is a number, not a missing one. What is ``pending`` is still to be filled in."""

    pending = "pending"
    not_available = "not_available"
    not_applicable = "not_applicable"
    confidential = "confidential"


class Qualifier(StrEnum):
    """The word that goes with a number: 2500余, 近 2000, 98 以上, 超过 100, 约 250, ≤10."""

    more_than = "more_than"
    nearly = "nearly"
    at_least = "at_least"
    at_most = "at_most"
    over = "over"
    about = "about"


class Direction(StrEnum):
    """The word that carries the sign of a change: 降低 1.24 is −1.24."""

    up = "up"
    down = "down"


_MISSING = {
    **dict.fromkeys(("-", "–", "—", "——", "n/a", "N/A"), Missing.not_available),
    "/": Missing.not_applicable,
}
_BEFORE: dict[str, Qualifier | Direction] = {
    "近": Qualifier.nearly,
    "约": Qualifier.about,
    "超过": Qualifier.over,
    "超": Qualifier.over,
    "逾": Qualifier.over,
    "≤": Qualifier.at_most,
    "<=": Qualifier.at_most,
    "不超过": Qualifier.at_most,
    "≥": Qualifier.at_least,
    ">=": Qualifier.at_least,
    "不低于": Qualifier.at_least,
    "降低": Direction.down,
    "下降": Direction.down,
    "减少": Direction.down,
    "升高": Direction.up,
    "上升": Direction.up,
    "提高": Direction.up,
    "增长": Direction.up,
    "增加": Direction.up,
}
_AFTER = {
    "余": Qualifier.more_than,
    "多": Qualifier.more_than,
    "以上": Qualifier.at_least,
    "以内": Qualifier.at_most,
    "以下": Qualifier.at_most,
}
_BARE = re.compile(_NUMBER, re.ASCII)
"""A number without any word, as most are."""
_PRINTED = re.compile(
    rf"(?P<before>{'|'.join(sorted(map(re.escape, _BEFORE), key=len, reverse=True))})?\s*"
    rf"(?P<ordinal>第)?\s*(?P<number>{_NUMBER})(?:/(?P<of>{_NUMBER}))?\s*(?P<percent>%)?\s*"
    rf"(?P<after>{'|'.join(_AFTER)})?(?P<rank>名|位)?"
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A printed number.

    ``printed`` is the text as typed; ``value`` its decimal, with as many decimals as printed, or None where
    ``missing`` says why. ``qualifier`` and ``direction`` are the words printed with it; ``of`` is the whole of a
    score such as 89.6/90; ``ordinal`` marks a rank (第 468 名); ``percent`` a percent sign typed with the number.
    """

    printed: str
    value: Decimal | None
    missing: Missing | None = None
    qualifier: Qualifier | None = None
    direction: Direction | None = None
    of: Decimal | None = None
    ordinal: bool = False
    percent: bool = False

    @property
    def pending(self) -> bool:
        """Whether it is still to be filled in."""
        return self.missing is Missing.pending

    @property
    def decimals(self) -> int:
        """How many digits are printed after the decimal point."""
        return 0 if self.value is None else decimals_of(self.value)

    @property
    def signed(self) -> Decimal | None:
        """The value with the sign that a direction word carries: 降低 1.24 and −1.24 are one number."""
        if self.value is not None and self.direction is Direction.down:
            return -abs(self.value)
        return self.value


def decimals_of(value: Decimal) -> int:
    """How many digits a decimal has after its point."""
    exponent = value.as_tuple().exponent
    return -exponent if isinstance(exponent, int) and exponent < 0 else 0


def parse_quantity(text: str) -> Quantity:
    """Read a printed number.

    Full-width digits and signs and the thousands separators ``,``, ``，`` and ``﹐`` are understood; groups must be of
    three digits. A dash is a value that is not available, a slash one that does not apply. Words of degree and of
    direction may stand before or after the number. Raises ValueError where ``text`` is none of this.
    """
    if _BARE.fullmatch(text):
        return Quantity(text, Decimal(text.replace(",", "")))
    folded = text.strip().translate(_FOLD)
    if folded in _MISSING:
        return Quantity(text.strip(), None, _MISSING[folded])
    match = _PRINTED.fullmatch(folded)
    if match is None or bool(match["ordinal"]) != bool(match["rank"]):
        raise ValueError(text)
    word = _BEFORE.get(match["before"] or "")
    after = _AFTER.get(match["after"] or "")
    if isinstance(word, Qualifier) and after is not None:
        raise ValueError(text)
    return Quantity(
        printed=text.strip(),
        value=Decimal(match["number"].replace(",", "")),
        qualifier=word if isinstance(word, Qualifier) else after,
        direction=word if isinstance(word, Direction) else None,
        of=Decimal(match["of"].replace(",", "")) if match["of"] else None,
        ordinal=bool(match["ordinal"]),
        percent=bool(match["percent"]),
    )


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
