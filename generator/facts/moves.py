"""Moves from one number to another, as sentences of both languages tell them, with what they say of the change."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.facts.derive import Facts, read_once
from generator.facts.frames import MARK, NUMBER, PERCENT, POINTS, VALUE, YEAR, Figure, Frame
from generator.facts.statements.chinese_numerals import parse_chinese
from generator.facts.statements.stated import Kind

_UP = "新增|增加|增长|提高|提升|上升|升高|扩大|扩增|扩展|拓展|攀升|上涨|壮大|跃升|飙升|延长|增|升|涨|扩"
_DOWN = "精简|压减|压降|压缩|缩减|缩短|缩小|减少|降低|下降|下滑|回落|减|降"
_AMOUNT = f"(?P<amount>{NUMBER}|{PERCENT}|{POINTS})"
_FROM = re.compile(
    rf"(?:由|从|自|[较比](?=[^，。；]{{0,8}}的))[^，。；{MARK[1:-1]}]{{0,12}}(?:{YEAR}年?[^，。；{MARK[1:-1]}]{{"
    rf"0,8}})?(?P<first>{VALUE})"
    rf"[^，。；{MARK[1:-1]}]{{0,10}}?(?P<way>{_UP}|{_DOWN}|调整|发展|优化|变)?(?:了)?(?:为|到|至|成)"
    rf"[^，。；{MARK[1:-1]}]{{0,8}}(?:{YEAR}年?[^，。；{MARK[1:-1]}]{{0,8}})?(?P<last>{VALUE})"
)
_YEARS = re.compile(
    rf"(?P<one>{YEAR})年?[^，。；{MARK[1:-1]}]{{0,16}}(?P<first>{VALUE})[，,](?P<way>)(?:而)?"
    rf"(?P<other>{YEAR})年?[^，。；{MARK[1:-1]}]{{0,16}}(?P<last>{VALUE})(?=[，,])"
)
_THAN = re.compile(
    rf"(?P<last>{VALUE})[，,(]同?[比较与](?:上年|去年|前一年|上一年|上期|期初|年初|往年|目标|计划|预算|{YEAR}年)(?:同期|度|末|底|初)?的?"
    rf"(?P<first>{VALUE})(?:相比)?[，,]?"
)
_BY = r"(?:了|幅度为|幅度|幅|率|达到|达|为|约|近|超过|超|逾|不到|不足|大约|整整|将)*"
_LEAD = (
    r"(?:(?:同比|环比|累计|共计|合计|净|实际|总体|整体|平均|即|一年|"
    rf"[较比](?:上年|去年|前一年|上一年|年初|{YEAR}年)(?:同期)?)[，,]?)*"
)
_CLAIM = re.compile(
    rf"^[^，,()。；{MARK[1:-1]}]{{0,10}}[，,(]?{_LEAD}(?P<way>{_UP}|{_DOWN}|多|少|增速|涨){_BY}{_AMOUNT}(?P<times>倍)?"
)
_EARLIER = re.compile(rf"(?P<way>{_UP}|{_DOWN}){_BY}{_AMOUNT}(?P<times>倍)?[，,(]?(?:即|主要)?$")
_DOUBLED = re.compile(
    rf"^[^，,()。；{MARK[1:-1]}]{{0,10}}[，,(]?[^，,。；{MARK[1:-1]}]{{0,6}}?(?:翻(?:了)?(?P<double>[一两二三四"
    rf"])?番|(?P<half>减半|[下减]?[降少]了?一半))"
)
_FALLING = re.compile(rf"^(?:{_DOWN}|少)")
_AS_MANY = re.compile(
    rf"^[^，,()。；{MARK[1:-1]}]{{0,10}}[，,(]?(?:是|为|相当于)(?:原来|上年|去年|之前|过去|当初)的(?P<as>{NUMBER})倍"
)
_EN_UP = (
    r"rose|risen|rises?|rising|increase[ds]?|increasing|grew|grown|grow|growing|climbed|went up|gained|improved|raised|"
    r"expanded|up|extended|growth|rise|gain|improvement|doubled|tripled|quadrupled|soared|jumped"
)
_EN_DOWN = (
    r"fell|fallen|fall(?:s|ing)?|dropped|drop(?:s|ping)?|decrease[ds]?|decreasing|reduced|reducing|cut|cutting|lowered|"
    r"declined?|declining|shrank|shortened|down|went down|reduction|decline|halved|saving|trimmed|slashed"
)
_DEGREE = r"(?:(?:about|around|nearly|almost|more than|over|some|roughly|approximately|less than|by|a total of|only) )*"
_NAME = rf"[^,.;(){MARK[1:-1]}]"
_EN_FROM = re.compile(
    rf"\b(?:(?P<way>{_EN_UP}|{_EN_DOWN})\b(?:{_NAME}{{0,24}}?(?P<amount>{NUMBER}|{PERCENT}|{POINTS})"
    rf")?{_NAME}{{0,24}}?[ ,]+)?from {_NAME}{{0,12}}?"
    rf"(?P<first>{VALUE}){_NAME}{{0,30}}?(?:in {YEAR})?{_NAME}{{0,10}}?\bto {_NAME}{{0,12}}?(?P<last>{VALUE})",
    re.IGNORECASE,
)
_EN_TO = re.compile(
    rf"\b(?P<way>{_EN_UP}|{_EN_DOWN})\b{_NAME}{{0,8}}?\bto {_NAME}{{0,12}}?(?P<last>{VALUE}){_NAME}{{0,"
    rf"24}}?(?:in {YEAR}{_NAME}{{0,3}})?,? ?from {_NAME}{{0,12}}?(?P<first>{VALUE})",
    re.IGNORECASE,
)
_EN_CLAIM = re.compile(
    rf"^{_NAME}{{0,24}}?(?:in {YEAR})?{_NAME}{{0,3}}?(?:, ?| ?\(| [-–—] ?| and (?:so )?)(?:which is |"
    rf"that is |thus |or |i\.e\. |representing |meaning |marking )?"
    rf"(?:(?:an? |the )?(?:[a-z-]+ ){{0,2}}?(?P<way>{_EN_UP}|{_EN_DOWN})\b(?: of| by)? {_DEGREE}(?"
    rf"P<amount>{NUMBER}|{PERCENT}|{POINTS})"
    rf"|{_DEGREE}(?P<amount2>{NUMBER}|{PERCENT}|{POINTS}) (?P<way2>fewer|less|lower|more|higher)"
    rf"|(?P<as>{NUMBER}) times (?:as (?:many|much|large)|the|that)"
    r"|an? (?P<fold>two|three|four|five|six|ten)-?fold (?:increase|rise|growth))",
    re.IGNORECASE,
)
_EN_THAN = re.compile(
    rf"(?P<last>{VALUE}){_NAME}{{0,40}}(?:, | \(| and | [-–—] )(?:which is |that is )?(?:an? )?"
    rf"(?:(?P<way>{_EN_UP}|{_EN_DOWN})\b(?: of| by)? {_DEGREE}(?P<amount>{NUMBER}|{PERCENT}|{POINTS})"
    rf"|{_DEGREE}(?P<amount2>{NUMBER}|{PERCENT}|{POINTS}) (?P<way2>fewer|less|lower|more|higher)"
    rf") (?:from|than|on|against|compared with|over) (?:the )?(?P<first>{VALUE})"
    rf"(?= (?:[a-z]+ )?(?:in|of) (?:{YEAR}|the (?:year before|previous year|prior year|preceding year)"
    rf"|last year)| (?:the|a) year (?:before|earlier)| last year)",
    re.IGNORECASE,
)
_FOLDS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "ten": 10}
_TIMES = {"doubled": Decimal(2), "tripled": Decimal(3), "quadrupled": Decimal(4), "halved": Decimal("0.5")}


@dataclass(frozen=True, slots=True)
class Move:
    """A move from ``first`` to ``last``; ``sign`` is 1 or -1 where it is called a rise or a fall, else 0.

    ``amount`` is the change given with it, ``amount_sign`` its direction; ``times`` the multiple given in words.
    """

    frame: Frame
    first: Figure
    last: Figure
    sign: int
    words: str
    amount: Figure | None = None
    amount_sign: int = 0
    times: Decimal | None = None
    is_multiple: bool = False

    @property
    def ends(self) -> tuple[Decimal, Decimal]:
        """Both values in one unit: the first may leave the scale and unit to the second (4.2 to 5.1 million)."""
        first, last = self.first.value, self.last.value
        scale = scale_of(self.last)
        bare = self.first.stated.unit is None and scale_of(self.first) == 1
        if bare and scale > 1 and first and last / first >= scale / 30:
            return first * scale, last
        return first, last


def scale_of(figure: Figure) -> Decimal:
    """By what its digits are multiplied: 10,000 for 4.2 万, and a thousand times that for 4.2 万吨 in kilograms."""
    match = re.search(r"\d[\d,]*(?:\.\d+)?", figure.stated.text)
    printed = Decimal(match[0].replace(",", "")) if match else Decimal(0)
    return abs(figure.value) / printed if printed else Decimal(1)


@read_once
def moves(facts: Facts) -> Iterator[Move]:
    """Every move of a sentence between two numbers of one kind."""
    for frame in facts.frames_with(VALUE, VALUE):
        for move in _chinese(frame) if frame.is_chinese else _english(frame):
            units = [one.stated.unit.dimension if one.stated.unit else "" for one in (move.first, move.last)]
            alike = move.first.counts_as(move.last) or "" in units or units[1].startswith(f"{units[0]}-per-")
            if move.first.stated.kind is move.last.stated.kind and alike:
                yield move


def _chinese(frame: Frame) -> Iterator[Move]:
    for pattern in (_FROM, _YEARS):
        for match in pattern.finditer(frame.words):
            if pattern is _YEARS and frame[match["one"]].value >= frame[match["other"]].value:
                continue
            first, last, behind = frame[match["first"]], frame[match["last"]], frame.words[match.end() :]
            sign = _sign(match["way"])
            if many := _AS_MANY.match(behind):
                yield Move(frame, first, last, sign, match[0], times=frame[many["as"]].stated.value)
            elif doubled := _DOUBLED.match(behind):
                times = (
                    Decimal("0.5") if doubled["half"] else Decimal(2) ** int(parse_chinese(doubled["double"] or "一"))
                )
                yield Move(frame, first, last, sign, match[0] + doubled[0], times=times)
            elif claim := _CLAIM.match(behind) or _EARLIER.search(frame.words[: match.start()]):
                yield Move(
                    frame, first, last, sign, match[0], frame[claim["amount"]], _sign(claim["way"]),
                    is_multiple=claim["times"] is not None,
                )  # fmt: skip
            elif pattern is _FROM:
                yield Move(frame, first, last, sign, match[0])
    for match in _THAN.finditer(frame.words):
        if claim := _CLAIM.match(frame.words[match.end() :]):
            yield Move(
                frame, frame[match["first"]], frame[match["last"]], 0, match[0], frame[claim["amount"]],
                _sign(claim["way"]), is_multiple=claim["times"] is not None,
            )  # fmt: skip


def _sign(way: str | None) -> int:
    return 0 if not way or way in ("调整", "发展", "优化", "变") else -1 if _FALLING.match(way) else 1


def _english(frame: Frame) -> Iterator[Move]:
    for pattern in (_EN_FROM, _EN_TO):
        for match in pattern.finditer(frame.words):
            way = (match["way"] or "").lower()
            sign = 0 if not way else -1 if re.fullmatch(_EN_DOWN, way) else 1
            amount, amount_sign, times = match.groupdict().get("amount"), sign, _TIMES.get(way)
            claim = _EN_CLAIM.match(frame.words[match.end() :])
            if claim and claim["fold"]:
                times = times or Decimal(_FOLDS[claim["fold"].lower()])
            elif claim and claim["as"]:
                times = times or frame[claim["as"]].stated.value
            elif claim:
                amount = claim["amount"] or claim["amount2"]
                said = (claim["way"] or claim["way2"]).lower()
                amount_sign = -1 if said in ("fewer", "less", "lower") or re.fullmatch(_EN_DOWN, said) else 1
            first, last = frame[match["first"]], frame[match["last"]]
            figure = frame[amount] if amount else None
            if fold := re.search(r"\b(two|three|four|five|six|ten)-?fold\b", match[0], re.IGNORECASE):
                times = Decimal(_FOLDS[fold[1].lower()])
            yield Move(frame, first, last, sign, match[0], figure, amount_sign, times)
    for match in _EN_THAN.finditer(frame.words):
        said = (match["way"] or match["way2"]).lower()
        way_sign = -1 if said in ("fewer", "less", "lower") or re.fullmatch(_EN_DOWN, said) else 1
        figure = frame[match["amount"] or match["amount2"]]
        first = frame[match["first"]]
        base = first._replace(stated=first.stated._replace(qualifier=None))  # lower than 150 names 150
        yield Move(frame, base, frame[match["last"]], 0, match[0], figure, way_sign)


def change_of(move: Move) -> list[Decimal]:
    """What the amount of a move may mean, counted from its ends: per cent, points, a multiple, a difference."""
    assert move.amount is not None
    first, last = move.ends
    kind = move.amount.stated.kind
    if move.is_multiple:
        return [last / first - 1] if first else []
    if kind is Kind.points:
        return [last - first] if move.first.stated.kind is Kind.percent else []
    if kind is Kind.percent:
        relative = [(last - first) / abs(first) * 100] if first else []
        return [*relative, last - first] if move.first.stated.kind is Kind.percent else relative
    alike = move.amount.counts_as(move.last) or move.amount.counts_as(move.first)
    return [last - first] if alike and move.first.stated.kind is Kind.number else []
