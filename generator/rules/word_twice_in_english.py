"""N109: an English text has a word twice in a row, or punctuation with a wrong space."""

import re
from collections.abc import Iterator

from generator.facts.derive import Facts
from generator.language import Bilingual
from generator.problem import Level, Problem

CODE = "N109"
LEVEL = Level.warning

_LEFT_OUT = re.compile(r"\{\{[^{}]*\}\}|https?://\S+|\S+@\S+")
_TWICE = re.compile(r"\b([A-Za-z]++) (?i:\1)\b")
_MEANT = frozenset({"that", "had", "long", "very"})
_BESIDE = re.compile(r"[,;:.!?](?:(?<=\s[,;:.!?])|(?<=[,;])[A-Za-z]|(?<=[,;:])[,;:]|(?<=\.)\.)")
"""What stands at least where a space is wrong."""
_REPEATED = re.compile(r"(?<![a-z])([a-z]++) \1\b")
_MARKED = ("{{", "http", "@")
_SPACE = re.compile(r"\w\s+[,;:.!?](?=\s|$)|\w[,;](?=[A-Za-z])|[,;:]{2,}|(?<!\.)\.\.(?!\.)")


def check(facts: Facts) -> Iterator[Problem]:
    """Every English text, references and addresses left out."""
    for text in facts.texts_with(en=(_BESIDE, *_MARKED), small=(_REPEATED,)):
        words = _LEFT_OUT.sub("x", text.en)
        found = [match[0] for match in _TWICE.finditer(words) if match[1].lower() not in _MEANT]
        if _BESIDE.search(words):
            found += _SPACE.findall(words)
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
