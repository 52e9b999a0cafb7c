"""All that is derived from an edition, in order."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, wraps
from typing import Any, TypeVar

from generator.facts.address import Address, case_homes, kpi_anchor, page_order
from generator.facts.answers import StandardAnswers, answer_standards
from generator.facts.citations import Citation, build_citations
from generator.facts.corpus import Corpus, Sought
from generator.facts.figures import Told, find_figures
from generator.facts.frames import Frame, find_frames, read_frames
from generator.facts.index import IndexLine, build_index
from generator.facts.observation import Observation, observe
from generator.facts.sentences import Sentence, find_sentences
from generator.facts.series import Series, build_series
from generator.facts.statements.comparison import Comparison, compare_languages, compare_texts
from generator.facts.statements.reading import read_statements
from generator.facts.texts import find_fields, find_texts
from generator.facts.usage import Use, find_uses
from generator.facts.year_change import Break, Change, compare_observations
from generator.model.acknowledged import Acknowledgement
from generator.model.amount import Amount
from generator.model.backed import Backed
from generator.model.blocks.kpi_table import KpiTable
from generator.model.catalogue import Catalogue
from generator.model.item import Text
from generator.model.library import Edition, Publisher
from generator.model.organisation import Company
from generator.model.unit import ScaledUnit, UnitRegistry
from generator.problem import Position

_Found = TypeVar("_Found")


class Said:
    """What the texts of an edition say. Rules alone ask for it, so that it is read when one does."""

    def __init__(
        self,
        publisher: Publisher,
        edition: Edition,
        observations: Mapping[tuple[str, str], Observation],
        units: UnitRegistry,
    ) -> None:
        self._publisher, self._edition, self._observations, self._units = publisher, edition, observations, units
        self.known: dict[Callable[..., object], Any] = {}

    def forget(self) -> None:
        """Give back what was read; it is read again when it is asked for.

        Much is said again from year to year. What was read of a text is kept until the organisation's latest edition.
        """
        for name, kept in vars(Said).items():
            if isinstance(kept, cached_property):
                vars(self).pop(name, None)
        self.known = {}
        if self._edition.year == max(self._publisher.editions):
            for reading in (read_statements, read_frames, compare_texts):
                reading.cache_clear()

    @cached_property
    def texts(self) -> tuple[Text, ...]:
        """Every text."""
        return find_texts(self._publisher, self._edition)

    @cached_property
    def fields(self) -> frozenset[str]:
        """The names of all fields that are written."""
        return find_fields(self._publisher, self._edition)

    @cached_property
    def chinese(self) -> Corpus:
        """Every text in Chinese."""
        return Corpus([text.zh for text in self.texts])

    @cached_property
    def english(self) -> Corpus:
        """Every text in English."""
        return Corpus([text.en for text in self.texts])

    @cached_property
    def small(self) -> Corpus:
        """Every text in English, in small letters."""
        return Corpus([text.en.lower() for text in self.texts])

    @cached_property
    def compared(self) -> tuple[tuple[Text, Comparison], ...]:
        """Every text that states something, with what its two languages state."""
        found = ((text, compare_languages(text, self._units)) for text in self.texts)
        return tuple((text, one) for text, one in found if one.values or one.left.zh or one.left.en)

    @cached_property
    def spoken(self) -> Corpus:
        """Every sentence."""
        return Corpus([sentence.text for sentence in self.sentences])

    @cached_property
    def figures(self) -> tuple[Told, ...]:
        """Every figure with what it is said of."""
        return find_figures(self._edition, self._observations, self.sentences, self._units)

    @cached_property
    def stored(self) -> dict[tuple[str, str], Told]:
        """The figures that are observations, by indicator and period."""
        return {(one.indicator, one.period): one for one in self.figures if one.indicator}

    @cached_property
    def captioned(self) -> dict[int, Told]:
        """The figures that captions give, by the identity of the caption."""
        return {id(one.item): one for one in self.figures if isinstance(one.item, Amount)}

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence of running text with the figures in it."""
        return tuple(find_sentences(self._edition, self._units))

    @cached_property
    def frames(self) -> tuple[Frame, ...]:
        """Every sentence with a mark in place of each number."""
        return tuple(find_frames(self._edition, self._units))

    @cached_property
    def kinds_of_frames(self) -> frozenset[str]:
        """What marks the frames hold."""
        return frozenset(frame.kinds for frame in self.frames)


@dataclass(frozen=True, slots=True)
class Facts:
    """What views and downloads draw on beside the edition itself; ``notes`` are set once the rules have run."""

    publisher: Publisher
    edition: Edition
    units: UnitRegistry
    observations: dict[tuple[str, str], Observation]
    series: dict[str, Series]
    index: tuple[IndexLine, ...]
    pages: tuple[str, ...]
    case_homes: dict[str, tuple[str, str]]
    companies: dict[str, Company]
    kpi_homes: dict[str, Address]
    uses: dict[str, tuple[Use, ...]]
    standards: dict[str, StandardAnswers]
    citations: dict[Backed, tuple[Citation, ...]]
    said: Said
    notes: Mapping[Position, tuple[Acknowledgement, ...]] = field(default_factory=dict)

    @property
    def texts(self) -> tuple[Text, ...]:
        """Every text of the edition."""
        return self.said.texts

    @property
    def fields(self) -> frozenset[str]:
        """The names of all fields that something was written with: what none has need not be looked for."""
        return self.said.fields

    def texts_with(
        self, zh: Iterable[Sought] = (), en: Iterable[Sought] = (), small: Iterable[Sought] = ()
    ) -> Iterator[Text]:
        """The texts in which something is found, in their order: in Chinese, in English, or in English made small.

        See :class:`Corpus`.
        """
        said = self.said
        found = {number for one in zh for number in said.chinese.having(one)}
        found.update(number for one in en for number in said.english.having(one))
        found.update(number for one in small for number in said.small.having(one))
        return (self.texts[number] for number in sorted(found))

    def sentences_with(self, *sought: Sought) -> Iterator[Sentence]:
        """The sentences in which something is found, in their order."""
        found = {number for one in sought for number in self.said.spoken.having(one)}
        return (self.sentences[number] for number in sorted(found))

    @property
    def compared(self) -> tuple[tuple[Text, Comparison], ...]:
        """Every text that states something, with its languages set side by side."""
        return self.said.compared

    @property
    def figures(self) -> tuple[Told, ...]:
        """Every figure of the edition with what it is said of."""
        return self.said.figures

    @property
    def stored(self) -> Mapping[tuple[str, str], Told]:
        """Those of its figures that are observations, by indicator and period."""
        return self.said.stored

    def figure_of(self, caption: Amount) -> Told | None:
        """The figure that a caption gives; None where it is words or an indicator."""
        return self.said.captioned.get(id(caption))

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence of its running text with the figures in it."""
        return self.said.sentences

    def frames_with(self, *marks: str) -> list[Frame]:
        """The frames of its running text that hold such marks at least: all others can say nothing to a rule.

        The marks are given in the order of their kinds.
        """
        pattern = re.compile(".*".join(marks))
        kinds = {kinds for kinds in self.said.kinds_of_frames if pattern.search(kinds)}
        return [frame for frame in self.said.frames if frame.kinds in kinds]

    def observation(self, indicator: str, period: str | None = None) -> Observation:
        """The observation for ``period``, or for the report's own year; KeyError if there is none."""
        return self.observations[indicator, period or self.edition.year]

    def change(self, indicator: str, period: str | None = None) -> Change | Break:
        """The change to ``period`` from the year before it, as this edition prints both; KeyError without either."""
        last = period or self.edition.year
        before = str(int(last[:4]) - 1)
        return compare_observations(self.observations[indicator, before], self.observations[indicator, last])

    def unit(self, printed: str | None) -> ScaledUnit | None:
        """The registered unit behind a printed one; None for a bare number."""
        return self.units.find(printed) if printed else None


def read_once(find: Callable[[Facts], Iterator[_Found]]) -> Callable[[Facts], tuple[_Found, ...]]:
    """What ``find`` reads in an edition, kept with what that says: several rules ask for it.

    It looks at no other edition, since most rules are given none.
    """

    @wraps(find)
    def known(facts: Facts) -> tuple[_Found, ...]:
        found: tuple[_Found, ...] | None = facts.said.known.get(find)
        if found is None:
            found = facts.said.known[find] = tuple(find(facts))
        return found

    return known


def derive_facts(
    publisher: Publisher,
    edition: Edition,
    units: UnitRegistry,
    catalogues: Mapping[str, Catalogue],
    series: dict[str, Series] | None = None,
) -> Facts:
    """Every fact of one edition; ``series`` are those of the publisher where they are known already."""
    observations = observe(publisher, edition, units)
    return Facts(
        publisher=publisher,
        edition=edition,
        units=units,
        observations=observations,
        series=build_series(publisher, units) if series is None else series,
        index=build_index(edition),
        pages=page_order(edition),
        case_homes=case_homes(edition),
        companies={company.id: company for company in publisher.organisation.companies},
        kpi_homes=_kpi_homes(edition),
        uses=find_uses(edition),
        standards=answer_standards(publisher, edition, catalogues),
        citations=build_citations(publisher.issues),
        said=Said(publisher, edition, observations, units),
    )


def _kpi_homes(edition: Edition) -> dict[str, Address]:
    """The first KPI table that shows each indicator."""
    homes: dict[str, Address] = {}
    for chapter in edition.chapters.values():
        for item in chapter.walk():
            if isinstance(item, KpiTable):
                for indicator in item.all_indicators:
                    homes.setdefault(indicator, Address(chapter.id, kpi_anchor(indicator)))
    return homes
