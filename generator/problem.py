"""What is wrong, where it stands, and what to do: told in both languages."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from generator.language import Bilingual


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in a source file; ``line`` and ``column`` count from 1, 0 means the file as a whole."""

    path: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}" if self.line else self.path


class Level(StrEnum):
    """How much a Problem weighs: an error stops publishing, a warning is a finding, a hint is only worth a look."""

    error = "error"
    warning = "warning"
    hint = "hint"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong.

    ``code`` is stable over versions (S… source, R… reading, X… links and ids, L… languages, K… figures, N… names,
    T… time, I… the index, C… catalogues, A… acknowledgements and settings, E… exchange with translators, D… what is
    not yet written);
    ``message`` names the offending value, ``hint`` says what to do.
    """

    code: str
    level: Level
    position: Position
    message: Bilingual
    hint: Bilingual


def sort_problems(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """All Problems once each, by file, line, column and code."""
    unique = {(p.position, p.code, p.message.zh): p for p in problems}
    return tuple(unique[key] for key in sorted(unique))
