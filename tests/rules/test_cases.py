"""What a rule's page tells beside its example: further places that it looks at, wrong and right."""

from typing import Any

import pytest

from tests.rules.site import example_site
from tests.rules.test_pages import codes

TOWER = {
    "id": "tower",
    "name": {"zh": "高原天塔制造有限公司", "en": "Yuanshan Tower Co., Ltd."},
    "short": {"zh": "高原天塔", "en": "Yuanshan Tower"},
}
ORE = {"id": "ore", "name": "原矿产量", "unit": "万吨"}
PEOPLE = {
    "kind": "people",
    "people": [
        {
            "name": {"zh": "王远山", "en": "Wang Yuanshan"},
            "posts": [{"zh": "党组副书记", "en": "Deputy Party secretary"}, {"zh": "总经理", "en": "General manager"}],
        }
    ],
}


def callouts(title: str, *figures: tuple[str, str, str]) -> dict[str, Any]:
    """A sheet of captions: label, value and unit."""
    told = [{"label": {"zh": label, "en": "Words"}, "value": value, "unit": unit} for label, value, unit in figures]
    return {"kind": "callouts", "title": {"zh": title, "en": "Words"}, "figures": told}


def principles(title: str, *labels: str) -> dict[str, Any]:
    """A list of principles under a title."""
    listed = [{"label": {"zh": one, "en": "Words"}, "statements": [{"zh": "安全", "en": "Safety"}]} for one in labels]
    return {"kind": "principles", "title": {"zh": title, "en": "Words"}, "principles": listed}


def standard(title: str, column: str) -> dict[str, Any]:
    """A standard of the report with its title and its heading in the index."""
    return {"id": "sdg", "title": {"zh": title, "en": "Words"}, "column": {"zh": column, "en": "Words"}}


PEOPLE_TRAINED = callouts("专题培训", ("参加培训的人员", "182", "人"))
CASES = [
    ("N102", {"companies": [TOWER], "text": "高天原塔获奖。"}, {"companies": [TOWER], "text": "高原天塔获奖。"}),
    ("N102", {"companies": [TOWER], "text": "高原火塔获奖。"}, {"companies": [TOWER], "text": "高原天塔获奖。"}),
    (
        "N105",
        {"standards": [standard("联合国《可持续发展指南》（SDGs）", "可持续发展标准 (SDGs)")]},
        {"standards": [standard("联合国《可持续发展指南》（SDGs）", "可持续发展指南 (SDGs)")]},
    ),
    (
        "N106",
        {"text": "集团党组书记、总经理王远山到厂调研。", "blocks": [PEOPLE]},
        {"text": "集团党组副书记、总经理王远山到厂调研。", "blocks": [PEOPLE]},
    ),
    (
        "K126",
        {"blocks": [principles("秉承四大理念", "安全", "质量", "环保")]},
        {"blocks": [principles("秉承三大理念", "安全", "质量", "环保")]},
    ),
    (
        "K109",
        {"blocks": [callouts("培训", ("培训", "12", "次")), callouts("其中：安全培训", ("培训", "19", "次"))]},
        {"blocks": [callouts("培训", ("培训", "19", "次")), callouts("其中：安全培训", ("培训", "12", "次"))]},
    ),
    (
        "K110",
        {"blocks": [callouts("稿件", ("稿件", "275", "篇"), ("其中：网站", "190", "篇"), ("报纸", "275", "篇"))]},
        {"blocks": [callouts("稿件", ("稿件", "475", "篇"), ("其中：网站", "190", "篇"), ("报纸", "275", "篇"))]},
    ),
    (
        "K122",
        {"blocks": [callouts("成效", ("每年节约标煤", "6,583", "吨标准煤"), ("每年减少耗煤量", "72.1", "万吨"))]},
        {"blocks": [callouts("成效", ("每年节约标煤", "6,583", "吨标准煤"), ("每年减少耗煤量", "0.9", "万吨"))]},
    ),
    (
        "I113",
        {"chapter": {"title": "反商业贿赂", "index_row": {"title": {"zh": "商业贿赂", "en": "Words"}}}},
        {"chapter": {"title": "反商业贿赂", "index_row": {"title": {"zh": "反商业贿赂", "en": "Words"}}}},
    ),
    (
        "N113",
        {"texts": ["昌吉红色教育基地。", "到昌吉红色教育基地。", "吉昌红色教育。"]},
        {"texts": ["昌吉红色教育。"]},
    ),
    (
        "N112",
        {"texts": ["执行《关于履行社会责任的意见》。", "落实《履行社会责任的意见》。"]},
        {"texts": ["落实《履行社会责任的意见》和《关于履行社会责任的意见》。"]},
    ),
    (
        "K117",
        {"indicators": [ORE], "observations": {"ore": {2015: 42, 2016: 43, 2017: 55, 2018: 54, 2019: 51, 2020: 107}}},
        {"indicators": [ORE], "observations": {"ore": {2015: 42, 2016: 43, 2017: 55, 2018: 54, 2019: 51, 2020: 70}}},
    ),
    (
        "N110",
        {"blocks": [callouts("排放", ("尘", "10", "mg/m³"), ("硫", "35", "mg/m³"), ("氟", "1", "mg/m3"))]},
        {"blocks": [callouts("排放", ("尘", "10", "mg/m³"), ("硫", "35", "mg/m³"), ("氟", "1", "mg/m³"))]},
    ),
    (
        "K125",
        {"blocks": [callouts("全年", ("参与培训", "107", "人次"))], "case": "培训。", "case_blocks": [PEOPLE_TRAINED]},
        {"blocks": [callouts("全年", ("参与培训", "307", "人次"))], "case": "培训。", "case_blocks": [PEOPLE_TRAINED]},
    ),
    (
        "K114",
        {"texts": ["全年举办应急演练 455 场。", "远山集团举办应急演练 544 场。"]},
        {"texts": ["全年举办应急演练 455 场。", "远山集团举办应急演练 455 场。"]},
    ),
    ("T110", {"text": "2024 年是新中国成立七十周年。"}, {"text": "2024 年是新中国成立七十五周年。"}),
]


@pytest.mark.parametrize(("code", "wrong", "right"), CASES)
def test_further_places(code: str, wrong: dict[str, Any], right: dict[str, Any], make_site: Any) -> None:
    assert code in codes(make_site(example_site(wrong)))
    assert code not in codes(make_site(example_site(right)))
