"""Charts made for tests, and what is read back from their drawings."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from xml.etree.ElementTree import Element, fromstring

from hypothesis import strategies as st

from generator.pages.chart_svg import draw_chart
from generator.views.chart import ChartKind, ChartView, PointView, SeriesView, TickView, round_ticks

Row = Sequence[Decimal | None]

values = st.decimals(min_value=-(10**15), max_value=10**15, places=4) | st.decimals(
    min_value=0, max_value=100, places=1
)
texts = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"]), max_size=30)
kinds = st.sampled_from(ChartKind)
rows = st.lists(st.none() | values, min_size=1, max_size=14).filter(lambda row: any(one is not None for one in row))


@st.composite
def tables(draw: st.DrawFn) -> list[list[Decimal | None]]:
    """One to four rows of one length, not all of them gaps."""
    count = draw(st.integers(1, 14))
    row = st.lists(st.none() | values, min_size=count, max_size=count)
    return draw(
        st.lists(row, min_size=1, max_size=4).filter(lambda table: any(v is not None for r in table for v in r))
    )


def chart(kind: ChartKind, *table: Row, names: Sequence[str] = "甲乙丙丁", **words: object) -> ChartView:
    """A chart of rows of decimals, each labelled with its digits."""
    given = {
        "title": "产量",
        "description": "产量上升",
        "unit": "万吨",
        "places": [str(2020 + i) for i in range(len(table[0]))],
    }
    given |= words
    ticks = round_ticks((one for row in table for one in row if one is not None), kind)
    return ChartView(
        id="output",
        title=str(given["title"]),
        description=str(given["description"]),
        unit=str(given["unit"]),
        kind=kind,
        places=tuple(given["places"]),  # type: ignore[arg-type]
        series=tuple(
            SeriesView(name, tuple(PointView(one, "无数据" if one is None else f"{one:,f}") for one in row))
            for name, row in zip(names, table, strict=False)
        ),
        ticks=tuple(TickView(tick, f"{tick:,f}") for tick in ticks),
        breaks_before=tuple(given.get("breaks_before", ())),  # type: ignore[call-overload]
        break_text=str(given.get("break_text", "")),
        hint=str(given.get("hint", "")),
    )


def drawn(view: ChartView) -> Element:
    """The drawing of a chart, read as XML."""
    return fromstring(draw_chart(view))


def of_class(root: Element, name: str) -> list[Element]:
    """All elements of one class, in the order of the drawing."""
    return [one for one in root.iter() if name in one.get("class", "").split()]


def spots(root: Element) -> Iterator[tuple[float, float]]:
    """Every point that the drawing names: ends of lines, middles of marks, corners of bars, places of text."""
    for one in root.iter():
        at = {name: float(one.attrib[name]) for name in ("x", "y", "cx", "cy", "width", "height") if name in one.attrib}
        if one.tag in ("text", "rect"):
            yield at["x"], at["y"]
        if one.tag == "rect":
            assert at["width"] >= 0
            assert at["height"] >= 0
            yield at["x"] + at["width"], at["y"] + at["height"]
        if one.tag == "circle":
            yield at["cx"], at["cy"]
        if moved := one.get("transform"):
            x, y = re.fullmatch(r"translate\((\S+) (\S+)\)", moved).groups()  # type: ignore[union-attr]
            yield float(x), float(y)
        elif one.tag == "path":
            yield from _along(one.attrib["d"])


def _along(path: str) -> Iterator[tuple[float, float]]:
    x = y = 0.0
    for command, given in re.findall(r"([MLHVhv])([^MLHVhv]*)", path):
        numbers = [float(one) for one in given.split()]
        if command in "ML":
            x, y = numbers
        elif command in "Hh":
            x = numbers[0] + x * (command == "h")
        else:
            y = numbers[0] + y * (command == "v")
        yield x, y
