"""What holds for every chart: it is well formed, inside its frame, in order, and speaks."""

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import combinations
from xml.etree.ElementTree import fromstring

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.pages.chart_svg import draw_chart
from generator.views.chart import ChartKind, ChartView, PointView, SeriesView, TickView
from tests.charts.drawings import Row, chart, drawn, kinds, of_class, rows, spots, tables, texts
from tests.sites import CHECKOUT

D = Decimal
FIVE = (D(1203), D(1281), None, D(1380), D(1771))


@given(kinds, tables(), st.lists(texts, min_size=4, max_size=4), texts, st.lists(st.integers(-2, 15), max_size=3))
def test_everything_lies_inside_the_frame(
    kind: ChartKind, table: list[Row], names: Sequence[str], said: str, breaks: list[int]
) -> None:
    words = {"title": said, "description": said, "unit": said, "hint": said, "break_text": said}
    root = drawn(chart(kind, *table, names=names, breaks_before=breaks, **words))
    left, top, width, height = map(float, root.attrib["viewBox"].split())
    assert (left, top) == (0, 0)
    for x, y in spots(root):
        assert 0 <= x <= width
        assert 0 <= y <= height


@given(kinds, tables(), texts)
def test_the_same_view_gives_the_same_bytes_free_of_styles_and_scripts(
    kind: ChartKind, table: list[Row], said: str
) -> None:
    view = chart(kind, *table, title=said, description=said)
    assert draw_chart(view) == draw_chart(view)
    for one in fromstring(draw_chart(view)).iter():
        assert one.tag in {"svg", "title", "desc", "g", "path", "rect", "circle", "text"}
        assert not set(one.attrib) & {"style", "fill", "stroke", "color", "href"}
        assert not any(name.startswith("on") for name in one.attrib)


@given(rows)
def test_a_greater_value_of_a_line_never_lies_lower(row: Row) -> None:
    heights = [float(one.attrib["cy"]) for one in of_class(drawn(chart(ChartKind.line, row)), "dz-chart__point")]
    for (one, its), (other, others) in combinations(_paired(row, heights), 2):
        assert (one - other) * D(others - its) >= 0


@given(rows)
def test_bars_stand_on_zero_and_a_greater_one_never_ends_lower(row: Row) -> None:
    root = drawn(chart(ChartKind.bars, row))
    zero = re.search(r" (\S+)H", of_class(root, "dz-chart__axis")[0].attrib["d"])
    assert zero
    ends = []
    for bar, value in zip(of_class(root, "dz-chart__bar"), (one for one in row if one is not None), strict=True):
        top = float(bar.attrib["y"])
        bottom = round(top + float(bar.attrib["height"]), 1)
        assert float(zero[1]) == (top if value < 0 else bottom)
        ends.append(bottom if value < 0 else top)
    for (one, its), (other, others) in combinations(_paired(row, ends), 2):
        assert (one - other) * D(others - its) >= 0


def _paired(row: Row, heights: list[float]) -> list[tuple[Decimal, float]]:
    return list(zip([one for one in row if one is not None], heights, strict=True))


@given(kinds, rows)
def test_the_first_and_the_last_value_are_labelled(kind: ChartKind, row: Row) -> None:
    seen = [f"{one:,f}" for one in row if one is not None]
    labels = [one.text for one in of_class(drawn(chart(kind, row)), "dz-chart__value")]
    assert labels.count(seen[0]) >= 1
    assert labels.count(seen[-1]) >= 1
    assert len(labels) in (len(seen), min(len(seen), 2))


@pytest.mark.parametrize("kind", ChartKind)
def test_the_title_and_the_description_name_the_drawing(kind: ChartKind) -> None:
    root = drawn(chart(kind, FIVE, title="产量 <吨>", description='"A" & B'))
    assert root.attrib["role"] == "img"
    assert root.attrib["aria-labelledby"] == "output-title output-desc"
    assert [(one.tag, one.attrib["id"], one.text) for one in root[:2]] == [
        ("title", "output-title", "产量 <吨>"),
        ("desc", "output-desc", '"A" & B'),
    ]
    assert all(one.get("id", "output-").startswith("output-") for one in root.iter())


def test_a_gap_stays_open_and_says_why() -> None:
    root = drawn(chart(ChartKind.line, FIVE))
    (line,) = of_class(root, "dz-chart__line")
    assert line.attrib["d"].count("M") == 2
    assert [one.text for one in of_class(root, "dz-chart__missing")] == ["无数据"]
    assert len(of_class(root, "dz-chart__point")) == 4


def test_a_line_is_not_joined_across_a_change_of_definition() -> None:
    values = [D(one) for one in (5, 6, 7, 8)]
    root = drawn(chart(ChartKind.line, values, breaks_before=[2], break_text="口径变化"))
    (line,) = of_class(root, "dz-chart__line")
    assert line.attrib["d"].count("M") == 2
    assert len(of_class(root, "dz-chart__break")) == 2, "the mark and its key"
    assert "口径变化" in [one.text for one in of_class(root, "dz-chart__key")]


def test_few_values_are_all_labelled_many_only_at_the_ends() -> None:
    few = drawn(chart(ChartKind.line, [D(one) for one in (1, 3, 2, 5, 4, 6)]))
    many = drawn(chart(ChartKind.line, [D(one) for one in (1, 3, 2, 5, 4, 6, 7)]))
    assert len(of_class(few, "dz-chart__value")) == 6
    assert [one.text for one in of_class(many, "dz-chart__value")] == ["7", "1"]


def test_a_chart_of_three_by_three_bars_labels_them_all_and_has_its_keys() -> None:
    table = [[D("10.20"), D("9.86"), D("9.63")], [D("4.1"), D("4.04"), D("4.4")], [D("1.21"), D("1.28"), D("1.5")]]
    root = drawn(chart(ChartKind.bars, *table))
    assert len(of_class(root, "dz-chart__value")) == 9
    assert [one.text for one in of_class(root, "dz-chart__key")] == ["甲", "乙", "丙"]
    assert len(of_class(root, "dz-chart__bar")) == 12


def test_lines_differ_by_the_shape_of_their_marks() -> None:
    root = drawn(chart(ChartKind.line, *([D(one), D(one)] for one in (1, 2, 3, 4))))
    shapes = {one.get("d", "circle") for one in of_class(root, "dz-chart__point")}
    assert len(shapes) == 4


@pytest.mark.parametrize("row", [[D(5)] * 4, [D(0)] * 3, [D(-2)], [D(7)]])
@pytest.mark.parametrize("kind", ChartKind)
def test_constant_and_single_values_are_drawn(kind: ChartKind, row: Row) -> None:
    root = drawn(chart(kind, row))
    marks = of_class(root, "dz-chart__point" if kind is ChartKind.line else "dz-chart__bar")
    assert len(marks) == len(row)
    assert len({one.get("cy") or one.get("y") for one in marks}) == 1


def test_what_cannot_be_drawn_is_refused() -> None:
    ticks = (TickView(D(0), "0"), TickView(D(1), "1"))

    def view(points: Sequence[Decimal | None], *, many: int = 1, places: int = 2) -> ChartView:
        series = tuple(SeriesView("", tuple(PointView(one, "") for one in points)) for _ in range(many))
        return ChartView("a", "", "", "", ChartKind.line, ("2020",) * places, series, ticks)

    for refused, reason in (
        (lambda: view([None, None]), "no values"),
        (lambda: view([]), "no values"),
        (lambda: view([D(1), D(1)], many=5), "told apart"),
        (lambda: view([D(1)]), "each place"),
        (lambda: view([D(1), D(2)]), "do not hold"),
    ):
        with pytest.raises(ValueError, match=reason):
            refused()


@given(kinds, tables())
def test_the_stylesheet_knows_every_class(kind: ChartKind, table: list[Row]) -> None:
    root = drawn(chart(kind, *table, breaks_before=[1], break_text="口径变化", hint="越高越好"))
    used = {name for one in root.iter() for name in one.get("class", "").split()}
    known = set(re.findall(r"\.(dz-chart[\w-]*)", (CHECKOUT / "overrides/assets/duizhao.css").read_text("utf-8")))
    assert used - known <= {"dz-chart--line", "dz-chart__series", "dz-chart__key"}
