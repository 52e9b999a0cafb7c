"""N112: a name has two or three characters more in another place."""

import re
from collections.abc import Iterator

from generator.facts.derive import Facts
from generator.language import Bilingual
from generator.model.item import Text
from generator.problem import Level, Problem
from generator.reading.likeness import folded

CODE = "N112"
LEVEL = Level.warning

_MARKED = re.compile(r"《(?P<name>[^《》]{6,60})》|“(?P<said>[^“”。；]{8,40})”")
_BODY = re.compile(
    r"(?:中国|中华|全国|国家|联合国)[\u3400-\u9fff]{2,14}?(?:协会|学会|联合会|研究会|促进会|商会|基金会|委员会|网络)"
)
_MOST = 3
_LEAST = 8


def check(facts: Facts) -> Iterator[Problem]:
    """Titles, slogans and the names of associations that are one another but for some characters within.

    Told is the one that stands less often. Names that stand side by side in one text are two, and so are names that
    differ in a number, or by one character, which N101 tells.
    """
    found: dict[str, list[tuple[str, Text]]] = {}
    for text in facts.texts_with(zh=(_MARKED, _BODY)):
        for pattern in (_MARKED, _BODY):
            for match in pattern.finditer(text.zh):
                name = next((one for one in match.groups() if one), match[0])
                if len(folded(name)) >= _LEAST:
                    found.setdefault(folded(name), []).append((name, text))
    by_length: dict[int, list[str]] = {}
    for name in found:
        by_length.setdefault(len(name), []).append(name)
    for longer in found:
        for length in range(len(longer) - _MOST, len(longer) - 1):
            for shorter in by_length.get(length, ()):
                if _lies_within(shorter, longer) and not _side_by_side(found[shorter], found[longer]):
                    rare, usual = sorted((shorter, longer), key=lambda one: (len(found[one]), len(one)))
                    yield _problem(found[rare][0], found[usual][0])


def _lies_within(shorter: str, longer: str) -> bool:
    """Whether the longer name has some characters more, but not at its ends; 关于 may stand before a title."""
    more = len(longer) - len(shorter)
    if longer == f"关于{shorter}":
        return True
    for at in range(2, len(shorter) - 1):
        if shorter[:at] == longer[:at] and shorter[at:] == longer[at + more :]:
            return not any(one.isdigit() or one in "一二三四五六七八九十" for one in longer[at : at + more])
    return False


def _side_by_side(one: list[tuple[str, Text]], other: list[tuple[str, Text]]) -> bool:
    return bool({id(text) for _, text in one} & {id(text) for _, text in other})


def _problem(rare: tuple[str, Text], usual: tuple[str, Text]) -> Problem:
    (name, text), (other, elsewhere) = rare, usual
    return Problem(
        CODE,
        LEVEL,
        text.position_of("zh"),
        Bilingual(
            f"这里是“{name}”，另一处是“{other}”（{elsewhere.position_of('zh')}）",
            f"'{name}' here, '{other}' elsewhere ({elsewhere.position_of('zh')})",
        ),
        Bilingual("若是同一名称，两处写成一样", "if they are one name, write it the same in both places"),
    )
