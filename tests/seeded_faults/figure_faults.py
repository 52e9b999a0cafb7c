"""Faults of an edition's figures, names and dates: each gives the edition's parts with the fault, or None."""

import random
import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

from generator.facts.derive import Facts
from generator.facts.year_change import Change, ChangeKind
from generator.language import Language
from generator.model.blocks.breakdown import Breakdown, Category
from generator.model.indicator import ObservationValue
from generator.model.item import Item, Text
from generator.model.library import Edition
from generator.model.quantity import parse_quantity
from generator.views.number_text import format_change, format_quantity
from tests.seeded_faults.text_faults import other_digit

EditionFault = Callable[[Facts, random.Random], Edition | None]
_KPI = re.compile(r"\{\{kpi:([a-z0-9-]+)(?:@(\d{4}))?\}\}")
_CHANGE = re.compile(r"\{\{change:([a-z0-9-]+)\}\}")


def swapped(edition: Edition, old: Item, new: Item) -> Edition:
    """The edition with one item in another's place."""
    chapters = {name: _swap(one, old, new) for name, one in edition.chapters.items()}
    cases = {name: _swap(one, old, new) for name, one in edition.cases.items()}
    return replace(edition, chapters=chapters, cases=cases)


def _swap(value: Any, old: Item, new: Item) -> Any:
    if value is old:
        return new
    if isinstance(value, Item):
        changes = {}
        for name in type(value).model_fields:
            before = getattr(value, name)
            after = _swap(before, old, new)
            if after is not before:
                changes[name] = after
        return value.model_copy(update=changes) if changes else value
    if isinstance(value, tuple):
        after_all = tuple(_swap(one, old, new) for one in value)
        return after_all if any(a is not b for a, b in zip(after_all, value, strict=True)) else value
    if isinstance(value, dict):
        mapped = {key: _swap(one, old, new) for key, one in value.items()}
        return mapped if any(mapped[key] is not value[key] for key in value) else value
    return value


def _texts(facts: Facts, pattern: re.Pattern[str]) -> list[Text]:
    return [
        item
        for chapter in facts.edition.chapters.values()
        for item in chapter.walk()
        if isinstance(item, Text) and pattern.search(item.zh)
    ]


def _literal(change: Callable[[str, random.Random], str]) -> EditionFault:
    """A reference is written out, and wrongly, in both languages."""

    def fault(facts: Facts, rng: random.Random) -> Edition | None:
        places = [(text, match) for text in _texts(facts, _KPI) for match in _KPI.finditer(text.zh)]
        rng.shuffle(places)
        for text, match in places:
            seen = facts.observations.get((match[1], match[2] or facts.edition.year))
            if seen is None or seen.quantity.value is None or len(re.sub(r"\D", "", seen.quantity.printed)) < 3:
                continue
            if not re.search(r"[\u4e00-\u9fff]{2,}[为达到至是共约]{0,2}\s*$", text.zh[: match.start()]):
                continue
            wrong = parse_quantity(change(seen.quantity.printed, rng))
            zh = text.zh.replace(match[0], format_quantity(wrong, seen.unit, Language.zh).plain, 1)
            en = text.en.replace(match[0], format_quantity(wrong, seen.unit, Language.en).plain, 1)
            if _names(text.zh[: match.start()], seen.indicator.name.zh):
                return swapped(facts.edition, text, text.model_copy(update={"zh": zh, "en": en}))
        return None

    return fault


def _names(before: str, name: str) -> bool:
    """Whether the name stands right before: else no reader could know what the figure is."""
    core = re.sub(r"（.*?）|变化率", "", name)
    return core in re.sub(r"[\s*]", "", before)[-len(core) - 6 :]


def _ten_times(printed: str, rng: random.Random) -> str:
    value = parse_quantity(printed).value
    assert value is not None
    return f"{value * rng.choice([Decimal(10), Decimal(100)]):,f}"


def _inserted(words: Callable[[Facts, str, random.Random], tuple[str, str] | None]) -> EditionFault:
    """A sentence is added behind a text of some chapter, the same in both languages."""

    def fault(facts: Facts, rng: random.Random) -> Edition | None:
        names = [name for name, seen in facts.edition.observations.items() if len(seen.values) > 1]
        rng.shuffle(names)
        texts = [one for one in _texts(facts, re.compile("。$")) if len(one.zh) > 40]
        for name in names:
            if texts and (said := words(facts, name, rng)) is not None:
                text = rng.choice(texts)
                update = {"zh": f"{text.zh}{said[0]}", "en": f"{text.en} {said[1]}"}
                return swapped(facts.edition, text, text.model_copy(update=update))
        return None

    return fault


def _change_of(facts: Facts, name: str) -> Change | None:
    year = facts.edition.year
    if (name, year) not in facts.observations or (name, str(int(year) - 1)) not in facts.observations:
        return None
    if len(facts.publisher.indicators[name].name.zh) < 4 or "（" in facts.publisher.indicators[name].name.zh:
        return None
    change = facts.change(name)
    return (
        change if isinstance(change, Change) and abs(change.amount) > 2 and change.kind is ChangeKind.percent else None
    )


def _wrong_way(facts: Facts, name: str, _rng: random.Random) -> tuple[str, str] | None:
    change = _change_of(facts, name)
    if change is None:
        return None
    turned = replace(change, amount=-change.amount)
    indicator = facts.publisher.indicators[name]
    year = facts.edition.year
    return (
        f"{year} 年，{indicator.name.zh}同比{format_change(turned, Language.zh)}。",
        f"In {year} {indicator.name.en} was {format_change(turned, Language.en)}.",
    )


def _wrong_amount(facts: Facts, name: str, rng: random.Random) -> tuple[str, str] | None:
    change = _change_of(facts, name)
    if change is None:
        return None
    wrong = replace(change, amount=change.amount + rng.choice([5, 10, 20]) * (1 if change.amount > 0 else -1))
    indicator = facts.publisher.indicators[name]
    year = facts.edition.year
    return (
        f"{year} 年，{indicator.name.zh}同比{format_change(wrong, Language.zh)}。",
        f"In {year} {indicator.name.en} was {format_change(wrong, Language.en)}.",
    )


def _said_halved(facts: Facts, name: str, _rng: random.Random) -> tuple[str, str] | None:
    change = _change_of(facts, name)
    if change is None or abs(change.amount + 50) < 10:
        return None
    indicator = facts.publisher.indicators[name]
    year = facts.edition.year
    return f"{year} 年，{indicator.name.zh}同比减半。", f"In {year} {indicator.name.en} was halved."


def _said_level(facts: Facts, name: str, _rng: random.Random) -> tuple[str, str] | None:
    change = _change_of(facts, name)
    if change is None:
        return None
    indicator = facts.publisher.indicators[name]
    year = facts.edition.year
    return f"{year} 年，{indicator.name.zh}与上年持平。", f"In {year} {indicator.name.en} was level."


def _english_alone(facts: Facts, name: str, rng: random.Random) -> tuple[str, str] | None:
    """The English claims what is not so, the Chinese nothing."""
    change = _change_of(facts, name)
    indicator = facts.publisher.indicators[name]
    if change is None or abs(change.amount + 50) < 10 or abs(change.amount - 100) < 20 or " " not in indicator.name.en:
        return None
    way = "fell" if change.amount > 0 else "rose"
    claim = rng.choice([f"{way} year on year", "was halved year on year", "doubled from the previous year"])
    return "公司逐年公布这项数据。", f"In {facts.edition.year} {indicator.name.en} {claim}."


def _said_otherwise(facts: Facts, name: str, rng: random.Random) -> tuple[str, str] | None:
    seen = facts.observations.get((name, facts.edition.year))
    if seen is None or _change_of(facts, name) is None or len(re.sub(r"\D", "", seen.quantity.printed)) < 3:
        return None
    wrong = parse_quantity(other_digit(seen.quantity.printed, rng))
    year = facts.edition.year
    return (
        f"{year} 年，{seen.indicator.name.zh}为 {format_quantity(wrong, seen.unit, Language.zh).plain}。",
        f"In {year} {seen.indicator.name.en} was {format_quantity(wrong, seen.unit, Language.en).plain}.",
    )


def _category(change: Callable[[Category, random.Random], Category | None]) -> EditionFault:
    def fault(facts: Facts, rng: random.Random) -> Edition | None:
        found = [
            category
            for chapter in facts.edition.chapters.values()
            for item in chapter.walk()
            if isinstance(item, Breakdown) and item.total is not None
            for division in item.divisions
            for category in division.categories
        ]
        rng.shuffle(found)
        for category in found:
            if (new := change(category, rng)) is not None:
                return swapped(facts.edition, category, new)
        return None

    return fault


def _part(category: Category, rng: random.Random) -> Category | None:
    if category.value is None or category.value.value is None or category.value.value < 10:
        return None
    return category.model_copy(update={"value": parse_quantity(other_digit(category.value.printed, rng))})


def _observed(wanted: Callable[[Facts, str, str], bool], change: Callable[[str, random.Random], str]) -> EditionFault:
    """A stored value is changed."""

    def fault(facts: Facts, rng: random.Random) -> Edition | None:
        keys = [key for key, seen in facts.observations.items() if seen.quantity.value and wanted(facts, *key)]
        if not keys:
            return None
        name, period = rng.choice(keys)
        row = facts.edition.observations[name]
        values = {
            date: ObservationValue(value=parse_quantity(change(value.quantity.printed, rng)))
            if str(date) == period
            else value
            for date, value in row.values.items()
        }
        rows = facts.edition.observations | {name: row.model_copy(update={"values": values})}
        return replace(facts.edition, observations=rows)

    return fault


def _times_ten(printed: str, _rng: random.Random) -> str:
    return f"{(parse_quantity(printed).value or Decimal(0)) * 10:f}"


def _is_ratio(facts: Facts, name: str, period: str) -> bool:
    indicator = facts.publisher.indicators[name]
    needed = (indicator.numerator, indicator.denominator)
    return all(one is not None and (one, period) in facts.observations for one in needed)


def _is_complete_part(facts: Facts, name: str, period: str) -> bool:
    indicator = facts.publisher.indicators[name]
    value = facts.observations[name, period].quantity.value
    whole = facts.observations.get((indicator.part_of or "", period))
    if value is None or value < 10 or indicator.breakdown is None or whole is None:
        return False
    return len(str(value)) == len(str(whole.quantity.value))


def _is_series(facts: Facts, name: str, period: str) -> bool:
    series = facts.series[name].latest
    values = [one.quantity.signed for one in series]
    good = [one for one in values if one is not None and one > 0]
    level = facts.publisher.indicators[name].kind == "level" and facts.publisher.indicators[name].unit != "%"
    return level and len(good) == len(values) >= 3 and max(good) < 1.2 * float(min(good)) and bool(period)


def _other_character(pattern: str) -> EditionFault:
    """One character of a name that stands elsewhere too is another one."""

    def fault(facts: Facts, rng: random.Random) -> Edition | None:
        everything = "\n".join(one.zh for one in facts.texts)
        found = []
        for text in _texts(facts, re.compile(pattern)):
            for match in re.finditer(pattern, text.zh):
                if everything.count(match[0]) > 2 and not re.search(r"[\d一二三四五六七八九十]", match[0]):
                    found.append((text, match))
        if not found:
            return None
        text, match = rng.choice(found)
        at = rng.randrange(match.start() + 2, match.end() - 1)
        wrong = rng.choice([one for one in "塔踏纪记型形帐账象像" if one != text.zh[at]])
        if not re.match(r"[\u4e00-\u9fff]", text.zh[at]):
            return None
        return swapped(facts.edition, text, text.model_copy(update={"zh": text.zh[:at] + wrong + text.zh[at + 1 :]}))

    return fault


def _other_company(facts: Facts, rng: random.Random) -> Edition | None:
    names = [one.short.zh for one in facts.companies.values() if len(one.short.zh) >= 5]
    places = [(text, name) for name in names for text in _texts(facts, re.compile(re.escape(name)))]
    if not places:
        return None
    text, name = rng.choice(places)
    at = rng.randrange(2, len(name))
    wrong = name[:at] + rng.choice([one for one in "塔踏纪记型形帐账象像" if one != name[at]]) + name[at + 1 :]
    return swapped(facts.edition, text, text.model_copy(update={"zh": text.zh.replace(name, wrong, 1)}))


FIGURE_FAULTS: dict[str, tuple[frozenset[str], EditionFault]] = {
    "a stored figure written out wrongly": (frozenset({"K106", "K107"}), _literal(other_digit)),
    "a stored figure ten times as large": (frozenset({"K106", "K107"}), _literal(_ten_times)),
    "a sentence with another figure": (frozenset({"K106", "K107"}), _inserted(_said_otherwise)),
    "a rise told as a fall": (frozenset({"K108"}), _inserted(_wrong_way)),
    "a change by another amount": (frozenset({"K108"}), _inserted(_wrong_amount)),
    "said to be halved": (frozenset({"K108"}), _inserted(_said_halved)),
    "said to be level": (frozenset({"K108"}), _inserted(_said_level)),
    "a change claimed in English alone": (frozenset({"K108"}), _inserted(_english_alone)),
    "a part of a breakdown": (frozenset({"K109", "K110"}), _category(_part)),
    "a part among the observations": (frozenset({"K109", "K110", "K112"}), _observed(_is_complete_part, other_digit)),
    "a ratio": (frozenset({"K112"}), _observed(_is_ratio, other_digit)),
    "a value ten times as large": (frozenset({"K117"}), _observed(_is_series, _times_ten)),
    "a character of a title": (frozenset({"N101"}), _other_character(r"《[\u4e00-\u9fff]{6,30}》")),
    "a character of a company's name": (frozenset({"N102", "N101"}), _other_company),
}  # fmt: skip
"""What the fault is, the codes of which one should say so, and the fault."""
