"""The words and particulars of an edition, in pieces that a reader would point at."""

from collections.abc import Iterator
from dataclasses import replace
from enum import Enum

from generator.comparison.change import Passage, Thing, ThingKind
from generator.comparison.things import Things, own_items
from generator.model.amount import Amount
from generator.model.blocks.table import Column, Row, RowGroup
from generator.model.date import PartialDate
from generator.model.item import Item, Text
from generator.model.quantity import Quantity
from generator.problem import Position

_HEADS = ("label", "title", "name", "term", "role", "text")
"""The text that says what an item's particulars are of."""

_TOLD_ELSEWHERE = frozenset({"id", "kind", "tags", "continues", "order", "topics", "group", "year", "carried", "owner"})
"""Fields that are no particulars: what names a thing, and what the other parts of a comparison look at."""

_IN_CELLS = (Row, Column, RowGroup)
_PARAGRAPH = "\n\n"


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
    lines = {"zh": 0, "en": 0}
    for one, other in zip(zh, en, strict=True):
        places = {}
        for language, part in (("zh", one), ("en", other)):
            start = text.position_of(language)
            places[language] = replace(start, line=start.line + 1 + lines[language]) if len(zh) > 1 else start
            lines[language] += part.count("\n") + 2
        yield Passage(one.strip(), other.strip(), thing, name, places["zh"], places["en"], text)


def _particulars(thing: Thing, item: Item, name: str, head: Text | None) -> Iterator[Passage]:
    """One passage for the numbers, dates and names of an item, after the text that says what they are of."""
    said = _amount(item) if isinstance(item, Amount) else " · ".join(_values(item))
    if not said:
        return
    position = item.position if head is None else head.position_of("zh")
    zh, en = (f"{head.zh}：{said}", f"{head.en}: {said}") if head is not None else (said, said)
    english: Position = position if head is None else head.position_of("en")
    yield Passage(zh, en, thing, name, position, english, item)


def _amount(amount: Amount) -> str:
    if amount.indicator is not None:
        period = f"@{amount.period}" if amount.period else ""
        return f"{{{{kpi:{amount.indicator}{period}}}}}"
    return " ".join(_values(amount))


def _values(item: Item) -> Iterator[str]:
    """The particulars of an item that are neither texts nor items, in the order of its fields."""
    for name, field in type(item).model_fields.items():
        value = getattr(item, name)
        if name in _TOLD_ELSEWHERE or value == field.default:
            continue
        for one in value if isinstance(value, tuple) else (value,):
            if isinstance(one, Quantity):
                yield one.printed
            elif isinstance(one, Enum):
                yield str(one.value)
            elif isinstance(one, str | int | PartialDate):
                yield str(one)
