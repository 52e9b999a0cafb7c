"""What an edition is put together from: its chapters, sections, blocks, cases, awards and events, each with a key."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.comparison.change import Thing, ThingKind
from generator.facts.address import AWARDS, HOME, TIMELINES, Address, case_homes, case_page
from generator.model.blocks.award_list import AwardListBlock
from generator.model.blocks.case import CaseBlock
from generator.model.blocks.indicator_index import IndicatorIndex
from generator.model.blocks.timeline import TimelineBlock
from generator.model.content import Content
from generator.model.continuing import Continuing
from generator.model.item import Item, Text
from generator.model.library import Edition
from generator.model.report import Case, Chapter, ChapterKind, Section

REPORT = "report"
"""The key of the report itself."""

CASE = "case/"
"""What the key of a case begins with."""

_ELSEWHERE = (AwardListBlock, CaseBlock, TimelineBlock, IndicatorIndex)
"""Blocks that only show what stands elsewhere."""


@dataclass(frozen=True, slots=True)
class Things:
    """All things of an edition by key, in reading order."""

    edition: Edition
    by_key: Mapping[str, Thing]

    def below(self, key: str) -> tuple[Thing, ...]:
        """What a thing contains directly."""
        return tuple(one for one in self.by_key.values() if one.above == key)

    def page_of(self, thing: Thing) -> Thing:
        """The chapter or case on whose page a thing stands; the thing itself where it has no such page."""
        while (above := self.by_key.get(thing.above)) is not None and not is_page(thing):
            thing = above
        return thing


def is_page(thing: Thing) -> bool:
    """Whether it is a chapter, a part or a case: what has a page of its own."""
    return thing.kind in (ThingKind.chapter, ThingKind.part, ThingKind.case)


def find_things(edition: Edition) -> Things:
    """Everything that a reader would call by a name, and the blocks between."""
    return Things(edition, {one.key: one for one in _things(edition)})


def continues(thing: Thing) -> tuple[str, ...]:
    """The earlier keys that a thing says it continues, completed where a file leaves out what it is in."""
    if not isinstance(thing.item, Continuing):
        return ()
    kind = thing.kind
    if kind is ThingKind.case:
        return tuple(name if name.startswith(CASE) else CASE + name for name in thing.item.continues)
    if kind in (ThingKind.award, ThingKind.event):
        return tuple(name if "/" in name else f"{thing.above}/{name}" for name in thing.item.continues)
    return thing.item.continues


def is_new(thing: Thing) -> bool:
    """Whether a file says with ``continues: []`` that a thing has nothing to do with an earlier one of the same id."""
    item = thing.item
    return isinstance(item, Continuing) and "continues" in item.model_fields_set and not item.continues


def _things(edition: Edition) -> Iterator[Thing]:
    report = edition.report
    yield Thing(ThingKind.report, REPORT, "", report.title, Address(HOME), report.position, report)
    for chapter in edition.chapters.values():
        kind = ThingKind.part if chapter.kind is ChapterKind.part else ThingKind.chapter
        yield Thing(kind, chapter.id, "", chapter.title, Address(chapter.id), chapter.position, chapter)
        yield from _inside(chapter, chapter.id, chapter.id, chapter.id)
    homes = case_homes(edition)
    for case in (edition.cases[name] for name in dict.fromkeys((*homes, *edition.cases)) if name in edition.cases):
        chapter_id, section = homes.get(case.id, ("", ""))
        above = f"{chapter_id}#{section}" if section else chapter_id
        key, page = CASE + case.id, case_page(case.id)
        yield Thing(ThingKind.case, key, above, case.title, Address(page), case.position, case)
        yield from _inside(case, key, key, page)
    for listed in edition.award_lists.values():
        home = Address(AWARDS, listed.id)
        yield Thing(ThingKind.award_list, listed.id, "", listed.title, home, listed.position, listed)
        for award in listed.awards:
            key = f"{listed.id}/{award.id}"
            address = Address(AWARDS, f"{listed.id}-{award.id}")
            yield Thing(ThingKind.award, key, listed.id, award.title, address, award.position, award)
    for timeline in edition.timelines.values():
        home = Address(TIMELINES, timeline.id)
        yield Thing(ThingKind.timeline, timeline.id, "", timeline.title, home, timeline.position, timeline)
        for event in timeline.events:
            key = f"{timeline.id}/{event.id}"
            address = Address(TIMELINES, f"{timeline.id}-{event.id}")
            yield Thing(ThingKind.event, key, timeline.id, None, address, event.position, event)


def _inside(carrier: Chapter | Case | Section, page: str, above: str, path: str, anchor: str = "") -> Iterator[Thing]:
    """The blocks and sections of a chapter, case or section; ``page`` is the key of what has the page."""
    for number, block in enumerate(carrier.blocks, 1):
        if not isinstance(block, _ELSEWHERE):
            own = getattr(block, "id", None)
            key = f"{page}#{own}" if own else f"{page}#{anchor}.{number}"
            address = Address(path, own or anchor)
            yield Thing(ThingKind.block, key, above, _title(block), address, block.position, block)
    for section in carrier.sections:
        key = f"{page}#{section.id}"
        address = Address(path, section.id)
        yield Thing(ThingKind.section, key, above, section.title, address, section.position, section)
        yield from _inside(section, page, key, path, section.id)


def _title(block: Content) -> Text | None:
    title = getattr(block, "title", None) or getattr(block, "label", None)
    return title if isinstance(title, Text) else None


def has_id(thing: Thing) -> bool:
    """Whether an author gave it an id; some blocks have none."""
    return thing.kind is not ThingKind.block or "." not in thing.key.partition("#")[2]


def has_name(thing: Thing) -> bool:
    """Whether a thing is told of by itself: a block without id and title is told by its texts."""
    return has_id(thing) or thing.title is not None


def home_of(things: Things, thing: Thing) -> Thing:
    """The nearest thing with a name: the thing itself, or what contains a block without one."""
    return thing if has_name(thing) else things.by_key[thing.above]


def own_items(thing: Thing) -> Iterator[tuple[str, Item]]:
    """What stands in a thing itself and not in one below it: field and item, in the order of the file."""
    below = (Section, Content, Case, Chapter) if thing.kind is not ThingKind.block else ()
    fields = type(thing.item).model_fields
    skipped = {"title", "sections", "blocks", "awards", "events"} if thing.kind is not ThingKind.block else set()
    if thing.kind is ThingKind.block and thing.title is not None:
        skipped = {name for name in ("title", "label") if getattr(thing.item, name, None) is thing.title}
    for name in fields:
        if name not in skipped:
            yield from ((name, one) for one in _items(getattr(thing.item, name)) if not isinstance(one, below))


def _items(value: object) -> Iterable[Item]:
    if isinstance(value, Item):
        return (value,)
    if isinstance(value, tuple | dict):
        return [item for one in (value if isinstance(value, tuple) else value.values()) for item in _items(one)]
    return ()
