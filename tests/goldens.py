"""Golden files: a folder in, a folder out. What differs is written beside the golden, to be looked at and compared."""

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest


@dataclass(frozen=True)
class Golden:
    """The goldens below ``folder``: ``input/<case>/`` is what a test reads, ``output/<case>/`` what it should make.

    Where something differs, ``output/<case>-changed/`` holds what the test made instead. ``update`` takes the new
    files over, ``prune`` deletes goldens that no test makes any more. With ``frozen`` (CI) nothing is ever written
    into ``output/<case>/``.
    """

    folder: Path
    update: bool = False
    prune: bool = False
    frozen: bool = False

    def input(self, case: str) -> Path:
        """The folder that a case reads."""
        return self.folder / "input" / case

    def compare(self, case: str, made: Mapping[str, str]) -> None:
        """Fail where ``made`` (file name to text) is not exactly what ``output/<case>/`` holds."""
        golden, changed = self.folder / "output" / case, self.folder / "output" / f"{case}-changed"
        shutil.rmtree(changed, ignore_errors=True)
        stale = self._stale(golden, made)
        different = [name for name, text in made.items() if self._text(golden / name) != text]
        if self.update and not self.frozen:
            self._write(golden, {name: made[name] for name in different})
            different = []
        if self.prune and not self.frozen:
            for name in stale:
                (golden / name).unlink()
            stale = []
        if different:
            self._write(changed, {name: made[name] for name in different})
            pytest.fail(
                f"{len(different)} file(s) of the golden case '{case}' differ: {', '.join(different)}\n"
                f"look: diff -r {golden} {changed}\n"
                f"if the new ones are right: pytest --update-golden",
                pytrace=False,
            )
        if stale:
            pytest.fail(
                f"no test makes {', '.join(stale)} of the golden case '{case}' any more: pytest --prune-golden",
                pytrace=False,
            )

    @staticmethod
    def _stale(golden: Path, made: Mapping[str, str]) -> list[str]:
        there = (path.relative_to(golden).as_posix() for path in sorted(golden.rglob("*")) if path.is_file())
        return [name for name in there if name not in made]

    @staticmethod
    def _text(file: Path) -> str | None:
        return file.read_bytes().decode("utf-8") if file.is_file() else None

    @staticmethod
    def _write(folder: Path, files: Mapping[str, str]) -> None:
        for name, text in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode("utf-8"))
