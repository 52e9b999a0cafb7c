"""Changes to a source file that leave everything else in it as it was typed."""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

_MARK = "\ufeff"
"""The byte order mark; offsets of nodes count from behind it."""


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """``text`` in place of what stands from ``start`` to ``end``: offsets in the file's text, as nodes have them."""

    start: int
    end: int
    text: str


def set_first_line(file: Path, prefix: str, line: str) -> bool:
    """Make ``line`` the file's first line, in place of one that begins with ``prefix``; newlines stay as they are.

    Returns whether the file changed.
    """
    before = file.read_bytes().decode("utf-8")
    mark = _MARK if before.startswith(_MARK) else ""
    text = before.removeprefix(mark)
    first = text.splitlines(keepends=True)[0] if text else ""
    newline = "\r\n" if first.endswith("\r\n") else "\n"
    after = mark + line + newline + (text.removeprefix(first) if first.startswith(prefix) else text)
    if after == before:
        return False
    file.write_bytes(after.encode("utf-8"))
    return True


def read_text(file: Path) -> str:
    """A file's text as nodes count it: newlines as typed, no byte order mark."""
    return file.read_bytes().decode("utf-8").removeprefix(_MARK)


def edited(text: str, edits: Iterable[Edit]) -> str:
    """``text`` with all edits made; new lines end as the text's first one does.

    Raises ValueError where edits overlap.
    """
    newline = newline_of(text)
    pieces: list[str] = []
    done = 0
    for edit in sorted(edits):
        if edit.start < done:
            raise ValueError("edits overlap")
        pieces += [text[done : edit.start], edit.text.replace("\n", newline)]
        done = edit.end
    return "".join((*pieces, text[done:]))


def newline_of(text: str) -> str:
    """How the lines of a text end."""
    return "\r\n" if text.partition("\n")[0].endswith("\r") else "\n"


def write_text(file: Path, text: str) -> None:
    """Put ``text`` in the file's place at once, its byte order mark kept: a reader sees the old or the new file."""
    mark = _MARK if file.is_file() and file.read_bytes().startswith(_MARK.encode()) else ""
    aside = file.with_name(f".{file.name}.new")
    aside.write_bytes((mark + text).encode("utf-8"))
    if file.exists():
        aside.chmod(file.stat().st_mode)
    os.replace(aside, file)
