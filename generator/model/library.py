"""Everything that was read: organisations with their editions."""

from dataclasses import dataclass
from pathlib import Path

from generator.model.award import AwardList
from generator.model.indicator import Indicator, ObservationRow
from generator.model.organisation import Organisation, Term
from generator.model.press import Issue
from generator.model.report import Case, Chapter, Report
from generator.model.timeline import Timeline
from generator.model.translation import Translation


@dataclass(frozen=True, slots=True)
class Edition:
    """One organisation's report for one year. Mappings are by id, in the order of the report."""

    organisation_id: str
    year: str
    folder: Path
    report: Report
    chapters: dict[str, Chapter]
    cases: dict[str, Case]
    observations: dict[str, ObservationRow]
    timelines: dict[str, Timeline]
    award_lists: dict[str, AwardList]
    translations: tuple[Translation, ...] = ()

    @property
    def key(self) -> str:
        """How commands and addresses name the edition: ``chinalco/2020``."""
        return f"{self.organisation_id}/{self.year}"


@dataclass(frozen=True, slots=True)
class Publisher:
    """An organisation with its indicators, terms, editions (by year, oldest first) and newspaper issues."""

    id: str
    organisation: Organisation
    indicators: dict[str, Indicator]
    terms: dict[str, Term]
    editions: dict[str, Edition]
    issues: dict[str, Issue]
    translations: tuple[Translation, ...] = ()


@dataclass(frozen=True, slots=True)
class Library:
    """All publishers below ``data/``, by id."""

    publishers: dict[str, Publisher]

    @property
    def editions(self) -> tuple[Edition, ...]:
        """All editions, by organisation and year."""
        return tuple(edition for publisher in self.publishers.values() for edition in publisher.editions.values())
