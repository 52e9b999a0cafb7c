"""N108: a quotation mark, title mark or bracket has no partner."""

from collections.abc import Iterator

from generator.facts.derive import Facts
from generator.language import Bilingual, Language
from generator.problem import Level, Problem

CODE = "N108"
LEVEL = Level.warning

_PAIRS = (("“", "”"), ("《", "》"), ("(", ")"), ("【", "】"), ("「", "」"), ("〈", "〉"))


def check(facts: Facts) -> Iterator[Problem]:
    """Every text in both languages. In English a closing bracket may stand alone behind a number: 1)."""
    for text in facts.texts:
        for language in Language:
            words = text[language]
            for opening, closing in _PAIRS:
                first, last = words.count(opening), words.count(closing)
                if opening == "(":  # Chinese text may open with one width and close with the other
                    first = words.count("(") + words.count("（")
                    last = words.count(")") + words.count("）") - _numbered(words)
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
        words[at] in ")）" and at > 0 and words[at - 1].isdigit() and "(" not in words[:at] and "（" not in words[:at]
        for at in range(len(words))
    )
