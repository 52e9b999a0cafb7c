"""``observations.csv`` of an organisation: every observation that any of its editions prints."""

from generator.downloads import observations_csv as edition
from generator.downloads.csv_text import truth, write_csv
from generator.facts.download import ColumnType, Download
from generator.facts.series import build_series
from generator.language import Bilingual
from generator.model.library import Publisher
from generator.model.unit import UnitRegistry

EDITION = ("edition", Bilingual("印出该数值的报告年度", "the year of the report that prints it"))
LATEST = (
    "latest",
    Bilingual(
        "是否为该年份最新印出的数值：true 或 false", "whether no later report prints that year again: true or false"
    ),
)

DOWNLOAD = Download(
    "observations.csv",
    Bilingual(
        "历年报告中关键绩效指标的全部数值，每个指标、年份、报告一行。",
        "Every value of the key indicators in all reports, one line for an indicator, year and report.",
    ),
    (*edition.DOWNLOAD.columns, EDITION, LATEST),
    types={**edition.DOWNLOAD.types, "edition": ColumnType.date, "latest": ColumnType.boolean},
    key=(*edition.DOWNLOAD.key, "edition"),
)


def write_observations(publisher: Publisher, units: UnitRegistry) -> bytes:
    """The file, by indicator in the order of ``indicators.yml``, then by year, then by report, oldest first."""
    rows = (
        (*edition.observation_row(seen), seen.edition, truth(latest))
        for series in build_series(publisher, units).values()
        for seen, latest in series.marked
    )
    return write_csv(DOWNLOAD.header, rows)
