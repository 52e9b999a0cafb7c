"""Where things stand in a chart: the plot, the rows above it, and how values become coordinates."""

import unicodedata
from dataclasses import dataclass
from decimal import Decimal

from generator.views.chart import ChartKind, ChartView

WIDTH = 640
ROW = 30
TEXT = 21
"""Size of text on a phone, in units of the drawing: room is kept for it. Wide screens show text smaller."""

_HEIGHT = 300
_BELOW_PLOT = 38
_LABEL_ROOM = 26
_GAP = 26
_TICK_GAP = 12
_MARGIN = 6
_NARROW = frozenset(" ,.:;'()il")


@dataclass(frozen=True, slots=True)
class Item:
    """A piece of the rows above the plot: ``unit``, ``key`` (of a series, by number), ``break`` or ``hint``.

    ``indent`` is the room before its text for what it explains.
    """

    kind: str
    text: str
    x: float
    y: float
    number: int
    indent: int


@dataclass(frozen=True, slots=True)
class Frame:
    """The plot inside the drawing, for ``count`` places and for values from ``low`` over ``span``."""

    height: int
    left: float
    top: float
    right: float
    bottom: float
    count: int
    low: Decimal
    span: Decimal
    items: tuple[Item, ...]

    @property
    def band(self) -> float:
        """The width that belongs to one place."""
        return (self.right - self.left) / self.count

    def x(self, index: float) -> float:
        """The middle of a place; halves lie between two."""
        return round(self.left + (index + 0.5) * self.band, 1)

    def y(self, value: Decimal) -> float:
        """The height of a value: a greater one is never lower."""
        return round(self.bottom - float((value - self.low) / self.span) * (self.bottom - self.top), 1)


def make_frame(view: ChartView) -> Frame:
    """The plot of a chart, below as many rows of unit and keys as they need."""
    items, rows = _flow(view)
    low, high = view.ticks[0].value, view.ticks[-1].value
    height = _HEIGHT + ROW * max(rows - 1, 0)
    room = _LABEL_ROOM if view.kind is ChartKind.line or low < 0 else 0
    return Frame(
        height=height,
        left=min(max(text_width(tick.text) for tick in view.ticks) + _TICK_GAP, WIDTH / 2),
        top=ROW * (rows + 1),
        right=WIDTH - _MARGIN,
        bottom=height - _BELOW_PLOT - room,
        count=len(view.places),
        low=low,
        span=high - low,
        items=items,
    )


def _flow(view: ChartView) -> tuple[tuple[Item, ...], int]:
    """Unit, keys and hint from left to right, in a new row where one is full; and how many rows that makes."""
    pieces = [("unit", 0, 0, view.unit)]
    if len(view.series) > 1:
        indent = 36 if view.kind is ChartKind.line else 27
        pieces += [("key", indent, number, one.name) for number, one in enumerate(view.series, 1)]
    pieces += [("break", 14, 0, view.break_text if view.breaks_before else ""), ("hint", 0, 0, view.hint)]
    items: list[Item] = []
    x, row = 0.0, 0
    for kind, indent, number, text in pieces:
        if not text:
            continue
        shown = _shorten(text, WIDTH - indent)
        width = indent + text_width(shown)
        if x and x + width > WIDTH:
            x, row = 0.0, row + 1
        items.append(Item(kind, shown, x, ROW * row + 20.0, number, indent))
        x += width + _GAP
    return tuple(items), row + 1 if items else 0


def text_width(text: str) -> float:
    """About how wide a text is, rather too much than too little."""
    return TEXT * sum(
        0.3 if one in _NARROW else 1 if unicodedata.east_asian_width(one) in "WFA" else 0.58 for one in text
    )


def _shorten(text: str, width: float) -> str:
    """As much of a text as fits; what is left out stands in the description and the table."""
    if text_width(text) <= width:
        return text
    while text and text_width(text + "…") > width:
        text = text[:-1]
    return text + "…"
