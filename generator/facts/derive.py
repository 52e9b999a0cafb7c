"""All that is derived from an edition, in order."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.facts.address import Address, case_homes, kpi_anchor, page_order
from generator.facts.answers import StandardAnswers, answer_standards
from generator.facts.citations import Citation, build_citations
from generator.facts.figures import Told, find_figures
from generator.facts.index import IndexLine, build_index
from generator.facts.observation import Observation, observe
from generator.facts.sentences import Sentence, find_sentences
from generator.facts.series import Series, build_series
from generator.facts.texts import find_texts
from generator.facts.usage import Use, find_uses
from generator.facts.year_change import Break, Change, compare_observations
from generator.model.acknowledged import Acknowledgement
from generator.model.backed import Backed
from generator.model.blocks.kpi_table import KpiTable
from generator.model.catalogue import Catalogue
from generator.model.item import Text
from generator.model.library import Edition, Publisher
from generator.model.organisation import Company
from generator.model.unit import ScaledUnit, UnitRegistry
from generator.problem import Position


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
    texts: tuple[Text, ...]
    figures: tuple[Told, ...]
    sentences: tuple[Sentence, ...]
    notes: Mapping[Position, tuple[Acknowledgement, ...]] = field(default_factory=dict)

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


def derive_facts(
    publisher: Publisher, edition: Edition, units: UnitRegistry, catalogues: Mapping[str, Catalogue]
) -> Facts:
    """Every fact of one edition."""
    observations = observe(publisher, edition, units)
    return Facts(
        publisher=publisher,
        edition=edition,
        units=units,
        observations=observations,
        series=build_series(publisher, units),
        index=build_index(edition),
        pages=page_order(edition),
        case_homes=case_homes(edition),
        companies={company.id: company for company in publisher.organisation.companies},
        kpi_homes=_kpi_homes(edition),
        uses=find_uses(edition),
        standards=answer_standards(publisher, edition, catalogues),
        citations=build_citations(publisher.issues),
        texts=find_texts(publisher, edition),
        figures=find_figures(edition, observations, units),
        sentences=tuple(find_sentences(edition, units)),
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
