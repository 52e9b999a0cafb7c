"""Results kept while a preview runs: what follows from files that did not change need not be worked out again."""

from collections.abc import Callable
from typing import TypeVar

_Made = TypeVar("_Made")


class Memory:
    """The last result under each name, with all that it was made of."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[tuple[object, ...], object]] = {}

    def recall(self, name: str, given: tuple[object, ...], make: Callable[[], _Made]) -> _Made:
        """What ``make`` gives; not called where it was made of the very same things before.

        ``make`` must depend on nothing but ``given``. Text is compared by its letters, all else by being the same
        object: values that were read are large, and are not read again unless their file changed.
        """
        before, made = self._kept.get(name, (None, None))
        if before is None or len(before) != len(given) or not all(map(_same, before, given)):
            made = make()
            self._kept[name] = given, made
        return made  # type: ignore[return-value] # each name is used for one kind of thing

    def keep(self, name: str, given: tuple[object, ...], made: object) -> None:
        """Note what was made of ``given`` elsewhere."""
        self._kept[name] = given, made


def _same(one: object, other: object) -> bool:
    return one is other or (isinstance(one, str) and one == other)
