"""I106: a material topic without its 3-3 line, with one that leads nowhere, or without disclosures.

Source: GRI 1: Foundation 2021, Requirements 4 and 5: a report in accordance answers Disclosure 3-3 for each material
topic, and the disclosures that belong to it. A topic that no standard covers has none, so that is a hint; a reference
that leads nowhere is an error, as all such references are.
"""

from collections.abc import Iterator

from generator.facts.claim import MANAGEMENT, management_place
from generator.facts.derive import Facts
from generator.language import Bilingual
from generator.model.gri import Claim
from generator.problem import Level, Problem

CODE = "I106"
LEVEL = Level.warning


def check(facts: Facts) -> Iterator[Problem]:
    """Each material topic of the claim; an omission of 3-3 excuses the missing line."""
    claim = facts.edition.report.gri
    if claim is None:
        return
    needed = claim.claim is Claim.in_accordance and all(one.code != MANAGEMENT for one in claim.omissions)
    for topic in claim.topics:
        title = topic.title
        if topic.management is None and needed:
            yield Problem(
                CODE,
                LEVEL,
                topic.position,
                Bilingual(
                    f"实质性议题“{title.zh}”没有说明 3-3（议题的管理）在哪里",
                    f"the material topic '{title.en}' does not say where its management (3-3) is told",
                ),
                Bilingual(
                    "写 management：章的编号，可加 #小节编号",
                    "write 'management': the id of a chapter, perhaps with #section",
                ),
            )
        elif topic.management is not None and management_place(facts.edition, topic) is None:
            yield Problem(
                CODE,
                Level.error,
                topic.position_of("management"),
                Bilingual(
                    f"议题“{title.zh}”的 3-3 指向“{topic.management}”，没有这一章或小节",
                    f"3-3 of the topic '{title.en}' leads to '{topic.management}', which is no chapter or section",
                ),
                Bilingual(
                    "写章的编号，即 chapters/ 里的文件名，可加 #小节编号",
                    "write a chapter's id, which is its file's name in chapters/, perhaps with #section",
                ),
            )
        if not topic.disclosures:
            yield Problem(
                CODE,
                Level.hint,
                topic.position,
                Bilingual(f"实质性议题“{title.zh}”没有列出披露项", f"the topic '{title.en}' lists no disclosures"),
                Bilingual(
                    "写 disclosures；没有标准涉及这个议题时可以不写",
                    "write 'disclosures'; a topic that no standard covers has none",
                ),
            )
