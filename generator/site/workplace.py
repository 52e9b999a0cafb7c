"""Where a site is made before it is put in place: one folder beside the output, for one build at a time."""

import os
import shutil
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_LOCK = "builder"
_BEFORE = "before"


class BusyError(Exception):
    """Another build is making the same site; ``builder`` says which process, and since when."""

    def __init__(self, builder: str) -> None:
        super().__init__(builder)
        self.builder = builder


@contextmanager
def workplace(output: Path) -> Iterator[Path]:
    """A folder beside ``output`` that is this build's alone, and gone afterwards.

    Raises BusyError while another build runs. The lock is the system's: it ends with the last process of a build,
    however that ends. What a killed build left behind is cleared away, and a site that it had set aside without
    putting another in its place comes back.
    """
    folder = output.with_name(f".{output.name}-building")
    lock = _acquire(folder)
    try:
        _recover(folder, output)
        yield folder
    finally:
        try:
            shutil.rmtree(folder, ignore_errors=True)
        finally:
            os.close(lock)


def put_in_place(made: Path, output: Path, folder: Path) -> None:
    """Put the new site in the old one's place by two renames; the old one comes back if the second fails."""
    if output.exists():
        output.rename(folder / _BEFORE)
    try:
        made.rename(output)
    except OSError:
        if (folder / _BEFORE).exists():
            (folder / _BEFORE).rename(output)
        raise


def _recover(folder: Path, output: Path) -> None:
    """Clear away what a killed build left; it may have been killed between the two renames."""
    if (folder / _BEFORE).exists() and not output.exists():
        (folder / _BEFORE).rename(output)
    for entry in folder.iterdir():
        if entry.name != _LOCK:
            shutil.rmtree(entry)


def _acquire(folder: Path) -> int:
    """Open and lock the builder's file; it is inside the folder, so both go together."""
    while True:
        folder.mkdir(parents=True, exist_ok=True)
        try:
            lock = os.open(folder / _LOCK, os.O_RDWR | os.O_CREAT, 0o644)
        except FileNotFoundError:
            continue  # the build before has just ended and removed the folder
        try:
            _lock(lock)
        except OSError:
            builder = os.read(lock, 200).decode("utf-8", "replace").strip()
            os.close(lock)
            raise BusyError(builder) from None
        if _is_still_there(folder / _LOCK, lock):
            os.truncate(lock, 0)
            os.write(lock, f"{os.getpid()}, {time.strftime('%Y-%m-%d %H:%M:%S')}".encode())
            return lock
        os.close(lock)


def _is_still_there(path: Path, lock: int) -> bool:
    try:
        return os.path.samestat(path.stat(), os.fstat(lock))
    except FileNotFoundError:
        return False


if sys.platform == "win32":
    import msvcrt

    def _lock(file: int) -> None:
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
