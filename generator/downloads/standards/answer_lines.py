"""A standard as lines: each entry of its catalogue with each place that answers it."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.facts.address import Address, page_path
from generator.facts.answers import AnswerKind, StandardAnswers, Tag
from generator.facts.derive import Facts
from generator.facts.observation import Observation
from generator.language import Language
from generator.model.catalogue import CatalogueEntry


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """An entry and what answers it; no tag where nothing does. ``seen`` is the figure of an indicator that does."""

    entry: CatalogueEntry
    tag: Tag | None
    seen: Observation | None = None


def answer_lines(answers: StandardAnswers, facts: Facts) -> Iterator[AnswerLine]:
    """Every line, in the catalogue's order."""
    for entry, tags in answers.entries():
        for tag in tags:
            yield AnswerLine(entry, tag, figure_of(tag, facts))
        if not tags:
            yield AnswerLine(entry, None)


def figure_of(tag: Tag, facts: Facts) -> Observation | None:
    """The figure of the report's own year, where an indicator answers and has one."""
    if tag.kind is not AnswerKind.indicator:
        return None
    return facts.observations.get((tag.indicator, facts.edition.year))


def edition_of(entry: CatalogueEntry, answers: StandardAnswers) -> str:
    """The edition of an entry: its own where one number means two things, otherwise the catalogue's."""
    return entry.edition or answers.catalogue.edition


def url(facts: Facts, language: Language, address: Address) -> str:
    """A place from the site's root."""
    return "/" + page_path(facts.edition, language, address.page) + (f"#{address.anchor}" if address.anchor else "")
