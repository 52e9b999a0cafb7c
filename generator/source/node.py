"""YAML content as typed, each piece with the place it came from.

There are many nodes, and they stay as long as what was read of them: each keeps an offset, and works out its line and
column when it is asked.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from generator.problem import Position

_BREAK = re.compile("\r\n|[\r\n\x85\u2028\u2029]")
"""What ends a line (YAML 1.1, 4.2)."""


class Source:
    """The text that nodes came from: the path that Problems name, and where its lines begin."""

    __slots__ = ("_begin", "path")

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self._begin = array("I", (0, *(one.end() for one in _BREAK.finditer(text))))

    def __repr__(self) -> str:
        return self.path

    def position(self, offset: int) -> Position:
        """The line and column of a character."""
        line = bisect_right(self._begin, offset)
        return Position(self.path, line, offset - self._begin[line - 1] + 1)


@dataclass(frozen=True, slots=True, eq=False)
class Scalar:
    """A single value, exactly as typed: ``007`` stays ``007``, ``12.50`` stays ``12.50``.

    ``start`` is a character's offset in the file's text, ``length`` counts the characters of the whole value, quotes
    included. ``null`` is true for an empty value, ``~`` and ``null`` without quotes.
    """

    text: str
    source: Source
    start: int
    length: int
    null: bool = False

    @property
    def position(self) -> Position:
        """Where it begins."""
        return self.source.position(self.start)

    @property
    def end(self) -> int:
        """The offset behind its last character."""
        return self.start + self.length


@dataclass(frozen=True, slots=True, eq=False)
class Sequence:
    """A list of nodes."""

    items: tuple[Node, ...]
    source: Source
    start: int

    @property
    def position(self) -> Position:
        """Where it begins."""
        return self.source.position(self.start)


@dataclass(frozen=True, slots=True, eq=False)
class Mapping:
    """Fields in the order typed; keys are positioned too. Keys are unique (``parse`` reports the others)."""

    entries: dict[str, tuple[Scalar, Node]]
    source: Source
    start: int

    @property
    def position(self) -> Position:
        """Where it begins."""
        return self.source.position(self.start)

    def get(self, key: str) -> Node | None:
        """The value under ``key``, or None."""
        found = self.entries.get(key)
        return found[1] if found else None

    def key(self, key: str) -> Scalar | None:
        """The key itself, for Problems about the field's name."""
        found = self.entries.get(key)
        return found[0] if found else None


Node: TypeAlias = Scalar | Sequence | Mapping


def descend(node: Node, path: tuple[str | int, ...]) -> Node:
    """The node at ``path`` below ``node``, or the nearest one above it that exists.

    Parts of the path that are neither a key nor an index (a union's tag) are passed over.
    """
    for part in path:
        if isinstance(node, Mapping) and (below := node.get(str(part))) is not None:
            node = below
        elif isinstance(node, Sequence) and isinstance(part, int) and part < len(node.items):
            node = node.items[part]
    return node


def mappings(node: Node) -> Iterator[Mapping]:
    """Every mapping at or below ``node``, in the order of the file."""
    if isinstance(node, Mapping):
        yield node
        for _, value in node.entries.values():
            yield from mappings(value)
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from mappings(item)
