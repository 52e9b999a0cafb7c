"""``observations.csv``: every stored observation."""

from generator.downloads.csv_text import write_csv
from generator.downloads.stored_value import decimal_of, note_of, printed_of
from generator.facts.derive import Facts
from generator.facts.download import ColumnType, Download
from generator.facts.observation import Observation
from generator.language import Bilingual

DOWNLOAD = Download(
    "observations.csv",
    Bilingual(
        "关键绩效指标的全部数值，每个指标每年一行。",
        "Every value of the key indicators, one line for an indicator and year.",
    ),
    (
        ("indicator", Bilingual("指标编号，历年不变", "the indicator's id, the same over the years")),
        ("name_zh", Bilingual("指标中文名", "its Chinese name")),
        ("name_en", Bilingual("指标英文名", "its English name")),
        (
            "category",
            Bilingual("economic、social、environmental 或 governance", "economic, social, environmental or governance"),
        ),
        ("unit", Bilingual("报告所印单位", "the unit as printed")),
        ("period", Bilingual("年份", "the year")),
        (
            "value",
            Bilingual("数值，不带分隔符；报告未提供时为空", "a plain decimal; empty where the report gives none"),
        ),
        ("printed", Bilingual("报告所印的写法", "the number as printed")),
        (
            "kind",
            Bilingual(
                "level 水平值、change_on_last_year 同比变化、change_on_base_year 比基年变化、ratio 比率",
                "level, change_on_last_year, change_on_base_year or ratio",
            ),
        ),
        ("note", Bilingual("注（中文 / 英文）", "a note (Chinese / English)")),
        ("file", Bilingual("数值所在的数据文件", "the data file that holds it")),
        ("line", Bilingual("所在行", "the line in that file")),
    ),
    types={"period": ColumnType.date, "value": ColumnType.number, "line": ColumnType.integer},
    key=("indicator", "period"),
)


def write_observations(facts: Facts) -> bytes:
    """The file, in the order of ``observations.yml``."""
    return write_csv(DOWNLOAD.header, (observation_row(seen) for seen in facts.observations.values()))


def observation_row(seen: Observation) -> tuple[object, ...]:
    """One line."""
    note = note_of(seen)
    return (
        seen.indicator.id,
        seen.indicator.name.zh,
        seen.indicator.name.en,
        seen.indicator.category,
        seen.unit.printed,
        seen.period,
        decimal_of(seen),
        printed_of(seen),
        seen.indicator.kind,
        f"{note.zh} / {note.en}" if note else None,
        seen.position.path,
        seen.position.line,
    )
