"""Parts of a report and the chapters they hold."""

from collections.abc import Iterator

from generator.model.library import Edition
from generator.model.report import Chapter, ChapterKind


def chapters_with_parts(edition: Edition) -> Iterator[tuple[Chapter, Chapter | None]]:
    """Every page of the report that is no part itself, in order, each with the part it belongs to.

    A part holds the numbered chapters after it, until the next part or a page of another kind.
    """
    part: Chapter | None = None
    for chapter in edition.chapters.values():
        if chapter.kind is ChapterKind.part:
            part = chapter
            continue
        if chapter.kind is not ChapterKind.chapter:
            part = None
        yield chapter, part
