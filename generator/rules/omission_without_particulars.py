"""I104: an omission without one of the four reasons, its explanation, or the requirement left out.

Source: GRI 1: Foundation 2021, Requirement 6: which requirement, which of the four reasons, and the explanation that
the reason asks for. That a topic is not material is no reason: it then leaves the index.
"""

from collections.abc import Iterator

from generator.facts.catalogue_codes import NONE
from generator.facts.derive import Facts
from generator.language import Bilingual
from generator.model.gri import Omission, OmissionReason
from generator.problem import Level, Position, Problem

CODE = "I104"
LEVEL = Level.warning

_REASONS = ", ".join(OmissionReason)


def check(facts: Facts) -> Iterator[Problem]:
    """Each particular that an omission of the claim lacks."""
    claim = facts.edition.report.gri
    for omission in claim.omissions if claim is not None else ():
        code = omission.code
        if omission.reason not in OmissionReason.__members__:
            yield _problem(
                omission.position_of("reason"),
                Bilingual(
                    f"{code} 从略的理由“{omission.reason}”不是四种理由之一",
                    f"'{omission.reason}' is none of the four reasons for omitting {code}",
                ),
                Bilingual(
                    f"四种理由是 {_REASONS}；不具实质性的议题不列入索引",
                    f"the four are {_REASONS}; a topic that is not material leaves the index",
                ),
            )
        if not _is_explained(omission):
            yield _problem(
                omission.position_of("explanation"),
                Bilingual(f"{code} 从略而没有说明", f"the omission of {code} has no explanation"),
                Bilingual(
                    "写 explanation：为何不适用、哪条法律、何种保密约束，或缺什么、为什么、何时能有",
                    "write 'explanation': why it does not apply, which law, which constraint, or what is missing, why "
                    "and until when",
                ),
            )
        if omission.requirement is None or omission.requirement in NONE:
            yield _problem(
                omission.position_of("requirement"),
                Bilingual(f"没有说明 {code} 的哪条要求从略", f"it is not said which requirement of {code} is omitted"),
                Bilingual(
                    "写 requirement，如 a、b-ii；整项从略写 all",
                    "write 'requirement', such as a or b-ii; all for the whole disclosure",
                ),
            )


def _is_explained(omission: Omission) -> bool:
    said = omission.explanation
    return said is not None and said.zh not in NONE and said.en not in NONE


def _problem(position: Position, message: Bilingual, hint: Bilingual) -> Problem:
    return Problem(CODE, LEVEL, position, message, hint)
