"""What is indexed is what a reader sees, under the place where it stands."""

from generator.search.visible_text import read_passages


def lines(html: str) -> list[str]:
    return [line for one in read_passages(html) for line in one.lines]


def test_a_phrase_with_markup_in_it_is_one_phrase() -> None:
    assert lines("<p>氧<strong>化铝</strong>产<a href='x'>量</a> <em>1,771</em> 万吨</p>") == ["氧化铝产量 1,771 万吨"]


def test_what_is_set_apart_is_no_phrase() -> None:
    assert lines("<p>甲</p><p>乙</p>") == ["甲", "乙"]
    assert lines("<tr><th>赤泥</th>\n<td>综合</td><td>12</td></tr>") == ["赤泥\t综合\t12"]
    assert lines("<a><span>2020</span><span>报告</span></a>") == ["2020\t报告"]


def test_a_figure_stands_with_its_unit() -> None:
    number = '<span class="dz-figure__number">6,345.72</span><span class="dz-figure__unit">亿元</span>'
    assert lines(f"<dd>{number}</dd>") == ["6,345.72亿元"]


def test_what_is_not_seen_is_not_read() -> None:
    html = (
        '<nav><a href="x">下一页</a></nav><p class="dz-filter" hidden><button>筛选</button></p>'
        "<svg><title>图</title></svg>"
        '<p>正文<span role="note" data-search-exclude>气泡</span></p><form><label>表单</label></form>'
    )
    assert lines(html) == ["正文"]


def test_front_matter_is_no_text() -> None:
    assert lines('---\n{"title": "标题"}\n---\n<p>正文</p>') == ["正文"]


def test_entities_are_characters() -> None:
    assert lines("<p>R&amp;D &lt;script&gt;</p>") == ["R&D <script>"]


def test_passages_lead_to_the_nearest_place() -> None:
    html = (
        '<h1>题</h1><p>引言</p><h2 id="water">水</h2><p>一</p><p>二</p>'
        '<table id="table"><tr id="kpi-use"><th>用量</th><td>3</td></tr></table>'
    )
    found = [(one.anchor, one.heading, one.level, one.lines) for one in read_passages(html)]
    assert found == [
        ("", "题", 1, ("题", "引言")),
        ("water", "水", 2, ("水", "一", "二")),
        ("kpi-use", "水", 0, ("用量\t3",)),
    ]
