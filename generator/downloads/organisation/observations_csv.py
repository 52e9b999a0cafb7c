"""``observations.csv`` of an organisation: every observation that any of its editions prints."""

from collections.abc import Mapping

from generator.downloads import observations_csv as edition
from generator.downloads.csv_text import truth, write_csv
from generator.facts.download import ColumnType, Download
from generator.facts.series import Series
from generator.language import Bilingual
from generator.model.library import Publisher

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


def write_observations(_publisher: Publisher, series: Mapping[str, Series]) -> bytes:
    """The file, by indicator in the order of ``indicators.yml``, then by year, then by report, oldest first."""
    rows = (
        (*edition.observation_row(seen), seen.edition, truth(latest))
        for one in series.values()
        for seen, latest in one.marked
    )
    return write_csv(DOWNLOAD.header, rows)
