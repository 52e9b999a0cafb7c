"""Which code is answered where: a join of tags and catalogues."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from generator.facts.address import Address, case_page, kpi_anchor
from generator.facts.catalogue_codes import CatalogueCodes, FoundCodes
from generator.facts.claim import MANAGEMENT, management_place
from generator.model.blocks.kpi_table import KpiTable
from generator.model.catalogue import Catalogue, CatalogueEntry
from generator.model.item import Item, Text
from generator.model.library import Edition, Publisher
from generator.model.report import Section
from generator.model.tagged import Tagged
from generator.problem import Position

GOALS = "sdg"
"""The catalogue of the Sustainable Development Goals: reports tag its goals, not its finer targets."""


class AnswerKind(StrEnum):
    """What answers a code; ``topic`` is the management of a material topic that a claim names."""

    chapter = "chapter"
    section = "section"
    case = "case"
    indicator = "indicator"
    topic = "topic"


@dataclass(frozen=True, slots=True)
class Tag:
    """A code as it stands in the data, found in its catalogue."""

    standard: str
    found: FoundCodes
    kind: AnswerKind
    title: Text
    address: Address
    indicator: str
    carrier: Item
    position: Position


@dataclass(frozen=True, slots=True)
class StandardAnswers:
    """One catalogue with everything in the edition that answers its codes, by code, in the catalogue's order."""

    codes: CatalogueCodes
    tags: tuple[Tag, ...]
    by_code: dict[str, tuple[Tag, ...]]

    @property
    def catalogue(self) -> Catalogue:
        """The catalogue itself."""
        return self.codes.catalogue

    @property
    def answered(self) -> int:
        """How many of its codes are answered."""
        return len(self.by_code)

    @property
    def answerable(self) -> tuple[str, ...]:
        """The codes that a report can answer; of the Sustainable Development Goals, the goals alone."""
        return tuple(code for code in self.codes.codes if self.catalogue.id != GOALS or "." not in code)

    @property
    def unanswered(self) -> tuple[str, ...]:
        """Those that nothing answers."""
        return tuple(code for code in self.answerable if code not in self.by_code)

    def entries(self) -> tuple[tuple[CatalogueEntry, tuple[Tag, ...]], ...]:
        """Every entry with what answers it, in order."""
        return tuple((entry, self.by_code.get(entry.code, ())) for entry in self.catalogue.entries)


def answer_standards(
    publisher: Publisher, edition: Edition, catalogues: Mapping[str, Catalogue]
) -> dict[str, StandardAnswers]:
    """The answers to every standard of the report that has a catalogue, in the report's order."""
    answers: dict[str, StandardAnswers] = {}
    for standard in edition.report.standards:
        if standard.id is None or standard.id not in catalogues:
            continue
        codes = CatalogueCodes(catalogues[standard.id])
        tags = tuple(_tags(publisher, edition, standard.id, codes))
        by_code: dict[str, list[Tag]] = {}
        for tag in tags:
            for code in tag.found.codes:
                by_code.setdefault(code, []).append(tag)
        ordered = {code: tuple(by_code[code]) for code in codes.codes if code in by_code}
        answers[standard.id] = StandardAnswers(codes, tags, ordered)
    return answers


def _tags(publisher: Publisher, edition: Edition, standard: str, codes: CatalogueCodes) -> Iterator[Tag]:
    for chapter in edition.chapters.values():
        home = Address(chapter.id)
        yield from _carried(chapter, standard, codes, AnswerKind.chapter, chapter.title, home)
        yield from _inside(chapter, standard, codes, chapter.title, home)
    for case in edition.cases.values():
        home = Address(case_page(case.id))
        yield from _carried(case, standard, codes, AnswerKind.case, case.title, home)
        yield from _inside(case, standard, codes, case.title, home)
    shown = _shown_indicators(edition)
    for name in edition.observations:
        indicator = publisher.indicators[name]
        if name in shown:
            yield from _carried(indicator, standard, codes, AnswerKind.indicator, indicator.name, shown[name], name)
    yield from _managed(edition, standard, codes)


def _managed(edition: Edition, standard: str, codes: CatalogueCodes) -> Iterator[Tag]:
    """The management of each material topic, where the claim says where it is."""
    claim = edition.report.gri
    if claim is None or claim.catalogue != standard or not codes.entries(MANAGEMENT):
        return
    for topic in claim.topics:
        if (place := management_place(edition, topic)) is not None:
            position = topic.position_of("management")
            yield Tag(standard, codes.find(MANAGEMENT), AnswerKind.topic, *place, "", topic, position)


def _inside(carrier: Item, standard: str, codes: CatalogueCodes, title: Text, home: Address) -> Iterator[Tag]:
    """Tags of sections and blocks below a chapter or case."""
    for item in carrier.walk():
        if item is carrier or not isinstance(item, Tagged):
            continue
        if isinstance(item, Section):
            title, home = item.title, Address(home.page, item.id)
        yield from _carried(item, standard, codes, AnswerKind.section, title, home)


def _carried(
    carrier: Tagged,
    standard: str,
    codes: CatalogueCodes,
    kind: AnswerKind,
    title: Text,
    address: Address,
    indicator: str = "",
) -> Iterator[Tag]:
    for place, printed in enumerate(carrier.tags.get(standard, ())):
        position = carrier.position_of("tags", standard, place)
        yield Tag(standard, codes.find(printed), kind, title, address, indicator, carrier, position)


def _shown_indicators(edition: Edition) -> dict[str, Address]:
    shown: dict[str, Address] = {}
    for chapter in edition.chapters.values():
        for item in chapter.walk():
            if isinstance(item, KpiTable):
                for name in item.all_indicators:
                    shown.setdefault(name, Address(chapter.id, kpi_anchor(name)))
    return shown
