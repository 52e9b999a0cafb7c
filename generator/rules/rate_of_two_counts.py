"""K127: a rate beside two counts is not the one that they give."""

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.facts.derive import Facts
from generator.facts.sentences import Sentence
from generator.facts.statements.stated import Kind, Stated, Weight
from generator.language import Bilingual
from generator.problem import Level, Problem

CODE = "K127"
LEVEL = Level.warning

_RATE = re.compile(r"[率比占](?:例)?(?:为|达到|达|约|是|的|：|了)*\s*$|占(?:总数|全部|其中|比)?[^，。；]{0,8}$")
_TO = re.compile(r"\s*(?:[-—–~～]+|至|到)\s*")
"""31 至 50 岁 is a range and no two counts."""
_NEAR = Decimal(5)
"""Within so many points the rate is meant to be that of the two counts."""


def check(facts: Facts) -> Iterator[Problem]:
    """共 548 家，复工 544 家，复工率 99.2%: a rate behind two counts of one unit. A cut last digit is a hint."""
    for sentence in facts.sentences:
        if len(sentence.stated) < 3:
            continue
        counted = [one for one in sentence.stated if one.kind in (Kind.number, Kind.percent) and one.weight]
        for whole, part, rate in zip(counted, counted[1:], counted[2:], strict=False):
            if rate.kind is not Kind.percent or not _are_counts(whole, part) or not _is_rate(sentence, rate):
                continue
            larger, smaller = max(whole.value, part.value), min(whole.value, part.value)
            exact = smaller * 100 / larger
            off = abs(exact - rate.value)
            if _TO.fullmatch(sentence.item.zh[whole.end : part.start]):
                continue
            if off <= rate.step / 2 or (off > _NEAR and not _is_share_of_both(sentence, whole, part, rate)):
                continue
            cut = 0 < exact - rate.value < rate.step
            yield Problem(
                CODE,
                Level.hint if cut else LEVEL,
                sentence.position,
                Bilingual(
                    f"{smaller:f} ÷ {larger:f} = {exact:.3f}%，这里是 {rate.text}"
                    + ("，是截断而非四舍五入" if cut else ""),
                    f"{smaller:f} ÷ {larger:f} = {exact:.3f}%, and here is {rate.text}"
                    + (": cut, not rounded" if cut else ""),
                ),
                Bilingual("核对三个数", "check the three numbers"),
            )


def _is_share_of_both(sentence: Sentence, whole: Stated, part: Stated, rate: Stated) -> bool:
    """286 人，其中女职工 61 人，占比 27.3%: said to be a part, and the rate right behind it to be its share."""
    text = sentence.item.zh
    of_which = "其中" in text[whole.end : part.start] and whole.value > part.value
    return (
        of_which and re.fullmatch(r"[，,（(\s]*占(?:比|总数)?(?:为|达|约)*\s*", text[part.end : rate.start]) is not None
    )


def _are_counts(one: Stated, other: Stated) -> bool:
    firm = all(each.weight is Weight.firm and each.kind is Kind.number and each.value > 1 for each in (one, other))
    same = (one.unit.dimension if one.unit else one.counted[:1]) == (
        other.unit.dimension if other.unit else other.counted[:1]
    )
    return firm and same and one.value != other.value and one.qualifier is None and other.qualifier is None


def _is_rate(sentence: Sentence, rate: Stated) -> bool:
    before = sentence.item.zh[sentence.start : rate.start].replace("*", "")
    return _RATE.search(before[-14:]) is not None
