"""Which pages each key stands on, while an index is made: page numbers as bytes, which are joined and cut quickly."""

import sys
from array import array
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import accumulate
from zlib import crc32

from generator.search.keys import Places

BUCKETS = 64
"""Into so many parts the keys are divided; only one part of all volumes is in memory at a time."""

Postings = dict[str, bytes]
"""Ascending page numbers by key. Within a volume each takes two bytes, in this machine's order."""

Columns = tuple[str, bytes, bytes]
"""Postings as they are kept: the keys, one to a line; where in the numbers those of each key end; the numbers."""


def note(postings: Postings, places: Places, first: int) -> None:
    """Add the pages of each key; the lowest bit stands for page ``first``, and pages come in ascending order."""

    @cache  # keys that occur together are many
    def pages(here: int) -> bytes:
        numbers = array("H")
        while here:
            lowest = here & -here
            numbers.append(first + lowest.bit_length() - 1)
            here ^= lowest
        return numbers.tobytes()

    get = postings.get
    for key, here in places.items():
        postings[key] = get(key, b"") + pages(here)


def in_columns(postings: Mapping[str, bytes]) -> Columns:
    """Postings as they are kept."""
    ends = array("I", accumulate(map(len, postings.values())))
    return "\n".join(postings), ends.tobytes(), b"".join(postings.values())


def in_buckets(postings: Mapping[str, bytes]) -> Iterator[Columns]:
    """The same in ``BUCKETS`` parts."""
    buckets: list[Postings] = [{} for _ in range(BUCKETS)]
    for key, pages in postings.items():
        buckets[crc32(key.encode()) % BUCKETS][key] = pages
    return map(in_columns, buckets)


def add_columns(merged: Postings, columns: Columns, base: int, width: str) -> None:
    """Add a volume's to the site's, which has ``base`` pages before it and numbers of ``width`` (H or I)."""
    keys, ends, pages = columns
    content = _moved(pages, base, width)
    wider = array(width).itemsize // 2
    get, start = merged.get, 0
    for key, end in zip(keys.split("\n"), map(wider.__mul__, array("I", ends)), strict=False):
        merged[key] = get(key, b"") + content[start:end]
        start = end


def _moved(pages: bytes, base: int, width: str) -> bytes:
    """A volume's page numbers as the site's: ``base`` is added to all at once, as to the digits of one large number."""
    numbers = array(width, array("H", pages))
    content = numbers.tobytes()
    bases = base.to_bytes(numbers.itemsize, sys.byteorder) * len(numbers)
    moved = int.from_bytes(content, sys.byteorder) + int.from_bytes(bases, sys.byteorder)
    return moved.to_bytes(len(content), sys.byteorder)
