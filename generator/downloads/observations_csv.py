"""``observations.csv``: every stored observation."""

from generator.downloads.csv_text import write_csv
from generator.facts.derive import Facts
from generator.facts.download import Download
from generator.language import Bilingual
from generator.model.item import plain_decimal

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
        ("category", Bilingual("economic、social 或 environmental", "economic, social or environmental")),
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
                "level 水平值、change_on_last_year 同比变化、change_on_base_year 比基年变化",
                "level, change_on_last_year or change_on_base_year",
            ),
        ),
        ("note", Bilingual("注（中文 / 英文）", "a note (Chinese / English)")),
        ("file", Bilingual("数值所在的数据文件", "the data file that holds it")),
        ("line", Bilingual("所在行", "the line in that file")),
    ),
)


def write_observations(facts: Facts) -> bytes:
    """The file, in the order of ``observations.yml``."""
    rows = []
    for seen in facts.observations.values():
        note = seen.note or seen.row_note
        rows.append(
            (
                seen.indicator.id,
                seen.indicator.name.zh,
                seen.indicator.name.en,
                seen.indicator.category,
                seen.unit.printed,
                seen.period,
                None if seen.quantity.value is None else plain_decimal(seen.quantity.value),
                seen.words.zh if seen.words else seen.quantity.printed,
                seen.indicator.kind,
                f"{note.zh} / {note.en}" if note else None,
                seen.position.path,
                seen.position.line,
            )
        )
    return write_csv(DOWNLOAD.header, rows)
