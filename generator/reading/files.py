"""Which files there are below ``data/``."""

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

YAML = (".yml", ".yaml")
"""The endings of files that are reports; others beside them are pictures and locks."""


def files_below(data: Path, folders: Collection[str] | None = None) -> Iterator[Path]:
    """Every file below ``data`` in order, but for those whose names begin with a dot.

    Where ``folders`` are named, what lies in others is left out.
    """
    for entry in sorted(data.iterdir()):
        inside = sorted(entry.rglob("*")) if folders is None or entry.name in folders else ()
        for path in (entry, *inside):
            if path.is_file() and not any(part.startswith(".") for part in path.relative_to(data).parts):
                yield path


def stamps(data: Path, folders: Collection[str] | None = None) -> Mapping[Path, str]:
    """The same files, each with what tells of a change; none where there is no such folder."""
    return {path: stamp(path) for path in files_below(data, folders)} if data.is_dir() else {}


def stamp(path: Path) -> str:
    """When a file was last written, and its size."""
    found = path.stat()
    return f"{found.st_mtime_ns} {found.st_size}"
