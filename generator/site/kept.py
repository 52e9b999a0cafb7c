"""Built parts kept between builds: each in one file, under a name that changes with all that it is made of.

A file that is missing, damaged or of an older program only costs the time to build the part again.
"""

import marshal
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any
from zlib import compress, decompress

from generator.language import Bilingual, Language
from generator.search.names import Name
from generator.site.inputs import digest_of
from generator.site.sitemap import Addresses

_FOLDER = "parts"
_ENDING = ".part"


@dataclass(frozen=True, slots=True)
class Built:
    """A part as the whole site needs it: its addresses, how many pages, its segment of the index, its titles."""

    pages: int
    addresses: tuple[Addresses, ...]
    segment: str
    titles: tuple[Name, ...]


def part_key(dependencies: Mapping[str, str]) -> str:
    """The name of a part that is made of ``dependencies``."""
    return digest_of(sorted(dependencies.items()))[:32]


def keep(cache: Path, key: str, built: Built, files: Mapping[str, bytes]) -> None:
    """Keep a built part with its files, by their paths from the site's root."""
    addresses = [(one.path, str(one.language), one.pages) for one in built.addresses]
    titles = [(one.text.zh, one.text.en, one.path, one.year) for one in built.titles]
    content = compress(marshal.dumps((built.pages, addresses, built.segment, titles, dict(files))), 1)
    file = _file(cache, key)
    file.parent.mkdir(parents=True, exist_ok=True)
    made = file.with_suffix(".new")
    made.write_bytes(sha256(content).digest() + content)
    made.replace(file)


def is_kept(cache: Path, key: str) -> bool:
    """Whether a part was built before."""
    return _file(cache, key).is_file()


def fetch(cache: Path, key: str) -> tuple[Built, dict[str, bytes]] | None:
    """A part that was built before with its files, or None where there is none that is whole."""
    try:
        packed = _file(cache, key).read_bytes()
    except OSError:
        return None
    digest, content = packed[:32], packed[32:]
    if sha256(content).digest() != digest:
        return None
    pages, addresses, segment, titles, files = marshal.loads(decompress(content))
    return _built(pages, addresses, segment, titles), files


def _built(pages: int, addresses: list[Any], segment: str, titles: list[Any]) -> Built:
    return Built(
        pages,
        tuple(Addresses(path, Language(language), tuple(below)) for path, language, below in addresses),
        segment,
        tuple(Name("title", Bilingual(zh, en), path, year) for zh, en, path, year in titles),
    )


def forget(cache: Path, keys: Collection[str]) -> None:
    """Remove all kept parts but those with ``keys``."""
    for file in (cache / _FOLDER).glob(f"*{_ENDING}"):
        if file.stem not in keys:
            file.unlink(missing_ok=True)


def _file(cache: Path, key: str) -> Path:
    return cache / _FOLDER / f"{key}{_ENDING}"
