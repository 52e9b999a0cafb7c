"""Results kept while a preview runs: what follows from files that did not change need not be worked out again."""

from collections.abc import Callable, Collection, Iterable, Mapping
from pathlib import Path
from typing import TypeVar

from generator.reading.files import stamp, stamps

_Made = TypeVar("_Made")
_MANY = 100
"""With so many changes at once, what watches the files may have missed some."""


class Memory:
    """The last result under each name, with all that it was made of."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[tuple[object, ...], object]] = {}
        self._files: dict[Path, str] = {}
        self._changed: tuple[Path, ...] | None = None

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

    def expect(self, changed: Iterable[Path]) -> None:
        """Files are to be looked at next, and no others than these have changed."""
        self._changed = tuple(changed)

    def files(self, data: Path, folders: Collection[str] | None) -> Mapping[Path, str]:
        """The files of :func:`files_below`, each with its time and size.

        Where the files that are expected to have changed were there before and still are, only they are looked at.
        """
        changed, self._changed = self._changed, None
        if changed and len(changed) < _MANY and all(path in self._files and path.is_file() for path in changed):
            self._files |= {path: stamp(path) for path in changed}
        else:
            self._files = dict(stamps(data, folders))
        return self._files


def _same(one: object, other: object) -> bool:
    return one is other or (isinstance(one, str) and one == other)
