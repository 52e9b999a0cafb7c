"""L109: Chinese characters or full-width punctuation stand in an English text."""

import re
from collections.abc import Iterator

from generator.facts.derive import Facts
from generator.language import Bilingual
from generator.problem import Level, Problem

CODE = "L109"
LEVEL = Level.warning

_LEFT = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]+|[，。；：！？、（）【】《》“”‘’]*[，。；：！？、（）【】《》]")
_ANY = re.compile(r"[\u3400-\u9fff\uf900-\ufaff，。；：！？、（）【】《》]")
_QUOTED = re.compile(r"[“‘(][^“”‘’()]*[\u3400-\u9fff][^”’)]*[”’)]|\{\{[^{}]*\}\}")


def check(facts: Facts) -> Iterator[Problem]:
    """Every English text; Chinese words within quotation marks or brackets are cited on purpose.

    A text that is the same in both languages is told by L110.
    """
    for text in facts.texts_with(en=(_ANY,)):
        if text.zh == text.en:
            continue
        left = _LEFT.findall(_QUOTED.sub("", text.en))
        if left:
            yield Problem(
                CODE,
                LEVEL,
                text.position_of("en"),
                Bilingual(
                    f"英文里有中文字符：{' '.join(left)}", f"the English has Chinese characters: {' '.join(left)}"
                ),
                Bilingual(
                    "译成英文，标点用半角；有意引用的中文放在引号或括号里",
                    "translate them and use English punctuation; put cited Chinese in quotation marks or brackets",
                ),
            )
