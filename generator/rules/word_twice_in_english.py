"""N109: an English text has a word twice in a row, or punctuation with a wrong space."""

import re
from collections.abc import Iterator

from generator.facts.derive import Facts
from generator.language import Bilingual
from generator.problem import Level, Problem

CODE = "N109"
LEVEL = Level.warning

_TWICE = re.compile(r"\b(?!(?:that|had|long|very)\b)([A-Za-z]+) \1\b", re.IGNORECASE)
_SPACE = re.compile(r"\w\s+[,;:.!?](?=\s|$)|\w[,;](?=[A-Za-z])|[,;:]{2,}|(?<!\.)\.\.(?!\.)")


def check(facts: Facts) -> Iterator[Problem]:
    """Every English text, references and addresses left out."""
    for text in facts.texts:
        words = re.sub(r"\{\{[^{}]*\}\}|https?://\S+|\S+@\S+", "x", text.en)
        found = [match[0] for pattern in (_TWICE, _SPACE) for match in pattern.finditer(words)]
        if found:
            shown = ", ".join(f"'{one}'" for one in dict.fromkeys(found))
            yield Problem(
                CODE,
                LEVEL,
                text.position_of("en"),
                Bilingual(
                    f"英文里重复的词，或标点旁多、少了空格：{shown}",
                    f"a word twice, or a wrong space at punctuation: {shown}",
                ),
                Bilingual("删去多余的", "delete what is too much"),
            )
