"""Segments to the shards of the whole site's index: every key in one shard, found by its checksum or by its place."""

from collections.abc import Iterator, Sequence
from concurrent.futures import Executor
from functools import partial
from hashlib import sha256
from pathlib import Path
from zlib import crc32

from generator.search.collector import without_collector
from generator.search.files import first_key, pack_shard
from generator.search.postings import BUCKETS, Postings, add_columns
from generator.search.segment import Segment

SHARD_BYTES = 24_000
"""What a shard holds before it is compressed, about."""

Entry = tuple[str, tuple[bytes, bytes, bytes]]
"""A key with the pages that have it anywhere, in a heading, in the title; ascending, each in the width of all."""


def shard_count(segments: Sequence[Segment], width: str) -> int:
    """How many shards the keys are divided into: a power of two, so that each bucket is a part of all."""
    first = _merge(segments, 0, width)
    size = BUCKETS * sum(map(_size, first))
    count = 1
    while count * SHARD_BYTES < size:
        count *= 2
    return count


def _size(entry: Entry) -> int:
    """About what an entry takes in a shard: its key, the lengths of its lists, and they."""
    key, lists = entry
    return len(key.encode()) + 12 + sum(map(len, lists))


def write_shards(segments: Sequence[Segment], folder: Path, executor: Executor | None) -> tuple[str, int]:
    """Merge all keys but words into files ``0.bin`` and on; returns a digest of them and their number."""
    width = page_width(segments)
    count = shard_count(segments, width)
    folder.mkdir(parents=True)
    merge = partial(_write_bucket, segments, folder, count, width)
    digests = executor.map(merge, range(BUCKETS)) if executor else map(merge, range(BUCKETS))
    return sha256("".join(digests).encode()).hexdigest()[:10], count


def write_words(segments: Sequence[Segment], folder: Path) -> tuple[str, list[str]]:
    """Words in the order of the alphabet; returns a digest of the files and the first word of each."""
    width = page_width(segments)
    entries = _merge(segments, BUCKETS, width)
    folder.mkdir(parents=True)
    digest, first, last = sha256(), [], ""
    for number, shard in enumerate(_cut(entries)):
        content = pack_shard(shard, width)
        digest.update(content)
        first.append(first_key(last, shard[0][0]))
        last = shard[-1][0]
        (folder / f"{number}.bin").write_bytes(content)
    return digest.hexdigest()[:10], first


def page_width(segments: Sequence[Segment]) -> str:
    """The code of the numbers that hold every page: two bytes or four."""
    return "H" if 2 * sum(one.pairs for one in segments) < 1 << 16 else "I"


def _merge(segments: Sequence[Segment], bucket: int, width: str) -> list[Entry]:
    """Every key of a bucket with the site's page numbers, in the order of keys."""
    with without_collector():
        return _merged(segments, bucket, width)


def _merged(segments: Sequence[Segment], bucket: int, width: str) -> list[Entry]:
    fields: tuple[Postings, Postings, Postings] = ({}, {}, {})
    base = 0
    for segment in segments:
        for merged, columns in zip(fields, segment.bucket(bucket), strict=True):
            add_columns(merged, columns, base, width)
        base += 2 * segment.pairs
    everywhere, headings, titles = fields
    return [(key, (everywhere[key], headings.get(key, b""), titles.get(key, b""))) for key in sorted(everywhere)]


def _write_bucket(segments: Sequence[Segment], folder: Path, count: int, width: str, bucket: int) -> str:
    """The shards of one bucket; where there are fewer shards than buckets, those of its first buckets take all."""
    buckets = [bucket] if count >= BUCKETS else range(bucket, BUCKETS, count) if bucket < count else []
    shards: dict[int, list[Entry]] = {number: [] for number in range(bucket, count, BUCKETS)}
    for one in buckets:
        for entry in _merge(segments, one, width):
            shards[crc32(entry[0].encode()) % count].append(entry)
    digest = sha256()
    for number, entries in shards.items():
        content = pack_shard(entries, width)
        digest.update(content)
        (folder / f"{number}.bin").write_bytes(content)
    return digest.hexdigest()


def _cut(entries: list[Entry]) -> Iterator[list[Entry]]:
    """Entries in order, in pieces of about a shard's size."""
    piece: list[Entry] = []
    size = 0
    for entry in entries:
        piece.append(entry)
        size += _size(entry)
        if size >= SHARD_BYTES:
            yield piece
            piece, size = [], 0
    if piece:
        yield piece
