"""Statements that are right: no rule on figures, languages, names or dates may say a word about them."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.rules.site import example_site
from tests.sites import Files, Site

INDICATORS = [
    {"id": "output", "name": "氧化铝产量", "unit": "万吨"},
    {"id": "revenue", "name": "营业收入", "unit": "亿元"},
    {"id": "fatalities", "name": "员工工亡人数", "unit": "人"},
    {"id": "training", "name": "安全教育与培训", "unit": "人次"},
    {"id": "rate", "name": "重复用水率", "unit": "%"},
    {"id": "energy", "name": "万元产值综合能耗变化率（可比价同比）", "unit": "%", "kind": "change_on_last_year"},
    {"id": "women", "name": "女性员工", "unit": "人", "part_of": "employees"},
    {"id": "employees", "name": "员工总人数", "unit": "人"},
    {
        "id": "share",
        "name": "女性员工占比",
        "unit": "%",
        "kind": "ratio",
        "numerator": "women",
        "denominator": "employees",
    },
]
OBSERVATIONS = {
    "output": {2018: "1,696", 2019: "1,719", 2020: "1,771"},
    "revenue": {2018: "3,002", 2019: "3,568.2", 2020: "3,684.75"},
    "fatalities": {2018: 20, 2019: 10, 2020: 5},
    "training": {2018: "1,075,892", 2019: "1,130,075", 2020: "1,308,559"},
    "rate": {2018: "96.59", 2019: "97.09", 2020: "92.92"},
    "energy": {2018: "0.26", 2019: "-11.47", 2020: "-0.43"},
    "women": {2020: "1,167"},
    "employees": {2020: "6,756"},
    "share": {2020: "17.27"},
}

FIGURES = [
    "2020 年，氧化铝产量 1,771 万吨，同比增长 3%。",
    "氧化铝产量为 0.1771 亿吨。",
    "2019 年氧化铝产量为 1,719 万吨。",
    "氧化铝产量创历史新高。",
    "全年营业收入近 3,700 亿元。",
    "营业收入超过 3,600 亿元，同比增长 3.3%。",
    "营业收入由 2019 年的 3,568.2 亿元增至 3,684.75 亿元。",
    "员工工亡人数同比减半。",
    "员工工亡人数同比下降 50%。",
    "员工工亡人数连续两年下降。",
    "重复用水率为 92.92%，比上年降低 4.17 个百分点。",
    "万元产值综合能耗比上年降低 0.43%。",
    "全年安全教育与培训 130.86 万人次。",
    "安全教育与培训 1,308,559 人次。",
    "二期工程投产后，氧化铝产量将再增加 200 万吨。",
    "全国氧化铝产量为 7,313 万吨。",
    "下属企业氧化铝产量 80 万吨。",
    "上半年氧化铝产量 880 万吨。",
    "氧化铝产量目标为 1,800 万吨。",
    "新增专利 889 件，其中发明专利 289 件、实用新型专利 600 件。",
    "女性员工 1,167 人，占员工总人数的 17.27%。",
    "2018-2020 年，公司连续三年评为 A 级。",
    "全年没有发生较大及以上生产安全事故。",
    "力争员工工亡人数为零。",
    "新增装机 526MW，每年可发电约 10.52 亿千瓦时。",
    "年节电 320 万千瓦时，相当于节约标煤 976 吨、减排二氧化碳 3,190 吨。",
    "公司首次发行绿色债券，首次获得五星评级。",
    "监事会修订《监事会议事规则》，董事会修订《董事会议事规则》。",
    "公司依据《社会责任指南》（GB/T 36000-2015）和《社会责任报告编写指南》（GB/T 36001-2015）编制报告。",
    "公司计划 2025 年建成二期。",
]

BILINGUAL = [
    ("贷款 1.2 亿元。", "Loans came to RMB 120 million."),
    ("贷款 12,000 万元。", "Loans came to RMB 0.12 billion."),
    ("约三成员工参加。", "About 30% of employees took part."),
    ("一半以上的员工参加。", "More than half of the employees took part."),
    ("2500 余人参加。", "More than 2,500 people took part."),
    ("百余人参加。", "More than a hundred people took part."),
    ("近 2 万人次参加培训。", "There were nearly 20,000 attendances."),
    ("“十四五”期间投资 300 亿元。", "RMB 30 billion was invested in the 14th Five-Year Plan period."),
    (
        "响应“一带一路”倡议，落实“三重一大”制度。",
        "The company follows the Belt and Road Initiative and the rules on major decisions.",
    ),
    ("报告连续六年获五星级。", "The report was rated five stars for the sixth year running."),
    ("党的二十届三中全会。", "The third plenary session of the 20th Party Central Committee."),
    ("面积 16,241 亩。", "The area is 16,241 mu."),
    ("面积 1,500 亩。", "The area is 100 hectares."),
    (
        "公司在 2020 年 6 月 5 日（六五环境日）开展活动。",
        "On 5 June 2020, Environment Day, the company held activities.",
    ),
    ("“三八”妇女节，女工参加活动。", "On 8 March, Women's Day, the women took part in activities."),
    ("能耗比上年下降 5.2%。", "Energy use was 5.2% lower than in the year before."),
    ("温度不低于 26 摄氏度。", "The temperature is no lower than 26 °C."),
    ("能耗从 100 降到 90。", "Energy use fell from 100 to 90."),
    ("每万元产值用水 3 立方米。", "Water use was 3 m³ per RMB 10,000 of output value."),
    ("第一季度产量增长两成。", "In the first quarter output grew by 20%."),
    ("产量翻了一番。", "Output doubled."),
    ("利润为 -3.5 亿元。", "The profit was RMB −350 million."),
    ("获一等奖 3 项、二等奖 5 项。", "It won 3 first prizes and 5 second prizes."),
    ("通过 ISO 9001:2015 和 GB/T 24001 认证。", "It was certified to ISO 9001:2015 and GB/T 24001."),
    ("2018—2020 年投入 5 亿元。", "RMB 500 million was spent from 2018 to 2020."),
    ("20 世纪 80 年代建厂。", "The plant was built in the 1980s."),
    ("实行 7×24 小时值守。", "Staff are on duty 24/7."),
    ("全部员工参加，覆盖率 100%。", "All employees took part."),
    ("新冠疫情期间坚持生产。", "Production went on during COVID-19."),
    ("有 26 家单位试点，公司是其中之一。", "The company is one of 26 pilots."),
]

MUTE = (
    "K106",
    "K107",
    "K108",
    "K109",
    "K11",
    "K12",
    "L103",
    "L104",
    "L105",
    "L106",
    "L107",
    "L108",
    "L11",
    "N",
    "T",
    "X101",
)


def spoken(site: Site, ours: tuple[str, ...] = MUTE) -> list[str]:
    return [f"{one.code} {one.message.en}" for one in site.checked.problems if one.code.startswith(ours)]


@pytest.mark.parametrize("text", FIGURES)
def test_right_figures_are_left_alone(text: str, make_site: Callable[[Files], Site]) -> None:
    example: dict[str, Any] = {"indicators": INDICATORS, "observations": OBSERVATIONS, "text": text}
    found = spoken(make_site(example_site(example)), tuple(one for one in MUTE if not one.startswith("L")))
    assert found == []


@pytest.mark.parametrize(("zh", "en"), BILINGUAL)
def test_right_translations_are_left_alone(zh: str, en: str, make_site: Callable[[Files], Site]) -> None:
    assert spoken(make_site(example_site({"text": {"zh": zh, "en": en}}))) == []
