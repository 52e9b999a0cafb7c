"""What is still to be written in an edition, by chapter and by who sees to it."""

from dataclasses import dataclass

from generator.comparison.left_over import LeftOver, find_left_over, find_pending
from generator.comparison.things import find_things
from generator.facts.derive import Facts
from generator.facts.observation import Observation
from generator.language import Language


@dataclass(frozen=True, slots=True)
class ToDoLine:
    """A chapter or case with what is to be done in it by one owner: texts to rewrite, values to fill in."""

    page: str
    owner: str
    texts: tuple[LeftOver, ...]
    values: tuple[Observation, ...]


def view_to_do(facts: Facts, language: Language) -> tuple[ToDoLine, ...]:
    """Every page and owner with something to do, in the order of the report; values stand with the table that shows
    them, those that no table shows with the report itself."""
    things = find_things(facts.edition)
    title = facts.edition.report.title[language]
    texts: dict[tuple[str, str], list[LeftOver]] = {}
    for one in find_left_over(facts):
        page = one.page.title[language] if one.page.title else title
        texts.setdefault((page, one.owner), []).append(one)
    values: dict[tuple[str, str], list[Observation]] = {}
    for seen in find_pending(facts):
        home = facts.kpi_homes.get(seen.indicator.id)
        chapter = facts.edition.chapters.get(home.page) if home else None
        owner = chapter.owner if chapter is not None and chapter.owner else facts.edition.report.owner or ""
        values.setdefault((chapter.title[language] if chapter else title, owner), []).append(seen)
    order = [thing.title[language] for thing in things.by_key.values() if thing.title is not None]
    keys = sorted({*texts, *values}, key=lambda key: (order.index(key[0]) if key[0] in order else -1, key[1]))
    return tuple(ToDoLine(*key, tuple(texts.get(key, ())), tuple(values.get(key, ()))) for key in keys)
