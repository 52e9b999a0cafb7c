"""A site of one organisation with two reports: restated values, words, changed units, texts like formulas."""

from tests.sites import TINY

INDICATORS = """\
    indicators:
      - id: ore
        name: {zh: 矿石产量, en: "=Ore output"}
        category: economic
        unit: 万吨
        kind: level
        better: higher
        definition: {zh: 含伴生矿。, en: By-products included.}
      - {id: rating, name: {zh: 评级, en: Rating}, category: social, unit: 项, kind: level}
      - id: energy
        name: {zh: 能耗变化, en: Energy change}
        category: environmental
        unit: "%"
        kind: change_on_base_year
        base_year: 2015
      - {id: staff, name: {zh: 员工, en: Employees}, category: social, unit: 人, kind: level, part_of: people}
      - {id: people, name: {zh: 人员, en: People}, category: social, unit: 人, kind: level}
    """

OBSERVATIONS_2020 = """\
    observations:
      - indicator: ore
        values: {2018: "68.04", 2019: "1,719.50", 2020: "1,771"}
        note: {zh: 含外购。, en: Bought ore included.}
      - indicator: rating
        values:
          2019: {missing: confidential}
          2020: {words: {zh: A-/稳定, en: A-/stable}}
      - {indicator: energy, values: {2019: －, 2020: 降低 1.24}}
      - {indicator: staff, values: {2020: 2500余}}
    """

OBSERVATIONS_2021 = """\
    observations:
      - indicator: ore
        unit: 吨
        values: {2021: "18,000,000"}
      - indicator: staff
        values:
          2020:
            value: "2,480"
            note: {zh: 年末数。, en: At the year's end.}
            restated: {before: 2500余, reason: {zh: 更正。, en: A correction.}}
          2021: "2,600"
    """

CHAPTER = """\
    id: about
    kind: front
    title: {zh: 关于, en: About}
    blocks:
      - kind: kpi_table
        id: history
        title: {zh: 绩效, en: Performance}
        periods: [2018, 2019, 2020]
        indicators: [ore, rating, energy, staff]
      - kind: table
        id: a-table-with-an-id-of-more-than-31-letters
        title: {zh: "+表", en: "-Table"}
        columns:
          - {id: share, title: {zh: 占比, en: Share}}
          - {id: rank, title: {zh: 名次, en: Rank}}
          - {id: weight, title: {zh: 重量, en: Weight}, unit: 吨}
        rows:
          - {id: first, label: {zh: "@甲", en: "=1+1"}, cells: {share: "18.50%", rank: 第 468 名, weight: "12,345.60"}}
          - {id: second, label: {zh: 乙, en: Second}, cells: {share: {zh: 良好, en: Good}, rank: /, weight: 近 2000}}
        note: {zh: 表注, en: A note}
      - kind: table
        id: a-table-with-an-id-of-more-than-31-signs
        title: {zh: 表二, en: Table two}
        columns: [{id: one, title: {zh: 一, en: One}}]
        rows: [{id: a, label: {zh: 甲, en: A}, cells: {one: "0.10"}}]
      - kind: then_and_now
        id: observations
        title: {zh: 今昔, en: Then and now}
        then_year: 2001
        now_year: 2020
        groups:
          - title: {zh: 经济, en: Economy}
            pairs: [{id: assets, label: {zh: 资产, en: Assets}, unit: 亿元, then: "431.84", now: "6,345.70"}]
    """

SAMPLE: dict[str, str | bytes] = {
    **TINY,
    "data/acme/indicators.yml": INDICATORS,
    "data/acme/2020/observations.yml": OBSERVATIONS_2020,
    "data/acme/2020/chapters/about.yml": CHAPTER,
    "data/acme/2021/report.yml": """\
        title: {zh: 报告, en: Report}
        year: 2021
        period: {start: 2021-01, end: 2021-06}
        order: [about]
        """,
    "data/acme/2021/chapters/about.yml": """\
        id: about
        kind: front
        title: {zh: 关于, en: About}
        """,
    "data/acme/2021/observations.yml": OBSERVATIONS_2021,
}
