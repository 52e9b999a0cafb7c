"""I105: an omission of a disclosure for which GRI 1 permits none.

Source: GRI 1: Foundation 2021, Requirement 6: no reasons for omission for 2-1 to 2-5, 3-1 and 3-2; the catalogue marks
them with ``omission_allowed: false``.
"""

from collections.abc import Iterator

from generator.facts.derive import Facts
from generator.language import Bilingual
from generator.problem import Level, Problem

CODE = "I105"
LEVEL = Level.warning


def check(facts: Facts) -> Iterator[Problem]:
    """Each omission of the claim."""
    claim = facts.edition.report.gri
    if claim is None or claim.catalogue not in facts.standards:
        return
    codes = facts.standards[claim.catalogue].codes
    for omission in claim.omissions:
        protected = [one.code for one in codes.find(omission.code).entries if not one.omission_allowed]
        if protected:
            listed = Bilingual("、".join(protected), ", ".join(protected))
            yield Problem(
                CODE,
                LEVEL,
                omission.position_of("code"),
                Bilingual(f"{listed.zh} 不允许从略", f"{listed.en} must not be omitted"),
                Bilingual(
                    "回答它；做不到就改为“参照”GRI 标准",
                    "answer it; otherwise claim 'with_reference'",
                ),
            )
