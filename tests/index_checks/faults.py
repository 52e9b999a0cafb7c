"""Faults to put into the index of ``site.py``: what is changed where, and the one check that should say so."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Fault:
    """``old`` becomes ``new`` in ``file``; ``code`` alone should be found, first where ``place`` stands in ``at``."""

    name: str
    code: str
    file: str
    old: str
    new: str
    place: str
    at: str

    def __str__(self) -> str:
        return self.name


def _path(name: str) -> str:
    return f"data/acme/2025/{'report' if name == 'report' else f'chapters/{name}'}.yml"


def _fault(name: str, code: str, file: str, old: str, new: str, place: str, at: str = "") -> Fault:
    return Fault(name, code, _path(file), old, new, place, _path(at or file))


_EXPLAINED = """\
      explanation: {zh: 薪酬受合同保密条款约束。, en: Pay is confidential under the contracts of employment.}
"""
_OMISSION = f"""\
    - code: 2-21
      requirement: all
      reason: confidentiality
{_EXPLAINED}"""
_FORBIDDEN = """\
  omissions:
    - code: 2-3
      requirement: a
      reason: not_applicable
      explanation: {zh: 不适用。, en: It does not apply.}
"""
_NO_SUCH_TOPIC = """\
  not_material:
    - {sector_topic: "14.26", reason: {zh: 不涉及。, en: It does not arise.}}
"""
_LAST_TOPIC = """\
    - sector_topic: '14.25'
      reason: {zh: 本企业不涉及议题 25。, en: Topic 25 does not arise.}
"""
_TAILINGS = """\
    blocks:
      - {kind: prose, text: {zh: 尾矿库安全运行。, en: The tailings facility was safe.}}
"""
_EMISSIONS = '[305-1, 305-2, "305-5 Reduction of GHG emissions"]'

_UNKNOWN = (
    _fault("a number that GRI does not have", "I101", "governance", "[205-2, 205-3]", "[205-2, 205-9]", "205-9"),
    _fault("an unknown number among a topic's", "I101", "report", "305-2, 305-5]", "305-2, 305-8]", "305-8"),
    _fault("an unknown number in a catalogue with gaps", "I101", "governance", "[M1.3]", "[M1.31]", "M1.31"),
    _fault("a range whose end does not exist", "I101", "people", "[S3.1-S3.4, /]", "[S3.1-S3.40, /]", "S3.1-S3.40"),
    _fault("a range that runs backwards", "I101", "environment", "E2.24-E2.25", "E2.25-E2.24", "E2.25-E2.24"),
    _fault("two codes written as one", "I101", "environment", "[E2.16, E2.17]", "[E2.16、E2.17]", "E2.16、E2.17"),
    _fault("a sector topic that does not exist", "I101", "report", "  not_material:\n", _NO_SUCH_TOPIC, '"14.26"'),
)
_NOT_IN_FORCE = (
    _fault("codes replaced before the period ends", "I102", "report", "end: 2025", "end: 2027", "305-1", "environment"),
    _fault("a standard not yet in force", "I102", "environment", _EMISSIONS, f"[102-5, {_EMISSIONS[1:]}", "102-5"),
    _fault("a sector standard not yet in force", "I102", "report", "published: 2026-06-30\n", "", '"14"]'),
)
_CLAIM = (
    _fault("a disclosure of GRI 2 left out", "I103", "governance", " 2-27,", "", "in_accordance", "report"),
    _fault("3-1 left out", "I103", "governance", " 3-1,", "", "in_accordance", "report"),
    _fault("neither an answer nor an omission", "I103", "report", _OMISSION, "", "in_accordance"),
    _fault("'not material' as a reason", "I104", "report", "confidentiality", "not_material", "not_material"),
    _fault("an omission without explanation", "I104", "report", _EXPLAINED, "", "code: 2-21"),
    _fault("a stroke for explanation", "I104", "report", _EXPLAINED, "      explanation: {zh: /, en: /}\n", "{zh: /"),
    _fault("an omission without requirement", "I104", "report", "      requirement: all\n", "", "code: 2-21"),
    _fault("an omission that is not permitted", "I105", "report", "  omissions:\n", _FORBIDDEN, "2-3"),
    _fault("a topic without 3-3", "I106", "report", "      management: environment#tailings\n", "", "id: tailings"),
    _fault("3-3 in no section", "I106", "report", "environment#water", "environment#waters", "environment#waters"),
    _fault("3-3 in no chapter", "I106", "report", "management: people", "management: staff", "staff"),
    _fault("a topic without disclosures", "I106", "report", "      disclosures: [306-3]\n", "", "id: tailings"),
    _fault("the sector standard left aside", "I107", "report", 'standards: ["14"]', "standards: []", "[]"),
    _fault("a sector topic not considered", "I107", "report", _LAST_TOPIC, "", '["14"]'),
    _fault("a claim on another standard", "I116", "report", "catalogue: gri-2021", "catalogue: gri-2016", "gri-2016"),
)
_TAGS = (
    _fault("codes out of order", "I108", "governance", "[205-2, 205-3]", "[205-3, 205-2]", "205-2"),
    _fault("one code in three chapters", "I109", "profile", "2-5, 2-6]", "2-5, 2-6, 205-3]", "205-3,", "people"),
    _fault("the title of the next code", "I110", "people", "injuries", "ill health", "403-9 Work-related ill health"),
    _fault("a title of no code", "I110", "people", "工作相关的健康问题", "员工满意度调查", "403-10 员工满意度调查"),
    _fault("a range over a missing code", "I111", "governance", "[甲.1-甲.2, 甲.4]", "[甲.1-甲.4]", "甲.1-甲.4"),
    _fault("a range that hides codes", "I111", "environment", _EMISSIONS, "[305-1-305-5]", "305-1-305-5"),
    _fault("one code twice in a list", "I115", "governance", "2-19, 2-20]", "2-19, 2-20, 2-20]", "2-20]"),
    _fault("a code again within a range", "I115", "profile", "[P4.1-P4.4]", "[P4.1-P4.4, P4.3]", "P4.3"),
)
_ROWS = (
    _fault("a row that leads to nothing", "I112", "environment", _TAILINGS, "", "{pages: P14-P15}"),
    _fault("a wrong character in a title", "I113", "governance", "{zh: 公司治理·", "{zh: 公司冶理·", "公司冶理·"),
    _fault(
        "a misspelt word in a title", "I113", "key-figures", "Key performance}", "Key perfomance tables}", "Key per"
    ),
    _fault("pages in two forms", "I114", "environment", "P11-P12", "P11-12", "P11-12"),
    _fault("one row twice", "I115", "environment", "循环用水, en: Reusing", "节约用水, en: Saving", "{pages: P13}"),
)
FAULTS: tuple[Fault, ...] = (*_UNKNOWN, *_NOT_IN_FORCE, *_CLAIM, *_TAGS, *_ROWS)
