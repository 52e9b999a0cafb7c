"""What a Chinese text states."""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import lru_cache
from string import ascii_letters, digits

from generator.facts.statements.chinese_numerals import DIGITS, NUMERALS, parse_chinese
from generator.facts.statements.codes import ADDRESS, STANDARD, TELEPHONE, TOKEN, code_key, is_loose, telephone_key
from generator.facts.statements.folding import fold
from generator.facts.statements.stated import Kind, Stated, Weight
from generator.model.quantity import Direction, Qualifier, decimals_of
from generator.model.unit import Unit, UnitRegistry

_YEAR = r"(?<!\d)(?:19|20)\d{2}(?!\d)"
_TO = r"\s*(?:[-—–~]+|至|到)\s*"
_FIGURE = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
_TRIGGER = re.compile(rf"[A-Za-z{NUMERALS}\d双首半减翻过第全均都皆]")
_DATE = re.compile(
    rf"(?P<year>{_YEAR})(?:{_TO}(?P<last>{_YEAR}))?\s*年?\s*(?:度\s*)?"
    r"(?:(?P<month>\d{1,2})\s*月(?:份)?(?:\s*(?P<day>\d{1,2})\s*[日号])?)?"
    rf"(?:{_TO}(?P<last_month>\d{{1,2}})\s*月)?(?:(?(last_month)|{_TO})(?P<last_day>\d{{1,2}})\s*日)?"
)
_MONTH = re.compile(
    rf"(?P<month>\d{{1,2}})(?:{_TO}(?P<last_month>\d{{1,2}}))?\s*月(?:份)?(?!\s*台)"
    rf"(?:\s*(?P<day>\d{{1,2}})\s*[日号]?(?:{_TO}(?P<last_day>\d{{1,2}}))?\s*[日号])?"
)
_DAY = re.compile(r"(?P<day>\d{1,2})\s*日(?![元均])")
_HAN_YEAR = re.compile(r"(?P<year>[一二][〇零○一二三四五六七八九]{3})\s*年")
_HAN_MONTH = re.compile(r"(?P<month>十[一二]?|[一二三四五六七八九])月(?:(?P<day>[一二三]?十?[一二三四五六七八九]?)日)?")
_DECADE = re.compile(r"(?:(?P<century>\d{2})\s*世纪\s*)?(?P<decade>[1-9]0|[一二三四五六七八九]十)\s*年代")
_CLOCK = re.compile(r"(?P<hour>[01]?\d|2[0-4])[::](?P<minute>[0-5]\d)(?!\d)")
_FESTIVAL = re.compile(r"(?P<month>1[0-2]|[1-9])[·•](?P<day>[12]\d|3[01]|[1-9])(?!\d)")
"""6·5 and 12·4 name a day by its month and day."""
_PLAN = re.compile(r"[“\"‘']?十([一二三四五六七])五[”\"’']?")
_BARE = re.compile(r"(?!(?:19|20)\d{2}(?!\d)|86 )\d[\d,.]*+(?!\s*[A-Za-z@_+::·•—–~至到世年月日成-])")
"""A figure that begins no date, code or share, as what follows it tells."""
_PER = re.compile(rf"百分之(?P<percent>[{NUMERALS}点]+|{_FIGURE})|千分之(?P<mille>[{NUMERALS}点]+|{_FIGURE})")
_FRACTION = re.compile(rf"(?P<below>[{NUMERALS}]+)分之(?P<above>[{NUMERALS}]+)")
_TENTHS = re.compile(
    r"(?P<tenths>[一二两三四五六七八九]|\d(?:\.\d)?)\s*成(?P<half>半|[一二三四五六七八九])?(?!员(?!工)|[立为果功本品分就长效交都套色熟])"
)
_TIMES = re.compile(r"翻(?:了)?(?P<times>[一两二三四])番")
_HALF = re.compile(r"减半|(?:一|过|近|超)半(?!径|导|成|天|年|个|路|生|期|步|毫)|半数")
_ARABIC = re.compile(rf"(?P<figure>{_FIGURE})")
_TO_FIGURE = re.compile(rf"{_TO}(?P<figure>{_FIGURE})")
_ORDINAL = re.compile(rf"第\s*(?P<number>{_FIGURE}|[{NUMERALS}]+)")
_HAN = re.compile(rf"[{NUMERALS}]+(?:点[{''.join(DIGITS)}]+)?")
_SCALE = re.compile(r"\s*(万亿|亿|千万|百万|十万|万|千|百)")
_SCALES = {"万亿": 12, "亿": 8, "千万": 7, "百万": 6, "十万": 5, "万": 4, "千": 3, "百": 2}
_MORE = re.compile(r"\s*[余多]")
_SOME_MORE = re.compile(r"\s*个多(?=百分点|月|小时)")
_AFTER = re.compile(r"\s*(以上|以内|以下|左右|上下)")
_BEFORE = (
    (("不超过", "不高于", "至多", "最多", "不多于", "不大于"), Qualifier.at_most),
    (("不低于", "不少于", "至少", "最少", "不小于"), Qualifier.at_least),
    (("超过", "超", "逾", "突破", "多达", "高于", "大于"), Qualifier.over),
    (("不足", "不到", "近", "接近", "将近", "低于", "小于"), Qualifier.nearly),
    (("约", "大约", "约为", "左右"), Qualifier.about),
)
_AFTER_WORDS = {"以上": Qualifier.at_least, "以内": Qualifier.at_most, "以下": Qualifier.at_most}
_FALLS = "下降|降低|减少|下滑|回落|缩短|缩减|压降|降幅|减幅|降至|减排|少|降"
_RISES = "增长|上升|提高|增加|提升|升高|上涨|增幅|涨幅|升至|增至|多|增"
_BY = "了|约|近|超|超过|达|为|幅度"
_DOWN = re.compile(f"(?:{_FALLS})(?:{_BY})*$")
_UP = re.compile(f"(?:{_RISES})(?:{_BY})*$")
_DEGREES = tuple((word, meaning) for words, meaning in _BEFORE for word in sorted(words, key=len, reverse=True))
_DEGREE_ENDS = tuple(word for word, _ in _DEGREES)
_WAY_ENDS = tuple({way[-1] for way in f"{_FALLS}|{_RISES}|{_BY}".split("|")})
"""How the text before a number ends where it has a word of degree, or may have one of direction."""
_WORDS = (
    "个 载 家 名 人 项 次 件 年 天 周 倍 座 条 批 届 期 轮 类 级 种 位 所 场 台 套 户 村 县 省 部 篇 份 亩 吨 "
    "岁 起 例 对 支 队 方面 大 月 日 元 公里 米 章 度 遍 版 号 层 步 股 间 间次 辆 艘 架 颗 棵 只 头 口 吨 克 强 等奖"
)
_MEASURE = re.compile("|".join(sorted(set(_WORDS.split()), key=len, reverse=True)))
_ROUND = frozenset(Decimal(10) ** power for power in range(1, 9))
_COUNTED = re.compile(r"\s*[\u4e00-\u9fff]{1,4}")
_SIGN = re.compile(r"(?:^|[\s(为:，、])-$")


def read_chinese(text: str, units: UnitRegistry) -> tuple[Stated, ...]:
    """Everything that ``text`` states, in order."""
    folded = fold(text)
    found: list[Stated] = []
    place = 0
    while match := _TRIGGER.search(folded.text, place):
        read = tuple(_read(folded.text, match.start(), units))
        found += read
        place = max([match.start() + 1, *(one.end for one in read)])
    return folded.unfolded(found)


def _read(text: str, place: int, units: UnitRegistry) -> Iterator[Stated]:
    """What begins at ``place``: nothing, one statement, or the parts of a date or a range."""
    for reader in () if _BARE.match(text, place) else _READERS.get(text[place], _ALL):
        if read := tuple(reader(text, place)):
            yield from read
            return
    yield from _numbers(text, place, units)


def _codes(text: str, place: int) -> Iterator[Stated]:
    if place and text[place - 1].isascii() and text[place - 1].isalnum():
        return
    for pattern, key in ((ADDRESS, str.lower), (TELEPHONE, telephone_key), (STANDARD, code_key), (TOKEN, code_key)):
        if match := pattern.match(text, place):
            if pattern is TOKEN and _is_unit_after_figure(match[0]):
                return
            weight = Weight.loose if is_loose(match[0]) else Weight.firm
            yield Stated(Kind.code, match[0], place, match.end(), code=key(match[0]), weight=weight)
            return


def _is_unit_after_figure(token: str) -> bool:
    return re.fullmatch(r"\d+(?:k?W|MW|GW|k?Wh|MWh|GWh|k?A|KA|kg|km|m|mm|cm|t|g|mg|L|kV|V|Hz)", token) is not None


def _dates(text: str, place: int) -> Iterator[Stated]:
    if match := _CLOCK.match(text, place):
        for name in ("hour", "minute"):
            yield _made(Kind.number, match, name, Decimal(match[name]), Weight.loose)
        return
    if match := _FESTIVAL.match(text, place):
        for name, kind in (("month", Kind.month), ("day", Kind.day)):
            yield _made(kind, match, name, Decimal(match[name]), Weight.loose)
        return
    if decade := tuple(_decade(text, place)):
        yield from decade
        return
    for pattern in (_DATE, _MONTH, _DAY):
        if match := pattern.match(text, place):
            if pattern is _DATE and not _is_year(text, match):
                continue
            read = tuple(_date_parts(match))
            if read:
                yield from read
                return


def _decade(text: str, place: int) -> Iterator[Stated]:
    if match := _DECADE.match(text, place):
        decade = match["decade"]
        value = Decimal(decade) if decade.isdigit() else parse_chinese(decade)
        century = (Decimal(match["century"]) - 1) * 100 if match["century"] else Decimal(1900)
        yield Stated(Kind.year, match[0], place, match.end(), value=century + value, weight=Weight.loose)


def _han_dates(text: str, place: int) -> Iterator[Stated]:
    if match := _HAN_YEAR.match(text, place):
        yield Stated(Kind.year, match[0], place, match.end(), value=parse_chinese(match["year"]))
    elif match := _HAN_MONTH.match(text, place):
        yield _made(Kind.month, match, "month", parse_chinese(match["month"]), Weight.soft)
        if match["day"]:
            yield _made(Kind.day, match, "day", parse_chinese(match["day"]), Weight.soft)


def _is_year(text: str, match: re.Match[str]) -> bool:
    """Whether four figures are a year: 年 follows, or they stand alone without a unit."""
    if "年" in match[0]:
        return True
    rest = text[match.end() : match.end() + 2]
    return match["month"] is None and not re.match(r"[.,]\d|\s*[万亿千百余多%个家名人项次件吨元米亩户]|[A-Za-z]", rest)


def _date_parts(match: re.Match[str]) -> Iterator[Stated]:
    names = match.re.groupindex
    for name, kind, most in (
        ("year", Kind.year, 9999),
        ("last", Kind.year, 9999),
        ("month", Kind.month, 12),
        ("day", Kind.day, 31),
        ("last_month", Kind.month, 12),
        ("last_day", Kind.day, 31),
    ):
        if name in names and match[name]:
            value = Decimal(match[name])
            if not 1 <= value <= most:
                return
            yield _made(kind, match, name, value)._replace(end=match.end(name) + (1 if kind is Kind.month else 0))


def _made(kind: Kind, match: re.Match[str], name: str, value: Decimal, weight: Weight = Weight.firm) -> Stated:
    return Stated(kind, match[name], match.start(name), match.end(name), value=value, weight=weight)


def _shares(text: str, place: int) -> Iterator[Stated]:
    end, value, kind, weight = place, Decimal(0), Kind.percent, Weight.firm
    if match := _PLAN.match(text, place):
        last = parse_chinese("十" + match[1])
        plan = match[0] != match[0].strip("“”\"‘’'") or text.startswith(
            ("规划", "期间", "时期", "末", "初"), match.end()
        )
        weight = Weight.firm if plan else Weight.loose
        yield Stated(Kind.number, match[0], place, match.end(), value=last, weight=weight, ordinal=True)
        yield Stated(Kind.number, match[0], place, match.end(), value=Decimal(5), weight=Weight.loose)
        return
    if match := _PER.match(text, place):
        number = match["percent"] or match["mille"]
        try:
            value = _figure(number) if number[0].isdigit() else parse_chinese(number)
        except ValueError:
            return
        if match["mille"]:
            value /= 10
    elif match := _FRACTION.match(text, place):
        try:
            value = parse_chinese(match["above"]) * 100 / parse_chinese(match["below"])
        except (ValueError, ArithmeticError):
            return
    elif match := _TENTHS.match(text, place):
        tenths = match["tenths"]
        value = (Decimal(tenths) if tenths[0].isdigit() else parse_chinese(tenths)) * 10
        value += 5 if match["half"] == "半" else DIGITS.get(match["half"] or "零", 0)
        weight = Weight.soft
    elif match := _TIMES.match(text, place):
        value, kind, weight = Decimal(2) ** int(parse_chinese(match["times"])), Kind.number, Weight.loose
    elif match := _HALF.match(text, place):
        value, weight = Decimal(50), Weight.loose
    if match:
        end = match.end()
        if text[place] in "过近超" and weight is Weight.loose and kind is Kind.percent:
            end = place + 2
        yield _worded(Stated(kind, text[place:end], place, end, value=value, weight=weight), text)


_ALL = (_codes, _dates, _decade, _han_dates, _shares)
_READERS: dict[str, tuple[Callable[[str, int], Iterator[Stated]], ...]] = {
    **dict.fromkeys(ascii_letters, (_codes,)),
    **dict.fromkeys(digits, (_codes, _dates, _shares)),
    **dict.fromkeys(NUMERALS, (_decade, _han_dates, _shares)),
    **dict.fromkeys("半减翻过", (_shares,)),
    **dict.fromkeys("第双首全均都皆", ()),
}
"""What may begin with a character, beside a number."""


def _numbers(text: str, place: int, units: UnitRegistry) -> Iterator[Stated]:
    if text[place] == "第":
        yield from _ordinal(text, place)
        return
    if text[place] in "全均都皆":
        yield Stated(Kind.percent, text[place], place, place + 1, value=Decimal(100), weight=Weight.loose)
        return
    if text[place] in "双首":
        value = Decimal(2 if text[place] == "双" else 1)
        yield Stated(Kind.number, text[place], place, place + 1, value=value, weight=Weight.loose)
        return
    if match := _ARABIC.match(text, place):
        first = _with_unit(text, match, _figure(match[0]), units)
        second = _TO_FIGURE.match(text, match.end()) if first.end == match.end() else None
        if second is not None and first.kind is Kind.number:
            last = _with_unit(text, second, _figure(second["figure"]), units, second.start("figure"))
            factor = last.step * 10 ** decimals_of(_figure(second["figure"]))
            yield first._replace(
                kind=last.kind,
                value=first.value * factor,
                step=first.step * factor,
                unit=last.unit,
                counted=last.counted,
            )
            yield last
            return
        yield first
        return
    if match := _HAN.match(text, place):
        yield from _han(text, match, units)


def _han(text: str, match: re.Match[str], units: UnitRegistry) -> Iterator[Stated]:
    run = match[0]
    try:
        value = parse_chinese(run)
    except ValueError:
        yield from _each_figure(run, match)
        return
    stated = _with_unit(text, match, value, units)
    counts = stated.unit is not None or _MEASURE.match(text, match.end()) is not None
    idiom = (value in _ROUND and (stated.qualifier is None or stated.unit is None)) or (
        match.start() > 0 and text[match.start() - 1] in "“‘"
    )
    if value <= 1 or idiom or not counts or run == "二":  # 二 ranks (二期, 二次); 两 counts
        weight = Weight.loose
    else:
        large = value > 10 and (len(run) > 1 or stated.qualifier is not None) and stated.kind is Kind.number
        weight = Weight.firm if large else Weight.soft
    yield stated._replace(weight=weight)
    if len(run) > 1:
        yield from _figure_by_figure(run, match)


def _figure_by_figure(run: str, match: re.Match[str]) -> Iterator[Stated]:
    """What else a run of numerals may mean: 三八 is 8 March, 七一 the first of July, 三四 three or four."""
    yield from _each_figure(run, match, without="亿")  # 千亿 is no 亿
    if len(run) == 2 and all(one in DIGITS for one in run):
        for kind, one in zip((Kind.month, Kind.day), run, strict=True):
            yield Stated(kind, run, match.start(), match.end(), value=Decimal(DIGITS[one]), weight=Weight.loose)


def _each_figure(run: str, match: re.Match[str], without: str = "") -> Iterator[Stated]:
    for offset, one in enumerate(run):
        if one != "点" and one not in without:
            place = match.start() + offset
            yield Stated(Kind.number, one, place, place + 1, value=parse_chinese(one), weight=Weight.loose)


def _ordinal(text: str, place: int) -> Iterator[Stated]:
    match = _ORDINAL.match(text, place)
    if match is None:
        return
    number = match["number"]
    try:
        value = _figure(number) if number[0].isdigit() else parse_chinese(number)
    except ValueError:
        return
    weight = Weight.firm if number[0].isdigit() or value > 10 else Weight.soft
    yield Stated(
        Kind.number, match[0], place, match.end(), value=value,
        weight=weight if value > 1 else Weight.loose, ordinal=True, counted=_counted(text, match.end()),
    )  # fmt: skip


def _with_unit(
    text: str, match: re.Match[str], value: Decimal, units: UnitRegistry, start: int | None = None
) -> Stated:
    """A number with the scale words, the qualifier and the unit that follow it."""
    begin = match.start() if start is None else start
    end, scale, qualifier = match.end(), Decimal(1), None
    step = Decimal(1).scaleb(-decimals_of(value))
    while True:
        after = end + len(text[end : end + 1]) if text[end : end + 1] == " " else end
        if more := _SOME_MORE.match(text, end):
            qualifier, end = Qualifier.more_than, more.end()
            continue
        if (found := _unit_at(text, after, units)) is not None:
            unit, printed = found
            return _united(
                text, begin, after + len(printed), value * scale, step * scale, unit, printed, qualifier, units
            )
        if more := _MORE.match(text, end):
            qualifier, end = Qualifier.more_than, more.end()
            continue
        if found_scale := _SCALE.match(text, end):
            scale *= Decimal(10) ** _SCALES[found_scale[1]]
            end = found_scale.end()
            continue
        break
    stated = Stated(
        Kind.number, text[begin:end], begin, end, value=value * scale, step=step * scale,
        counted=_counted(text, end), weight=Weight.loose if value * scale == 1 else Weight.firm, qualifier=qualifier,
    )  # fmt: skip
    return _worded(stated, text)


def _united(
    text: str,
    begin: int,
    end: int,
    value: Decimal,
    step: Decimal,
    unit: Unit,
    printed: str,
    qualifier: Qualifier | None,
    units: UnitRegistry,
) -> Stated:
    if printed == "吨" and re.search(r"标准?煤\D{0,3}$", text[:begin]) and (coal := units.find("吨标准煤")) is not None:
        unit = coal.unit
    kind = {"share": Kind.percent, "points": Kind.points}.get(unit.dimension, Kind.number)
    if kind is Kind.percent:
        value, step = value * unit.factor * 100, step * unit.factor * 100
    weight = Weight.loose if kind is Kind.number and value == 1 else Weight.firm
    return _worded(
        Stated(
            kind, text[begin:end], begin, end, value=value, step=step, unit=unit, counted=printed,
            weight=weight, qualifier=qualifier,
        ),
        text,
    )  # fmt: skip


def _worded(stated: Stated, text: str) -> Stated:
    """The statement with the words of degree and direction, and the sign, that stand around it."""
    before, after = text[max(0, stated.start - 12) : stated.start].rstrip(), _AFTER.match(text, stated.end)
    qualifier = stated.qualifier or (_AFTER_WORDS.get(after[1]) if after else None)
    if qualifier is None and before.endswith(_DEGREE_ENDS):
        word, qualifier = next((word, meaning) for word, meaning in _DEGREES if before.endswith(word))
        before = before.removesuffix(word)
    direction = _direction(before) if before.endswith(_WAY_ENDS) else None
    negative = before.endswith("-") and _SIGN.search(before) is not None
    if qualifier is stated.qualifier and direction is None and not negative:
        return stated
    value = -stated.value if negative else stated.value
    return stated._replace(qualifier=qualifier, direction=direction, value=value)


def _direction(before: str) -> Direction | None:
    return Direction.down if _DOWN.search(before) else Direction.up if _UP.search(before) else None


@lru_cache(maxsize=8)
def _unit_pattern(units: UnitRegistry) -> re.Pattern[str]:
    """Every unit, the longest first. A unit of Latin letters must not run on into a word."""
    names = sorted((name for name in units.names if name != "大"), key=len, reverse=True)
    initials = "".join({re.escape(one[0]) for one in names})
    one = "|".join(re.escape(one) + (r"(?![A-Za-z])" if one[-1].isascii() else "") for one in names)
    return re.compile(f"(?=[{initials}])(?:{one})")


def _unit_at(text: str, place: int, units: UnitRegistry) -> tuple[Unit, str] | None:
    match = _unit_pattern(units).match(text, place)
    if match is None:
        return None
    found = units.find(match[0])
    return (found.unit, match[0]) if found and found.scale == 1 else None


def _counted(text: str, place: int) -> str:
    match = _COUNTED.match(text, place)
    return match[0].strip() if match else ""


def _figure(text: str) -> Decimal:
    return Decimal(text.replace(",", ""))
