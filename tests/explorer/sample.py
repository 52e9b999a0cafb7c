"""A site of two organisations whose indicators hold everything that the explorer must cope with."""

from tests.sites import CONFIG

_YEARS = range(2006, 2021)

_CHAPTER = """\
id: figures
kind: back
title: {zh: 绩效, en: Performance}
blocks:
  - kind: kpi_table
    id: kpis
    title: {zh: 绩效表, en: Table of figures}
    periods: [2018, 2019, 2020]
    indicators: [%s]
"""

_ACME_INDICATORS = """\
indicators:
  - id: output
    name: {zh: 产量, en: Output}
    category: economic
    unit: 万吨
    kind: level
  - id: revenue
    name: {zh: 营业收入, en: Revenue}
    category: economic
    unit: 亿元
    kind: level
    definition: {zh: 合并口径。, en: Consolidated.}
  - id: rating
    name: {zh: 信用等级, en: Credit rating}
    category: economic
    unit: 个
    kind: level
  - id: accidents
    name: {zh: 事故, en: Accidents}
    category: social
    unit: 起
    kind: level
  - id: training
    name: {zh: 培训, en: Training}
    category: social
    unit: 人次
    kind: level
  - id: women
    name: {zh: 女性占比, en: Share of women}
    category: social
    unit: "%"
    kind: level
  - id: energy-change
    name: {zh: 单位能耗变化, en: Change in energy use}
    category: environmental
    unit: "%"
    kind: change_on_base_year
    base_year: 2015
  - id: water
    name: {zh: 用水量, en: Water use}
    category: environmental
    unit: 万立方米
    kind: level
    former:
      - until: 2018
        definition: {zh: 不含生活用水, en: without household use}
  - id: waste
    name: {zh: 废弃物, en: Waste}
    category: environmental
    unit: 万吨
    kind: level
  - id: profit
    name: {zh: 利润, en: Profit}
    category: economic
    unit: 亿元
    kind: level
  - id: long
    name: {zh: 很长的序列, en: A series of many years}
    category: economic
    unit: 吨
    kind: level
"""

_ACME_2020 = f"""\
observations:
  - indicator: output
    values: {{2018: "1,696", 2019: "1,719", 2020: "1,771"}}
  - indicator: revenue
    values: {{2018: "3,002", 2019: "3,568.2", 2020: {{value: "3,684.75", note: {{zh: 初步数据。, en: Preliminary.}}}}}}
  - indicator: rating
    values:
      2019: {{words: {{zh: A-/稳定, en: A-/stable}}}}
      2020: {{words: {{zh: A/稳定, en: A/stable}}}}
  - indicator: accidents
    values: {{2018: "0", 2019: "2", 2020: "3"}}
  - indicator: training
    values: {{2016: "900", 2018: "1,000", 2019: "－", 2020: "1,100"}}
  - indicator: women
    values: {{2018: "20.50", 2019: "21.50", 2020: "21.50"}}
  - indicator: energy-change
    values: {{2019: "-1.24", 2020: "-0.50"}}
  - indicator: water
    values: {{2017: "310", 2018: "300", 2019: "420", 2020: "430"}}
  - indicator: waste
    values: {{2019: {{value: "5.20", restated: {{before: "5.10", reason: {{zh: 补报, en: Late}}}}}}, 2020: "5.30"}}
  - indicator: profit
    values: {{2018: "-2.5", 2019: "1.5", 2020: {{value: "2", qualifier: about}}}}
  - indicator: long
    values: {{{", ".join(f'{year}: "{10 * (year - 2000)}"' for year in _YEARS)}}}
"""

_ACME_2019 = """\
observations:
  - indicator: waste
    unit: 吨
    values: {2018: "50,000", 2019: "51,000"}
"""

_BOREAL_INDICATORS = """\
indicators:
  - id: output
    name: {zh: 产品产量, en: Product output}
    category: economic
    unit: 吨
    kind: level
  - id: women
    name: {zh: 女性占比, en: Share of women}
    category: social
    unit: "%"
    kind: level
  - id: trees
    name: {zh: 植树, en: Trees planted}
    category: environmental
    unit: 个
    kind: level
"""

_BOREAL_2020 = """\
observations:
  - indicator: output
    values: {2019: "330,000", 2020: "352,000"}
  - indicator: women
    values: {2019: "40", 2020: "41"}
  - indicator: trees
    values: {2019: "120", 2020: "180"}
"""


def _organisation(zh: str, en: str) -> str:
    return f"""\
name: {{zh: {zh}公司, en: "{en} Ltd."}}
short: {{zh: {zh}, en: {en}}}
palette: {{brand: "#0B4A66", accent: "#A0521C"}}
"""


def _report(year: int, figures: str) -> str:
    return f"""\
title: {{zh: 报告, en: Report}}
year: {year}
period: {{start: {year}-01-01, end: {year}-12-31}}
order: [figures]
key_figures:
{figures}
"""


_FIGURES = "  - {label: {zh: 产量, en: Output}, indicator: output}"
_WASTE = '  - {label: {zh: 废弃物, en: Waste}, value: "5", unit: 万吨}'

SAMPLE: dict[str, str | bytes] = {
    "mkdocs.yml": CONFIG,
    "docs/site/robots.txt": "User-agent: *\n",
    "data/acme/organisation.yml": _organisation("甲", "Acme"),
    "data/acme/indicators.yml": _ACME_INDICATORS,
    "data/acme/2019/report.yml": _report(2019, _WASTE),
    "data/acme/2019/observations.yml": _ACME_2019,
    "data/acme/2019/chapters/figures.yml": _CHAPTER % "waste",
    "data/acme/2020/report.yml": _report(2020, _FIGURES),
    "data/acme/2020/observations.yml": _ACME_2020,
    "data/acme/2020/chapters/figures.yml": _CHAPTER
    % "output, revenue, rating, accidents, training, women, energy-change, water, waste, profit, long",
    "data/boreal/organisation.yml": _organisation("乙", "Boreal"),
    "data/boreal/indicators.yml": _BOREAL_INDICATORS,
    "data/boreal/2020/report.yml": _report(2020, _FIGURES),
    "data/boreal/2020/observations.yml": _BOREAL_2020,
    "data/boreal/2020/chapters/figures.yml": _CHAPTER % "output, women, trees",
    "data/nothing/organisation.yml": _organisation("丙", "Nothing"),
    "data/nothing/2020/report.yml": """\
        title: {zh: 报告, en: Report}
        year: 2020
        period: {start: 2020-01-01, end: 2020-12-31}
        order: [about]
        """,
    "data/nothing/2020/chapters/about.yml": "id: about\nkind: front\ntitle: {zh: 关于, en: About}\n",
}
"""Acme has two editions, Boreal one in other units, and Nothing no values at all."""
