"""N108: a quotation mark, title mark or bracket has no partner."""

import re
from collections.abc import Iterator

from generator.facts.derive import Facts
from generator.language import Bilingual, Language
from generator.problem import Level, Problem

CODE = "N108"
LEVEL = Level.warning

_OPENED = re.compile(r"\n\s*\n“")
_COUNTING = re.compile(r"(?:^|[\s；;。，,])(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4}|[一二三四五六七八九十]{1,2})$")
_MARK = re.compile("[“”《》()（）【】「」〈〉]")
_CLOSING = re.compile("[)）]")
_PAIRS = (("“", "”"), ("《", "》"), ("(", ")"), ("【", "】"), ("「", "」"), ("〈", "〉"))


def check(facts: Facts) -> Iterator[Problem]:
    """Every text in both languages. A closing bracket may stand alone behind a number or letter that counts (1), a)),
    and a quotation of several paragraphs opens each and closes the last."""
    for text in facts.texts_with(zh=(_MARK,), en=(_MARK,)):
        for language in Language:
            words = text[language]
            for opening, closing in _PAIRS:
                first, last = words.count(opening), words.count(closing)
                if opening == "(":  # Chinese text may open with one width and close with the other
                    first = words.count("(") + words.count("（")
                    last = words.count(")") + words.count("）") - _numbered(words)
                if opening == "“":
                    first -= min(len(_OPENED.findall(words)), max(first - last, 0))
                if first != last:
                    yield Problem(
                        CODE,
                        LEVEL,
                        text.position_of(language),
                        Bilingual(
                            f"“{opening}”有 {first} 个，“{closing}”有 {last} 个",
                            f"{first} of '{opening}', {last} of '{closing}'",
                        ),
                        Bilingual("补上缺的一个，或删去多的一个", "add the missing one or delete the other"),
                    )
                    break


def _numbered(words: str) -> int:
    return sum(
        _COUNTING.search(words[:at]) is not None
        and words[:at].count("(") + words[:at].count("（") <= words[:at].count(")") + words[:at].count("）")
        for at in (match.start() for match in _CLOSING.finditer(words))
    )
