"""Facts to bytes for machines, never from formatted text.

Adding a file of an edition: a module here and a line in WRITERS. Adding a file over all editions of an organisation: a
module in ``organisation`` and a line in ORGANISATION_WRITERS. ``datapackage.json`` describes every file with columns.
"""

from collections.abc import Callable, Iterator

from generator.downloads import (
    abbreviations_csv,
    awards_csv,
    cases_csv,
    datapackage,
    index_csv,
    observations_csv,
    observations_json,
    timelines_csv,
    workbook,
)
from generator.downloads.organisation import datapackage as organisation_datapackage
from generator.downloads.organisation import observations_csv as organisation_observations_csv
from generator.downloads.organisation import observations_json as organisation_observations_json
from generator.downloads.organisation import workbook as organisation_workbook
from generator.downloads.organisation.series_csv import series_download, write_series
from generator.facts.derive import Facts
from generator.facts.download import Download
from generator.facts.series import build_series
from generator.model.library import Publisher
from generator.model.unit import UnitRegistry


def _describe_edition(facts: Facts) -> bytes:
    return datapackage.write_edition_package(facts, [file for file, _ in WRITERS])


def _describe_organisation(publisher: Publisher, units: UnitRegistry) -> bytes:
    files = [file for file, _ in ORGANISATION_WRITERS]
    return organisation_datapackage.write_organisation_package(publisher, units, files)


WRITERS: tuple[tuple[Download, Callable[[Facts], bytes]], ...] = (
    (workbook.DOWNLOAD, workbook.write_workbook),
    (observations_csv.DOWNLOAD, observations_csv.write_observations),
    (index_csv.DOWNLOAD, index_csv.write_index),
    (timelines_csv.DOWNLOAD, timelines_csv.write_timelines),
    (awards_csv.DOWNLOAD, awards_csv.write_awards),
    (cases_csv.DOWNLOAD, cases_csv.write_cases),
    (abbreviations_csv.DOWNLOAD, abbreviations_csv.write_abbreviations),
    (observations_json.DOWNLOAD, observations_json.write_observations_json),
    (datapackage.DOWNLOAD, _describe_edition),
)
"""Every file of an edition, in the order the download page lists them."""

ORGANISATION_WRITERS: tuple[tuple[Download, Callable[[Publisher, UnitRegistry], bytes]], ...] = (
    (organisation_workbook.DOWNLOAD, organisation_workbook.write_workbook),
    (organisation_observations_csv.DOWNLOAD, organisation_observations_csv.write_observations),
    (organisation_observations_json.DOWNLOAD, organisation_observations_json.write_observations_json),
    (datapackage.DOWNLOAD, _describe_organisation),
)
"""Every file over all editions of an organisation that has any, beside those of single indicators."""


def write_all_series(publisher: Publisher, units: UnitRegistry) -> Iterator[tuple[Download, bytes]]:
    """The file of each indicator."""
    for series in build_series(publisher, units).values():
        yield series_download(series.indicator), write_series(series)
