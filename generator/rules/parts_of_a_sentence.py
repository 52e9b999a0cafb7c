"""K165: a sentence gives a whole and all its parts, and the parts do not make up the whole."""

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.facts.derive import Facts
from generator.facts.frames import MARK, NUMBER, Figure, Finding, Frame, each_once
from generator.facts.opposites import are_opposites
from generator.language import Bilingual
from generator.problem import Level, Problem

CODE = "K165"
LEVEL = Level.warning

_LABEL = rf"[^，,。；;:、(){MARK[1:-1]}]"
_LISTED = re.compile(
    rf"(?P<whole>{NUMBER})(?P<between>{_LABEL}{{0,14}})(?P<sign>[，,:(]?(?:其中(?:包括)?[，,:]?"
    rf"|[，,]?(?:分别为|分别是|分为|包括|包含|含)[，,:]?)|[，,:(])"
    rf"(?P<list>{_LABEL}{{0,14}}?{NUMBER}(?:[、，,和及与]+{_LABEL}{{1,14}}?{NUMBER})+)(?P<tail>[^，,。；;]{{0,12}})"
)
_ENGLISH = re.compile(
    rf"(?P<whole>{NUMBER})(?P<between>{_LABEL}{{0,40}}?)(?P<sign>,? of (?:which|whom|them),?| ?"
    rf": ?|,? (?:namely|that is|comprising|comprises?|consisting of|consists? of|are made up of|made up of|including|"
    r"split into|divided into|"
    rf"composed of),?|,| [-–—] )"
    rf" ?(?P<list>(?:(?:and |the |or )*{_LABEL}{{0,20}}?{NUMBER}{_LABEL}{{0,40}}?(?:, (?:and )?"
    rf"| and |;|$|(?=[.)]))){{2,}})(?P<tail>)",
    re.IGNORECASE,
)
_REST = re.compile(r"其余|剩余|余下|\bthe (?:rest|remainder|remaining|others?)\b|\bremaining\b", re.IGNORECASE)
_COMPLETE = re.compile(r"分别|分为|^:$|namely|that is|compris|consist|made up|split|divided|composed", re.IGNORECASE)
_OPEN = re.compile(
    r"等(?![级奖])|主要|包括|含|另|例如|如|以上|including|such as|among|mainly|\bover\b|e\.g\.", re.IGNORECASE
)
_CHANGE = re.compile(
    r"增长|增加|提高|提升|上升|下降|降低|减少|同比|较|比|从|由|至|到|累计|人均|平均|每|"
    r"\b(?:rose|rise|grew|growth|up|increase[ds]?|fell|down|than|from|to|average|per|each|by|since|over)\b",
    re.IGNORECASE,
)
_MONEY = frozenset({"money", "mass", "energy", "area", "volume"})


def check(facts: Facts) -> Iterator[Problem]:
    """分别为…, lists behind a colon, 其余, comprising …, the rest; and two opposites (男 and 女, online and in print)
    behind their whole. Open lists (等, 包括, including) are left alone."""
    frames = facts.frames_with(NUMBER, NUMBER, NUMBER)
    for one in each_once(found for frame in frames for found in _in_frame(frame)):
        hint = Bilingual("核对各项和合计，看有无缺项", "check the parts and the whole; look for a part that is missing")
        yield Problem(CODE, LEVEL, one.frame.position, one.message, hint)


def _in_frame(frame: Frame) -> Iterator[Finding]:
    for match in (_LISTED if frame.is_chinese else _ENGLISH).finditer(frame.words):
        whole, marks = frame[match["whole"]], re.findall(NUMBER, match["list"])
        parts = [frame[mark] for mark in marks]
        if not frame.is_chinese and not _same_unit(whole, parts):
            continue
        if frame.is_chinese and not all(one.counts_as(whole) for one in parts):
            continue
        if not all(one.is_exact for one in (whole, *parts)) or _CHANGE.search(match["between"] + match["list"]):
            continue
        if not _is_complete(frame, match):
            continue
        total = sum((one.value for one in parts), Decimal(0))
        rounding = (sum((one.step for one in parts), Decimal(0)) + whole.step) / 2
        if abs(total - whole.value) > rounding and total < 3 * whole.value and 3 * total > whole.value:
            listed = " + ".join(one.said for one in parts)
            factor = whole.stated.unit.factor if whole.stated.unit else Decimal(1)
            yield Finding(
                frame,
                (whole, *parts),
                Bilingual(
                    f"{listed} = {(total / factor).normalize():,f}，合计是 {whole.said}",
                    f"{listed} = {(total / factor).normalize():,f}, and the whole is {whole.said}",
                ),
            )


def _same_unit(whole: Figure, parts: list[Figure]) -> bool:
    """In English the parts often leave the unit to the whole, if it counts; amounts repeat it."""
    unit = whole.stated.unit
    if unit is not None and unit.dimension in _MONEY:
        return all(one.counts_as(whole) for one in parts)
    units = {one.stated.unit.dimension for one in (whole, *parts) if one.stated.unit is not None}
    return len(units) <= 1


def _is_complete(frame: Frame, match: re.Match[str]) -> bool:
    sign, listed = match["sign"].strip(" ，,("), match["list"]
    if _OPEN.search(match["sign"] + match["tail"]) or _OPEN.search(re.sub(r"以上", "", listed)):
        return False
    pieces = re.split(NUMBER, listed)
    if frame.is_chinese:
        labels = [re.sub(r"^[、，,和及与]+", "", one) for one in pieces[:-1]]
        opposed = len(labels) == 2 and are_opposites(labels[0], labels[1], chinese=True)
    else:
        labels = pieces[1:]
        opposed = len(labels) == 2 and are_opposites(labels[0], labels[1] + _behind(frame, match), chinese=False)
    if opposed or _REST.search(listed):
        return True
    return sign != "其中" and _COMPLETE.search(sign) is not None


def _behind(frame: Frame, match: re.Match[str]) -> str:
    return frame.words[match.end() : match.end() + 24]
