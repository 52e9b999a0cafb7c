"""The base of everything read from a file: frozen, strict about its fields, and aware of its place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import chain
from typing import TYPE_CHECKING, Annotated, Any, Self

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    ModelWrapValidatorHandler,
    StringConstraints,
    ValidationInfo,
    WithJsonSchema,
    model_validator,
)

from generator.language import Language
from generator.problem import Position
from generator.source.node import Mapping, Scalar, descend
from generator.source.place import places

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
Id = Annotated[str, StringConstraints(pattern=ID_PATTERN)]
"""A name that stays: lower-case letters, digits and hyphens; it becomes addresses and anchors."""

CatalogueId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+([-.][a-z0-9]+)*$")]
"""The id of a catalogue of codes, such as ``cass-csr-4.0``."""

Words = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1),
    WithJsonSchema({"anyOf": [{"type": "string", "minLength": 1}, {"type": "number"}]}),
]
"""Text that must not be empty. Editors read ``101`` without quotes as a number; it is text as typed all the same."""

Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9A-Fa-f]{6}$")]
"""A colour as ``#RRGGBB``."""


def told(title_zh: str, title_en: str, zh: str = "", en: str = "", **field: Any) -> Any:
    """A field with its title and explanation in both languages, for editors and the manual."""
    title = f"{title_en} · {title_zh}"
    description = f"{en or title_en}. {zh or title_zh}。"
    return Field(title=title, description=description, **field)


class Located(dict[str, Any]):
    """A mapping on its way into an :class:`Item`, with the node it came from."""

    __slots__ = ("node",)

    def __init__(self, content: dict[str, Any], node: Mapping) -> None:
        super().__init__(content)
        self.node = node


@dataclass(frozen=True, slots=True)
class UnknownField:
    """A field that an item does not have. Reading collects these in the validation context."""

    key: Scalar
    known: tuple[str, ...]


_WRITTEN: dict[frozenset[str], set[str]] = {}
"""Every set of fields that some item has, once: items are many, and write the same few fields."""


_set = object.__setattr__
"""What pydantic does for each attribute that is set takes as long as to validate a text."""


class Item(BaseModel):
    """A frozen value that came from one mapping of a source file."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)

    __slots__ = ("_below", "_node")  # what pydantic takes for private attributes is a dictionary for each item
    if TYPE_CHECKING:
        _node: Mapping | None
        _below: tuple["Item", ...] | None

    @model_validator(mode="wrap")
    @classmethod
    def _remember_place(cls, data: Any, handler: ModelWrapValidatorHandler[Self], info: ValidationInfo) -> Self:
        node, fields = None, cls.__pydantic_fields__
        if isinstance(data, Located):
            node = data.node
            if not data.keys() <= fields.keys():
                unknown = [name for name in data if name not in fields]
                data = {name: value for name, value in data.items() if name in fields}
                if isinstance(info.context, list):
                    info.context.extend(UnknownField(node.key(name), tuple(fields)) for name in unknown)
        item = handler(data)
        written = item.__pydantic_fields_set__
        _set(item, "__pydantic_fields_set__", _WRITTEN.setdefault(frozenset(written), written))
        _set(item, "_node", node)
        _set(item, "_below", None)
        return item

    def __eq__(self, other: object) -> bool:
        """Items are equal that say the same and stand in the same place."""
        return self is other or (isinstance(other, Item) and self._node is other._node and super().__eq__(other))

    def __copy__(self) -> Self:
        """The copy that pydantic makes, which stands where this one does."""
        copied = super().__copy__()
        copied._node, copied._below = self._node, None
        return copied

    def __getstate__(self) -> dict[Any, Any]:
        """What another process needs to have the item, its place included."""
        return {**super().__getstate__(), "_node": self._node}

    def __setstate__(self, state: dict[Any, Any]) -> None:
        """The item as it was in another process."""
        super().__setstate__(state)
        self._node, self._below = state["_node"], None

    @property
    def position(self) -> Position:
        """Where the item begins."""
        return self.position_of()

    def position_of(self, *path: str | int) -> Position:
        """Where the field at ``path`` stands, or the nearest thing above it that was written."""
        node = self._node
        return Position("") if node is None else descend(node, path).position

    def positions(self, *without: str) -> Iterator[Position]:
        """Where all that was written in the item stands, but for the fields named ``without``."""
        node = self._node
        if node is not None:
            yield node.position
            for name, value in node.entries.items():
                if name not in without:
                    yield from (node.position for _, node in places(value))

    def walk(self) -> Iterator["Item"]:
        """This item and every item below it, in the order of the fields; rules ask for it again and again."""
        if self._below is None:
            found: list[Item] = []
            _gather(self, found)
            self._below = tuple(found[1:])
        return chain((self,), self._below)


_HOLDERS = (Item, tuple, dict)
"""What items may be in."""


def _gather(value: Any, found: list[Item]) -> None:
    """Items are many and walked often: to fill a list takes a third of the time of generators within generators."""
    if isinstance(value, Item):
        found.append(value)
        inner = value.__dict__.values()
    else:
        inner = value.values() if isinstance(value, dict) else value
    for one in inner:
        if one is not None and type(one) is not str and isinstance(one, _HOLDERS):
            _gather(one, found)


class Text(Item):
    """One text in both languages. Neither stands in for the other: a missing one is a Problem."""

    zh: Words = told("中文", "Chinese")
    en: Words = told("英文", "English")

    def __getitem__(self, language: Language) -> str:
        return self.zh if language is Language.zh else self.en


def plain_decimal(value: Decimal) -> str:
    """The digits of ``value`` without exponent or separators, decimals kept."""
    return format(value, "f")


def is_id(text: str) -> bool:
    """Whether ``text`` may be an id."""
    return re.fullmatch(ID_PATTERN, text) is not None
