"""L111: a translation is far too short, or far too long, for what it translates."""

import re
from collections.abc import Iterator

from generator.facts.derive import Facts
from generator.language import Bilingual
from generator.problem import Level, Problem

CODE = "L111"
LEVEL = Level.warning

_LEFT_OUT = re.compile(r"\{\{[^{}]*\}\}|https?://\S+")
_HAN = re.compile(r"[\u3400-\u9fff]")
_LEAST, _MOST, _ENOUGH = 1.3, 8.5, 24
"""English letters for each Chinese character: a translation has 2 to 6; a text shorter than this tells nothing."""


def check(facts: Facts) -> Iterator[Problem]:
    """Every text of some length."""
    for text in facts.texts:
        if len(text.zh) < _ENOUGH:
            continue
        zh, en = _length(text.zh), _length(text.en)
        if zh >= _ENOUGH and not _LEAST <= en / zh <= _MOST and 2 * len(_HAN.findall(text.zh)) > zh:
            word, adjective = ("短", "short") if en / zh < _LEAST else ("长", "long")
            yield Problem(
                CODE,
                LEVEL,
                text.position_of("en"),
                Bilingual(
                    f"英文相对中文太{word}：中文 {zh} 字，英文 {en} 个字母",
                    f"the English is too {adjective} for the Chinese: {en} letters for {zh} characters",
                ),
                Bilingual("看是否漏译或多译了句子", "look for sentences that are missing or were added"),
            )


def _length(words: str) -> int:
    """How many characters there are, without spaces and what is written for machines."""
    if "{{" in words or "http" in words:
        words = _LEFT_OUT.sub("", words)
    return sum(map(len, words.replace("*", "").split()))
