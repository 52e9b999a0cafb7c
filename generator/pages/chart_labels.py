"""Values beside their marks, kept out of each other's way."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple
from xml.etree.ElementTree import Element

from generator.pages.chart_frame import ROW, TEXT, WIDTH, Frame, text_width
from generator.pages.svg import add_text


class Box(NamedTuple):
    """A rectangle that a text or a mark covers."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Whether the two overlap."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom


@dataclass(frozen=True, slots=True)
class Label:
    """The text of one value: its mark, and the tops at which it may stand, best first."""

    place: int
    text: str
    x: float
    tops: tuple[float, ...]
    mark: Box


def draw_labels(parent: Element, frame: Frame, labels: Sequence[Label], most: int, alone: bool) -> None:
    """All labels where there are at most ``most`` and all fit, else those of the first and the last place.

    In a chart of a single series (``alone``) these two are always shown, in others where they fit.
    """
    last = max(one.place for one in labels)
    ends = [one for one in labels if one.place == last]
    ends += [one for one in labels if one.place == min(one.place for one in labels) != last]
    marks = [one.mark for one in labels]
    found: list[Box | None] = [None]
    shown = ends + [one for one in labels if one not in ends]
    if len(labels) <= most:
        found = _place(frame, shown, marks, forced=False)
    if not all(found):
        shown, found = ends, _place(frame, ends, marks, forced=alone)
    for one, box in zip(shown, found, strict=True):
        if box:
            kind = "dz-chart__value" + " dz-chart__value--last" * (one.place == last)
            add_text(parent, kind, one.text, (box.left + box.right) / 2, box.top + TEXT * 0.8)


def _place(frame: Frame, labels: Sequence[Label], marks: Sequence[Box], forced: bool) -> list[Box | None]:
    """A free box for each label, or None; where ``forced``, its best box though that is not free."""
    taken = list(marks)
    found: list[Box | None] = []
    for one in labels:
        half = text_width(one.text) / 2
        x = max(half, min(one.x, WIDTH - half)) if half * 2 < WIDTH else WIDTH / 2
        boxes = [Box(x - half, top, x + half, top + TEXT) for top in one.tops]
        free = [
            box
            for box in boxes
            if frame.top - ROW <= box.top
            and box.bottom <= frame.height - ROW + 2
            and not any(box.meets(other) for other in taken if other is not one.mark)
        ]
        best = free[0] if free else boxes[0] if forced else None
        found.append(best)
        if best:
            taken.append(best)
    return found
