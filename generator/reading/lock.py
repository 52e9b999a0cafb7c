"""``translations.lock``: which translations were confirmed, and of what source.

One line for each, sorted, written by commands: file and place, the fingerprints of source and translation, and the
source itself, parted by tabs. Two branches that confirm different texts merge line by line; a text that stands twice is
confirmed for either source.
"""

import json
from collections.abc import Iterable
from pathlib import Path

from generator.language import Bilingual
from generator.model.translation import Confirmed
from generator.problem import Level, Position, Problem
from generator.source.place import fingerprint_of_text

_HEAD = (
    "# 由 duizhao translate confirm 写入，每行一条已确认的译文：位置、原文和译文的指纹、原文。\n"
    "# Written by 'duizhao translate confirm', a line for each: place, fingerprints of both texts, source.\n"
)


def confirm(path: str, place: str, source: str, target: str) -> Confirmed:
    """The entry for a source with its translation as they are now; ``path`` is the file below the lock's folder."""
    return Confirmed(path, place, fingerprint_of_text(source), fingerprint_of_text(target), source.strip())


def lock_text(entries: Iterable[Confirmed]) -> str:
    """The text of the file."""
    lines = (
        "\t".join((f"{one.path}#{one.place}", one.source_hash, one.target_hash, _quoted(one.source)))
        for one in sorted(entries)
    )
    return _HEAD + "".join(f"{line}\n" for line in lines)


def read_lock(file: Path, shown_as: str) -> tuple[tuple[Confirmed, ...], tuple[Problem, ...]]:
    """The entries and a Problem for each line that cannot be read; no file is an empty lock."""
    if not file.is_file():
        return (), ()
    entries: list[Confirmed] = []
    problems: list[Problem] = []
    text = file.read_bytes().decode("utf-8", errors="replace")
    for number, line in enumerate(text.splitlines(), start=1):
        if not line or line.startswith("#"):
            continue
        entry = _entry(line)
        if entry is None:
            problems.append(_damaged(Position(shown_as, number, 1)))
        else:
            entries.append(entry)
    return tuple(entries), tuple(problems)


def _quoted(text: str) -> str:
    """JSON on one line, whatever line breaks Python knows in the text."""
    written = json.dumps(text, ensure_ascii=False)
    return "".join(sign if sign.isprintable() or sign == "\u3000" else json.dumps(sign)[1:-1] for sign in written)


def _entry(line: str) -> Confirmed | None:
    parts = line.split("\t")
    if len(parts) != 4:
        return None
    path, _, place = parts[0].partition("#")
    try:
        source = json.loads(parts[3])
    except ValueError:
        return None
    if not isinstance(source, str) or fingerprint_of_text(source) != parts[1]:
        return None
    return Confirmed(path, place, parts[1], parts[2], source)


def _damaged(position: Position) -> Problem:
    return Problem(
        "E001",
        Level.warning,
        position,
        Bilingual("这一行读不出，对应的译文算作未确认", "this line cannot be read; its text counts as unconfirmed"),
        Bilingual(
            "这个文件由命令写入：删去这一行（合并冲突的记号也删去），再运行 duizhao translate confirm",
            "the file is written by commands: delete the line (marks of a merge conflict too), then run "
            "'duizhao translate confirm'",
        ),
    )
