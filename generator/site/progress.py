"""How far a build is, told as it goes on."""

from collections.abc import Callable, Iterable

Progress = Callable[[str, int, int], None]
"""Called with what is being done, how many steps are done, and how many there are."""


def silent(what: str, done: int, total: int) -> None:
    """Progress that nobody looks at."""


def in_a_row(names: Iterable[str]) -> str:
    """What the workers do, for people; the part above the organisations has no name."""
    return ", ".join(name for name in names if name)
