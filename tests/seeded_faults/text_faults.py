"""Faults of one text in two languages: each gives the text with the fault, or None where it has no place for it."""

import random
import re
from collections.abc import Callable

from generator.facts.derive import Facts
from generator.facts.statements.reading import read_statements
from generator.facts.statements.stated import Kind, Stated, Weight
from generator.language import Language
from generator.model.item import Text

Fault = Callable[[Text, Facts, random.Random], Text | None]

_DIGIT = re.compile(r"\d")
_MONTHS = "January February March April May June July August September October November December".split()  # noqa: SIM905


def changed(text: Text, language: Language, new: str) -> Text | None:
    """The text with one language changed; None where nothing was."""
    return None if new == text[language] else text.model_copy(update={str(language): new})


def firm(text: Text, language: Language, facts: Facts, *kinds: Kind) -> list[Stated]:
    """What the text states in one language and must state in the other."""
    stated = read_statements(text[language], language, facts.units)
    return [one for one in stated if one.kind in kinds and one.weight is Weight.firm]


def put(text: str, one: Stated, new: str) -> str:
    """``text`` with a statement written otherwise."""
    return text[: one.start] + new + text[one.end :]


def other_digit(words: str, rng: random.Random) -> str:
    """The same with one digit changed, the first never to zero."""
    places = [match.start() for match in _DIGIT.finditer(words)]
    at = rng.choice(places)
    choice = rng.choice([one for one in "123456789" if one != words[at]])
    return words[:at] + choice + words[at + 1 :]


def _with_digit(language: Language, *kinds: Kind) -> Fault:
    def fault(text: Text, facts: Facts, rng: random.Random) -> Text | None:
        stated = [one for one in firm(text, language, facts, *kinds) if _DIGIT.search(one.text)]
        if not stated:
            return None
        one = rng.choice(stated)
        printed = text[language][one.start : one.end]
        return changed(text, language, put(text[language], one, other_digit(printed, rng)))

    return fault


def _replaced(language: Language, pairs: tuple[tuple[str, str], ...]) -> Fault:
    """One of the words is put in the other's place, once."""

    def fault(text: Text, _facts: Facts, rng: random.Random) -> Text | None:
        present = [(old, new) for old, new in pairs if re.search(old, text[language])]
        if not present:
            return None
        old, new = rng.choice(present)
        matches = list(re.finditer(old, text[language]))
        match = rng.choice(matches)
        return changed(
            text, language, text[language][: match.start()] + match.expand(new) + text[language][match.end() :]
        )

    return fault


def _times_ten(text: Text, facts: Facts, rng: random.Random) -> Text | None:
    stated = [one for one in firm(text, Language.en, facts, Kind.number) if re.fullmatch(r"\d+", one.text.split()[0])]
    stated = [one for one in stated if one.value >= 2]
    if not stated:
        return None
    one = rng.choice(stated)
    printed = text.en[one.start : one.end]
    return changed(text, Language.en, put(text.en, one, re.sub(r"\d+", lambda match: match[0] + "0", printed, count=1)))


def _dropped(text: Text, facts: Facts, rng: random.Random) -> Text | None:
    stated = [one for one in firm(text, Language.en, facts, Kind.number, Kind.percent) if one.value >= 13]
    values = [one.key for one in stated]
    stated = [one for one in stated if values.count(one.key) == 1]
    return changed(text, Language.en, put(text.en, rng.choice(stated), "several")) if stated else None


def _added(text: Text, _facts: Facts, rng: random.Random) -> Text | None:
    return changed(text, Language.en, f"{text.en} This concerned {rng.randint(1300, 99000):,} people.")


def _words_changed(text: Text, facts: Facts, rng: random.Random) -> Text | None:
    """A number in words becomes another; only where the Chinese has the number in words or figures too."""
    numbers = "two three four five six seven eight nine ten eleven twelve".split()  # noqa: SIM905
    chinese = {one.value for one in read_statements(text.zh, Language.zh, facts.units) if one.weight}
    found = [
        match
        for match in re.finditer(rf"\b({'|'.join(numbers)})\b", text.en)
        if numbers.index(match[0]) + 2 in chinese and text.en.count(match[0]) == 1
    ]
    if not found:
        return None
    match = rng.choice(found)
    known = {int(one.value) for one in read_statements(text.zh, Language.zh, facts.units) if one.value < 100}
    free = [one for one in numbers if numbers.index(one) + 2 not in known]
    return changed(text, Language.en, text.en[: match.start()] + rng.choice(free) + text.en[match.end() :])


def _other_year(text: Text, facts: Facts, rng: random.Random) -> Text | None:
    found = [one for one in firm(text, Language.zh, facts, Kind.year) if one.text.isdigit()]
    if not found:
        return None
    one = rng.choice(found)
    year = int(one.value) + rng.choice([-10, -2, -1, 1, 2, 10])
    return changed(text, Language.zh, put(text.zh, one, str(year)))


def _other_month(text: Text, facts: Facts, rng: random.Random) -> Text | None:
    found = [one for one in firm(text, Language.en, facts, Kind.month) if one.text in _MONTHS]
    if not found:
        return None
    one = rng.choice(found)
    return changed(text, Language.en, put(text.en, one, rng.choice([name for name in _MONTHS if name != one.text])))


def _truncated(text: Text, _facts: Facts, _rng: random.Random) -> Text | None:
    return changed(text, Language.en, text.en[: len(text.zh) // 2].rstrip()) if len(text.zh) > 40 else None


def _chinese_word(text: Text, _facts: Facts, rng: random.Random) -> Text | None:
    words = text.en.split(" ")
    found = re.findall(r"[\u4e00-\u9fff]{2,4}", text.zh)
    if len(words) < 6 or not found or "“" in text.en or "(" in text.en:
        return None
    words[rng.randrange(1, len(words))] = rng.choice(found)
    return changed(text, Language.en, " ".join(words))


def _paragraphs_joined(text: Text, _facts: Facts, _rng: random.Random) -> Text | None:
    return changed(text, Language.en, text.en.replace("\n\n", " ", 1))


def _reference_lost(text: Text, _facts: Facts, _rng: random.Random) -> Text | None:
    return changed(text, Language.en, re.sub(r"\{\{[^{}]*\}\}", "so much", text.en, count=1))


def _not_translated(text: Text, _facts: Facts, _rng: random.Random) -> Text | None:
    return changed(text, Language.en, text.zh) if len(re.findall(r"[\u4e00-\u9fff]", text.zh)) > 3 else None


def _other_company(text: Text, facts: Facts, rng: random.Random) -> Text | None:
    named = [
        one
        for one in facts.companies.values()
        if len(one.short.zh) > 3 and one.short.zh in text.zh and one.short.en in text.en
    ]
    names = {one.short.zh: one for one in facts.companies.values()}
    named = [one for one in named if not any(one.short.zh != other and one.short.zh in other for other in names)]
    others = {one.position.path for one in (facts.publisher.organisation, *facts.publisher.issues.values())}
    if not named or text.position.path in others:
        return None
    company = rng.choice(named)
    full = company.name.en
    names_en = [one.short.en for one in facts.companies.values() if company.short.en not in one.short.en]
    if full in text.en and full != company.short.en:
        return None
    return changed(text, Language.en, text.en.replace(company.short.en, rng.choice(names_en)))


def _banned_rendering(text: Text, facts: Facts, rng: random.Random) -> Text | None:
    terms = [one for one in facts.publisher.terms.values() if one.not_en and one.zh in text.zh and one.en in text.en]
    if not terms:
        return None
    term = rng.choice(terms)
    return changed(text, Language.en, text.en.replace(term.en, term.not_en[0]))


def _half_width(text: Text, _facts: Facts, _rng: random.Random) -> Text | None:
    return changed(text, Language.zh, re.sub(r"(?<=[\u4e00-\u9fff])，(?=[\u4e00-\u9fff])", ",", text.zh, count=1))


def _mark_twice(text: Text, _facts: Facts, _rng: random.Random) -> Text | None:
    return changed(text, Language.zh, re.sub(r"(?<=[\u4e00-\u9fff])，(?=[\u4e00-\u9fff])", "，，", text.zh, count=1))


def _mark_lost(text: Text, _facts: Facts, _rng: random.Random) -> Text | None:
    return changed(text, Language.zh, re.sub("[”》）]", "", text.zh, count=1))


def _word_twice(text: Text, _facts: Facts, rng: random.Random) -> Text | None:
    found = list(re.finditer(r"\b(the|and|of|in|with|for|its|was|to)\b", text.en))
    if not found:
        return None
    match = rng.choice(found)
    return changed(text, Language.en, text.en[: match.end()] + " " + match[0] + text.en[match.end() :])


def _no_such_day(text: Text, _facts: Facts, rng: random.Random) -> Text | None:
    new = re.sub(
        r"(\d{1,2}) 月 (\d{1,2}) 日", lambda match: f"{match[1]} 月 {rng.randint(32, 39)} 日", text.zh, count=1
    )
    return changed(text, Language.zh, new)


_EN, _ZH = Language.en, Language.zh
_SCALES = ((r"\bbillion\b", "million"), (r"\bmillion\b", "billion"))
_CHINESE_SCALES = ((r"(?<=\d) ?万(?=[元吨人亩千])", "亿"), (r"(?<=\d) ?亿", "万"))
_DIRECTIONS = (
    (r"\b(fell|dropped|decreased) by(?= \d)", "rose by"),
    (r"\b(rose|grew|increased) by(?= \d)", "fell by"),
    (r"(?<=, )down(?= \d)", "up"),
    (r"(?<=, )up(?= \d)", "down"),
)
_DEGREES = (
    (r"\b[Mm]ore than(?= (?:RMB )?\d)", "nearly"),
    (r"\bover(?= (?:RMB )?\d)", "nearly"),
    (r"\b[Nn]early(?= (?:RMB )?\d)", "more than"),
)
_UNITS = (
    (r"\bRMB (?=\d)", "USD "),
    (r"(?<=\d) tonnes\b", " kWh"),
    (r"(?<=million) tonnes\b", " kWh"),
    (r"\bkWh\b", "tonnes"),
)
_MARKS = ((r"\.$", "。"), (r", ", "，"))


def _kind(fault: Fault, *codes: str) -> tuple[frozenset[str], Fault]:
    return frozenset(codes), fault


TEXT_FAULTS: dict[str, tuple[frozenset[str], Fault]] = {
    "a digit of a number in the English": _kind(_with_digit(_EN, Kind.number), "L103"),
    "a digit of a number in the Chinese": _kind(_with_digit(_ZH, Kind.number), "L103"),
    "a digit of a percentage": _kind(_with_digit(_EN, Kind.percent, Kind.points), "L103"),
    "a number ten times as large": _kind(_times_ten, "L103"),
    "million for billion": _kind(_replaced(_EN, _SCALES), "L103"),
    "万 for 亿": _kind(_replaced(_ZH, _CHINESE_SCALES), "L103"),
    "a number left out": _kind(_dropped, "L103"),
    "a number added": _kind(_added, "L103"),
    "another number in words": _kind(_words_changed, "L103"),
    "points for per cent": _kind(_replaced(_EN, ((r"(\d)%", r"\1 percentage points"),)), "L103"),
    "another year": _kind(_other_year, "L104"),
    "another month": _kind(_other_month, "L104"),
    "another day": _kind(_with_digit(_EN, Kind.day), "L104", "L103", "T101"),
    "a digit of a code": _kind(_with_digit(_EN, Kind.code), "L105"),
    "up for down": _kind(_replaced(_EN, _DIRECTIONS), "L106"),
    "nearly for more than": _kind(_replaced(_EN, _DEGREES), "L107"),
    "another unit": _kind(_replaced(_EN, _UNITS), "L108"),
    "Chinese words in the English": _kind(_chinese_word, "L109"),
    "Chinese punctuation in the English": _kind(_replaced(_EN, _MARKS), "L109"),
    "not translated": _kind(_not_translated, "L109", "L110"),
    "half of the translation": _kind(_truncated, "L111", "L103", "L112"),
    "paragraphs joined": _kind(_paragraphs_joined, "L112"),
    "a reference lost": _kind(_reference_lost, "L112"),
    "another company": _kind(_other_company, "L101"),
    "a rendering not allowed": _kind(_banned_rendering, "L102"),
    "half-width punctuation": _kind(_half_width, "N107"),
    "punctuation twice": _kind(_mark_twice, "N107"),
    "a mark without its partner": _kind(_mark_lost, "N108"),
    "a word twice": _kind(_word_twice, "N109"),
    "a day that is none": _kind(_no_such_day, "T101"),
}
"""What the fault is, the codes of which one should say so, and the fault."""
