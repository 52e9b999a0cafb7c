"""A text made even for reading: width folded, emphasis and references taken out, every place kept."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.facts.statements.stated import Stated
from generator.model.reference import REFERENCE

_WIDTH = str.maketrans(
    "０１２３４５６７８９．－＋％﹐﹣−／＜＞＝（）：～‐‑",
    "0123456789.-+%,--/<>=():~--",
)
_UNEVEN = re.compile(f"[*{{{''.join(map(chr, _WIDTH))}]")
"""What a text has that is not even already."""
HOLE = "\ufffc"
"""Stands where a reference was: it is no number and no word."""


@dataclass(frozen=True, slots=True)
class Folded:
    """``text`` for reading; ``places`` says for each of its characters, and for its end, where it stood."""

    text: str
    places: Sequence[int]

    def unfolded(self, found: list[Stated]) -> tuple[Stated, ...]:
        """Statements of the folded text as those of the text as it was; every place of an even text is the same."""
        return tuple(found) if isinstance(self.places, range) else tuple(map(self._unfolded, found))

    def _unfolded(self, one: Stated) -> Stated:
        start = self.places[one.start]
        end = self.places[one.end - 1] + 1 if one.end > one.start else start
        return one if (start, end) == (one.start, one.end) else one._replace(start=start, end=end)


def fold(text: str) -> Folded:
    """``text`` without Markdown emphasis and references, full-width figures and signs made narrow.

    The full-width comma stays where it divides words, not figures.
    """
    if _UNEVEN.search(text) is None:
        return Folded(text, range(len(text) + 1))
    kept: list[str] = []
    places: list[int] = []
    start = 0
    for match in (*REFERENCE.finditer(text), None):
        end = match.start() if match else len(text)
        piece = text[start:end]
        kept.append(piece.replace("*", "").translate(_WIDTH))
        places += range(start, end) if "*" not in piece else (at for at in range(start, end) if text[at] != "*")
        if match:
            kept.append(HOLE)
            places.append(end)
            start = match.end()
    return Folded("".join(kept), (*places, len(text)))
