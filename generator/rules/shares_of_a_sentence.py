"""K163: the shares of one whole that a sentence tells do not add up to 100 per cent."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from generator.facts.derive import Facts
from generator.facts.frames import MARK, PERCENT, Figure, Finding, Frame, each_once
from generator.facts.opposites import are_opposites
from generator.language import Bilingual
from generator.problem import Level, Problem

CODE = "K163"
LEVEL = Level.warning

_LOOSELY = 5
"""So far from 100 may be what words of degree (约, some) make of it."""
_CHANGE = re.compile(
    r"增长|增加|提高|提升|上升|下降|降低|减少|同比|较上年|比上年|分点|率|"
    r"\b(?:rose|grew|growth|increased?|fell|down|up by|from|(?<!or )lower|(?<!or )higher|rate|respectively)\b",
    re.IGNORECASE,
)
_REST = re.compile(rf"(?:其余|剩余|余下|其他|其它)[^，。；{MARK[1:-1]}]{{0,10}}{PERCENT}")
_ENGLISH_REST = re.compile(
    rf"\b(?:the (?:rest|remainder|remaining|other|others)|remaining)\b[^.;{MARK[1:-1]}]{{0,24}}{PERCENT}",
    re.IGNORECASE,
)
_LOW = re.compile(
    r"及以下|以下|不足|未满|以内|\b(?:under|below|younger|or less|or fewer|up to|less than)\b", re.IGNORECASE
)
_HIGH = re.compile(
    r"及以上|以上|超过|\b(?:over|above|older|or more|or higher|and above|more than|or over)\b", re.IGNORECASE
)
_LIST = re.compile(
    rf"(?:构成|结构|组成|来源|比例|占比|分布|去向)[^，。；{MARK[1:-1]}]{{0,6}}(?:分别)?(?:为|是|"
    rf":)|全部[^，。；{MARK[1:-1]}]{{0,10}}分别|"
    rf"(?:按|从)[^，。；{MARK[1:-1]}]{{1,6}}(?:看|分|划分|统计)[，,:]"
)
_ENGLISH_LIST = re.compile(
    r"\bby (?:age|gender|sex|region|education|type|source|use|business|segment|level)\b,?", re.IGNORECASE
)


def check(facts: Facts) -> Iterator[Problem]:
    """Lists of shares that say they are complete: 其余, 及以下 with 及以上, 构成为, 按年龄分; the rest, under with
    over, by age; and two shares of opposites (男 and 女, local and non-local)."""
    frames = facts.frames_with(PERCENT, PERCENT)
    for one in each_once(found for frame in frames for found in _in_frame(frame)):
        hint = Bilingual("核对各占比，看有无缺项", "check each share; look for one that is missing")
        yield Problem(CODE, LEVEL, one.frame.position, one.message, hint)


def _in_frame(frame: Frame) -> Iterator[Finding]:
    for shares, clauses in _lists(frame):
        total = sum((one.value for one in shares), Decimal(0))
        if not all(one.is_exact for one in shares) and abs(total - 100) <= _LOOSELY:
            continue
        if abs(total - 100) > _rounding(shares) and 50 <= total <= 200 and _is_complete(frame, clauses):
            listed = " + ".join(one.said for one in shares)
            yield Finding(
                frame,
                tuple(shares),
                Bilingual(
                    f"{listed} = {total.normalize():f}%，不是 100%", f"{listed} = {total.normalize():f}%, not 100%"
                ),
            )


def _lists(frame: Frame) -> Iterator[tuple[list[Figure], list[str]]]:
    """Runs of shares with a label each and nothing else between, and the clause of each."""
    joined = re.split(r"[；;](?!\s?(?:其余|剩余|余下|the (?:other|rest|remain)))", frame.words)
    for part in joined:
        marks = re.findall(PERCENT, part)
        pieces = re.split(PERCENT, part)
        if len(marks) < 2 or _CHANGE.search(part) or len(re.findall(MARK, part)) > 3 * len(marks):
            continue
        if max(map(len, pieces[1:-1])) > (24 if frame.is_chinese else 90):
            continue
        yield [frame[mark] for mark in marks], pieces


def _is_complete(frame: Frame, pieces: list[str]) -> bool:
    words = PERCENT[1].join(pieces)
    if len(pieces) == 3 and are_opposites(pieces[0], pieces[1], chinese=frame.is_chinese):
        return not (pieces[1].startswith(" of ") and pieces[2].startswith(" of "))
    if (_REST if frame.is_chinese else _ENGLISH_REST).search(words):
        return True
    if frame.is_chinese and "占" not in words and not _LIST.search(pieces[0]):
        return False
    if len(pieces) > 2 and _LOW.search(words) and _HIGH.search(words):
        return frame.is_chinese is ("及以" in words) or _LIST.search(pieces[0]) is not None
    return len(pieces) > 3 and (_LIST if frame.is_chinese else _ENGLISH_LIST).search(pieces[0]) is not None


def _rounding(shares: Sequence[Figure]) -> Decimal:
    return sum((one.step / 2 for one in shares), Decimal(0))
