"""``indicators/<indicator>.csv``: one indicator over all years and reports."""

from generator.downloads.both_languages import apart
from generator.downloads.csv_text import truth, write_csv
from generator.downloads.organisation.observations_csv import EDITION, LATEST
from generator.downloads.stored_value import decimal_of, note_of, printed_of
from generator.facts.download import ColumnType, Download
from generator.facts.series import Series
from generator.language import Bilingual
from generator.model.indicator import Indicator

_COLUMNS = (
    ("period", Bilingual("年份", "the year")),
    ("value", Bilingual("数值，不带分隔符；报告未提供时为空", "a plain decimal; empty where the report gives none")),
    ("printed", Bilingual("报告所印的写法", "the number as printed")),
    ("unit", Bilingual("该报告所印单位", "the unit as that report prints it")),
    EDITION,
    LATEST,
    ("note_zh", Bilingual("注（中文）", "a note in Chinese")),
    ("note_en", Bilingual("注（英文）", "a note in English")),
    ("file", Bilingual("数值所在的数据文件", "the data file that holds it")),
    ("line", Bilingual("所在行", "the line in that file")),
)
_TYPES = {
    "period": ColumnType.date,
    "value": ColumnType.number,
    "edition": ColumnType.date,
    "latest": ColumnType.boolean,
    "line": ColumnType.integer,
}


def series_download(indicator: Indicator) -> Download:
    """The file of one indicator."""
    name = indicator.name
    return Download(
        f"indicators/{indicator.id}.csv",
        Bilingual(f"{name.zh}：历年数值。", f"{name.en}: its values over the years."),
        _COLUMNS,
        types=_TYPES,
        key=("period", "edition"),
    )


def write_series(series: Series) -> bytes:
    """The file, by year, then by report, oldest first."""
    rows = (
        (
            seen.period,
            decimal_of(seen),
            printed_of(seen),
            seen.unit.printed,
            seen.edition,
            truth(latest),
            *apart(note_of(seen)),
            seen.position.path,
            seen.position.line,
        )
        for seen, latest in series.marked
    )
    return write_csv([name for name, _ in _COLUMNS], rows)
