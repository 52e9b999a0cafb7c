"""Built parts and surveys kept between builds, each in one file, under a name that changes with all it is made of.

A file that is missing, damaged or of an older program only costs the time to make its content again.
"""

import marshal
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeVar
from zlib import compress, decompress

from pydantic import TypeAdapter, ValidationError

from generator.language import Bilingual, Language
from generator.search.names import Name
from generator.site.inputs import digest_of
from generator.site.sitemap import Addresses

_PARTS, _SURVEYS = "parts", "surveys"
_ENDINGS = {_PARTS: ".part", _SURVEYS: ".json"}

_Survey = TypeVar("_Survey")


@dataclass(frozen=True, slots=True)
class Built:
    """A part as the whole site needs it: its addresses, how many pages, its segment of the index, and what a query may
    name of it: what it tells of, and the titles of its pages."""

    pages: int
    addresses: tuple[Addresses, ...]
    segment: str
    names: tuple[Name, ...]
    titles: tuple[Name, ...]


def part_key(dependencies: Mapping[str, str]) -> str:
    """The name of a part that is made of ``dependencies``."""
    return digest_of(sorted(dependencies.items()))[:32]


def keep(cache: Path, key: str, built: Built, files: Mapping[str, bytes]) -> None:
    """Keep a built part with its files, by their paths from the site's root."""
    addresses = [(one.path, str(one.language), one.pages) for one in built.addresses]
    names, titles = ([_plain(one) for one in some] for some in (built.names, built.titles))
    content = compress(marshal.dumps((built.pages, addresses, built.segment, names, titles, dict(files))), 1)
    _write(_file(cache, _PARTS, key), sha256(content).digest() + content)


def is_kept(cache: Path, key: str) -> bool:
    """Whether a part was built before."""
    return _file(cache, _PARTS, key).is_file()


def fetch(cache: Path, key: str) -> tuple[Built, dict[str, bytes]] | None:
    """A part that was built before with its files, or None where there is none that is whole."""
    try:
        packed = _file(cache, _PARTS, key).read_bytes()
    except OSError:
        return None
    digest, content = packed[:32], packed[32:]
    if sha256(content).digest() != digest:
        return None
    pages, addresses, segment, names, titles, files = marshal.loads(decompress(content))
    return _built(pages, addresses, segment, names, titles), files


def _built(pages: int, addresses: list[Any], segment: str, names: list[Any], titles: list[Any]) -> Built:
    return Built(
        pages,
        tuple(Addresses(path, Language(language), tuple(below)) for path, language, below in addresses),
        segment,
        tuple(_name(*one) for one in names),
        tuple(_name(*one) for one in titles),
    )


def _plain(one: Name) -> tuple[Any, ...]:
    both = (one.text, one.value, one.holder)
    return one.kind, one.path, one.year, one.keys, *(text[language] for text in both for language in Language)


def _name(kind: str, path: str, year: str, keys: tuple[str, ...], *both: str) -> Name:
    text, value, holder = (Bilingual(*both[place : place + 2]) for place in (0, 2, 4))
    return Name(kind, text, path, year, value, holder, tuple(keys))


def keep_survey(cache: Path, key: str, survey: object) -> None:
    """Keep what is known of an organisation."""
    _write(_file(cache, _SURVEYS, key), TypeAdapter(type(survey)).dump_json(survey))


def fetch_survey(cache: Path, key: str, kind: type[_Survey]) -> _Survey | None:
    """What was known of an organisation before, or None where that is not whole."""
    try:
        return TypeAdapter(kind).validate_json(_file(cache, _SURVEYS, key).read_bytes())
    except (OSError, ValidationError):
        return None


def forget(cache: Path, keys: Collection[str]) -> None:
    """Remove all that is kept but what has one of the ``keys``."""
    for folder, ending in _ENDINGS.items():
        for file in (cache / folder).glob(f"*{ending}"):
            if file.stem not in keys:
                file.unlink(missing_ok=True)


def _write(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    made = file.with_suffix(".new")
    made.write_bytes(content)
    made.replace(file)


def _file(cache: Path, folder: str, key: str) -> Path:
    return cache / folder / f"{key}{_ENDINGS[folder]}"
