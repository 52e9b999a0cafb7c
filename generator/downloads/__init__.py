"""Facts to bytes for machines, never from formatted text.

Adding a file of an edition: a module here and a line in WRITERS. Adding a file for each of its standards: a module in
``standards`` and a line in ``_standard_writers``. Adding a file over all editions of an organisation: a module in
``organisation`` and a line in ORGANISATION_WRITERS. ``datapackage.json`` describes every file with columns.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import partial

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
from generator.downloads.organisation import press_csv
from generator.downloads.organisation import workbook as organisation_workbook
from generator.downloads.organisation.series_csv import series_download, write_series
from generator.downloads.standards import standards_workbook
from generator.downloads.standards.standard_csv import standard_download, write_standard
from generator.downloads.standards.standard_json import standard_json_download, write_standard_json
from generator.facts.derive import Facts
from generator.facts.download import Download
from generator.facts.series import Series
from generator.model.library import Publisher


def _describe_edition(facts: Facts) -> bytes:
    return datapackage.write_edition_package(facts, [file for file, _ in edition_writers(facts)])


def _describe_organisation(publisher: Publisher, series: Mapping[str, Series]) -> bytes:
    files = [file for file, _ in organisation_writers(publisher)]
    return organisation_datapackage.write_organisation_package(publisher, series, files)


Writer = tuple[Download, Callable[[Facts], bytes]]
"""A file of an edition, and what makes it."""

WRITERS: tuple[Writer, ...] = (
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
"""The files that every edition has, in the order the download page lists them."""

OrganisationWriter = tuple[Download, Callable[[Publisher, Mapping[str, Series]], bytes]]
"""A file over all editions of an organisation, and what makes it, also of the series of its indicators."""

ORGANISATION_WRITERS: tuple[OrganisationWriter, ...] = (
    (organisation_workbook.DOWNLOAD, organisation_workbook.write_workbook),
    (organisation_observations_csv.DOWNLOAD, organisation_observations_csv.write_observations),
    (organisation_observations_json.DOWNLOAD, organisation_observations_json.write_observations_json),
    (datapackage.DOWNLOAD, _describe_organisation),
)
"""The files over all editions that every organisation with an edition has, beside those of single indicators."""


def organisation_writers(publisher: Publisher) -> tuple[OrganisationWriter, ...]:
    """Every file of this organisation: those of ORGANISATION_WRITERS, with its newspaper articles where it has any."""
    *files, description = ORGANISATION_WRITERS
    return (*files, *([(press_csv.DOWNLOAD, press_csv.write_press)] if publisher.issues else ()), description)


def edition_writers(facts: Facts) -> tuple[Writer, ...]:
    """Every file of this edition: those of WRITERS with those of its standards before the description."""
    *files, description = WRITERS
    return (*files, *_standard_writers(facts), description)


def _standard_writers(facts: Facts) -> Iterator[Writer]:
    """The files of each standard that has a catalogue; the workbook before them."""
    if facts.standards:
        yield standards_workbook.DOWNLOAD, standards_workbook.write_standards_workbook
    for answers in facts.standards.values():
        yield standard_download(answers), partial(write_standard, answers)
        yield standard_json_download(answers), partial(write_standard_json, answers)


def write_all_series(series: Mapping[str, Series]) -> Iterator[tuple[Download, bytes]]:
    """The file of each indicator."""
    for one in series.values():
        yield series_download(one.indicator), write_series(one)
