"""L115: English words are left in a Chinese text."""

import re
from collections.abc import Iterator

from generator.facts.derive import Facts
from generator.language import Bilingual
from generator.problem import Level, Problem

CODE = "L115"
LEVEL = Level.warning

_CITED = re.compile(r"《[^》]*》|“[^”]*”|（[^）]*）|\([^)]*\)|\{\{[^{}]*\}\}|\[[^\]]*\]|\S*(?:@|://|www\.)\S*")
_PHRASE = re.compile(r"[A-Za-z][A-Za-z'-]*(?: [A-Za-z][A-Za-z'-]*)*")
_PLAIN = re.compile(r"\b(?:the|an?|of|and|for|with|by|from|to|was|were|is|are|has|have|The|This|We|Our)\b")


def check(facts: Facts) -> Iterator[Problem]:
    """Chinese texts with an English phrase that has an article, a preposition or a verb. Names, abbreviations and
    what stands in marks or brackets are cited on purpose; a text that is all English is told by L110."""
    for text in facts.texts_with(zh=(_PLAIN,)):
        if not re.search(r"[\u3400-\u9fff]", text.zh):
            continue
        found = [one[0] for one in _PHRASE.finditer(_CITED.sub("，", text.zh)) if _PLAIN.search(one[0])]
        if found:
            yield Problem(
                CODE,
                LEVEL,
                text.position_of("zh"),
                Bilingual(f"中文里留有英文：“{found[0]}”", f"English is left in the Chinese: '{found[0]}'"),
                Bilingual("译成中文；若是名称，加上书名号、引号或括号", "translate it, or put a name in marks"),
            )
