"""K123: a sentence gives two numbers and the change between them, and the change is another one."""

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.facts.derive import Facts
from generator.facts.sentences import Sentence
from generator.facts.statements.stated import Kind, Stated
from generator.language import Bilingual
from generator.model.quantity import Direction
from generator.problem import Level, Problem

CODE = "K123"
LEVEL = Level.warning

_FROM = re.compile(r"(?:由|从)(?:[^，。；]{0,12}?的)?\s*$")
_TO = re.compile(
    r"^\s*(?:[^，。；\d]{0,6})(?:精简|压减|压降|缩减|减少|减|降低|下降|降|增加|增长|提高|提升|上升|升|增|扩大|调整|发展|攀升|优化)(?:了)?(?:为|到|至)\s*$"
)
_RATE = re.compile(
    r"^[^。；]{0,10}?(?P<way>减幅|降幅|增幅|涨幅|升幅|增长|下降|降低|减少|提高|提升|增加|上升)(?:达到|达|为|了|约)*\s*$"
)
_FALL = re.compile(r"减|降")


def check(facts: Facts) -> Iterator[Problem]:
    """由 A 精简为 B，减幅 x%: the change from A to B in per cent of A; points are the difference."""
    for sentence in facts.sentences:
        counted = [
            one for one in sentence.stated if one.kind in (Kind.number, Kind.percent, Kind.points) and one.weight
        ]
        for first, last, rate in zip(counted, counted[1:], counted[2:], strict=False):
            if rate.kind is Kind.number or first.kind is not last.kind or not first.value:
                continue
            way = _way(sentence, first, last, rate)
            if way is None:
                continue
            amount = last.value - first.value
            if rate.kind is Kind.percent:
                amount = amount / abs(first.value) * 100
            amounts = [amount, last.value - first.value] if first.kind is Kind.percent else [amount]
            if not any(_is(one, rate, way) for one in amounts):
                yield Problem(
                    CODE,
                    LEVEL,
                    sentence.position,
                    Bilingual(
                        f"由 {first.text} 到 {last.text} 是 {amount:+.2f}{_UNIT[rate.kind][0]}，不是 {rate.text}",
                        f"from {first.text} to {last.text} is {amount:+.2f}{_UNIT[rate.kind][1]}, not {rate.text}",
                    ),
                    Bilingual("核对三个数", "check the three numbers"),
                )


_UNIT = {Kind.percent: ("%", "%"), Kind.points: (" 个百分点", " points")}


def _way(sentence: Sentence, first: Stated, last: Stated, rate: Stated) -> Direction | None:
    """Up or down, where the words between the three say that the rate is the change from the first to the second."""
    start = sentence.start
    text = sentence.item.zh
    between, behind = text[first.end : last.start], text[last.end : rate.start]
    found = _RATE.match(re.sub(r"[*，,（(\s]", "", behind))
    if not _FROM.search(text[start : first.start].replace("*", "")) or not _TO.match(between.replace("*", "")):
        return None
    if found is None:
        return None
    return Direction.down if _FALL.search(found["way"]) else Direction.up


def _is(amount: Decimal, rate: Stated, way: Direction) -> bool:
    signed = rate.value if way is Direction.up else -rate.value
    return abs(amount - signed) < rate.step
