"""Elements of an SVG drawing, written by the standard library's XML writer, which escapes what it is given."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from xml.etree.ElementTree import Element, SubElement

Spot = tuple[float, float]
"""A point of a drawing."""


def add(parent: Element, tag: str, kind: str = "", **attributes: float | str) -> Element:
    """A child of class ``kind``; numbers get at most one decimal."""
    given = {"class": kind} if kind else {}
    given.update((name, one if isinstance(one, str) else short(one)) for name, one in attributes.items())
    return SubElement(parent, tag, given)


def add_text(parent: Element, kind: str, text: str, x: float, y: float, **attributes: float | str) -> None:
    """A line of text at a point; the stylesheet says which end of it the point is."""
    add(parent, "text", kind, x=x, y=y, **attributes).text = text


def short(number: float) -> str:
    """A coordinate in as few characters as it needs."""
    text = f"{number:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def path_through(spots: Iterable[Spot | None], breaks: Sequence[int] = ()) -> str:
    """Straight lines from spot to spot, none across a gap (None) or into a spot whose index is in ``breaks``."""
    parts = []
    drawing = False
    for index, (one, two) in enumerate(pairwise(spots), 1):
        if one and two and index not in breaks:
            parts.append(f"L{_pair(two)}" if drawing else f"M{_pair(one)}L{_pair(two)}")
            drawing = True
        else:
            drawing = False
    return "".join(parts)


def lone_spots(spots: Sequence[Spot | None]) -> list[Spot]:
    """Spots with a gap on both sides, which no line shows."""
    around = zip((None, *spots[:-1]), spots, (*spots[1:], None), strict=True)
    return [spot for before, spot, after in around if spot and not before and not after]


def _pair(spot: Spot) -> str:
    return f"{short(spot[0])} {short(spot[1])}"
