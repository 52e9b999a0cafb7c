"""L112: paragraphs, list items, links or references are not the same in both languages."""

import re
from collections import Counter
from collections.abc import Iterator

from generator.facts.corpus import EDGE
from generator.facts.derive import Facts
from generator.language import Bilingual
from generator.model.item import Text
from generator.model.reference import find_references
from generator.problem import Level, Problem

CODE = "L112"
LEVEL = Level.error

_BREAK = re.compile(r"\n\s*\n")
_ITEM = re.compile(r"^\s*(?:[-*+]|\d+[.)])\s+", re.MULTILINE)
_STRUCTURED = (re.compile(r"\n|\]\(|\{\{"), re.compile(rf"{EDGE}\s*(?:[-*+]|\d+[.)])\s"))
"""What a text has at least that is more than a paragraph of words."""
_LINK = re.compile(r"\]\(\s*([^)\s]+)")


def check(facts: Facts) -> Iterator[Problem]:
    """Every text; what a reference names is compared, and where a link leads. Paragraphs and points are a warning."""
    for text in facts.texts_with(zh=_STRUCTURED, en=_STRUCTURED):
        for name_zh, name_en, zh, en, level in _differences(text):
            yield Problem(
                CODE,
                level,
                text.position_of("en"),
                Bilingual(
                    f"{name_zh}不一致：中文 {zh}，英文 {en}", f"{name_en} differ: {zh} in Chinese, {en} in English"
                ),
                Bilingual("补上缺少的，删去多余的", "add what is missing, delete what is too much"),
            )


def _differences(text: Text) -> Iterator[tuple[str, str, str, str, Level]]:
    for name_zh, name_en, count in (
        ("段落数", "the numbers of paragraphs", _paragraphs),
        ("列表项数", "the numbers of list items", _items),
    ):
        zh, en = count(text.zh.strip()), count(text.en.strip())
        if zh != en:
            yield name_zh, name_en, str(zh), str(en), Level.warning
    for name_zh, name_en, zh_found, en_found in (
        ("链接", "the links", _LINK.findall(text.zh), _LINK.findall(text.en)),
        ("引用", "the references", _references(text.zh), _references(text.en)),
    ):
        if zh_found == en_found:
            continue
        only_zh, only_en = Counter(zh_found) - Counter(en_found), Counter(en_found) - Counter(zh_found)
        if only_zh or only_en:
            yield name_zh, name_en, ", ".join(only_zh) or "–", ", ".join(only_en) or "–", LEVEL


def _paragraphs(text: str) -> int:
    return len(_BREAK.findall(text)) + 1 if "\n" in text else 1


def _items(text: str) -> int:
    return len(_ITEM.findall(text)) if "\n" in text else int(_ITEM.match(text) is not None)


def _references(text: str) -> list[str]:
    """What each reference names; the unit may be another in each language."""
    return [f"{one.kind}:{one.target}" + (f"@{one.period}" if one.period else "") for one in find_references(text)]
