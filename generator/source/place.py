"""Where a node stands in its file, in words that outlive moved lines, and what it says, in a few signs.

A place is the way to a node: names of fields, the ``id`` (or ``indicator``) of an item where it has one, and its number
in the list, from 1, where it has none: ``sections/prevention/blocks[2]/text/zh``. The file as a whole is the empty
place.
"""

import json
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from hashlib import sha256
from typing import Any
from urllib.parse import quote

from generator.problem import Position
from generator.source.node import Mapping, Node, Scalar, Sequence

_RESERVED = "/[]%#\t\r\n"
"""Signs that part a place; in the name of a field they are written as percent and code."""


def places(root: Node) -> list[tuple[str, Node]]:
    """Every node at or below ``root`` with its place, in the order of the file."""
    found: list[tuple[str, Node]] = []
    _gather(root, "", found)
    return found


def _gather(node: Node, place: str, found: list[tuple[str, Node]]) -> None:
    found.append((place, node))
    if not isinstance(node, Scalar):
        for there, one in below(node, place):
            _gather(one, there, found)


def below(node: Mapping | Sequence, place: str) -> Iterator[tuple[str, Node]]:
    """What stands directly in a node that is at ``place``, each with its place."""
    if isinstance(node, Mapping):
        for name, value in node.entries.items():
            yield f"{place}/{_written(name)}" if place else _written(name), value
    else:
        ids = [_id(item) for item in node.items]
        times = Counter(ids)
        for number, (own, item) in enumerate(zip(ids, node.items, strict=True), start=1):
            yield f"{place}/{_written(own)}" if own and times[own] == 1 else f"{place}[{number}]", item


class Places:
    """Every node of a file with its place, found by position."""

    def __init__(self, root: Node) -> None:
        first: dict[tuple[int, int], tuple[str, Node]] = {}
        for place, node in places(root):
            first.setdefault((node.position.line, node.position.column), (place, node))
        self._root = root
        self._begin = sorted(first)
        self._there = [first[begin] for begin in self._begin]

    def at(self, position: Position) -> tuple[str, Node]:
        """The outermost node that begins at ``position``, else the last one before it; the root for a whole file."""
        number = bisect_right(self._begin, (position.line, position.column))
        return self._there[number - 1] if position.line and number else ("", self._root)


def fingerprint(node: Node) -> str:
    """Twelve signs that stand for what a node says; how it is typed (quotes, line breaks, comments) is not in them."""
    return _hash(_content(node))


def fingerprint_of_text(text: str) -> str:
    """The same for a text, wherever it stands."""
    return _hash(text.strip())


def _hash(content: Any) -> str:
    written = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return sha256(written.encode(errors="surrogatepass")).hexdigest()[:12]


def _content(node: Node) -> Any:
    if isinstance(node, Scalar):
        return node.text.strip()
    if isinstance(node, Sequence):
        return [_content(item) for item in node.items]
    return {name: _content(value) for name, value in node.entries.items()}


def _id(item: Node) -> str | None:
    found = (item.get("id") or item.get("indicator")) if isinstance(item, Mapping) else None
    return found.text if isinstance(found, Scalar) and found.text else None


@lru_cache(maxsize=1 << 13)
def _written(name: str) -> str:
    return "".join(quote(sign, safe="") if sign in _RESERVED else sign for sign in name)
