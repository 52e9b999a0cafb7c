"""How many of each thing a report may count the data holds: cases, chapters, indicators, awards, events, terms."""

from collections.abc import Callable, Iterable

from generator.facts.derive import Facts
from generator.model.blocks.abbreviations import Abbreviations
from generator.model.blocks.award_list import AwardListBlock
from generator.model.blocks.case import CaseBlock
from generator.model.blocks.glossary import GlossaryEntry
from generator.model.blocks.kpi_table import KpiTable
from generator.model.blocks.timeline import TimelineBlock
from generator.model.item import Item
from generator.model.library import Edition
from generator.model.report import CaseKind, Chapter, ChapterKind

Counter = Callable[[Facts, Chapter | None], set[int]]
"""The numbers that a count may rightly be, for one chapter or for the report (None)."""


def cases(facts: Facts, chapter: Chapter | None) -> set[int]:
    """All cases, those that are special topics, and the others."""
    shown = list(facts.edition.cases.values())
    if chapter is not None:
        ids = {one.case for one in chapter.walk() if isinstance(one, CaseBlock)} | set(chapter.topics)
        shown = [one for one in shown if one.id in ids]
    topics = sum(one.kind is CaseKind.special_topic for one in shown)
    return {len(shown), topics, len(shown) - topics}


def features(facts: Facts, chapter: Chapter | None) -> set[int]:
    """Special topics: chapters of their own or cases."""
    own = sum(one.kind is ChapterKind.feature for one in facts.edition.chapters.values())
    return cases(facts, chapter) | ({own} if chapter is None else set())


def chapters(facts: Facts, chapter: Chapter | None) -> set[int]:
    """Numbered chapters, parts, all pages, and how many kinds of page; of one chapter, its sections."""
    if chapter is not None:
        return {len(chapter.sections)}
    kinds = [one.kind for one in facts.edition.chapters.values()]
    return {kinds.count(ChapterKind.chapter), kinds.count(ChapterKind.part), len(kinds)}


def indicators(facts: Facts, chapter: Chapter | None) -> set[int]:
    """The rows of the observations, and the indicators that tables show; of one chapter, in its tables."""
    items = _items(facts.edition, chapter)
    shown = [name for one in items if isinstance(one, KpiTable) for name in one.all_indicators]
    found = {len(shown), len(set(shown))}
    return found if chapter is not None else found | {len(facts.edition.observations)}


def awards(facts: Facts, chapter: Chapter | None) -> set[int]:
    """Each list of awards, and all together; of one chapter, those it shows."""
    lists = facts.edition.award_lists
    if chapter is not None:
        ids = [one.list for one in chapter.walk() if isinstance(one, AwardListBlock)]
        lists = {name: one for name, one in lists.items() if name in ids}
    return _each_and_all([len(one.awards) for one in lists.values()])


def events(facts: Facts, chapter: Chapter | None) -> set[int]:
    """Each timeline, and all together; of one chapter, those it shows."""
    lines = facts.edition.timelines
    if chapter is not None:
        ids = [one.timeline for one in chapter.walk() if isinstance(one, TimelineBlock)]
        lines = {name: one for name, one in lines.items() if name in ids}
    return _each_and_all([len(one.events) for one in lines.values()])


def terms(facts: Facts, chapter: Chapter | None) -> set[int]:
    """Glossary entries: all, and those that are technical."""
    entries = [one for one in _items(facts.edition, chapter) if isinstance(one, GlossaryEntry)]
    technical = sum(one.group == "technical" for one in entries)
    return {len(entries), technical, len(entries) - technical}


def companies(facts: Facts, chapter: Chapter | None) -> set[int]:
    """The companies of the lists of short names."""
    return {sum(len(one.companies) for one in _items(facts.edition, chapter) if isinstance(one, Abbreviations))}


def _items(edition: Edition, chapter: Chapter | None) -> list[Item]:
    carriers = [chapter] if chapter is not None else list(edition.chapters.values())
    return [item for carrier in carriers for item in carrier.walk()]


def _each_and_all(lengths: Iterable[int]) -> set[int]:
    counts = list(lengths)
    return {*counts, sum(counts)}
