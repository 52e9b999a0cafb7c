"""N118: a traditional character stands in simplified Chinese."""

import re
from collections.abc import Iterator
from functools import cache

from generator.facts.derive import Facts
from generator.language import Bilingual
from generator.problem import Level, Problem
from generator.reading.packs import packed_han_forms

CODE = "N118"
LEVEL = Level.warning

_RESTORED = frozenset("昇陞堃邨迺菉晳瞋噘蹚勠桠硚甯颋赀锺濛氾絜扞麽剋讎澂喆淼仝")
"""Variants that the Table of General Standard Chinese Characters (2013) took up again, most of them for names."""


def check(facts: Facts) -> Iterator[Problem]:
    """Every Chinese text. Characters of GB 2312 are simplified, whatever else they may be a variant of."""
    forms, traditional = _forms()
    for text in facts.texts_with(zh=(traditional,)):
        found = {one: forms[one] for one in traditional.findall(text.zh)}
        if found:
            shown = "".join(found)
            yield Problem(
                CODE,
                LEVEL,
                text.position_of("zh"),
                Bilingual(f"繁体字：“{shown}”", f"traditional characters: '{shown}'"),
                Bilingual(f"改为“{''.join(found.values())}”", f"write '{''.join(found.values())}'"),
            )


@cache
def _forms() -> tuple[dict[str, str], re.Pattern[str]]:
    """The simplified form of each traditional character, and a pattern of these."""
    every = packed_han_forms().items()
    forms = {one: plain for one, plain in every if one not in _RESTORED and not _is_simplified(one)}
    return forms, re.compile(f"[{''.join(forms)}]")


def _is_simplified(one: str) -> bool:
    try:
        one.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True
