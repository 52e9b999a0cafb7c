"""The line the height of text."""

from decimal import Decimal
from xml.etree.ElementTree import fromstring

import pytest
from hypothesis import given

from generator.pages.chart_svg import draw_sparkline
from generator.views.chart import SparklineView
from tests.charts.drawings import Row, of_class, rows, spots


@given(rows)
def test_a_sparkline_is_inside_its_frame_and_shows_every_value(row: Row) -> None:
    drawing = draw_sparkline(SparklineView(tuple(row)))
    assert drawing == draw_sparkline(SparklineView(tuple(row)))
    root = fromstring(drawing)
    assert root.attrib["viewBox"] == "0 0 120 32"
    points = set(spots(root))
    assert len({x for x, _ in points}) == sum(one is not None for one in row)
    assert all(4 <= x <= 116 and 4 <= y <= 28 for x, y in points)


def test_a_gap_stays_open() -> None:
    root = fromstring(draw_sparkline(SparklineView((Decimal(1), Decimal(2), None, Decimal(3), None, Decimal(4)))))
    assert [one.get("d", "").count("M") for one in of_class(root, "dz-sparkline__line")] == [1]
    assert len(of_class(root, "dz-sparkline__dot")) == 1
    assert len(of_class(root, "dz-sparkline__end")) == 1


def test_a_sparkline_is_decoration_unless_it_is_labelled() -> None:
    assert 'aria-hidden="true"' in draw_sparkline(SparklineView((Decimal(1),)))
    said = fromstring(draw_sparkline(SparklineView((Decimal(1),), 'up "3%"')))
    assert (said.attrib["role"], said.attrib["aria-label"]) == ("img", 'up "3%"')


def test_a_sparkline_of_nothing_is_refused() -> None:
    for points in ((), (None, None)):
        with pytest.raises(ValueError, match="nothing"):
            SparklineView(points)
