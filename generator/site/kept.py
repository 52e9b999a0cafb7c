"""Built parts and surveys kept between builds, under a name that changes with all that each is made of.

The files of a part are those of the site: links to them, so that they take no room of their own, nor time to copy. What
is missing, damaged or of an older program only costs the time to make it again.
"""

import marshal
import os
import shutil
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from generator.language import Bilingual, Language
from generator.search.names import Name
from generator.site.inputs import digest_of
from generator.site.sitemap import Addresses

SEGMENTS = "search"
"""The folder of the index's segments, which are kept by what they hold."""

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


def keep(cache: Path, key: str, built: Built, root: Path, names: Iterable[str]) -> None:
    """Keep a built part with its files, which have these ``names`` below ``root``."""
    folder = _folder(cache, key)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    files = []
    for number, name in enumerate(names):
        _share(root / name, folder / str(number))
        files.append((name, *_stamp(folder / str(number))))
    addresses = [(one.path, str(one.language), one.pages) for one in built.addresses]
    told = ([_plain(one) for one in some] for some in (built.names, built.titles))
    content = marshal.dumps((built.pages, addresses, built.segment, *told, files))
    _write(_file(cache, _PARTS, key), sha256(content).digest() + content)


def is_kept(cache: Path, key: str) -> bool:
    """Whether a part was built before."""
    return _file(cache, _PARTS, key).is_file()


def fetch(cache: Path, key: str, root: Path) -> Built | None:
    """A part that was built before, with its files below ``root``; None, and no file, where it is not whole.

    It is not where somebody has written to one of its files since, be it in the site or here.
    """
    folder, placed = _folder(cache, key), []
    try:
        packed = _file(cache, _PARTS, key).read_bytes()
        if sha256(packed[32:]).digest() != packed[:32]:
            return None
        pages, addresses, segment, names, titles, files = marshal.loads(packed[32:])
        if any(_stamp(folder / str(number)) != (*stamp,) for number, (_, *stamp) in enumerate(files)):
            return None
        if segment and not (cache / SEGMENTS / segment).is_file():
            return None
        for path in {(root / name).parent for name, *_ in files}:
            path.mkdir(parents=True, exist_ok=True)
        for number, (name, *_) in enumerate(files):
            _share(folder / str(number), root / name)
            placed.append(root / name)
    except FileNotFoundError:
        for path in placed:
            path.unlink()
        return None
    return _built(pages, addresses, segment, names, titles)


def _share(source: Path, target: Path) -> None:
    """The same file at a second place; a copy where the system has no links, or none between these folders."""
    try:
        os.link(source, target)
    except FileNotFoundError:
        raise
    except OSError:
        shutil.copy2(source, target)


def _stamp(path: Path) -> tuple[int, int]:
    found = path.stat()
    return found.st_size, found.st_mtime_ns


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
    for folder in (_PARTS, _SURVEYS):
        for entry in (cache / folder).iterdir() if (cache / folder).is_dir() else ():
            if entry.stem in keys:
                continue
            if entry.is_dir():
                shutil.rmtree(entry, ignore_errors=True)
            else:
                entry.unlink(missing_ok=True)


def _write(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    made = file.with_suffix(".new")
    made.write_bytes(content)
    made.replace(file)


def _folder(cache: Path, key: str) -> Path:
    return cache / _PARTS / key


def _file(cache: Path, folder: str, key: str) -> Path:
    return cache / folder / f"{key}{_ENDINGS[folder]}"
