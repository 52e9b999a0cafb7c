"""The chapter-first indicator index: a join of tags, in the order of the report."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.facts.address import Address, case_page
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
    """All rows of the edition's index, in reading order."""
    return tuple(line for chapter in edition.chapters.values() for line in _chapter_lines(edition, chapter))


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


def _chapter_lines(edition: Edition, chapter: Chapter) -> Iterator[IndexLine]:
    if chapter.kind is ChapterKind.chapter:
        title = chapter.index_row.title if chapter.index_row and chapter.index_row.title else chapter.title
        for section in chapter.all_sections():
            if section.index_row is not None:
                yield _line(section, Address(chapter.id, section.id), "", title, chapter)
    elif chapter.index_row is not None:
        yield _line(chapter, Address(chapter.id), "", None, chapter)
    for topic in chapter.topics:
        case = edition.cases.get(topic)
        if case is not None and case.index_row is not None:
            joined = (chapter.index_row and chapter.index_row.title) or chapter.title
            yield _line(case, Address(case_page(case.id)), TOPIC, joined if case.index_row.joined else None, chapter)


def _line(
    item: Section | Chapter | Case, address: Address, prefix: str, group: Text | None, chapter: Chapter
) -> IndexLine:
    assert item.index_row is not None
    appendix = chapter.kind is ChapterKind.appendix
    return IndexLine(
        title=item.index_row.title or item.title,
        title_prefix=prefix,
        label=chapter.label if item is chapter and item.index_row.title is None else None,
        address=address,
        group=group,
        group_id=APPENDIX if appendix else chapter.id if group is not None else "",
        group_address=None if group is None else Address(chapter.id),
        group_tags=dict(chapter.tags) if group is not None else {},
        tags=dict(item.tags),
        pages=item.index_row.pages,
        carrier=item,
        group_carrier=chapter,
    )
