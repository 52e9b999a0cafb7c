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


def draw_labels(
    parent: Element, frame: Frame, series: Sequence[Sequence[Label]], most: int, leading: bool = False
) -> None:
    """All labels where there are at most ``most`` and all fit, else those of the last and the first place.

    A single series always shows these two. Of several, the last place alone is tried next, and then what fits of the
    last and the first place, of the first series only where ``leading`` is set.
    """
    labels = [one for line in series for one in line]
    first, last = min(one.place for one in labels), max(one.place for one in labels)
    latest = [one for one in labels if one.place == last]
    ends = latest + [one for one in labels if one.place == first != last]
    alone = len(series) == 1
    tries = [ends + [one for one in labels if one not in ends]] if len(labels) <= most else []
    tries += [ends] if alone else [ends, latest]
    marks = [one.mark for one in labels]
    for shown in tries:
        found = _place(frame, shown, marks, forced=False)
        if all(found):
            break
    else:
        shown = [one for one in ends if one in series[0]] if leading else ends
        found = _place(frame, shown, marks, forced=alone)
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
