"""A small mining company whose report for 2025 claims to be in accordance with the GRI Standards, and is right to.

Whatever a check should stay silent on stands here once: two editions of one number (306-3), a title beside its code, a
range and a whole heading of another standard, a figure that answers, an omission, a standard of the site's own, a topic
with its sector number and those that are not material, a shortened title in the index.
"""

from tests.sites import TINY

MATERIAL = {"14.1", "14.6", "14.7", "14.16", "14.22"}
NOT_MATERIAL = "".join(
    f"    - sector_topic: '14.{number}'\n"
    f"      reason: {{zh: 本企业不涉及议题 {number}。, en: Topic {number} does not arise.}}\n"
    for number in range(1, 26)
    if f"14.{number}" not in MATERIAL
)

REPORT = f"""\
title: {{zh: 2025 可持续发展报告, en: 2025 Sustainability Report}}
year: 2025
period: {{start: 2025-01-01, end: 2025-12-31}}
published: 2026-06-30
sector: "14"
standards:
  - {{id: sdg, title: {{zh: 可持续发展目标, en: Sustainable Development Goals}}}}
  - {{id: gri-2021, title: {{zh: GRI 标准, en: GRI Standards}}}}
  - {{id: cass-csr-4.0, title: {{zh: 社科院指南, en: CASS Guidelines}}}}
  - {{id: house, title: {{zh: 内部准则, en: House rules}}}}
gri:
  claim: in_accordance
  catalogue: gri-2021
  sector_standards: ["14"]
  topics:
    - id: climate
      title: {{zh: 应对气候变化, en: Climate change}}
      management: environment#climate
      disclosures: [305-1, 305-2, 305-5]
      sector_topic: "14.1"
    - id: tailings
      title: {{zh: 尾矿, en: Tailings}}
      management: environment#tailings
      disclosures: [306-3]
      sector_topic: "14.6"
    - id: water
      title: {{zh: 水资源, en: Water}}
      management: environment#water
      disclosures: [303-3, 303-4]
      sector_topic: "14.7"
    - id: safety
      title: {{zh: 职业健康与安全, en: Occupational health and safety}}
      management: people
      disclosures: [403-9, 403-10]
      sector_topic: "14.16"
    - id: corruption
      title: {{zh: 反腐败, en: Anti-corruption}}
      management: governance#integrity
      disclosures: [205-2, 205-3]
      sector_topic: "14.22"
  not_material:
{NOT_MATERIAL}  omissions:
    - code: 2-21
      requirement: all
      reason: confidentiality
      explanation: {{zh: 薪酬受合同保密条款约束。, en: Pay is confidential under the contracts of employment.}}
    - code: 2-30
      requirement: b
      reason: unavailable
      explanation: {{zh: 尚无外包人员的数据，2027 年起提供。, en: Data on contractors come with 2027.}}
order: [profile, governance, environment, people, outlook, key-figures, codes]
"""

PROFILE = """\
id: profile
kind: front
title: {zh: 公司概况, en: Company profile}
tags:
  gri-2021: [2-1, 2-2, 2-3, 2-4, 2-5, 2-6]
  cass-csr-4.0: [P4.1-P4.4]
index_row: {pages: P2-P5}
blocks:
  - {kind: prose, text: {zh: 甲矿业开采铜矿。, en: Acme mines copper.}}
"""

GOVERNANCE = """\
id: governance
kind: chapter
number: "01"
title: {zh: 公司治理 · 夯实根基, en: "Governance · Firm foundations"}
tags: {sdg: [16, 17]}
index_row: {title: {zh: 公司治理·夯实根基, en: Governance}}
sections:
  - id: board
    title: {zh: 治理架构, en: Structure of governance}
    tags:
      gri-2021: [2-9, 2-10, 2-11, 2-12, 2-13, 2-14, 2-15, 2-16, 2-17, 2-18, 2-19, 2-20]
      cass-csr-4.0: [M1.1]
      house: [甲.1-甲.2, 甲.4]
    index_row: {pages: P6-P8}
    blocks:
      - {kind: prose, text: {zh: 董事会有九名董事。, en: The board has nine directors.}}
  - id: strategy
    title: {zh: 战略与承诺, en: Strategy and commitments}
    tags:
      gri-2021: [2-22, 2-23, 2-24, 2-25, 2-26, 2-27, 2-28, 2-29, 3-1, 3-2]
    index_row: {pages: P9}
    blocks:
      - {kind: prose, text: {zh: 战略着眼长远。, en: The strategy looks far ahead.}}
  - id: integrity
    title: {zh: 廉洁经营, en: Integrity}
    tags:
      gri-2021: [205-2, 205-3]
      cass-csr-4.0: [M1.3]
    index_row: {pages: P10}
    blocks:
      - {kind: prose, text: {zh: 没有腐败案件。, en: There were no cases of corruption.}}
"""

ENVIRONMENT = """\
id: environment
kind: chapter
number: "02"
title: {zh: 绿色矿山, en: Green mines}
tags: {sdg: [6, 13, 15]}
sections:
  - id: climate
    title: {zh: 应对气候变化, en: Climate change}
    tags:
      gri-2021: [305-1, 305-2, "305-5 Reduction of GHG emissions"]
      cass-csr-4.0: [E2.24-E2.25]
    index_row: {pages: P11-P12}
    blocks:
      - {kind: prose, text: {zh: 排放下降。, en: Emissions fell.}}
  - id: water
    title: {zh: 节约用水, en: Saving water}
    tags:
      gri-2021: [303-3, 303-4]
      cass-csr-4.0: [E2.10]
    index_row: {pages: P13}
    blocks:
      - {kind: prose, text: {zh: 取水减少。, en: Less water was withdrawn.}}
  - id: reuse
    title: {zh: 循环用水, en: Reusing water}
    tags:
      gri-2021: [303-3, 303-4]
      cass-csr-4.0: [E2.10]
    index_row: {pages: P13}
    blocks:
      - {kind: prose, text: {zh: 循环水占九成。, en: Nine tenths are reused.}}
  - id: tailings
    title: {zh: 尾矿库安全, en: Safe tailings}
    tags:
      gri-2021: [306-3]
      cass-csr-4.0: [E2.16, E2.17]
    index_row: {pages: P14-P15}
    blocks:
      - {kind: prose, text: {zh: 尾矿库安全运行。, en: The tailings facility was safe.}}
"""

PEOPLE = """\
id: people
kind: chapter
number: "03"
title: {zh: 员工, en: People}
tags: {sdg: [3, 8]}
sections:
  - id: employees
    title: {zh: 员工权益, en: Employees' rights}
    tags:
      gri-2021: [2-7, 2-8, 2-30]
      cass-csr-4.0: [S2 员工责任]
    index_row: {pages: P16-P17}
    blocks:
      - {kind: prose, text: {zh: 员工代表大会每年召开。, en: The employees' congress meets every year.}}
  - id: safety
    title: {zh: 安全与健康, en: Safety and health}
    tags:
      gri-2021: [205-3, 403-9 Work-related injuries, 403-10 工作相关的健康问题]
      cass-csr-4.0: [S3.1-S3.4, /]
    index_row: {pages: P18}
    blocks:
      - {kind: prose, text: {zh: 没有工亡事故。, en: There were no fatal accidents.}}
"""

OUTLOOK = """\
id: outlook
kind: back
title: {zh: 未来可期, en: A future to look forward to}
index_row: {pages: P19, title: {zh: 未来展望, en: Outlook}}
tags: {cass-csr-4.0: [A1]}
blocks:
  - {kind: prose, text: {zh: 明年继续努力。, en: Work goes on next year.}}
"""

KEY_FIGURES = """\
id: key-figures
kind: appendix
title: {zh: 关键绩效表, en: Key performance tables}
index_row: {pages: P20, title: {zh: 关键绩效, en: Key performance}}
tags: {cass-csr-4.0: [A2]}
blocks:
  - kind: kpi_table
    id: figures
    title: {zh: 绩效, en: Performance}
    periods: [2024, 2025]
    indicators: [water]
"""

CODES = """\
id: codes
kind: appendix
title: {zh: 指标索引, en: Index}
index_row: {pages: P21}
tags: {cass-csr-4.0: [A5]}
blocks:
  - {kind: indicator_index, standards: [sdg, gri-2021, cass-csr-4.0]}
"""

HOUSE = """\
id: house
name: {zh: 甲矿业内部准则, en: House rules of Acme}
publisher: Acme
edition: "2024"
code_pattern: ^甲\\.\\d$
groups:
  - {name: all, zh: 全部, en: All}
entries:
  - {code: 甲.1, title: {zh: 守时, en: Be on time}, group: all, seen: [zh, en], verified: true}
  - {code: 甲.2, title: {zh: 守信, en: Keep your word}, group: all, seen: [zh, en], verified: true}
  - {code: 甲.4, title: {zh: 守法, en: Keep the law}, group: all, seen: [zh], verified: false}
"""

CLEAN: dict[str, str | bytes] = {
    "mkdocs.yml": TINY["mkdocs.yml"],
    "docs/site/robots.txt": "User-agent: *\n",
    "data/catalogues/house.yml": HOUSE,
    "data/acme/organisation.yml": TINY["data/acme/organisation.yml"],
    "data/acme/indicators.yml": """\
        indicators:
          - id: water
            name: {zh: 新水用量, en: Fresh water used}
            category: environmental
            unit: 万吨
            kind: level
            better: lower
            tags: {gri-2021: [303-3], cass-csr-4.0: [E2.10]}
        """,
    "data/acme/2025/report.yml": REPORT,
    "data/acme/2025/observations.yml": """\
        observations:
          - {indicator: water, values: {2024: "12.5", 2025: "11.0"}}
        """,
    "data/acme/2025/chapters/profile.yml": PROFILE,
    "data/acme/2025/chapters/governance.yml": GOVERNANCE,
    "data/acme/2025/chapters/environment.yml": ENVIRONMENT,
    "data/acme/2025/chapters/people.yml": PEOPLE,
    "data/acme/2025/chapters/outlook.yml": OUTLOOK,
    "data/acme/2025/chapters/key-figures.yml": KEY_FIGURES,
    "data/acme/2025/chapters/codes.yml": CODES,
}
