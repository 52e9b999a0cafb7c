"""L114: the grades of prizes are not the same in both languages."""

import re
from collections.abc import Iterator

from generator.facts.derive import Facts
from generator.language import Bilingual
from generator.problem import Level, Problem

CODE = "L114"
LEVEL = Level.warning

_CHINESE = re.compile(r"[特一二三四]等奖|[金银铜]奖")
_GRADES = {
    "特等奖": ("special", "grand", "top"), "一等奖": ("first",), "二等奖": ("second",), "三等奖": ("third",),
    "四等奖": ("fourth",), "金奖": ("gold",), "银奖": ("silver",), "铜奖": ("bronze",),
}  # fmt: skip
_WORDS = "|".join(word for words in _GRADES.values() for word in words)
_ENGLISH = re.compile(
    rf"((?:\b(?:{_WORDS})\b[- ]?(?:class|grade|place)?,? ?(?:and |or )?)+)(?:\w+ )?(?:prize|award|medal)", re.IGNORECASE
)


def check(facts: Facts) -> Iterator[Problem]:
    """Texts in which both languages name grades: 二等奖 is a second prize, 金奖 a gold award."""
    for text in facts.texts_with(zh=(_CHINESE,)):
        chinese = set(_CHINESE.findall(text.zh))
        said = {word.lower() for match in _ENGLISH.finditer(text.en) for word in re.findall(_WORDS, match[1], re.I)}
        english = {grade for grade, words in _GRADES.items() if said.intersection(words)}
        if english and chinese != english:
            yield Problem(
                CODE,
                LEVEL,
                text.position_of("en"),
                Bilingual(
                    f"中文是{'、'.join(sorted(chinese))}，英文是{'、'.join(sorted(english))}",
                    f"the Chinese has {', '.join(sorted(chinese))}, the English {', '.join(sorted(said))}",
                ),
                Bilingual("核对奖项的等级", "check the grade of the prize"),
            )
