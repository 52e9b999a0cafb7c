"""I103: a report claims to be in accordance, and a disclosure that this requires is neither answered nor omitted.

Source: GRI 1: Foundation 2021, Requirements 2 to 4 and 6 (GRI 2 in full; 3-1 and 3-2; reasons for omission).
"""

from collections.abc import Iterator

from generator.facts.claim import required_entries
from generator.facts.derive import Facts
from generator.language import Bilingual
from generator.model.gri import Claim
from generator.problem import Level, Problem

CODE = "I103"
LEVEL = Level.warning


def check(facts: Facts) -> Iterator[Problem]:
    """Each such disclosure, at the claim."""
    claim = facts.edition.report.gri
    if claim is None or claim.claim is not Claim.in_accordance or claim.catalogue not in facts.standards:
        return
    answers = facts.standards[claim.catalogue]
    omitted = {code for one in claim.omissions for code in answers.codes.find(one.code).codes}
    for entry in required_entries(answers.codes):
        if entry.code in answers.by_code or entry.code in omitted:
            continue
        title = entry.title
        remedy = Bilingual(
            "在回答它的小节的 tags 里加上这个编号", "add the code to the tags of the section that answers it"
        )
        if entry.omission_allowed:
            remedy = Bilingual(
                f"{remedy.zh}，或在 gri.omissions 里说明从略", f"{remedy.en}, or omit it in gri.omissions"
            )
        yield Problem(
            CODE,
            LEVEL,
            claim.position_of("claim"),
            Bilingual(
                f"声明“符合”GRI 标准，却没有回答 {entry.code}（{title.zh or title.en}），也没有说明从略",
                f"the claim is 'in accordance', yet {entry.code} ({title.en or title.zh}) is neither answered nor "
                "omitted",
            ),
            Bilingual(f"{remedy.zh}；做不到就改为“参照”", f"{remedy.en}; otherwise claim 'with_reference'"),
        )
