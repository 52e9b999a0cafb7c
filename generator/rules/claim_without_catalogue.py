"""I116: a claim rests on a catalogue that the report does not use or that does not exist.

Source: GRI 1: Foundation 2021, Requirement 7: the index stands on the standards that the report names as its basis.
"""

from collections.abc import Iterator

from generator.facts.derive import Facts
from generator.language import Bilingual
from generator.problem import Level, Problem

CODE = "I116"
LEVEL = Level.error


def check(facts: Facts) -> Iterator[Problem]:
    """The catalogue of the claim; without it the GRI content index cannot be made."""
    claim = facts.edition.report.gri
    if claim is None or claim.catalogue in facts.standards:
        return
    listed = claim.catalogue in (one.id for one in facts.edition.report.standards)
    yield Problem(
        CODE,
        LEVEL,
        claim.position_of("catalogue"),
        Bilingual(
            f"GRI 声明所用的目录“{claim.catalogue}”" + ("不存在" if listed else "没有列入本报告的 standards"),
            f"the catalogue '{claim.catalogue}' of the GRI claim "
            + ("does not exist" if listed else "is not among this report's standards"),
        ),
        Bilingual(
            "目录的编号见 duizhao catalogue list" if listed else f"在 standards 里加上 id: {claim.catalogue} 的一项",
            "'duizhao catalogue list' names the catalogues"
            if listed
            else f"add an entry with 'id: {claim.catalogue}' to 'standards'",
        ),
    )
