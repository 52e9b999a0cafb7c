"""Many texts one behind the other, so that what few of them have is looked for in all of them at once.

There are many rules and many texts, and most texts have nothing for most rules. To try a pattern on one text after the
other takes longer than to run it once over them all.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import TypeAlias

Sought: TypeAlias = str | re.Pattern[str]
"""A word, or a pattern."""
SYMBOL = re.compile(r"\d\s?[A-Za-zμµ°℃Ω]{1,6}+(?![A-Za-z])")
"""What may be the symbol of a unit behind its figure: it has six letters at most."""
EDGE = "\0"
"""Stands before each text: no letter, figure, space or mark."""


class Corpus:
    """Texts in one language, each known by its number, from 0."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._begin = [*accumulate((len(one) + 1 for one in texts), initial=0)]
        self._known: dict[Sought, tuple[int, ...]] = {}
        self._whole = "".join(f"{EDGE}{one}" for one in texts)

    def having(self, sought: Sought) -> tuple[int, ...]:
        """The texts in which a word or a pattern is found, in order. A word is found the sooner.

        ``^`` and ``$`` mean all of the texts: a pattern has :data:`EDGE` in their place. Where a match may run on into
        the next text, look at the text again.
        """
        if sought not in self._known:
            self._known[sought] = tuple(self._numbers(sought))
        return self._known[sought]

    def _numbers(self, sought: Sought) -> Iterator[int]:
        found = self._place(sought, 0)
        while found >= 0:
            number = bisect_right(self._begin, found) - 1
            yield number
            found = self._place(sought, self._begin[number + 1])

    def _place(self, sought: Sought, begin: int) -> int:
        """Where it is found first from a place on; -1 where it is not."""
        if isinstance(sought, str):
            return self._whole.find(sought, begin)
        match = sought.search(self._whole, begin)
        return match.start() if match else -1
