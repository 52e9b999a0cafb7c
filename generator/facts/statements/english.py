"""What an English text states."""

import calendar
import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from string import ascii_letters

from generator.facts.statements.codes import ADDRESS, STANDARD, TELEPHONE, TOKEN, code_key, is_loose, telephone_key
from generator.facts.statements.english_numerals import ORDINALS, SCALES, SMALL, parse_english
from generator.facts.statements.folding import fold
from generator.facts.statements.stated import Kind, Stated, Weight
from generator.model.quantity import Direction, Qualifier, decimals_of
from generator.model.unit import Unit, UnitRegistry

_MONTHS = tuple(calendar.month_name)[1:]
_MONTH_NAMES = {name: value for value, name in enumerate(_MONTHS, start=1)} | {
    name[:3]: value for value, name in enumerate(_MONTHS, start=1) if name != "May"
}
_MONTH = rf"(?P<month>{'|'.join(sorted(_MONTH_NAMES, key=len, reverse=True))})\b\.?"
_YEAR = r"(?:19|20)\d{2}(?![\d,.]\d|\d)"
_TO = r"\s*(?:[-—–~]+|to|and|through)\s*"
_FIGURE = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
_TRIGGER = re.compile(r"(?<![A-Za-z\d])(?:[A-Za-z]|\d)|(?:RMB|US\$|[$€£¥])\s?(?=\d)")
_DAY_MONTH = re.compile(
    rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:{_TO}(?P<last_day>\d{{1,2}})(?:st|nd|rd|th)?)?\s+(?:of\s+)?{_MONTH}"
    rf"(?:,?\s+(?P<year>{_YEAR}))?"
)
_MONTH_DAY = re.compile(
    rf"{_MONTH}(?:\s+(?P<day>\d{{1,2}})(?!\d|%|,\d{{3}}|\.\d|\s?(?:per|percent|million|billion|tonnes|MW))"
    rf"(?:st|nd|rd|th)?(?:{_TO}(?P<last_day>\d{{1,2}})(?!\d))?)?(?:,?\s+(?P<year>{_YEAR}))?"
)
_YEARS = re.compile(
    rf"(?P<year>{_YEAR})(?:(?:[-—–~]|\s*to\s*)(?P<last>{_YEAR}|(?<=[-—–~])\d{{2}}(?![\d%])))?(?P<decade>s\b)?"
)
_CLOCK = re.compile(r"(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d)(?!\d)")
_BARE = re.compile(r"(?!(?:19|20)\d{2}(?!\d)|86 |\d )\d[\d,.]*+(?!\s*[A-Z@_+:—–~-]|[a-z]|\s+(?:to|and|through|of)\b)")
"""A figure that begins no date, code or share, as what follows it tells."""
_ALONE = re.compile(r"[a-z]++(?=[\s,;])")
"""A word in small letters that ends there: it begins no date and no code."""
_SMALL = "|".join(sorted(SMALL, key=len, reverse=True))
_ORDINAL = "|".join(sorted(ORDINALS, key=len, reverse=True))
_DIGIT = "one|two|three|four|five|six|seven|eight|nine"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_BELOW_HUNDRED = rf"(?:(?:{_TENS})(?:[ -](?:{_DIGIT}))?|{_SMALL})\b"
_GROUP = rf"(?:{_BELOW_HUNDRED}(?:[ -]hundred\b(?: (?:and )?{_BELOW_HUNDRED})?)?|hundred\b)"
_WORDS = re.compile(
    rf"(?:{_GROUP}|thousand|million|billion)\b(?:[ -](?:thousand|million|billion)\b(?: (?:and )?{_GROUP})?)*"
    rf"(?:-(?:{_ORDINAL}))?\b",
    re.IGNORECASE,
)
_ORDINAL_WORD = re.compile(rf"(?:{_ORDINAL})(?:ly)?\b", re.IGNORECASE)
_PARTS = "half|halves|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth"
_THIRDS = re.compile(rf"(?P<above>{_SMALL}|a|an|\d)[ -](?P<below>{_PARTS})(?P<s>s)?\b(?P<of>\s+of)?", re.IGNORECASE)
_BELOW = {"half": 2, "halves": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8}
_BELOW |= {"ninth": 9, "tenth": 10}
_LOOSE = {
    "both": 2, "twice": 2, "pair": 2, "pairs": 2, "double": 2, "doubled": 2, "dual": 2, "twofold": 2, "twin": 2,
    "couple": 2, "either": 2, "bilateral": 2, "triple": 3, "tripled": 3, "threefold": 3, "once": 1, "single": 1,
    "sole": 1, "unique": 1, "dozen": 12, "decade": 10, "century": 100, "thrice": 3, "fourfold": 4, "quadrupled": 4,
    "centenary": 100, "tripartite": 3, "trio": 3, "fortnight": 14, "solo": 1, "unified": 1, "other": 2,
}  # fmt: skip
_TIMES = re.compile(r"\s(decade|dozen)s?\b", re.IGNORECASE)
_HALVES = frozenset({"half", "halved", "halve", "halves", "halving", "majority"})
_WHOLES = frozenset({"all", "every", "each", "fully", "full", "entire", "entirely", "completely", "always", "whole"})
_WORD = re.compile(r"[A-Za-z]+")
_MORE_FIGURES = re.compile(
    rf"(?P<before>RMB|CNY|USD|US\$|EUR|GBP|HK\$|[$€£¥])?\s?(?P<figure>{_FIGURE})(?P<nth>st|nd|rd|th)?"
)
_TO_FIGURE = re.compile(rf"{_TO}(?={_FIGURE})")
_SCALE = re.compile(rf"[\s-]?({'|'.join(SCALES)}|bn|m(?=\s(?:tonnes|people|kWh)))\b")
_MEASURED = re.compile(r"[\s-]?(?:[hmtb%‰]|per)")
"""How every scale, and every word for shares and points, begins."""
_PERCENT = re.compile(r"\s?(?:%|per cent\b|percent\b)")
_POINTS = re.compile(r"[\s-]?(?:percentage[ -]points?|per cent points?)\b")
_MILLE = re.compile(r"\s?‰")
_CURRENCY = {
    "RMB": "元", "CNY": "元", "¥": "元", "USD": "美元", "US$": "美元", "$": "美元", "EUR": "欧元", "€": "欧元",
    "GBP": "英镑", "£": "英镑",
}  # fmt: skip
_SYNONYMS = {
    "yuan": "元", "renminbi": "元", "US dollars": "美元", "dollars": "美元", "tons": "吨", "ton": "吨",
    "metric tons": "吨", "t": "吨", "tons of standard coal": "吨标准煤", "tonnes of standard coal": "吨标准煤",
    "tonnes of coal equivalent": "吨标准煤", "tonnes of standard coal equivalent": "吨标准煤",
    "kilowatt-hours": "千瓦时", "kilowatt hours": "千瓦时", "megawatts": "兆瓦", "kilowatts": "千瓦",
    "cubic metres": "立方米", "cubic meters": "立方米", "m3": "立方米", "square kilometres": "平方公里",
    "kilometres": "公里", "kilometers": "公里", "meters": "米", "metre": "米", "km2": "平方公里", "ha": "公顷",
    "kilograms": "公斤", "kilogrammes": "公斤", "millimetres": "毫米", "mm": "毫米", "km": "公里", "kA": "千安",
    "person-times": "人次", "attendances": "人次", "participations": "人次", "employees": "人", "persons": "人",
    "people": "人", "hectares": "公顷", "hectare": "公顷",
}  # fmt: skip
_BEFORE = (
    (("no more than", "not more than", "at most", "up to", "not exceeding", "a maximum of", "below", "under",
      "no higher than", "not higher than", "within"), Qualifier.at_most),
    (("at least", "no less than", "not less than", "no fewer than", "a minimum of", "no lower than",
      "not lower than"), Qualifier.at_least),
    (("more than", "over", "exceeding", "above", "exceeded", "exceeds", "passed", "topped", "surpasses",
      "upwards of", "in excess of", "surpassing",
      "surpassed", "higher than", "greater than"), Qualifier.over),
    (("nearly", "almost", "close to", "less than", "fewer than", "just under", "lower than"), Qualifier.nearly),
    (("about", "around", "approximately", "roughly", "some", "circa"), Qualifier.about),
)  # fmt: skip
_TELLING = sorted(
    {*SMALL, *SCALES, *ORDINALS, *(f"{one}ly" for one in ORDINALS), *_LOOSE, *_HALVES, *_WHOLES, "a", "an", "http"}
    | {"https", "rmb", "cny", "usd", "eur", "gbp", *map(str.lower, _MONTH_NAMES)}
)
_BY_INITIAL = "|".join(
    f"[{initial}{initial.upper()}](?i:{'|'.join(word[1:] for word in words)})"
    for initial, words in groupby(_TELLING, key=itemgetter(0))
)
"""One pattern for them, by their initials: a class of characters is passed over quickly, and a word is not."""
_PLAIN = rf"(?!(?:{_BY_INITIAL})\b|[A-Z]{{2}})[A-Za-z]+(?=\.?(?:[\s,;:!?()\[\]'\"]|$))"
_PLAINS = re.compile(rf"(?:{_PLAIN}[^A-Za-z\d$€£¥]*)++")
"""Words that state nothing: most of a text is such words. Two capitals may begin a code."""
_AFTER = re.compile(r"\s*(?:,\s*)?(?:or (?:more|above|over|better)|and (?:above|over))\b")
_RISES = (
    "up", "rose", "rise", "rising", "risen", "increase", "increased", "increasing", "increase of", "grew", "grown",
    "growth of", "gained", "improved", "raised", "higher", "climbed", "rises", "grows",
)  # fmt: skip
_FALLS = (
    "down", "fell", "fallen", "falling", "dropped", "decrease", "decreased", "decreasing", "reduced", "reducing",
    "reduction of", "cut", "cutting", "lowered", "decline", "declined", "shrank", "shortened", "falls", "drop of",
    "fall of", "decrease of", "lower",
)  # fmt: skip
_UP = re.compile(rf"\b(?:{'|'.join(_RISES)})(?: (?:by|of|to|on the previous year by|year on year by))*$", re.IGNORECASE)
_DOWN = re.compile(rf"\b(?:{'|'.join(_FALLS)})(?: (?:by|of|to))*$", re.IGNORECASE)
_DEGREES = {
    last: tuple((phrase, meaning) for phrases, meaning in _BEFORE for phrase in phrases if phrase.split()[-1] == last)
    for phrases, _ in _BEFORE
    for last in (phrase.split()[-1] for phrase in phrases)
}
"""The phrases of degree by their last words, which most words before a number are not."""
_WAYS = frozenset({"by", "of", "to", *_RISES, *_FALLS})
"""The last words of a direction."""
_COUNTED = re.compile(r"[\s-]+([A-Za-z][A-Za-z-]*(?: [a-z][a-z-]*)?)")
_GLOSS = re.compile(r"\d[^()]{0,30}\((?:≈|that is|i\.e\.)?$")
"""The same again in another unit, in brackets behind a figure."""
_SIGN = re.compile(r"(?:^|[\s(:])-$")


def read_english(text: str, units: UnitRegistry) -> tuple[Stated, ...]:
    """Everything that ``text`` states, in order."""
    folded = fold(text)
    found: list[Stated] = []
    place = 0
    while match := _TRIGGER.search(folded.text, place):
        if plain := _PLAINS.match(folded.text, match.start()):
            place = plain.end()
            continue
        read = tuple(_read(folded.text, match.start(), units))
        found += read
        place = max([match.end(), *(one.end for one in read)])
    return folded.unfolded(found)


def _read(text: str, place: int, units: UnitRegistry) -> Iterator[Stated]:
    if _BARE.match(text, place):
        yield from _figures(text, place, units)
        return
    for reader in (_shares,) if _ALONE.match(text, place) else (_codes, _dates, _shares):
        if read := tuple(reader(text, place)):
            yield from read
            return
    if read := tuple(_words(text, place, units)):
        yield from read
    else:
        yield from _figures(text, place, units)


def _codes(text: str, place: int) -> Iterator[Stated]:
    for pattern, key in ((ADDRESS, str.lower), (TELEPHONE, telephone_key), (STANDARD, code_key), (TOKEN, code_key)):
        if match := pattern.match(text, place):
            token = match[0]
            if pattern is TOKEN and re.fullmatch(r"\d+(?:st|nd|rd|th|s|[kMG]?W|[kMG]Wh|kA|k?m|kg|mm|t)", token):
                return
            if re.fullmatch(r"Q[1-4]|H[12]", token):
                yield Stated(
                    Kind.number, token, place, match.end(), value=Decimal(token[1]), weight=Weight.loose, ordinal=True
                )
                return
            weight = Weight.loose if is_loose(token) else Weight.firm
            yield Stated(Kind.code, token, place, match.end(), code=key(token), weight=weight)
            return


def _dates(text: str, place: int) -> Iterator[Stated]:
    if match := _CLOCK.match(text, place):
        for name in ("hour", "minute"):
            value = Decimal(match[name])
            yield Stated(Kind.number, match[name], match.start(name), match.end(name), value=value, weight=Weight.loose)
        return
    for pattern in (_DAY_MONTH, _MONTH_DAY):
        if (match := pattern.match(text, place)) and _is_month(text, match):
            yield from _date_parts(match)
            return
    match = _YEARS.match(text, place)
    if match is None or re.match(r"\s?(?:%|million|billion|tonnes|people)|-tonne|[A-Za-z]", text[match.end() :]):
        return
    if match["decade"]:
        yield Stated(Kind.year, match[0], place, match.end(), value=Decimal(match["year"]), weight=Weight.loose)
        return
    yield from _date_parts(match)


def _is_month(text: str, match: re.Match[str]) -> bool:
    """Whether a month's name is one: ``may`` and ``march`` are also verbs, and a sentence may begin with May."""
    names = match.re.groupindex
    if match["month"] == "March" and text[: match.start()].endswith("Long "):
        return False
    if any(match[name] for name in ("day", "year") if name in names):
        return True
    return match["month"] not in ("May", "March", "Mar", "Sep") or bool(
        re.search(r"\b(?:in|of|since|until|by|from|to|and|late|early|each|every|last|mid)[ -]$", text[: match.start()])
    )


def _date_parts(match: re.Match[str]) -> Iterator[Stated]:
    for name, kind in (
        ("day", Kind.day),
        ("last_day", Kind.day),
        ("month", Kind.month),
        ("year", Kind.year),
        ("last", Kind.year),
    ):
        if name not in match.re.groupindex or not match[name]:
            continue
        if kind is Kind.month:
            value = Decimal(_MONTH_NAMES[match[name]])
        elif name == "last" and len(match[name]) == 2:
            value = Decimal(match["year"][:2] + match[name])
        else:
            value = Decimal(match[name])
        yield Stated(kind, match[name], match.start(name), match.end(name), value=value)


def _shares(text: str, place: int) -> Iterator[Stated]:
    if match := _THIRDS.match(text, place):
        above = match["above"].lower()
        count = Decimal(above) if above.isdigit() else Decimal(1) if above in ("a", "an") else parse_english(above)
        below = _BELOW[match["below"].lower()]
        certain = bool(match["of"]) or bool(match["s"])
        weight = Weight.firm if certain and below != 2 else Weight.loose
        end = match.start("of") if match["of"] else match.end()
        yield Stated(Kind.percent, text[place:end], place, end, value=count * 100 / below, weight=weight)
        return
    word = _WORD.match(text, place)
    if word and word[0].lower() in _HALVES:
        yield Stated(Kind.percent, word[0], place, word.end(), value=Decimal(50), weight=Weight.loose)
        yield Stated(Kind.number, word[0], place, word.end(), value=Decimal("0.5"), weight=Weight.loose)
    elif word and word[0].lower() in _WHOLES:
        yield Stated(Kind.percent, word[0], place, word.end(), value=Decimal(100), weight=Weight.loose)


def _words(text: str, place: int, units: UnitRegistry) -> Iterator[Stated]:
    word = _WORD.match(text, place)
    if word is None:
        return
    if (value := _LOOSE.get(word[0].lower())) is not None:
        yield Stated(Kind.number, word[0], place, word.end(), value=Decimal(value), weight=Weight.loose)
        return
    if match := _ORDINAL_WORD.match(text, place):
        value = ORDINALS[match[0].lower().removesuffix("ly")]
        weight = Weight.loose if value <= 3 else Weight.soft
        yield Stated(
            Kind.number, match[0], place, match.end(), value=Decimal(value), weight=weight, ordinal=True,
            counted=_counted(text, match.end()),
        )  # fmt: skip
        return
    if match := _WORDS.match(text, place):
        try:
            number = parse_english(match[0])
        except ValueError:
            return
        if _PERCENT.match(text, match.end()):
            kind = Kind.percent
        elif _POINTS.match(text, match.end()):
            kind = Kind.points
        else:
            kind = Kind.number
        if more := _TIMES.match(text, match.end()):
            many = number * _LOOSE[more[1].lower()]
            yield Stated(Kind.number, match[0], place, more.end(), value=many, weight=Weight.loose)
        idiom = match[0].lower() in SCALES
        weight = Weight.loose if number <= 1 or idiom else Weight.firm if number > 12 else Weight.soft
        measured = _unit_at(text, match.end(), units) if kind is Kind.number else None
        yield _worded(
            Stated(
                kind, match[0], place, match.end(), value=number, weight=weight, counted=_counted(text, match.end()),
                unit=measured[0] if measured else None,
            ),
            text,
        )  # fmt: skip


def _figures(text: str, place: int, units: UnitRegistry) -> Iterator[Stated]:
    match = _MORE_FIGURES.match(text, place)
    if match is None:
        return
    first = _with_unit(text, match, units)
    if first.end == match.end() and first.unit is None and not match["nth"]:
        second = _TO_FIGURE.match(text, match.end())
        other = _MORE_FIGURES.match(text, second.end()) if second else None
        if other is not None and not other["nth"] and "and" not in text[match.end() : other.start()]:
            last = _with_unit(text, other, units)
            factor = last.step * 10 ** decimals_of(_figure(other["figure"]))
            if factor == 1 or first.value < last.value:
                first = first._replace(
                    kind=last.kind, value=first.value * factor, step=first.step * factor, unit=last.unit
                )
            yield first
            yield last
            return
    yield first


def _with_unit(text: str, match: re.Match[str], units: UnitRegistry) -> Stated:
    value = _figure(match["figure"])
    end, step = match.end(), Decimal(1).scaleb(-decimals_of(value))
    if match["nth"]:
        return Stated(
            Kind.number, match[0], match.start(), end, value=value, ordinal=True,
            weight=Weight.firm if value > 1 else Weight.loose, counted=_counted(text, end),
        )  # fmt: skip
    kind, unit = Kind.number, _currency(match["before"], units)
    if _MEASURED.match(text, end):
        while scale := _SCALE.match(text, end):
            factor = Decimal(SCALES.get(scale[1], 10**9 if scale[1] == "bn" else 10**6))
            value, step, end = value * factor, step * factor, scale.end()
        if points := _POINTS.match(text, end):
            kind, end = Kind.points, points.end()
        elif percent := _PERCENT.match(text, end):
            kind, end, unit = Kind.percent, percent.end(), _unit("%", units)
        elif mille := _MILLE.match(text, end):
            kind, end, value, step = Kind.percent, mille.end(), value / 10, step / 10
    if kind is Kind.number and unit is None and (found := _unit_at(text, end, units)) is not None:
        unit, end = found
    weight = Weight.loose if kind is Kind.number and value == 1 else Weight.firm
    return _worded(
        Stated(
            kind, text[match.start() : end].strip(), match.start(), end, value=value, step=step, unit=unit,
            counted=_counted(text, end), weight=weight,
        ),
        text,
    )  # fmt: skip


def _worded(stated: Stated, text: str) -> Stated:
    """The statement with the words of degree and direction, and the sign, that stand around it."""
    before = text[max(0, stated.start - 40) : stated.start].rstrip()
    qualifier, last = Qualifier.at_least if _AFTER.match(text, stated.end) else None, _last_word(before)
    if qualifier is None and last in _DEGREES:
        qualifier, phrase = _degree(before.lower(), last)
        before = before[: len(before) - len(phrase)].rstrip()
        last = _last_word(before)
    direction = _direction(before) if last in _WAYS else None
    negative = before.endswith("-") and stated.kind is not Kind.year and _SIGN.search(before) is not None
    gloss = stated.unit is not None and _GLOSS.search(before) is not None
    if qualifier is None and direction is None and not negative and not gloss:
        return stated
    value, weight = -stated.value if negative else stated.value, Weight.loose if gloss else stated.weight
    return stated._replace(qualifier=qualifier, direction=direction, value=value, weight=weight)


def _degree(lower: str, last: str) -> tuple[Qualifier | None, str]:
    """What the words at the end of a text in small letters say of the number behind them, and those words."""
    for phrase, meaning in _DEGREES[last]:
        if lower.endswith(phrase) and re.search(rf"\b{phrase}$", lower):
            return meaning, phrase
    return None, ""


def _direction(before: str) -> Direction | None:
    return Direction.down if _DOWN.search(before) else Direction.up if _UP.search(before) else None


def _last_word(before: str) -> str:
    """The letters at the end of a text, made small."""
    return before[len(before.rstrip(ascii_letters)) :].lower()


@lru_cache(maxsize=8)
def _unit_names(units: UnitRegistry) -> tuple[re.Pattern[str], dict[str, str]]:
    """A pattern of every English unit, the longest first, and the registry's name of each."""
    names = dict(_SYNONYMS)
    for name in units.names:
        found = units.find(name)
        assert found is not None
        for word in (found.unit.one, found.unit.many):
            if word and word != "%":
                names.setdefault(word, name)
    known = sorted((one for one, name in names.items() if units.find(name)), key=len, reverse=True)
    return re.compile(rf"(?:\s?|-)({'|'.join(map(re.escape, known))})(?![A-Za-z²³])"), names


def _unit_at(text: str, place: int, units: UnitRegistry) -> tuple[Unit, int] | None:
    pattern, names = _unit_names(units)
    match = pattern.match(text, place)
    if match is None:
        return None
    unit = _unit(names[match[1]], units)
    return (unit, match.end()) if unit else None


def _unit(name: str, units: UnitRegistry) -> Unit | None:
    found = units.find(name)
    return found.unit if found else None


def _currency(word: str | None, units: UnitRegistry) -> Unit | None:
    return _unit(_CURRENCY[word], units) if word in _CURRENCY else None


def _counted(text: str, place: int) -> str:
    match = _COUNTED.match(text, place)
    return match[1] if match else ""


def _figure(text: str) -> Decimal:
    return Decimal(text.replace(",", ""))
