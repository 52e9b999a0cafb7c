"""What running text claims of an indicator's change on the year before, in figures and in words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from generator.facts.derive import Facts
from generator.facts.mentions import Name, indicator_names, plain
from generator.facts.named_figures import is_own, other_companies, printed_indicators
from generator.facts.statements.chinese_numerals import parse_chinese
from generator.model.indicator import Indicator
from generator.model.item import Text
from generator.model.reference import REFERENCE, ReferenceKind, as_reference
from generator.problem import Position


class ClaimKind(StrEnum):
    """What is claimed: a change by an amount or none given, a multiple, no change, a record."""

    change = "change"
    difference = "difference"
    times = "times"
    flat = "flat"
    record = "record"


@dataclass(frozen=True, slots=True)
class ChangeClaim:
    """A claim on ``indicator`` for ``period`` against the year before.

    ``sign`` is 1 or -1; ``amount`` per cent or points (0 where only the direction is told), for ``times`` the multiple,
    for ``difference`` an amount in ``unit``.
    """

    indicator: Indicator
    period: str
    kind: ClaimKind
    sign: int
    amount: Decimal
    step: Decimal
    in_points: bool
    words: str
    position: Position
    on_last_year: bool
    unit: str = ""


_LAST_YEAR = r"上年|去年|上一年|上年度|\d{4}年"
_ON = rf"(?:与上年(?:同期)?相比|同比|[比较](?:{_LAST_YEAR}))[,，]?"
_UP = "增长|上升|提高|增加|提升|升高|上涨|增"
_DOWN = "下降|降低|减少|下滑|回落|缩减|降|减"
_SENTENCE = re.compile(r"[^。；！？;\n]+")
_YEAR = re.compile(r"((?:19|20)\d{2})\s*年")
_NUMBER = r"(?P<number>\d[\d,]*(?:\.\d+)?)"
_SOMEWHAT = "(?:大幅|又|再|约|均|都|有所|进一步|明显|显著|小幅|仅)*"
_AGAIN = "(?:再|又|实现|基本|近乎|几乎|约)*"
_BY = "(?:了|约|近|超过|达|幅度为)*"
_UNIT = "(?P<unit>%|个?百分点)"
_OTHER = "(?P<unit>[万亿千百]{0,2}[^\\d%，。；、（）百个至到]{1,5})"
_DOUBLED = "翻(?P<times>[一两二三四])?番|翻了(?P<times2>[一两二三四])番|增长一倍|增加一倍"
_HALVED = "减半|下降一半|减少一半|降低一半"
_RECORD = "创(?:下|出|造)?(?:了)?(?:历史)?(?:新高|最高|最好)|创(?:历史)?新低"
_CLAIMS = (
    (re.compile(rf"^(?P<on>{_ON})?{_SOMEWHAT}(?P<way>{_UP}|{_DOWN}){_BY}{_NUMBER}{_UNIT}"), ClaimKind.change),
    (re.compile(rf"^(?P<on>{_ON}){_SOMEWHAT}(?P<way>{_UP}|{_DOWN}|多|少){_BY}{_NUMBER}{_OTHER}"), ClaimKind.difference),
    (re.compile(rf"^(?P<on>{_ON})?{_AGAIN}(?P<way>{_DOUBLED})"), ClaimKind.times),
    (re.compile(rf"^(?P<on>{_ON})?{_AGAIN}(?P<way>{_HALVED})"), ClaimKind.times),
    (re.compile(rf"^(?P<on>{_ON}|与上年|与去年|同)?(?:基本|大体|大致)?(?P<way>持平)"), ClaimKind.flat),
    (re.compile(rf"^(?:再|又|均|都|连续[^，。]{{0,4}})?(?P<way>{_RECORD})"), ClaimKind.record),
    (re.compile(rf"^(?P<on>{_ON}){_SOMEWHAT}(?P<way>{_UP}|{_DOWN})(?!\S?\d)"), ClaimKind.change),
)
_OTHERS = re.compile(r"其中|子公司|分公司|下属|目标|力争|计划|预计|规划|单位|上半年|下半年|季度|行业|全国|全球")
_VALUE = re.compile(
    r"^(?:为|达到|达|完成|实现|共|约|近|超过|至|到|是|：|:|\s)*[\d.,]+\s*(?:[万亿千百]*[^\d，。；、（）]{0,6})?[，,（(]\s*"
)


def change_claims(facts: Facts) -> Iterator[ChangeClaim]:
    """Every claim in chapters behind an indicator's name, also with the level between: 产量 652 万吨，同比增长 7%."""
    names = indicator_names(printed_indicators(facts))
    others = other_companies(facts)
    for carrier in (facts.edition.report, *facts.edition.chapters.values()):
        for item in carrier.walk():
            if isinstance(item, Text):
                yield from _in_text(item, names, others, facts)


def _behind_references(sentence: str, facts: Facts, period: str, text: Text) -> Iterator[ChangeClaim]:
    """A claim right behind a reference: {{kpi:energy-consumption}}，比上年增加 1.25%."""
    for found in REFERENCE.finditer(sentence):
        reference = as_reference(found)
        indicator = facts.publisher.indicators.get(reference.target)
        if reference.kind == ReferenceKind.kpi and indicator is not None:
            rest = plain(sentence[found.end() :]).lstrip("，,（(")
            at = reference.period or _period(sentence[: found.start()], period, facts.edition.year)
            claim = _read(rest, indicator, at, text.position_of("zh"), indicator.name.zh)
            if claim is not None:
                yield claim


def _in_text(text: Text, names: tuple[Name, ...], others: tuple[str, ...], facts: Facts) -> Iterator[ChangeClaim]:
    year = facts.edition.year
    period = year
    for match in _SENTENCE.finditer(text.zh):
        yield from _behind_references(match[0], facts, period, text)
        sentence = plain(match[0])
        if not any(
            word in sentence for word in ("比", "较", "翻", "减半", "一半", "持平", "新高", "最高", "最好", "新低")
        ):
            period = _period(sentence, period, year)
            continue
        taken: list[tuple[int, int]] = []
        for name in names:
            for found in re.finditer(re.escape(name.form), sentence):
                if any(start < found.end() and found.start() < end for start, end in taken):
                    continue
                taken.append((found.start(), found.end()))
                before, after = sentence[: found.start()], sentence[found.end() :]
                if not is_own(before, others) or _OTHERS.search(re.split(r"[，,、]", before)[-1]):
                    continue
                rest = _VALUE.sub("", after, count=1)
                claim = _read(rest, name.indicator, _period(before, period, year), text.position_of("zh"), name.form)
                if claim is not None:
                    yield claim
        period = _period(sentence, period, year)


def _period(text: str, period: str, year: str) -> str:
    """The year last named, unless it is that with which something is compared."""
    named = [one[1] for one in _YEAR.finditer(re.sub(r"[比较]\s*\d{4}\s*年", "", text))]
    return named[-1] if named else period or year


def _read(text: str, indicator: Indicator, period: str, position: Position, name: str) -> ChangeClaim | None:
    for pattern, kind in _CLAIMS:
        match = pattern.match(text)
        if match is None:
            continue
        on = match.groupdict().get("on") or ""
        if (base := re.search(r"\d{4}", on)) and int(base[0]) != int(period) - 1:
            return None
        way = match["way"]
        sign = -1 if re.match(rf"{_DOWN}|少", way) or "新低" in way else 1
        amount, step, points, unit = Decimal(0), Decimal(1), False, ""
        if match.groupdict().get("number"):
            amount = Decimal(match["number"].replace(",", ""))
            exponent = amount.as_tuple().exponent
            step = Decimal(1).scaleb(int(exponent)) if isinstance(exponent, int) else Decimal(1)
            points = "百分点" in match["unit"]
            unit = match["unit"] if kind is ClaimKind.difference else ""
        elif kind is ClaimKind.times:
            count = match.groupdict().get("times") or match.groupdict().get("times2") or "一"
            amount = Decimal("0.5") if sign < 0 else Decimal(2) ** int(parse_chinese(count))
        return ChangeClaim(
            indicator, period, kind, sign, amount, step, points, name + match[0], position, bool(on), unit
        )
    return None
