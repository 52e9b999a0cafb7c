"""I113: a title in the index differs from that in the report by a slip.

Source: the project's own: a thing has one name; such slips were met in printed indexes. A title shortened or worded
anew for the index is none, and neither is another spacing, middle dot or punctuation mark.
"""

from collections.abc import Iterator

from generator.facts.derive import Facts
from generator.language import Bilingual
from generator.model.report import Case, Chapter, Section
from generator.problem import Level, Problem
from generator.reading.likeness import folded, is_slip

CODE = "I113"
LEVEL = Level.warning


def check(facts: Facts) -> Iterator[Problem]:
    """Every chapter, section and case that has a title of its own in the index, in each language."""
    for carrier in (*facts.edition.chapters.values(), *facts.edition.cases.values()):
        for item in carrier.walk():
            if not isinstance(item, Chapter | Section | Case) or item.index_row is None or item.index_row.title is None:
                continue
            short = item.short if isinstance(item, Chapter) else None
            printed = item.index_row.title
            for field in ("zh", "en"):
                said = getattr(printed, field)
                names = [getattr(one, field) for one in (item.title, short) if one is not None]
                if any(folded(one) == folded(said) for one in names):
                    continue
                if (
                    meant := next((one for one in names if is_slip(said, one) or _lost_its_first(said, one)), None)
                ) is not None:
                    yield Problem(
                        CODE,
                        LEVEL,
                        printed.position_of(field),
                        Bilingual(
                            f"索引中写作“{said}”，正文标题是“{meant}”",
                            f"the index has '{said}', the report's title is '{meant}'",
                        ),
                        Bilingual(
                            "改正写错的一处；报告就是这样印的，就保持原样",
                            "correct the wrong one; leave it if the report prints it so",
                        ),
                    )


def _lost_its_first(said: str, title: str) -> bool:
    """Whether the first Chinese character is missing, as in 商业贿赂 for 反商业贿赂."""
    return folded(said) == folded(title)[1:] and "\u3400" <= folded(title)[0] <= "\u9fff"
