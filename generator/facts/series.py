"""All values of an organisation's indicators, over all its editions."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.facts.full_names import full_names
from generator.facts.observation import Observation, observe
from generator.language import Bilingual
from generator.model.indicator import Indicator
from generator.model.library import Publisher
from generator.model.unit import UnitRegistry


@dataclass(frozen=True, slots=True)
class Series:
    """One indicator: for each period, oldest first, what every edition prints for it, oldest edition first.

    ``name`` tells it from the organisation's other indicators.
    """

    indicator: Indicator
    name: Bilingual
    printings: dict[str, tuple[Observation, ...]]

    @property
    def latest(self) -> tuple[Observation, ...]:
        """One observation for each period: what the latest edition prints."""
        return tuple(observations[-1] for observations in self.printings.values())

    @property
    def marked(self) -> Iterator[tuple[Observation, bool]]:
        """Every printing, and whether it is the latest for its period."""
        for observations in self.printings.values():
            for observation in observations:
                yield observation, observation is observations[-1]


def build_series(publisher: Publisher, units: UnitRegistry) -> dict[str, Series]:
    """The series of every indicator that some edition prints, in the order of ``indicators.yml``."""
    found: dict[str, dict[str, list[Observation]]] = {}
    for edition in publisher.editions.values():
        for (name, period), observation in observe(publisher, edition, units).items():
            found.setdefault(name, {}).setdefault(period, []).append(observation)
    names = full_names(publisher)
    return {
        name: Series(indicator, names[name], {period: tuple(found[name][period]) for period in sorted(found[name])})
        for name, indicator in publisher.indicators.items()
        if name in found
    }
