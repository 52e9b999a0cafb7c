"""N107: Chinese text has half-width punctuation, full-width letters or figures, or a mark twice."""

import re
from collections.abc import Iterator

from generator.facts.derive import Facts
from generator.language import Bilingual
from generator.problem import Level, Problem

CODE = "N107"
LEVEL = Level.warning

_HAN = r"\u3400-\u9fff"
_TWICE = re.compile(rf"(?!一)([{_HAN}])(?!\1)([{_HAN}]{{1,3}})\1\2")
_CITED = re.compile(r"“[^”]*$")
_LEFT_OUT = re.compile(r"\{\{[^{}]*\}\}|https?://\S+")
_WIDE = re.compile(r"[０-９Ａ-Ｚａ-ｚ％]+")
_SLIPS = (
    (
        re.compile(r"[,;:?!.]"),
        re.compile(rf"[{_HAN}%）”][,;:?!](?=[{_HAN}“])|[{_HAN}][,;:?!.](?=$)"),
        "半角标点",
        "half-width punctuation",
    ),
    (_WIDE, _WIDE, "全角字母或数字", "full-width letters or figures"),
    (
        re.compile(r"[，。；：、]{2}"),
        re.compile(r"([，。；：、])\1+|[，、；：][。，；：]|。[，；、]"),
        "重复的标点",
        "punctuation twice",
    ),
    (
        re.compile(r"([的了是在和与为])\1"),
        re.compile(rf"(?<=[{_HAN}])([的了是在和与为])\1(?=[{_HAN}])(?!了解|是非|和平|为了)"),
        "重复的字",
        "a character twice",
    ),
    (re.compile(rf"([{_HAN}]{{2}})[{_HAN}]{{0,2}}\1"), _TWICE, "重复的词", "a word twice"),
    (
        re.compile(r"[，。；：、！？](?:[^\S\n]|(?<=[^\S\n][，。；：、！？]))"),
        re.compile(rf"[{_HAN}]\s+[，。；：、！？]|[，。；：、！？]\s+(?=[{_HAN}])"),
        "标点旁的空格",
        "a space beside punctuation",
    ),
)
"""What a text has at least in which there may be a slip, how the slip looks, and what it is."""


def check(facts: Facts) -> Iterator[Problem]:
    """Every Chinese text, references and addresses left out."""
    for hint, pattern, zh, en in _SLIPS:
        for text in facts.texts_with(zh=[hint]):
            words = _LEFT_OUT.sub("0", text.zh)
            found = [
                one
                for line in words.splitlines()
                for match in pattern.finditer(line)
                if (one := match[0].strip()) and not (pattern is _TWICE and _CITED.search(line[: match.start()]))
            ]
            if found:
                shown = "、".join(dict.fromkeys(found))
                yield Problem(
                    CODE,
                    LEVEL,
                    text.position_of("zh"),
                    Bilingual(f"{zh}：“{shown}”", f"{en}: '{shown}'"),
                    Bilingual(
                        "中文标点用全角，字母和数字用半角",
                        "Chinese punctuation is full-width, letters and figures half-width",
                    ),
                )
