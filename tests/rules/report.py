"""The figures of an invented report, which the statements of the tests are held against."""

from typing import Any

from tests.rules.site import example_site
from tests.sites import Files


def _named(id_: str, zh: str, en: str, unit: str, **more: Any) -> dict[str, Any]:
    return {"id": id_, "name": {"zh": zh, "en": en}, "unit": unit} | more


INDICATORS = [
    _named("revenue", "营业收入", "Operating revenue", "亿元"),
    _named("profit", "利润总额", "Total profit", "亿元"),
    _named("taxes", "纳税总额", "Taxes paid", "亿元"),
    _named("research", "研发投入", "R&D expenditure", "亿元"),
    _named("intensity", "研发投入强度", "R&D intensity", "%"),
    _named("output", "氧化铝产量", "Alumina output", "万吨"),
    _named("patents", "授权专利数", "Patents granted", "件"),
    _named("employees", "员工总人数", "Total employees", "人"),
    _named("women", "女性员工", "Female employees", "人", part_of="employees"),
    _named(
        "share",
        "女性员工占比",
        "Share of female employees",
        "%",
        kind="ratio",
        numerator="women",
        denominator="employees",
    ),
    _named("fatalities", "员工工亡人数", "Work-related fatalities", "人"),
    _named("training", "安全培训人次", "Safety training attendances", "人次"),
    _named("energy", "综合能源消费量", "Total energy consumption", "万吨标准煤"),
    _named("emissions", "温室气体排放总量", "Greenhouse gas emissions", "万吨二氧化碳当量"),
    _named("sulphur", "二氧化硫排放量", "Sulphur dioxide emissions", "吨"),
    _named("water", "新鲜水用量", "Fresh water consumption", "万立方米"),
    _named("recycled", "重复用水率", "Water recycling rate", "%"),
    _named("donations", "对外捐赠总额", "Total donations", "万元"),
    _named("satisfaction", "客户满意度", "Customer satisfaction", "%"),
]
OBSERVATIONS = {
    "revenue": {2018: "3,002.00", 2019: "3,568.20", 2020: "3,684.75"},
    "profit": {2018: "60.5", 2019: "81.2", 2020: "102.4"},
    "taxes": {2018: "120.1", 2019: "142.1", 2020: "142.36"},
    "research": {2018: "40.20", 2019: "46.80", 2020: "58.31"},
    "intensity": {2018: "1.34", 2019: "1.31", 2020: "1.58"},
    "output": {2018: "1,696", 2019: "1,719", 2020: "1,771"},
    "patents": {2018: "612", 2019: "701", 2020: "889"},
    "employees": {2018: "6,912", 2019: "6,830", 2020: "6,756"},
    "women": {2018: "1,204", 2019: "1,186", 2020: "1,167"},
    "share": {2018: "17.42", 2019: "17.36", 2020: "17.27"},
    "fatalities": {2018: "20", 2019: "10", 2020: "5"},
    "training": {2018: "1,075,892", 2019: "1,130,075", 2020: "1,308,559"},
    "energy": {2018: "2,981.40", 2019: "2,950.66", 2020: "2,902.17"},
    "emissions": {2018: "8,213.5", 2019: "8,102.7", 2020: "7,940.6"},
    "sulphur": {2018: "12,340", 2019: "10,020", 2020: "8,016"},
    "water": {2018: "9,812", 2019: "9,405", 2020: "8,766"},
    "recycled": {2018: "95.59", 2019: "96.09", 2020: "96.92"},
    "donations": {2018: "3,200", 2019: "4,150", 2020: "8,320"},
    "satisfaction": {2018: "96.2", 2019: "96.8", 2020: "97.5"},
}


def statement_site(zh: str, en: str) -> Files:
    """A site whose one text is ``zh`` and ``en``, with the figures of the invented report."""
    return example_site({"indicators": INDICATORS, "observations": OBSERVATIONS, "text": {"zh": zh, "en": en}})
