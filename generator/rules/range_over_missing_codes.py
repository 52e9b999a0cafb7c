"""I111: a range counts over codes that do not exist, or hides disclosures that nothing answers singly.

Source: GRI 1: Foundation 2021, Requirement 7: the index lists each disclosure reported. The second is a hint and only
for the standard of a claim: a range answers each code in it, whether the text does or not.
"""

from collections.abc import Iterator

from generator.facts.code_lists import code_lists
from generator.facts.derive import Facts
from generator.language import Bilingual
from generator.problem import Level, Problem

CODE = "I111"
LEVEL = Level.warning


def check(facts: Facts) -> Iterator[Problem]:
    """Every range of a tag or of the claim; then the ranges and whole standards among the tags of the claim's own."""
    for listed in code_lists(facts):
        for found, position in listed.pairs:
            if found.gaps:
                yield Problem(
                    CODE,
                    LEVEL,
                    position,
                    Bilingual(
                        f"范围“{found.printed}”中没有编号 {'、'.join(found.gaps)}",
                        f"the range '{found.printed}' counts over codes that do not exist: {', '.join(found.gaps)}",
                    ),
                    Bilingual(
                        "分成几个范围写；报告就是这样印的，就保持原样",
                        "write it as several ranges; leave it if the report prints it so",
                    ),
                )
    yield from _hidden(facts)


def _hidden(facts: Facts) -> Iterator[Problem]:
    claim = facts.edition.report.gri
    if claim is None or claim.catalogue not in facts.standards:
        return
    tags = facts.standards[claim.catalogue].tags
    singly = {code for tag in tags if not (tag.found.is_range or tag.found.is_whole) for code in tag.found.codes}
    for tag in tags:
        hidden = [code for code in tag.found.codes if code not in singly]
        if hidden and (tag.found.is_range or tag.found.is_whole):
            yield Problem(
                CODE,
                Level.hint,
                tag.position,
                Bilingual(
                    f"“{tag.found.printed}”包括没有单独回答的 {'、'.join(hidden)}",
                    f"'{tag.found.printed}' takes in {', '.join(hidden)}, which nothing answers singly",
                ),
                Bilingual(
                    "逐一写出确实回答了的编号", "write the codes singly, and only those that the text really answers"
                ),
            )
