"""What Chinese text claims of an indicator's change on an earlier year, in figures and in words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from generator.facts.derive import Facts, read_once
from generator.facts.forecasts import is_forecast
from generator.facts.mentions import Name, indicator_names, plain
from generator.facts.named_figures import is_own, other_companies, printed_indicators
from generator.facts.statements.chinese_numerals import parse_chinese
from generator.model.indicator import Indicator
from generator.model.item import Text
from generator.model.quantity import Qualifier, decimals_of
from generator.model.reference import REFERENCE, ReferenceKind, as_reference
from generator.problem import Position


class ClaimKind(StrEnum):
    """What is claimed: a change by an amount or none given, a multiple, no change, a record, a run of years."""

    change = "change"
    difference = "difference"
    times = "times"
    flat = "flat"
    record = "record"
    streak = "streak"


@dataclass(frozen=True, slots=True)
class ChangeClaim:
    """A claim on ``indicator`` for ``period`` against ``base``, mostly the year before.

    ``sign`` is 1 or -1; ``amount`` per cent or points (0 where only the direction is told), for ``times`` the multiple,
    for ``difference`` an amount in ``unit``, for ``streak`` and ``record`` a number of years. ``step`` is the worth of
    its last digit, ``degree`` the word with it. ``on_year`` says whether the text names what it is compared with.
    """

    indicator: Indicator
    period: str
    base: str
    kind: ClaimKind
    sign: int
    amount: Decimal
    step: Decimal
    in_points: bool
    words: str
    position: Position
    on_year: bool
    unit: str = ""
    degree: Qualifier | None = None


_BASE = r"(?:上年度?|去年|上一年度?|前一年|年初|期初|(?P<{}>\d{{4}})年)(?:同期|末|底)?"
_ON = rf"(?:与{_BASE.format('with')}相比|同比|[比较]{_BASE.format('than')})[,，]?"
_LEADING = re.compile(rf"(?:^|[，,]){_ON}$")
_UP = "增长|上升|提高|增加|提升|升高|上涨|增"
_DOWN = "下降|降低|减少|下滑|回落|缩减|降|减"
_WIDTH = "增幅|涨幅|升幅|降幅|减幅"
_SENTENCE = re.compile(r"[^。；！？;\n]+")
_YEAR = re.compile(r"((?:19|20)\d{2})\s*年")
_NUMBER = r"(?P<number>\d[\d,]*(?:\.\d+)?)"
_COUNT = "[一二两三四五六七八九十]"
_SOMEWHAT = "(?:大幅|又|再|约|均|都|有所|进一步|明显|显著|小幅|仅)*"
_AGAIN = "(?:再|又|实现|基本|近乎|几乎|约)*"
_BY = "(?:了|幅度为|达到|达|为)*(?P<degree>约|近|超过|超|逾|不到|不足)?(?:了|达)*"
_UNIT = "(?P<unit>%|个?百分点)"
_OTHER = "(?P<unit>[万亿千百]{0,2}[^\\d%，。；、（）百个至到倍成]{1,5})"
_DOUBLED = "翻(?P<times>[一两二三四])?番|翻了(?P<times2>[一两二三四])番"
_HALVED = "减半|下降一半|减少一半|降低一半"
_WITHIN = rf"(?:(?:近|最近)(?P<years>\d|{_COUNT})年(?:以?来)?(?:的)?)"
_RECORD = rf"创(?:下|出|造)?(?:了)?(?:历史|{_WITHIN})?(?:新高|最高|最好|新低|最低)"
_CLAIMS = (
    (re.compile(rf"^(?P<on>{_ON})?{_SOMEWHAT}(?P<way>{_UP}|{_DOWN}|{_WIDTH}){_BY}{_NUMBER}{_UNIT}"), ClaimKind.change),
    (
        re.compile(
            rf"^(?P<on>{_ON})?{_SOMEWHAT}(?P<way>{_UP}|{_DOWN}|{_WIDTH}){_BY}"
            rf"(?:(?P<tenths>{_COUNT})成(?P<half>半)?|(?P<below>{_COUNT})分之(?P<above>{_COUNT}))"
        ),
        ClaimKind.change,
    ),
    (
        re.compile(
            rf"^(?P<on>{_ON})?{_SOMEWHAT}(?P<way>{_UP}){_BY}(?:(?P<number>\d+(?:\.\d+)?)|(?P<fold>{_COUNT})"
            rf")倍(?P<half>半)?"
        ),
        ClaimKind.times,
    ),
    (re.compile(rf"^(?P<on>{_ON}){_SOMEWHAT}(?P<way>{_UP}|{_DOWN}|多|少){_BY}{_NUMBER}{_OTHER}"), ClaimKind.difference),
    (re.compile(rf"^(?P<on>{_ON})?{_AGAIN}(?P<way>{_DOUBLED})"), ClaimKind.times),
    (re.compile(rf"^(?P<on>{_ON})?{_AGAIN}(?P<way>{_HALVED})"), ClaimKind.times),
    (re.compile(rf"^(?P<on>{_ON}|与上年|与去年|同)?(?:基本|大体|大致)?(?P<way>持平)"), ClaimKind.flat),
    (re.compile(rf"^(?:再|又|均|都|连续[^，。]{{0,4}})?(?P<way>{_RECORD})"), ClaimKind.record),
    (
        re.compile(
            rf"^(?:已|实现|保持)*(?:连续(?P<years>\d|{_COUNT})年|逐年)(?:保持|实现|持续|稳步|大幅)*(?"
            rf"P<way>{_UP}|{_DOWN})"
        ),
        ClaimKind.streak,
    ),
    (re.compile(rf"^(?P<on>{_ON}|持续|稳步){_SOMEWHAT}(?P<way>{_UP}|{_DOWN})(?!\S?\d)"), ClaimKind.change),
)
_CLAIMING = re.compile("[比较翻半倍平高好低续逐稳%分成]")
"""A character of every claim: 比, 较, 翻番, 减半, 倍, 持平, 新高, 最好, 新低, 连续, 逐年, 稳步, 百分点, 三成."""
_DEGREES = {
    "约": Qualifier.about, "近": Qualifier.nearly, "超过": Qualifier.over, "超": Qualifier.over, "逾": Qualifier.over,
    "不到": Qualifier.nearly, "不足": Qualifier.nearly,
}  # fmt: skip
_OTHERS = re.compile(
    r"其中|子公司|分公司|下属|所属|旗下|目标|力争|计划|预计|规划|单位|上半年|下半年|季度|行业|全国|全球"
)
_BASE_OF_SHARE = re.compile(r"占(?:集团|公司|当年|同期|全年)*$")
"""What a share is of is not what the sentence speaks of: 占营业收入的 1.58%."""
_VALUE = re.compile(
    r"^(?:为|达到|达|完成|实现|共|约|近|超过|至|到|是|：|:|\s)*[\d.,]+\s*(?:[万亿千百]*[^\d，。；、（）]{0,"
    r"8})?[，,（(]\s*"
)


@read_once
def change_claims(facts: Facts) -> Iterator[ChangeClaim]:
    """Every claim in chapters behind an indicator's name, also with the level between: 产量 652 万吨，同比增长 7%."""
    names = indicator_names(printed_indicators(facts))
    others = other_companies(facts)
    claiming = {id(text) for text in facts.texts_with(zh=(_CLAIMING, "{{"))}
    for carrier in (facts.edition.report, *facts.edition.chapters.values()):
        for item in carrier.walk():
            if id(item) in claiming and isinstance(item, Text):
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
        if not _CLAIMING.search(sentence):
            period = _period(sentence, period, year)
            continue
        taken: list[tuple[int, int]] = []
        for name in names:
            for found in re.finditer(re.escape(name.form), sentence) if name.form in sentence else ():
                if any(start < found.end() and found.start() < end for start, end in taken):
                    continue
                taken.append((found.start(), found.end()))
                before, after = sentence[: found.start()], sentence[found.end() :]
                leading = _LEADING.search(before)
                clause = re.split(r"[，,、]", before)[-1]
                if not is_own(before, others) or _OTHERS.search(clause) or _BASE_OF_SHARE.search(clause):
                    continue
                if is_forecast(before):
                    continue
                rest = (leading[0].strip("，,") if leading else "") + _VALUE.sub("", after, count=1)
                claim = _read(rest, name.indicator, _period(before, period, year), text.position_of("zh"), name.form)
                if claim is not None:
                    yield claim
        period = _period(sentence, period, year)


def _period(text: str, period: str, year: str) -> str:
    """The year last named, unless it is that with which something is compared."""
    if _YEAR.search(text) is None:
        return period or year
    named = [one[1] for one in _YEAR.finditer(re.sub(r"[比较与]\s*\d{4}\s*年", "", text))]
    return named[-1] if named else period or year


def _read(text: str, indicator: Indicator, period: str, position: Position, name: str) -> ChangeClaim | None:
    for pattern, kind in _CLAIMS:
        match = pattern.match(text)
        if match is None:
            continue
        found = {key: value for key, value in match.groupdict().items() if value}
        base = found.get("with") or found.get("than") or str(int(period) - 1)
        if int(base) >= int(period):
            return None
        way = match["way"]
        sign = -1 if re.match(rf"{_DOWN}|少|降|减", way) or way.endswith("低") else 1
        amount, step = _amount(found, kind, sign)
        return ChangeClaim(
            indicator, period, base, kind, sign, amount, step,
            in_points="百分点" in found.get("unit", ""),
            words=name + match[0],
            position=position,
            on_year="on" in found,
            unit=found.get("unit", "") if kind is ClaimKind.difference else "",
            degree=_DEGREES.get(found.get("degree", "")),
        )  # fmt: skip
    return None


def _amount(found: dict[str, str], kind: ClaimKind, sign: int) -> tuple[Decimal, Decimal]:
    """The amount that a claim's words give, and the worth of its last digit."""
    if "number" in found:
        number = Decimal(found["number"].replace(",", ""))
        return number + (kind is ClaimKind.times), Decimal(1).scaleb(-decimals_of(number))
    if "tenths" in found:
        return parse_chinese(found["tenths"]) * 10 + (5 if "half" in found else 0), Decimal(5)
    if "below" in found:
        return parse_chinese(found["above"]) * 100 / parse_chinese(found["below"]), Decimal(2)
    if kind in (ClaimKind.streak, ClaimKind.record):
        years = found.get("years", "")
        return (Decimal(years) if years.isdigit() else parse_chinese(years) if years else Decimal(0)), Decimal(1)
    if kind is not ClaimKind.times:
        return Decimal(0), Decimal(1)
    if "fold" in found:
        return parse_chinese(found["fold"]) + 1 + (Decimal("0.5") if "half" in found else 0), Decimal(1)
    if sign < 0:
        return Decimal("0.5"), Decimal(1)
    return Decimal(2) ** int(parse_chinese(found.get("times") or found.get("times2") or "一")), Decimal(1)
