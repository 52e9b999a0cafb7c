"""Charts and sparklines as inline SVG: classes for the stylesheet, no styles, no scripts, the same bytes each time.

``docs/manual/charts.md`` has the measurements behind this, and how to use it.
"""

from collections.abc import Sequence
from decimal import Decimal
from xml.etree.ElementTree import Element, tostring

from markupsafe import Markup

from generator.pages.chart_frame import TEXT, WIDTH, Frame, make_frame, text_width
from generator.pages.chart_labels import Box, Label, draw_labels
from generator.pages.svg import Spot, add, add_text, lone_spots, path_through, short
from generator.views.chart import ChartKind, ChartView, SparklineView

_ALL_POINTS = 6
_ALL_BARS = 12
_SPARK_WIDTH, _SPARK_HEIGHT, _SPARK_MARGIN = 120, 32, 4
_SHAPES = {2: "M-5-5h10v10h-10z", 3: "M0-6 6 5H-6z", 4: "M0-6.5 6.5 0 0 6.5-6.5 0z"}


def draw_chart(view: ChartView) -> Markup:
    """A chart with its title and description. What it shows stands in a table beside it too."""
    frame = make_frame(view)
    title, description = f"{view.id}-title", f"{view.id}-desc"
    root = Element("svg", {"class": f"dz-chart dz-chart--{view.kind}", "viewBox": f"0 0 {WIDTH} {frame.height}"})
    root.attrib |= {"role": "img", "aria-labelledby": f"{title} {description}"}
    add(root, "title", id=title).text = view.title
    add(root, "desc", id=description).text = view.description
    _draw_items(root, view, frame)
    _draw_axes(root, view, frame)
    if view.kind is ChartKind.line:
        _draw_lines(root, view, frame)
    else:
        _draw_bars(root, view, frame)
    if len(view.series) == 1:
        for index, point in enumerate(view.series[0].points):
            if point.value is None and text_width(point.text) <= frame.band:
                add_text(root, "dz-chart__missing", point.text, frame.x(index), frame.bottom - 8)
    return Markup(tostring(root, encoding="unicode"))


def draw_sparkline(view: SparklineView) -> Markup:
    """A line the height of text, with a dot at its last value."""
    seen = [point for point in view.points if point is not None]
    low, span = min(seen), max(seen) - min(seen)
    across = (_SPARK_WIDTH - 2 * _SPARK_MARGIN) / max(len(view.points) - 1, 1)
    up = _SPARK_HEIGHT - 2 * _SPARK_MARGIN
    spots: list[Spot | None] = []
    for index, point in enumerate(view.points):
        part = 0.5 if point is None or not span else float((point - low) / span)
        spot = (_SPARK_MARGIN + index * across, _SPARK_HEIGHT - _SPARK_MARGIN - part * up)
        spots.append(None if point is None else spot)
    said = {"role": "img", "aria-label": view.label} if view.label else {"aria-hidden": "true"}
    root = Element("svg", {"class": "dz-sparkline", "viewBox": f"0 0 {_SPARK_WIDTH} {_SPARK_HEIGHT}", **said})
    if path := path_through(spots):
        add(root, "path", "dz-sparkline__line", d=path)
    *_, last = filter(None, spots)
    for spot in lone_spots(spots):
        if spot is not last:
            add(root, "circle", "dz-sparkline__dot", cx=spot[0], cy=spot[1], r=2)
    add(root, "circle", "dz-sparkline__end", cx=last[0], cy=last[1], r=3)
    return Markup(tostring(root, encoding="unicode"))


def _draw_items(root: Element, view: ChartView, frame: Frame) -> None:
    """The unit, the keys and the hint above the plot."""
    for item in frame.items:
        middle = item.y - 6
        if item.kind == "break":
            add(root, "path", "dz-chart__break", d=f"M{short(item.x + 3)} {short(middle - 12)}v24")
        elif item.kind == "key" and view.kind is ChartKind.line:
            key = _series(root, item.number)
            add(key, "path", "dz-chart__line", d=f"M{short(item.x)} {short(middle)}h28")
            _mark(key, item.number, (item.x + 14, middle))
        elif item.kind == "key":
            add(_series(root, item.number), "rect", "dz-chart__bar", x=item.x + 1, y=middle - 9, width=18, height=18)
        kind = "dz-chart__key" if item.indent else f"dz-chart__{item.kind}"
        add_text(root, kind, item.text, item.x + item.indent, item.y)


def _draw_axes(root: Element, view: ChartView, frame: Frame) -> None:
    """Round values with a fine line each, a firm one at zero only; places; marks where definitions changed."""
    for tick in view.ticks:
        y = frame.y(tick.value)
        kind = "dz-chart__grid" if tick.value else "dz-chart__axis"
        add(root, "path", kind, d=f"M{short(frame.left)} {short(y)}H{short(frame.right)}")
        add_text(root, "dz-chart__tick", tick.text, frame.left - 10, y, dy=".35em")
    widest = max(text_width(place) for place in view.places) + 10
    every = max(-(-widest // frame.band), 1)
    for index, place in enumerate(view.places):
        if (frame.count - 1 - index) % every == 0:
            add_text(root, "dz-chart__place", place, frame.x(index), frame.height - 10)
    for index in sorted(set(view.breaks_before)):
        if 0 < index < frame.count:
            x = short(frame.x(index - 0.5))
            add(root, "path", "dz-chart__break", d=f"M{x} {short(frame.top - 8)}V{short(frame.bottom)}")


def _draw_lines(root: Element, view: ChartView, frame: Frame) -> None:
    """Lines with a mark at each value, open at gaps and where the definition changed."""
    labels: list[list[Label]] = [[] for _ in view.series]
    alone = len(view.series) == 1
    for number, one in enumerate(view.series, 1):
        group = _series(root, number)
        spots = [
            None if point.value is None else (frame.x(index), frame.y(point.value))
            for index, point in enumerate(one.points)
        ]
        if path := path_through(spots, view.breaks_before):
            add(group, "path", "dz-chart__line", d=path)
        for index, (point, spot) in enumerate(zip(one.points, spots, strict=True)):
            if spot:
                x, y = spot
                _mark(group, number, spot)
                above, below = y - 9 - TEXT, y + 9
                if below < frame.bottom < below + TEXT:
                    below = frame.bottom + 5
                tops = (below, above) if alone and _is_low(spots, index) else (above, below)
                labels[number - 1].append(Label(index, point.text, x, tops, Box(x - 5, y - 5, x + 5, y + 5)))
    draw_labels(root, frame, labels, _ALL_POINTS)


def _draw_bars(root: Element, view: ChartView, frame: Frame) -> None:
    """Bars on the zero line, side by side in the order of the keys."""
    labels: list[list[Label]] = [[] for _ in view.series]
    zero = frame.y(Decimal(0))
    slot = min(frame.band * 0.8 / len(view.series), 72)
    width = round(slot * 0.86, 1)
    for number, one in enumerate(view.series, 1):
        group = _series(root, number)
        for index, point in enumerate(one.points):
            if point.value is None:
                continue
            x = frame.x(index) + (number - (len(view.series) + 1) / 2) * slot - width / 2
            y = frame.y(point.value)
            top, end = sorted((y, zero))
            add(group, "rect", "dz-chart__bar", x=x, y=top, width=width, height=end - top)
            tops = (y + 5 if point.value < 0 else y - 5 - TEXT,)
            labels[number - 1].append(Label(index, point.text, x + width / 2, tops, Box(x, top, x + width, end)))
    draw_labels(root, frame, labels, _ALL_BARS, leading=True)


def _is_low(spots: Sequence[Spot | None], index: int) -> bool:
    """Whether the line comes from above and leaves upwards, so that a label below is clear of it."""
    near = [side[1] for side in (*spots[max(index - 1, 0) : index], *spots[index + 1 : index + 2]) if side]
    spot = spots[index]
    return bool(spot and near and sum(near) / len(near) < spot[1])


def _series(root: Element, number: int) -> Element:
    return add(root, "g", f"dz-chart__series dz-chart__series--{number}")


def _mark(parent: Element, number: int, spot: Spot) -> None:
    """A circle, square, triangle or diamond, so that lines differ without colour."""
    x, y = spot
    if number in _SHAPES:
        place = f"translate({short(x)} {short(y)})"
        add(parent, "path", "dz-chart__point", transform=place, d=_SHAPES[number])
    else:
        add(parent, "circle", "dz-chart__point", cx=x, cy=y, r=5)
