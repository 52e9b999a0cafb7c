"""One file's nodes to one model item, with every Problem in it."""

from typing import Any, TypeVar

from pydantic import ValidationError

from generator.model.item import Item, Located, UnknownField
from generator.problem import Problem
from generator.reading.wording import word_error, word_unknown_field
from generator.source.node import Mapping, Node, Scalar

ItemT = TypeVar("ItemT", bound=Item)


def read_document(root: Node, kind: type[ItemT]) -> tuple[ItemT | None, tuple[Problem, ...]]:
    """The item that ``root`` holds, and all that is wrong in it; no item where something is."""
    unknown: list[UnknownField] = []
    problems: list[Problem] = []
    item: ItemT | None = None
    try:
        item = kind.model_validate(_plain(root), context=unknown)
    except ValidationError as error:
        problems.extend(word_error(detail, root) for detail in error.errors(include_url=False) if not _follows(detail))
    problems.extend(word_unknown_field(field) for field in unknown)
    return (None if problems else item), tuple(problems)


def _follows(detail: Any) -> bool:
    """Whether the error only follows from others: a list that is too short because its items failed."""
    given = detail["input"]
    return detail["type"] == "too_short" and isinstance(given, tuple) and len(given) >= detail["ctx"]["min_length"]


def _plain(node: Node) -> Any:
    """Nodes as the values that validation takes: text stays text, mappings keep their node."""
    if isinstance(node, Scalar):
        return None if node.null else node.text
    if isinstance(node, Mapping):
        return Located({key: _plain(value) for key, value in node.entries.items()}, node)
    return tuple(_plain(item) for item in node.items)
