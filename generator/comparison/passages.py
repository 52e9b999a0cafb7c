"""The words and particulars of an edition, in pieces that a reader would point at."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache

from generator.comparison.change import Passage, Thing, ThingKind
from generator.comparison.things import Things, find_things, home_of, own_items
from generator.model.amount import Amount
from generator.model.blocks.table import Column, Row, RowGroup
from generator.model.date import PartialDate
from generator.model.item import Item, Text
from generator.model.library import Edition
from generator.model.quantity import Quantity

_HEADS = ("label", "title", "name", "term", "role", "text")
"""The text that says what an item's particulars are of."""

_TOLD_ELSEWHERE = frozenset({"id", "kind", "tags", "continues", "order", "topics", "group", "year", "carried", "owner"})
"""Fields that are no particulars: what names a thing, and what the other parts of a comparison look at."""

_PICTURE = "caption"
"""Captions of pictures stand below the text of their section, wherever a file lists them."""

_IN_CELLS = (Row, Column, RowGroup)
_PARAGRAPH = "\n\n"


@dataclass(frozen=True, slots=True)
class Contents:
    """An edition as comparisons see it: its things, and its passages by the key of the named thing they are in."""

    things: Things
    passages: Mapping[str, Sequence[Passage]]


def find_contents(edition: Edition) -> Contents:
    """Everything in an edition that has a counterpart in another, or could have one."""
    things = find_things(edition)
    found: dict[str, list[Passage]] = {}
    for passage in find_passages(things):
        found.setdefault(home_of(things, passage.thing).key, []).append(passage)
    for passages in found.values():
        passages.sort(key=lambda one: one.name == _PICTURE)
    return Contents(things, found)


def find_passages(things: Things) -> tuple[Passage, ...]:
    """Every passage of an edition, in reading order."""
    return tuple(passage for thing in things.by_key.values() for passage in _of_thing(thing))


def _of_thing(thing: Thing) -> Iterator[Passage]:
    head = thing.item if thing.kind is not ThingKind.report else None
    if head is not None:
        yield from _particulars(thing, head, "", None)
    for name, item in own_items(thing):
        yield from _of_item(thing, name, item)


def _of_item(thing: Thing, name: str, item: Item) -> Iterator[Passage]:
    if isinstance(item, Text):
        yield from _paragraphs(thing, name, item)
        return
    if isinstance(item, _IN_CELLS):
        return
    head = next((text for field in _HEADS if isinstance(text := getattr(item, field, None), Text)), None)
    told = tuple(_particulars(thing, item, name, head))
    yield from told
    for field in type(item).model_fields:
        value = getattr(item, field)
        for one in (
            value if isinstance(value, tuple) else tuple(value.values()) if isinstance(value, dict) else (value,)
        ):
            if isinstance(one, Item) and not (told and one is head):
                yield from _of_item(thing, field, one)


def _paragraphs(thing: Thing, name: str, text: Text) -> Iterator[Passage]:
    """A text by its paragraphs, where both languages have as many."""
    zh, en = text.zh.split(_PARAGRAPH), text.en.split(_PARAGRAPH)
    if len(zh) != len(en):
        zh, en = [text.zh], [text.en]
    if len(zh) == 1:
        yield Passage(zh[0].strip(), en[0].strip(), thing, name, text, text)
        return
    above = 1, 1  # of a text in several paragraphs, the first stands on the line below its sign
    for one, other in zip(zh, en, strict=True):
        yield Passage(one.strip(), other.strip(), thing, name, text, text, above)
        above = above[0] + one.count("\n") + 2, above[1] + other.count("\n") + 2


def _particulars(thing: Thing, item: Item, name: str, head: Text | None) -> Iterator[Passage]:
    """One passage for the numbers, dates and names of an item, after the text that says what they are of."""
    said = _amount(item) if isinstance(item, Amount) else " · ".join(_values(item))
    if not said:
        return
    zh, en = (f"{head.zh}：{said}", f"{head.en}: {said}") if head is not None else (said, said)
    yield Passage(zh, en, thing, name, item, head or item)


def _amount(amount: Amount) -> str:
    if amount.indicator is not None:
        period = f"@{amount.period}" if amount.period else ""
        return f"{{{{kpi:{amount.indicator}{period}}}}}"
    return " ".join(_values(amount))


@cache
def _particular_fields(kind: type[Item]) -> tuple[tuple[str, object], ...]:
    """The fields of a type that may hold particulars, each with its default."""
    return tuple((name, field.default) for name, field in kind.model_fields.items() if name not in _TOLD_ELSEWHERE)


def _values(item: Item) -> Iterator[str]:
    """The particulars of an item that are neither texts nor items, in the order of its fields."""
    for name, default in _particular_fields(type(item)):
        value = getattr(item, name)
        if value is None or value == default:
            continue
        for one in value if isinstance(value, tuple) else (value,):
            if isinstance(one, Quantity):
                yield one.printed
            elif isinstance(one, Enum):
                yield str(one.value)
            elif isinstance(one, str | int | PartialDate):
                yield str(one)
