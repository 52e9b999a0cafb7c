"""All that is derived from an edition, in order."""

from dataclasses import dataclass

from generator.facts.address import Address, case_homes, kpi_anchor, page_order
from generator.facts.index import IndexLine, build_index
from generator.model.blocks.kpi_table import KpiTable
from generator.model.indicator import Indicator
from generator.model.library import Edition, Publisher
from generator.model.organisation import Company
from generator.model.quantity import Quantity
from generator.model.unit import ScaledUnit, UnitRegistry
from generator.problem import Position


@dataclass(frozen=True, slots=True)
class Observation:
    """An indicator's value for one period, as the edition prints it."""

    indicator: Indicator
    period: str
    quantity: Quantity
    unit: ScaledUnit
    position: Position


@dataclass(frozen=True, slots=True)
class Facts:
    """What views and downloads draw on beside the edition itself."""

    publisher: Publisher
    edition: Edition
    units: UnitRegistry
    observations: dict[tuple[str, str], Observation]
    index: tuple[IndexLine, ...]
    pages: tuple[str, ...]
    case_homes: dict[str, tuple[str, str]]
    companies: dict[str, Company]
    kpi_homes: dict[str, Address]

    def observation(self, indicator: str, period: str | None = None) -> Observation:
        """The observation for ``period``, or for the report's own year; KeyError if there is none."""
        return self.observations[indicator, period or self.edition.year]

    def unit(self, printed: str | None) -> ScaledUnit | None:
        """The registered unit behind a printed one; None for a bare number."""
        return self.units.find(printed) if printed else None


def derive_facts(publisher: Publisher, edition: Edition, units: UnitRegistry) -> Facts:
    """Every fact of one edition."""
    observations: dict[tuple[str, str], Observation] = {}
    for row in edition.observations.values():
        indicator = publisher.indicators[row.indicator]
        unit = units.find(row.unit or indicator.unit)
        assert unit is not None, "units are checked on reading"
        for period, quantity in row.values.items():
            position = row.position_of("values", str(period))
            observations[row.indicator, str(period)] = Observation(indicator, str(period), quantity, unit, position)
    return Facts(
        publisher=publisher,
        edition=edition,
        units=units,
        observations=observations,
        index=build_index(edition),
        pages=page_order(edition),
        case_homes=case_homes(edition),
        companies={company.id: company for company in publisher.organisation.companies},
        kpi_homes=_kpi_homes(edition),
    )


def _kpi_homes(edition: Edition) -> dict[str, Address]:
    """The first KPI table that shows each indicator."""
    homes: dict[str, Address] = {}
    for chapter in edition.chapters.values():
        for item in chapter.walk():
            if isinstance(item, KpiTable):
                for indicator in item.indicators:
                    homes.setdefault(indicator, Address(chapter.id, kpi_anchor(indicator)))
    return homes
