"""A text made even for reading: width folded, emphasis and references taken out, every place kept."""

from dataclasses import dataclass

from generator.model.reference import REFERENCE

_WIDTH = str.maketrans(
    "０１２３４５６７８９．－＋％，﹐﹣−／＜＞＝（）：～‐‑",
    "0123456789.-+%,,--/<>=():~--",
)
HOLE = "\ufffc"
"""Stands where a reference was: it is no number and no word."""


@dataclass(frozen=True, slots=True)
class Folded:
    """``text`` for reading; ``places`` says for each of its characters, and for its end, where it stood."""

    text: str
    places: tuple[int, ...]


def fold(text: str) -> Folded:
    """``text`` without Markdown emphasis and references, full-width figures and signs made narrow.

    The full-width comma stays where it divides words, not figures.
    """
    kept: list[str] = []
    places: list[int] = []
    start = 0
    for match in (*REFERENCE.finditer(text), None):
        end = match.start() if match else len(text)
        for place in range(start, end):
            if text[place] != "*":
                one = text[place]
                kept.append(one if one == "，" else one.translate(_WIDTH))
                places.append(place)
        if match:
            kept.append(HOLE)
            places.append(end)
            start = match.end()
    return Folded("".join(kept), (*places, len(text)))
