"""An indicator's value for one period, as one edition prints it."""

from dataclasses import dataclass

from generator.model.date import PartialDate
from generator.model.indicator import Indicator, ObservationRow, ObservationValue, Restatement
from generator.model.item import Text
from generator.model.library import Edition, Publisher
from generator.model.quantity import Quantity
from generator.model.unit import ScaledUnit, UnitRegistry
from generator.problem import Position


@dataclass(frozen=True, slots=True)
class Observation:
    """One value. ``words`` stands in place of a number; ``edition`` is the year of the report that prints it."""

    indicator: Indicator
    period: str
    quantity: Quantity
    words: Text | None
    unit: ScaledUnit
    edition: str
    as_of: PartialDate | None
    note: Text | None
    row_note: Text | None
    restated: Restatement | None
    position: Position


def observe(publisher: Publisher, edition: Edition, units: UnitRegistry) -> dict[tuple[str, str], Observation]:
    """Every observation of one edition, by indicator and period, in the order of ``observations.yml``."""
    return {
        (row.indicator, str(period)): _observation(
            publisher.indicators[row.indicator], edition, row, str(period), value, units
        )
        for row in edition.observations.values()
        for period, value in row.values.items()
    }


def _observation(
    indicator: Indicator,
    edition: Edition,
    row: ObservationRow,
    period: str,
    value: ObservationValue,
    units: UnitRegistry,
) -> Observation:
    unit = units.find(row.unit or indicator.unit)
    assert unit is not None, "units are checked on reading"
    return Observation(
        indicator=indicator,
        period=period,
        quantity=value.quantity,
        words=value.words,
        unit=unit,
        edition=edition.year,
        as_of=value.as_of,
        note=value.note,
        row_note=row.note,
        restated=value.restated,
        position=row.position_of("values", period),
    )
