"""The chapter-first indicator index: a join of tags, in the order of the report."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.facts.address import Address, case_page
from generator.facts.parts import chapters_with_parts
from generator.model.item import Text
from generator.model.library import Edition
from generator.model.report import Case, Chapter, ChapterKind, Section
from generator.model.tagged import Indexed
from generator.problem import Position


@dataclass(frozen=True, slots=True)
class IndexLine:
    """A row of the index.

    ``label`` stands before the title (Focus one). ``group`` is the merged cell to its left (the chapter), None where
    the row's title takes both cells; ``group_tags`` are the codes merged over the group (the SDGs of a chapter);
    ``pages`` the printed location.
    """

    title: Text
    title_prefix: str
    label: Text | None
    address: Address
    group: Text | None
    group_id: str
    group_address: Address | None
    group_tags: dict[str, tuple[str, ...]]
    tags: dict[str, tuple[str, ...]]
    pages: str | None
    carrier: Indexed
    group_carrier: Indexed

    def codes(self) -> Iterator[tuple[str, str, Position]]:
        """Every code of the row as printed, merged ones first: standard, code, and where it is written."""
        for carrier, tags in ((self.group_carrier, self.group_tags), (self.carrier, self.tags)):
            for standard, codes in tags.items():
                for place, code in enumerate(codes):
                    yield standard, code, carrier.position_of("tags", standard, place)


TOPIC = "topic"
"""``title_prefix`` of a special topic's row; views put the language's word for it."""

APPENDIX = "appendix"
"""``group_id`` of the rows of the appendix."""


def build_index(edition: Edition) -> tuple[IndexLine, ...]:
    """All rows of the edition's index, in reading order.

    A row's group is what contains it: the chapter of a section, the section of a subsection where subsections have
    the rows, the part of a chapter without rows below it. What stands beside such groups takes both cells.
    """
    return tuple(_lines(edition))


def is_empty(carrier: Indexed) -> bool:
    """Whether a chapter, section or case has nothing to read below its title."""
    match carrier:
        case Chapter():
            there: tuple[object, ...] = (carrier.plan, carrier.action, *carrier.topics)
        case Section() | Case():
            there = ()
        case _:
            return True
    own = (*carrier.blocks, *carrier.pictures, *(one for one in there if one is not None))
    return not own and all(is_empty(section) for section in carrier.sections)


def _lines(edition: Edition) -> Iterator[IndexLine]:
    for chapter, part in chapters_with_parts(edition):
        yield from _chapter_lines(chapter, part)
        yield from _topic_lines(edition, chapter, part)


def _chapter_lines(chapter: Chapter, part: Chapter | None) -> Iterator[IndexLine]:
    if chapter.kind is not ChapterKind.chapter:
        if chapter.index_row is not None:
            yield _line(chapter, Address(chapter.id), None, chapter)
        return
    deep = any(inner.index_row is not None for section in chapter.sections for inner in section.sections)
    rows = [section for section in chapter.all_sections() if section.index_row is not None]
    if not rows and chapter.index_row is not None:
        yield _line(chapter, Address(chapter.id), _group(part) if part else None, part or chapter)
    for section in chapter.sections:
        if section.index_row is not None:
            yield _line(section, Address(chapter.id, section.id), None if deep else _group(chapter), chapter)
        for inner in section.all_sections():
            if inner is not section and inner.index_row is not None:
                group = Group(section.title, section.id, Address(chapter.id, section.id))
                yield _line(inner, Address(chapter.id, inner.id), group, chapter)


def _topic_lines(edition: Edition, chapter: Chapter, part: Chapter | None) -> Iterator[IndexLine]:
    for topic in chapter.topics:
        case = edition.cases.get(topic)
        if case is not None and case.index_row is not None:
            home = part or chapter
            group = _group(home) if case.index_row.joined else None
            yield _line(case, Address(case_page(case.id)), group, home, TOPIC)


@dataclass(frozen=True, slots=True)
class Group:
    """A merged cell: what it says, what tells it from others, and where it leads."""

    title: Text
    id: str
    address: Address


def _group(home: Chapter) -> Group:
    title = home.index_row.title if home.index_row and home.index_row.title else home.title
    return Group(title, home.id, Address(home.id))


def _label(item: Section | Chapter | Case, home: Chapter) -> Text | None:
    """The word over the title that the index sets before it: a story's, or a page's of its own."""
    if isinstance(item, Case):
        return item.label
    return home.label if item is home and item.index_row and item.index_row.title is None else None


def _line(
    item: Section | Chapter | Case, address: Address, group: Group | None, home: Chapter, prefix: str = ""
) -> IndexLine:
    assert item.index_row is not None
    appendix = home.kind is ChapterKind.appendix
    merged = {standard: codes for standard, codes in home.tags.items() if standard == "sdg"} if group else {}
    return IndexLine(
        title=item.index_row.title or item.title,
        title_prefix=prefix,
        label=_label(item, home),
        address=address,
        group=group.title if group else None,
        group_id=APPENDIX if appendix else group.id if group else "",
        group_address=group.address if group else None,
        group_tags=merged,
        tags=dict(item.tags),
        pages=item.index_row.pages,
        carrier=item,
        group_carrier=home,
    )
