"""L110: both languages have the same words, or the Chinese has no Chinese."""

import re
from collections.abc import Iterator

from generator.facts.derive import Facts
from generator.language import Bilingual, Language
from generator.problem import Level, Problem

CODE = "L110"
LEVEL = Level.error

_HAN = re.compile(r"[\u3400-\u9fff]")
_ADDRESS = re.compile(r"\S+@\S+|https?://\S+|www\.\S+")
_WORD = re.compile(r"\b[a-z]{2,}\b")


def check(facts: Facts) -> Iterator[Problem]:
    """Every text of three words or more; names, codes and abbreviations may be the same in both languages.

    Chinese that has no Chinese character is a warning where the English is another, for it may be a foreign name.
    """
    for text in facts.texts:
        same = text.zh == text.en and (_HAN.search(text.zh) or _words(text.en) >= 3)
        foreign = not _HAN.search(text.zh) and _words(text.zh) >= 3
        if same or foreign:
            language = Language.en if _HAN.search(text.zh) else Language.zh
            yield Problem(
                CODE,
                LEVEL if same else Level.warning,
                text.position_of(language),
                Bilingual(f"没有翻译：“{text[language]}”", f"not translated: '{text[language]}'"),
                Bilingual("译成另一种文字", "translate it"),
            )


def _words(text: str) -> int:
    return len(_WORD.findall(_ADDRESS.sub("", text)))
