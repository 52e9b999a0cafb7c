"""Faults to put into the index of ``site.py``: what is changed where, and the one check that should say so."""

from dataclasses import dataclass

_EDITION = "data/acme/2025/"


@dataclass(frozen=True)
class Fault:
    """``old`` becomes ``new`` in ``file``; ``code`` alone should be found, and ``place`` is what stands there."""

    name: str
    code: str
    file: str
    old: str
    new: str
    place: str

    def __str__(self) -> str:
        return self.name


def _fault(name: str, code: str, chapter: str, old: str, new: str, place: str) -> Fault:
    file = f"{_EDITION}{'report' if chapter == 'report' else f'chapters/{chapter}'}.yml"
    return Fault(name, code, file, old, new, place)


_OMISSION = """\
    - code: 2-21
      requirement: all
      reason: confidentiality
      explanation: {zh: 薪酬受合同保密条款约束。, en: Pay is confidential under the contracts of employment.}
"""
_MORE_OMISSIONS = """\
  omissions:
    - code: 2-3
      requirement: a
      reason: not_applicable
      explanation: {zh: 不适用。, en: It does not apply.}
"""

FAULTS: tuple[Fault, ...] = (
    _fault(
        "a number that GRI does not have",
        "I101",
        "environment",
        "[303-3, 303-4]\n      cass-csr-4.0: [E2.10]\n    index_row: {pages: P13}\n    blocks:\n      - {kind: prose, text: {zh: 取水",
        "[303-3, 303-8]\n      cass-csr-4.0: [E2.10]\n    index_row: {pages: P13}\n    blocks:\n      - {kind: prose, text: {zh: 取水",
        "303-8",
    ),
    _fault(
        "an unknown number among a topic's disclosures",
        "I101",
        "report",
        "[305-1, 305-2, 305-5]",
        "[305-1, 305-2, 305-8]",
        "305-8",
    ),
    _fault("an unknown number in a catalogue with gaps", "I101", "governance", "[M1.3]", "[M1.31]", "M1.31"),
    _fault("a range whose end does not exist", "I101", "people", "[S3.1-S3.4, /]", "[S3.1-S3.40, /]", "S3.1-S3.40"),
    _fault("a range that runs backwards", "I101", "environment", "[E2.24-E2.25]", "[E2.25-E2.24]", "E2.25-E2.24"),
    _fault("two codes written as one", "I101", "environment", "[E2.16, E2.17]", "[E2.16、E2.17]", "E2.16、E2.17"),
    _fault(
        "a sector topic that does not exist",
        "I101",
        "report",
        "  not_material:\n",
        "  not_material:\n    - {sector_topic: '14.26', reason: {zh: 不涉及。, en: It does not arise.}}\n",
        "'14.26'",
    ),
    _fault("codes replaced before the period ends", "I102", "report", "end: 2025-12-31", "end: 2027-12-31", "305-1"),
    _fault(
        "a standard that is not yet in force",
        "I102",
        "environment",
        '[305-1, 305-2, "',
        '[102-5, 305-1, 305-2, "',
        "102-5",
    ),
    _fault(
        "a sector standard that takes effect after the period", "I102", "report", "published: 2026-06-30\n", "", '"14"]'
    ),
    _fault("a disclosure of GRI 2 left out", "I103", "governance", "2-26, 2-27, 2-28", "2-26, 2-28", "in_accordance"),
    _fault("3-1 left out", "I103", "governance", "2-29, 3-1, 3-2", "2-29, 3-2", "in_accordance"),
    _fault("neither an answer nor an omission", "I103", "report", _OMISSION, "", "in_accordance"),
    _fault(
        "'not material' as a reason",
        "I104",
        "report",
        "reason: confidentiality",
        "reason: not_material",
        "not_material",
    ),
    _fault(
        "an omission without explanation",
        "I104",
        "report",
        _OMISSION,
        _OMISSION[: _OMISSION.index("      explanation")],
        "code: 2-21",
    ),
    _fault(
        "a stroke as explanation",
        "I104",
        "report",
        "{zh: 薪酬受合同保密条款约束。, en: Pay is confidential under the contracts of employment.}",
        "{zh: /, en: /}",
        "{zh: /, en: /}",
    ),
    _fault("an omission without the requirement", "I104", "report", "      requirement: all\n", "", "code: 2-21"),
    _fault("an omission that GRI 1 does not permit", "I105", "report", "  omissions:\n", _MORE_OMISSIONS, "2-3"),
    _fault("a topic without 3-3", "I106", "report", "      management: environment#tailings\n", "", "id: tailings"),
    _fault(
        "3-3 in a section that is not there",
        "I106",
        "report",
        "environment#water",
        "environment#waters",
        "environment#waters",
    ),
    _fault("3-3 in a chapter that is not there", "I106", "report", "management: people", "management: staff", "staff"),
    _fault("a topic without disclosures", "I106", "report", "      disclosures: [306-3]\n", "", "id: tailings"),
    _fault(
        "the sector standard left aside", "I107", "report", 'sector_standards: ["14"]', "sector_standards: []", "[]"
    ),
    _fault(
        "a sector topic that nobody considered",
        "I107",
        "report",
        "    - sector_topic: '14.25'\n      reason: {zh: 本企业不涉及议题 25。, en: Topic 25 does not arise.}\n",
        "",
        '["14"]',
    ),
    _fault("codes out of order", "I108", "governance", "[205-2, 205-3]", "[205-3, 205-2]", "205-2"),
    _fault("one code in three chapters", "I109", "profile", "2-5, 2-6]", "2-5, 2-6, 205-3]", "205-3"),
    _fault(
        "the title of the next code",
        "I110",
        "people",
        "403-9 Work-related injuries",
        "403-9 Work-related ill health",
        "403-9 Work-related ill health",
    ),
    _fault(
        "a title that is none of the code's",
        "I110",
        "people",
        "403-10 工作相关的健康问题",
        "403-10 员工满意度调查",
        "403-10 员工满意度调查",
    ),
    _fault(
        "a range over a code that does not exist", "I111", "governance", "[甲.1-甲.2, 甲.4]", "[甲.1-甲.4]", "甲.1-甲.4"
    ),
    _fault(
        "a range that hides what is not reported",
        "I111",
        "environment",
        '[305-1, 305-2, "305-5 Reduction of GHG emissions"]',
        "[305-1-305-5]",
        "305-1-305-5",
    ),
    _fault(
        "a row that leads to an empty section",
        "I112",
        "environment",
        "    blocks:\n      - {kind: prose, text: {zh: 尾矿库安全运行。, en: The tailings facility was safe.}}\n",
        "",
        "{pages: P14-P15}",
    ),
    _fault(
        "a wrong character in a title of the index",
        "I113",
        "governance",
        "{zh: 公司治理·夯实根基, en: Governance}",
        "{zh: 公司冶理·夯实根基, en: Governance}",
        "公司冶理·夯实根基",
    ),
    _fault(
        "a misspelt word in a title of the index",
        "I113",
        "key-figures",
        "en: Key performance}",
        "en: Key perfomance tables}",
        "Key perfomance tables",
    ),
    _fault("pages in two forms", "I114", "environment", "P11-P12", "P11-12", "P11-12"),
    _fault(
        "one row twice",
        "I115",
        "environment",
        "    index_row: {pages: P13}\n    blocks:\n      - {kind: prose, text: {zh: 循环水",
        "    index_row: {pages: P13, title: {zh: 节约用水, en: Saving water}}\n    blocks:\n      - {kind: prose, text: {zh: 循环水",
        "{pages: P13, title: {zh: 节约用水, en: Saving water}}",
    ),
    _fault("one code twice in a list", "I115", "governance", "2-19, 2-20]", "2-19, 2-20, 2-20]", "2-20]"),
    _fault("a code again within a range", "I115", "profile", "[P4.1-P4.4]", "[P4.1-P4.4, P4.3]", "P4.3"),
    _fault(
        "a claim on a standard that the report does not name",
        "I116",
        "report",
        "catalogue: gri-2021",
        "catalogue: gri-2016",
        "gri-2016",
    ),
)
