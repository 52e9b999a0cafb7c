"""How much of each standard an edition answers, and what stands on one side only: for editors."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.facts.answers import StandardAnswers
from generator.facts.derive import Facts
from generator.facts.index import IndexLine, is_empty
from generator.model.report import ChapterKind, Section
from generator.model.tagged import Tagged


@dataclass(frozen=True, slots=True)
class Coverage:
    """One standard: ``dropped`` are the codes that the organisation's edition ``before`` answered and this does not."""

    answers: StandardAnswers
    before: str
    dropped: tuple[str, ...]


def cover_standards(facts: Facts, before: Facts | None) -> tuple[Coverage, ...]:
    """Every standard of the edition; ``before`` is the organisation's edition before it."""
    covered = []
    for name, answers in facts.standards.items():
        earlier = before.standards.get(name) if before is not None else None
        dropped = tuple(code for code in earlier.by_code if code not in answers.by_code) if earlier is not None else ()
        covered.append(Coverage(answers, before.edition.year if before is not None and earlier else "", dropped))
    return tuple(covered)


def empty_rows(facts: Facts) -> tuple[IndexLine, ...]:
    """Rows of the index that lead to nothing."""
    return tuple(line for line in facts.index if is_empty(line.carrier))


def unclaimed_sections(facts: Facts) -> tuple[Section, ...]:
    """Sections of numbered chapters that have content and answer no code of any standard."""
    chapters = (one for one in facts.edition.chapters.values() if one.kind is ChapterKind.chapter)
    return tuple(found for chapter in chapters for section in chapter.sections for found in _unclaimed(section))


def _unclaimed(section: Section) -> Iterator[Section]:
    if section.tags or is_empty(section):
        return
    if not any(item.tags for item in section.walk() if isinstance(item, Tagged)):
        yield section
        return
    for below in section.sections:
        yield from _unclaimed(below)
