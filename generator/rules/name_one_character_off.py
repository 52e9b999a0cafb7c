"""N101: a name in quotation or title marks differs by one character from another one of the report."""

import re
from collections import Counter
from collections.abc import Iterator

from generator.facts.derive import Facts
from generator.language import Bilingual
from generator.problem import Level, Position, Problem
from generator.reading.likeness import folded, is_slip

CODE = "N101"
LEVEL = Level.warning

_NAME = re.compile(r"《([^《》]{5,40})》|“([^“”，。；]{5,24})”")
_FIGURE = re.compile(r"[\d一二三四五六七八九十]")


def check(facts: Facts) -> Iterator[Problem]:
    """Names of which one stands less often than its twin; those that differ in a number are a series and no slip, and
    those that begin otherwise are two names (监事会议事规则, 董事会议事规则)."""
    found: dict[str, list[Position]] = {}
    for sentence in facts.sentences_with(_NAME):
        for match in _NAME.finditer(sentence.text):
            found.setdefault(match[1] or match[2], []).append(sentence.position)
    by_length: dict[int, list[str]] = {}
    for name in found:
        by_length.setdefault(len(folded(name)), []).append(name)
    for name, positions in found.items():
        length = len(folded(name))
        for other in (one for near in (length - 1, length, length + 1) for one in by_length.get(near, ())):
            if (len(positions), name) < (len(found[other]), other) and _is_twin(name, other):
                yield _problem(name, other, positions[0], found[other][0])
                break


def _is_twin(name: str, other: str) -> bool:
    if not _one_apart(folded(name), folded(other)) or _FIGURE.sub("", folded(name)) == _FIGURE.sub("", folded(other)):
        return False
    return folded(name)[0] == folded(other)[0] and is_slip(name, other)


def _one_apart(one: str, other: str) -> bool:
    """Whether all characters but one are the same, how often each stands counted."""
    if len(set(one) - set(other)) > 1 or len(set(other) - set(one)) > 1:
        return False
    left = Counter(one) - Counter(other)
    right = Counter(other) - Counter(one)
    return left.total() <= 1 and right.total() <= 1


def _problem(name: str, other: str, position: Position, elsewhere: Position) -> Problem:
    return Problem(
        CODE,
        LEVEL,
        position,
        Bilingual(
            f"“{name}”与“{other}”（{elsewhere}）只差一个字", f"'{name}' is one character off '{other}' ({elsewhere})"
        ),
        Bilingual("若是同一名称，改正写错的一处", "if they are one name, correct the wrong one"),
    )
