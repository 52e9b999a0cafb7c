"""Fields of a file written, changed and taken out by span: everything else in it stays as it was typed.

Edits are made on the nodes of a file as read, and applied together, so that no edit moves the place of another.
"""

import re

from generator.problem import Position
from generator.source.edit import Edit
from generator.source.node import Mapping, Node, Scalar, Sequence

_CLOSING = re.compile(r"(?:[\s,]|#[^\n]*\n)*[}\]]")
_REST_OF_LINE = re.compile(r"[^\S\n]*(?:#[^\n]*)?(?:\n|\Z)")


def change_value(value: Scalar, written: str) -> Edit:
    """The scalar's text, quotes included, becomes ``written``."""
    return Edit(value.start, value.end, written)


def end_of(text: str, node: Node) -> int:
    """Where a node ends: behind its last character that says something, or its closing bracket."""
    if isinstance(node, Scalar):
        return node.start + len(text[node.start : node.end].rstrip())
    children = list(node.items) if isinstance(node, Sequence) else list(node.entries.values())
    start = _offset(text, node.position)
    last = max((end_of(text, child) for child in children), default=start + 1)
    if isinstance(node, Mapping):
        last = max((last, *(key.end + 1 for key in node.typed_keys())))
    if text[start] not in "{[":
        return last
    closing = _CLOSING.match(text, last)
    assert closing is not None, "what YAML read is closed"
    return closing.end()


def insert_field(text: str, mapping: Mapping, name: str, value: str) -> Edit:
    """A field ``name: value`` of one line, after the mapping's first where that takes one line, else before it.

    ``mapping`` has at least one field.
    """
    key, first = next(zip(mapping.typed_keys(), mapping.entries.values(), strict=True))
    if _in_braces(text, mapping):
        return Edit(key.start, key.start, f"{name}: {value}, ")
    if isinstance(first, Scalar) and "\n" not in text[key.start : end_of(text, first)]:
        return insert_behind(text, mapping, key.text, name, value)
    return Edit(key.start, key.start, f"{name}: {value}\n{_indent(key)}")


def insert_behind(text: str, mapping: Mapping, behind: str, name: str, value: str) -> Edit:
    """A field ``name: value`` behind another; raises KeyError where that is not there."""
    key, before = mapping.key(behind), mapping.entries[behind]
    end = end_of(text, before)
    if _in_braces(text, mapping):
        return Edit(end, end, f", {name}: {value}")
    line = text.find("\n", end)
    if line < 0:
        return Edit(len(text), len(text), f"\n{_indent(key)}{name}: {value}")
    return Edit(line + 1, line + 1, f"{_indent(key)}{name}: {value}\n")


def remove_field(text: str, mapping: Mapping, name: str) -> Edit:
    """Take out a field with its value, and its lines where it has them to itself; raises KeyError without it.

    The mapping should keep at least one other field.
    """
    key, value = mapping.key(name), mapping.entries[name]
    line, end = text.rfind("\n", 0, key.start) + 1, end_of(text, value)
    rest = _REST_OF_LINE.match(text, end)
    if rest and not text[line : key.start].strip() and not _in_braces(text, mapping):
        return Edit(line, rest.end(), "")
    following = [one.start for one in mapping.typed_keys() if one.start > key.start]
    if following:
        return Edit(key.start, min(following), "")
    return Edit(text.rfind(",", 0, key.start), end, "")


def _offset(text: str, position: Position) -> int:
    at = 0
    for _ in range(position.line - 1):
        at = text.index("\n", at) + 1
    return at + position.column - 1


def _in_braces(text: str, mapping: Mapping) -> bool:
    return text[_offset(text, mapping.position)] == "{"


def _indent(key: Scalar) -> str:
    return " " * (key.position.column - 1)
