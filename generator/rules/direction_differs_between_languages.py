"""L106: one language says that a figure rose, the other that it fell."""

from collections.abc import Iterator

from generator.facts.derive import Facts
from generator.language import Bilingual
from generator.problem import Level, Problem

CODE = "L106"
LEVEL = Level.warning


def check(facts: Facts) -> Iterator[Problem]:
    """Numbers that stand once in each language, where a word of direction, or a minus sign, is beside them in both."""
    for text, comparison in facts.compared:
        for zh, en in comparison.pairs:
            if zh.direction is not None and en.direction is not None and zh.direction is not en.direction:
                yield Problem(
                    CODE,
                    LEVEL,
                    text.position_of("en"),
                    Bilingual(
                        f"“{zh.text}”：中文说{_ZH[zh.direction]}，英文说{_ZH[en.direction]}",
                        f"'{en.text}': the Chinese says {zh.direction}, the English {en.direction}",
                    ),
                    Bilingual("核对升降，改正写错的一处", "check which way it went and correct the wrong one"),
                )


_ZH = {"up": "升", "down": "降"}
