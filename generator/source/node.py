"""YAML content as typed, each piece with the place it came from.

There are many nodes, and they stay as long as what was read of them: each keeps an offset, and works out its line and
column when it is asked. Nothing changes a node once it is made; they are not frozen, because a frozen class takes four
times as long to make.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterator
from collections.abc import Sequence as Many
from dataclasses import dataclass
from itertools import accumulate
from typing import TypeAlias

from generator.problem import Position


class Source:
    """The text that nodes came from: the path that Problems name, where its lines begin, and where keys stand."""

    __slots__ = ("_begin", "_keys", "path")

    def __init__(self, path: str, text: str) -> None:
        """Lines end as YAML has it (1.1, 4.2): the other characters at which Python divides may not stand in YAML."""
        self.path = path
        lines = (text + "|").splitlines(keepends=True)  # there is a last line, empty or not
        self._begin = array("I", accumulate(map(len, lines[:-1]), initial=0))
        self._keys = array("I")

    def add_keys(self, spans: Many[int]) -> int:
        """Keep where the keys of a mapping stand, start and length of each; returns what :meth:`key` asks for."""
        first = len(self._keys)
        self._keys.extend(spans)
        return first

    def key(self, first: int, number: int, name: str) -> Scalar:
        """The key with a number, from 0, of the mapping whose keys were kept as ``first``."""
        at = first + 2 * number
        return Scalar(name, self, self._keys[at], self._keys[at + 1])

    def __repr__(self) -> str:
        return self.path

    def position(self, offset: int) -> Position:
        """The line and column of a character."""
        line = bisect_right(self._begin, offset)
        return Position(self.path, line, offset - self._begin[line - 1] + 1)


@dataclass(slots=True, eq=False)
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


@dataclass(slots=True, eq=False)
class Sequence:
    """A list of nodes."""

    items: tuple[Node, ...]
    source: Source
    start: int

    @property
    def position(self) -> Position:
        """Where it begins."""
        return self.source.position(self.start)


@dataclass(slots=True, eq=False)
class Mapping:
    """Fields in the order typed. Keys are unique (``parse`` reports the others).

    ``keys_at`` is where the source has the places of the keys: few are ever asked for, and each as a node would take up
    as much as its value.
    """

    entries: dict[str, Node]
    source: Source
    start: int
    keys_at: int

    @property
    def position(self) -> Position:
        """Where it begins."""
        return self.source.position(self.start)

    def get(self, key: str) -> Node | None:
        """The value under ``key``, or None."""
        return self.entries.get(key)

    def key(self, name: str) -> Scalar:
        """The key itself, for Problems about the field's name and for edits; raises KeyError where there is none."""
        for number, key in enumerate(self.entries):
            if key == name:
                return self.source.key(self.keys_at, number, name)
        raise KeyError(name)

    def typed_keys(self) -> Iterator[Scalar]:
        """Every key, in the order typed."""
        for number, name in enumerate(self.entries):
            yield self.source.key(self.keys_at, number, name)


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
        for value in node.entries.values():
            yield from mappings(value)
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from mappings(item)
