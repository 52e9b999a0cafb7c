"""Facts to bytes for machines, never from formatted text. Adding a file: a module here and a line in WRITERS."""

from collections.abc import Callable

from generator.downloads import (
    abbreviations_csv,
    awards_csv,
    cases_csv,
    index_csv,
    observations_csv,
    timelines_csv,
)
from generator.facts.derive import Facts
from generator.facts.download import Download

WRITERS: tuple[tuple[Download, Callable[[Facts], bytes]], ...] = (
    (observations_csv.DOWNLOAD, observations_csv.write_observations),
    (index_csv.DOWNLOAD, index_csv.write_index),
    (timelines_csv.DOWNLOAD, timelines_csv.write_timelines),
    (awards_csv.DOWNLOAD, awards_csv.write_awards),
    (cases_csv.DOWNLOAD, cases_csv.write_cases),
    (abbreviations_csv.DOWNLOAD, abbreviations_csv.write_abbreviations),
)
"""Every file of an edition, in the order the download page lists them."""
