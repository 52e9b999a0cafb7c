"""The files of an index, read as docs/manual/search.md describes them."""

import json
import struct
import zlib
from pathlib import Path
from typing import Any


def manifest(site: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((site / "search" / "index.json").read_text(encoding="utf-8"))
    return found


def read_shard(file: Path, wide: bool) -> dict[str, tuple[list[int], ...]]:
    """The three lists of pages of every key."""
    content = zlib.decompress(file.read_bytes())
    length = int.from_bytes(content[:4], "little")
    keys = content[4 : 4 + length].decode().rstrip("\n").split("\n")
    code, size = ("I", 4) if wide else ("H", 2)
    rest = content[4 + length :]
    numbers = list(struct.unpack(f"<{len(rest) // size}{code}", rest))
    counts, gaps = numbers[: 3 * len(keys)], iter(numbers[3 * len(keys) :])
    shard = {}
    for place, key in enumerate(keys):
        lists = []
        for count in counts[3 * place : 3 * place + 3]:
            pages, page = [], 0
            for _ in range(count):
                page += next(gaps)
                pages.append(page)
            lists.append(pages)
        shard[key] = tuple(lists)
    return shard


def pages_with(site: Path, key: str) -> tuple[list[int], ...]:
    """Pages that have a key: anywhere, in a heading, in the title."""
    index = manifest(site)
    folder, count = index["keys"]
    shard = read_shard(site / "search" / folder / f"{zlib.crc32(key.encode()) % count}.bin", index["wide"])
    return shard.get(key, ([], [], []))


def page_paths(site: Path) -> list[str]:
    """The path of every page by its number; a long page has a number for each of its slices."""
    index = manifest(site)
    paths = []
    for _, texts, runs, _ in index["volumes"]:
        for pair in range(sum(count for _, _, count in runs)):
            for language in ("zh", "en"):
                name = f"{language}{pair // index['together']}.bin"
                pages = json.loads(zlib.decompress((site / "search" / texts / name).read_bytes()))
                paths.append(f"{language}/{pages[pair % index['together']][0]}")
    return paths
