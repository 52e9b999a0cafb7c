"""The forms of the index's files. Every file is compressed here, because not every host compresses what it sends."""

import sys
from array import array
from collections.abc import Sequence
from itertools import chain
from operator import sub
from typing import Any
from zlib import compress

from pydantic_core import to_json


def pack_json(value: Any) -> bytes:
    """A value as compressed JSON."""
    return compress(to_json(value), 9)


def pack_shard(entries: Sequence[tuple[str, Sequence[bytes]]], width: str) -> bytes:
    """Keys with ascending page numbers, one list for each field, in this machine's order.

    Four bytes with the length of the keys; the keys, one to a line, filled up with line ends to a multiple of four;
    then little-endian numbers of two or four bytes (``width`` H or I): for each key the length of each of its lists,
    and for each key the lists, each number as its distance from the one before.
    """
    keys = "\n".join(key for key, _ in entries).encode()
    keys += b"\n" * (-len(keys) % 4)
    pages = array(width, b"".join([one for _, lists in entries for one in lists]))
    lengths = [len(one) // pages.itemsize for _, lists in entries for one in lists]
    distances = list(map(sub, pages, chain((0,), pages)))
    start = 0
    for length in lengths:
        if length:
            distances[start] = pages[start]
            start += length
    numbers = array(width, lengths + distances)
    if sys.byteorder == "big":
        numbers.byteswap()
    return compress(len(keys).to_bytes(4, "little") + keys + numbers.tobytes(), 6)


def first_key(last: str, first: str) -> str:
    """As much of a file's first key as tells it from the last key of the file before."""
    same = next((place for place, (one, other) in enumerate(zip(last, first, strict=False)) if one != other), len(last))
    return first[: same + 1]
