"""YAML content as typed, each piece with the place it came from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from generator.problem import Position


@dataclass(frozen=True, slots=True, eq=False)
class Scalar:
    """A single value, exactly as typed: ``007`` stays ``007``, ``12.50`` stays ``12.50``.

    ``start`` and ``end`` are character offsets of the whole value, quotes included, in the file's text.
    ``null`` is true for an empty value, ``~`` and ``null`` without quotes.
    """

    text: str
    position: Position
    start: int
    end: int
    null: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Sequence:
    """A list of nodes."""

    items: tuple[Node, ...]
    position: Position


@dataclass(frozen=True, slots=True, eq=False)
class Mapping:
    """Fields in the order typed; keys are positioned too. Keys are unique (``parse`` reports the others)."""

    entries: dict[str, tuple[Scalar, Node]]
    position: Position

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
