"""The index of the whole site: segments from volumes, kept between builds, and the files that the worker reads."""

import json
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future
from functools import partial
from hashlib import sha256
from pathlib import Path

from generator.language import Bilingual
from generator.reading.packs import packed_han_forms
from generator.search.files import pack_json
from generator.search.names import Name, write_names
from generator.search.segment import PAGES_PER_FILE, Segment, make_segment, open_segment, segment_name
from generator.search.shards import page_width, write_shards, write_words
from generator.search.vocabulary import vocabulary
from generator.search.volume import Kind, Volume

FORMAT = 1
"""Of the files; the worker refuses any other. A new one is due whenever an older worker would read them wrongly."""

FOLDER = "search"
MANIFEST = "index.json"
_AHEAD = 4


def index_volume(volume: Volume, cache: Path) -> Path:
    """The file of a volume's segment in ``cache``, made unless it is there from an earlier build."""
    file = cache / f"{segment_name(volume)}.segment"
    if not file.is_file():
        make_segment(volume, file)
    return file


def index_volumes(volumes: Iterable[Volume], cache: Path, executor: Executor) -> Iterator[Path]:
    """The same for many, side by side; no more than a few volumes are in memory at a time."""
    waiting: list[Future[Path]] = []
    for volume in volumes:
        waiting.append(executor.submit(index_volume, volume, cache))
        if len(waiting) > _AHEAD:
            yield waiting.pop(0).result()
    for one in waiting:
        yield one.result()


def prune_cache(cache: Path, files: Sequence[Path]) -> None:
    """Forget segments that this build did not use."""
    for file in cache.glob("*.segment"):
        if file not in files:
            file.unlink(missing_ok=True)


def write_index(files: Sequence[Path], names: Sequence[Name], made: Path, executor: Executor | None = None) -> None:
    """Write the index of all segments below the site's folder ``made``.

    Names of folders change with what is in them; the manifest alone keeps its address. Pages are numbered newest year
    first, so that lists of them are in the order of ranks where nothing else decides; the Chinese page of a pair has
    an even number, the English one the next.
    """
    segments = sorted((open_segment(file) for file in files), key=_newest_first)
    folder = made / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for _ in (executor.map if executor else map)(partial(_write_texts, folder), segments):
        pass
    keys, count = write_shards(segments, folder / "keys", executor)
    words, first_words = write_words(segments, folder / "words")
    headings = dict.fromkeys(heading for segment in segments for heading in segment.headings())
    sections = [Name("heading", Bilingual(zh, en), place) for zh, en, place in headings]
    named, first_names = write_names([*names, *vocabulary(), *sections], folder / "names")
    for name, digest in (("keys", keys), ("words", words), ("names", named)):
        (folder / name).rename(folder / f"{name}-{digest}")
    kinds = [str(kind) for kind in Kind]
    manifest = {
        "format": FORMAT,
        "wide": page_width(segments) == "I",
        "together": PAGES_PER_FILE,
        "keys": [f"keys-{keys}", count],
        "words": [f"words-{words}", first_words],
        "names": [f"names-{named}", first_names],
        "forms": [
            [form, packed_han_forms()[form]] for form in sorted({form for one in segments for form in one.forms})
        ],
        "allForms": _write_forms(folder),
        "kinds": kinds,
        "volumes": [
            [one.path, one.texts, [[kinds.index(kind), year, count] for kind, year, count in one.runs], one.sliced]
            for one in segments
        ],
    }
    (folder / MANIFEST).write_text(json.dumps(manifest, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def _write_texts(folder: Path, segment: Segment) -> None:
    texts = folder / segment.texts
    texts.mkdir()
    for name, content in segment.text_files():
        (texts / name).write_bytes(content)


def _write_forms(folder: Path) -> str:
    """The table of Han forms, each line the plain character and those folded to it; returns the file's name."""
    lines: dict[str, str] = {}
    for form, plain in packed_han_forms().items():
        lines[plain] = lines.get(plain, plain) + form
    content = pack_json([*lines.values()])
    name = f"forms-{sha256(content).hexdigest()[:10]}.bin"
    (folder / name).write_bytes(content)
    return name


def _newest_first(segment: Segment) -> tuple[int, str]:
    return -max((int(year or 0) for _, year, _ in segment.runs), default=0), segment.path
