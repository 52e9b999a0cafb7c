"""Whether a code was in force when a report was made."""

from dataclasses import dataclass

from generator.facts.catalogue_codes import CatalogueCodes
from generator.model.catalogue import CatalogueEntry
from generator.model.date import PartialDate
from generator.model.report import Report


@dataclass(frozen=True, slots=True)
class Replacement:
    """Since when a code is no more in force, and what took its place."""

    withdrawn: bool
    since: PartialDate
    by: tuple[str, ...]


def replacement(entry: CatalogueEntry, codes: CatalogueCodes, report: Report) -> Replacement | None:
    """What had taken an entry's place before the report's period ended; None where it was still in force."""
    end = _last_day(report.period.end)
    status, group = entry.status, codes.group(entry)
    if status is not None and _first_day(status.since) <= end:
        return Replacement(status.state == "withdrawn", status.since, status.by)
    if group is not None and group.superseded_from is not None and _first_day(group.superseded_from) <= end:
        by = (group.superseded_by,) if group.superseded_by else ()
        return Replacement(False, group.superseded_from, by)
    return None


def effective_later(entry: CatalogueEntry, codes: CatalogueCodes, report: Report) -> PartialDate | None:
    """The day on which an entry's standard takes effect, if that is after the report's period and its publication."""
    group = codes.group(entry)
    effective = group.effective if group is not None else None
    dates = [report.period.end, *([report.published] if report.published else [])]
    known = max(_last_day(one) for one in dates)
    return effective if effective is not None and _first_day(effective) > known else None


def _first_day(date: PartialDate) -> tuple[int, int, int]:
    return date.year, date.month or 1, date.day or 1


def _last_day(date: PartialDate) -> tuple[int, int, int]:
    return date.year, date.month or 12, date.day or 31
