"""Chapters as bars in three shades: what was kept, what was changed, what is new."""

from xml.etree.ElementTree import Element, tostring

from markupsafe import Markup

from generator.pages.chart_frame import TEXT, WIDTH, text_width
from generator.pages.svg import add, add_text
from generator.views.comparison.summary import BarView, SharesView

_ROW = 54
_TOP = 40
_BAR = 14
_GAP = 26


def draw_shares(view: SharesView) -> Markup:
    """One bar for each chapter, as long as it has passages; the shades differ by pattern too."""
    height = _TOP + _ROW * len(view.bars)
    title, description = f"{view.id}-title", f"{view.id}-desc"
    root = Element("svg", {"class": "dz-chart dz-shares", "viewBox": f"0 0 {WIDTH} {height}"})
    root.attrib |= {"role": "img", "aria-labelledby": f"{title} {description}"}
    add(root, "title", id=title).text = view.title
    add(root, "desc", id=description).text = view.description
    _draw_keys(root, view)
    longest = max(bar.kept + bar.edited + bar.new for bar in view.bars)
    for row, bar in enumerate(view.bars):
        _draw_bar(root, bar, _TOP + row * _ROW, WIDTH / longest)
    return Markup(tostring(root, encoding="unicode"))


def _draw_keys(root: Element, view: SharesView) -> None:
    x = 0.0
    for kind, text in (("kept", view.kept), ("edited", view.edited), ("new", view.new)):
        add(root, "rect", f"dz-shares__{kind}", x=x + 1, y=6, width=18, height=_BAR)
        add_text(root, "dz-chart__key", text, x + 26, 20)
        x += 26 + text_width(text) + _GAP


def _draw_bar(root: Element, bar: BarView, y: float, scale: float) -> None:
    add_text(root, "dz-shares__name", bar.name, 0, y + TEXT * 0.8)
    x = 0.0
    for kind, number in (("kept", bar.kept), ("edited", bar.edited), ("new", bar.new)):
        if number:
            width = max(number * scale - 2, 1.5)
            add(root, "rect", f"dz-shares__{kind}", x=x + 1, y=y + TEXT + 2, width=width, height=_BAR)
            x += number * scale
