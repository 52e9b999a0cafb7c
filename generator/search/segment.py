"""A volume as a segment of the index: its texts in small files, and which of its pages each key stands on.

A segment depends on its volume alone and is kept between builds, so that a change of one edition indexes that edition.
"""

import marshal
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from generator.language import Language
from generator.search.collector import without_collector
from generator.search.files import pack_json
from generator.search.fold import fold, forms_in
from generator.search.keys import find_keys
from generator.search.postings import BUCKETS, Columns, Postings, in_buckets, in_columns, note
from generator.search.visible_text import Passage, read_passages
from generator.search.volume import PagePair, Volume, in_order

PAGES_PER_FILE = 2
"""Texts of so many pages lie in one file."""

SLICE_BYTES = 9_000
"""A page with more text is indexed in slices, so that nobody loads a long chapter for one line of it."""

_TOGETHER = 512
"""So many pages are taken apart at once: the more, the fewer phrases twice; the fewer, the shorter the numbers."""

_CODE = sha256(
    b"".join(
        (Path(__file__).parent / name).read_bytes()
        for name in (
            "segment.py",
            "files.py",
            "fold.py",
            "keys.py",
            "postings.py",
            "stem.py",
            "visible_text.py",
            "volume.py",
        )
    )
    + repr((sys.byteorder, sys.version_info[:2])).encode()
).hexdigest()

_HEADINGS = BUCKETS + 1
_TEXTS = BUCKETS + 2


@dataclass(frozen=True, slots=True)
class Segment:
    """A segment in its file.

    ``runs`` tell kind and year of its pages, as many as are alike, each slice of a long page counted; ``sliced`` names
    the first slice and their number of each page that has several. ``forms`` are the traditional and variant
    characters in its texts.
    """

    file: Path
    path: str
    texts: str
    runs: tuple[tuple[str, str, int], ...]
    sliced: tuple[tuple[int, int], ...]
    forms: str

    @property
    def pairs(self) -> int:
        """How many pages, or slices of long ones, it has in each language."""
        return sum(count for _, _, count in self.runs)

    def bucket(self, number: int) -> tuple[Columns, ...]:
        """One part of the postings: the pages that have a key anywhere, in a heading, in the title.

        The last part holds the words as they stand.
        """
        fields: tuple[Columns, ...] = marshal.loads(self._read(number))
        return fields

    def headings(self) -> Iterable[tuple[str, str, str]]:
        """The headings of its sections in both languages, with path and anchor."""
        headings: list[tuple[str, str, str]] = marshal.loads(self._read(_HEADINGS))
        return headings

    def text_files(self) -> Iterable[tuple[str, bytes]]:
        """The texts as finished files."""
        files: list[tuple[str, bytes]] = marshal.loads(self._read(_TEXTS))
        return files

    def _read(self, part: int) -> bytes:
        with self.file.open("rb") as file:
            head = marshal.loads(file.read(int.from_bytes(file.read(8), "big")))
            offset, length = head["parts"][part]
            file.seek(offset, 1)
            return file.read(length)


def segment_name(volume: Volume) -> str:
    """A name for the volume's segment that changes with its content, and with the code that makes it."""
    digest = sha256(_CODE.encode())
    digest.update(repr((volume.path, volume.year)).encode())
    for page in volume.pages:
        parts = (page.path, page.kind, page.year, page.trail, page.title, page.values)
        digest.update(repr(parts).encode())
        for language in Language:
            digest.update(page.html[language].encode())
    return digest.hexdigest()[:24]


def open_segment(file: Path) -> Segment:
    """A segment that was made before."""
    with file.open("rb") as opened:
        head = marshal.loads(opened.read(int.from_bytes(opened.read(8), "big")))
    return Segment(file, head["path"], head["texts"], head["runs"], head["sliced"], head["forms"])


def make_segment(volume: Volume, file: Path) -> None:
    """Index a volume into ``file``."""
    with without_collector():
        _make(volume, file)


def _make(volume: Volume, file: Path) -> None:
    everywhere, headings, titles = texts = _Field(), _Field(), _Field()
    records: dict[Language, list[Any]] = {language: [] for language in Language}
    sections: dict[tuple[str, str], str] = {}
    forms: set[str] = set()
    runs: list[tuple[str, str, int]] = []
    sliced: list[tuple[int, int]] = []
    number = 0
    for page in in_order(volume.pages):
        read = {language: read_passages(page.html[language]) for language in Language}
        shown = {language: _title(page, read[language], language) for language in Language}
        for anchor, both in _sections(read):
            sections.setdefault(both, f"{page.path}#{anchor}")
        slices = _slices(read)
        if len(slices) > 1:
            sliced.append((number, len(slices)))
        for part in slices:
            for language, passages in part.items():
                text = "\n".join([one.text for one in passages])
                forms.update(forms_in(text))
                folded = fold(text)
                everywhere.add(folded, page.values)
                headings.add(_folded_headings(folded, passages))
                titles.add(fold(shown[language]) if part is slices[0] else "")
                records[language].append(_record(page, shown, passages, language))
            number += 1
        alike = runs and runs[-1][:2] == (str(page.kind), page.year)
        before = runs.pop()[2] if alike else 0
        runs.append((str(page.kind), page.year, before + len(slices)))
    files = _text_files(records)
    digest = sha256(b"".join(content for _, content in files)).hexdigest()[:10]
    head = {
        "path": volume.path,
        "texts": f"{volume.path.strip('/').replace('/', '-')}-{digest}",
        "runs": tuple(runs),
        "sliced": tuple(sliced),
        "forms": "".join(sorted(forms)),
    }
    keys, words = zip(*(field.postings() for field in texts), strict=True)
    buckets = zip(*map(in_buckets, keys), strict=True)
    listed = [(zh, en, place) for (zh, en), place in sections.items()]
    parts: list[Any] = [*buckets, tuple(map(in_columns, words)), listed, files]
    _write(file, head, [marshal.dumps(part) for part in parts])


class _Field:
    """What the pages of a volume say somewhere: folded texts with the keys of further values, in the order of pages."""

    def __init__(self) -> None:
        self._texts: list[str] = []
        self._values: list[Sequence[str]] = []

    def add(self, folded: str, values: Sequence[str] = ()) -> None:
        """What the next page says."""
        self._texts.append(folded)
        self._values.append(values)

    def postings(self) -> tuple[Postings, Postings]:
        """The pages of every key, and of every word as it stands."""
        keys: Postings = {}
        words: Postings = {}
        for first in range(0, len(self._texts), _TOGETHER):
            part = slice(first, first + _TOGETHER)
            found, typed = find_keys(self._texts[part], self._values[part])
            note(keys, found, first)
            note(words, typed, first)
        return keys, words


def _folded_headings(folded: str, passages: tuple[Passage, ...]) -> str:
    """The lines of a folded text that are headings: each is the first of its passage."""
    lines, place, headings = folded.split("\n"), 0, []
    for one in passages:
        if one.level:
            headings.append(lines[place])
        place += one.text.count("\n") + 1
    return "\n".join(headings)


def _slices(read: dict[Language, tuple[Passage, ...]]) -> list[dict[Language, tuple[Passage, ...]]]:
    """The passages of a page in as many slices as its longer text needs, the same number in both languages."""
    sizes = {language: [len(one.text.encode()) for one in passages] for language, passages in read.items()}
    count = max(1, *(-(-sum(one) // SLICE_BYTES) for one in sizes.values()))
    slices: list[dict[Language, tuple[Passage, ...]]] = [{} for _ in range(count)]
    for language, passages in read.items():
        whole, before = sum(sizes[language]), 0
        parts: list[list[Passage]] = [[] for _ in range(count)]
        for passage, size in zip(passages, sizes[language], strict=True):
            parts[min(before * count // max(whole, 1), count - 1)].append(passage)
            before += size
        for part, own in zip(slices, parts, strict=True):
            part[language] = tuple(own)
    return slices


def _title(page: PagePair, passages: tuple[Passage, ...], language: Language) -> str:
    """What the page calls itself."""
    return next((one.heading for one in passages if one.level == 1), page.title[language])


def _sections(read: dict[Language, tuple[Passage, ...]]) -> Iterator[tuple[str, tuple[str, str]]]:
    """Headings in both languages by their anchor, which has no language."""
    zh, en = (
        {one.anchor: one.heading for one in read[language] if one.level > 1 and one.anchor} for language in Language
    )
    return ((anchor, (heading, en[anchor])) for anchor, heading in zh.items() if anchor in en)


def _record(
    page: PagePair, titles: dict[Language, str], passages: tuple[Passage, ...], language: Language
) -> list[Any]:
    """A page as the worker shows it; the title in the other language spares it a second file."""
    return [
        page.path,
        titles[language],
        titles[language.other],
        page.trail[language],
        page.trail[language.other],
        passages,
    ]


def _text_files(records: dict[Language, list[Any]]) -> list[tuple[str, bytes]]:
    return [
        (f"{language}{start // PAGES_PER_FILE}.bin", pack_json(pages[start : start + PAGES_PER_FILE]))
        for language, pages in records.items()
        for start in range(0, len(pages), PAGES_PER_FILE)
    ]


def _write(file: Path, head: dict[str, Any], parts: list[bytes]) -> None:
    places, offset = [], 0
    for part in parts:
        places.append((offset, len(part)))
        offset += len(part)
    first = marshal.dumps(head | {"parts": places})
    file.parent.mkdir(parents=True, exist_ok=True)
    made = file.with_suffix(f".{id(parts)}")
    made.write_bytes(len(first).to_bytes(8, "big") + first + b"".join(parts))
    made.replace(file)
