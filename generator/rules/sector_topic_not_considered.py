"""I107: the standard of the report's sector is left aside, or one of its topics is neither material nor explained.

Source: GRI 1: Foundation 2021, Requirements 3 and 7, and GRI 3: Material Topics 2021: a report in accordance uses the
sector standards that apply; a topic of theirs that is not material is listed with the reason.
"""

from collections.abc import Iterator

from generator.facts.answers import StandardAnswers
from generator.facts.claim import sector_topics
from generator.facts.derive import Facts
from generator.facts.validity import effective_later
from generator.language import Bilingual
from generator.model.gri import Claim, GriClaim
from generator.problem import Level, Problem

CODE = "I107"
LEVEL = Level.warning


def check(facts: Facts) -> Iterator[Problem]:
    """The sector that the report names, and each topic of the sector standards it uses; in accordance only."""
    claim = facts.edition.report.gri
    if claim is None or claim.claim is not Claim.in_accordance or claim.catalogue not in facts.standards:
        return
    answers = facts.standards[claim.catalogue]
    used = {code for one in claim.sector_standards for code in answers.codes.find(one).codes}
    yield from _left_aside(facts, claim, answers, used)
    considered = {one.sector_topic for one in claim.topics} | {one.sector_topic for one in claim.not_material}
    for sector in sorted(used):
        for topic in sector_topics(answers.codes, sector):
            if topic.code not in considered:
                yield Problem(
                    CODE,
                    LEVEL,
                    claim.position_of("sector_standards"),
                    Bilingual(
                        f"行业议题 {topic.code}（{topic.title.zh or topic.title.en}）既不是实质性议题，也没有说明理由",
                        f"the sector topic {topic.code} ({topic.title.en or topic.title.zh}) is neither a material "
                        "topic nor explained as not material",
                    ),
                    Bilingual(
                        "在对应的议题写 sector_topic，或在 not_material 里写明理由",
                        "write it as 'sector_topic' of a topic, or give the reason in 'not_material'",
                    ),
                )


def _left_aside(facts: Facts, claim: GriClaim, answers: StandardAnswers, used: set[str]) -> Iterator[Problem]:
    sector = facts.edition.report.sector
    entries = answers.codes.find(sector).entries if sector else ()
    standard = next((one for one in entries if one.level == "standard" and one.code not in used), None)
    if standard is None or effective_later(standard, answers.codes, facts.edition.report) is not None:
        return
    yield Problem(
        CODE,
        LEVEL,
        claim.position_of("sector_standards"),
        Bilingual(
            f"本报告的行业是 {standard.code}（{standard.title.zh or standard.title.en}），声明里没有列出这个行业标准",
            f"the report's sector is {standard.code} ({standard.title.en or standard.title.zh}), and the claim does "
            "not list that sector standard",
        ),
        Bilingual(
            f"写 sector_standards: [{standard.code}]，并逐一考虑它的议题",
            f"write 'sector_standards: [{standard.code}]' and consider each of its topics",
        ),
    )
