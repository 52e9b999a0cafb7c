"""``abbreviations.csv``: the companies of the report with full and short names."""

from generator.downloads.csv_text import write_csv
from generator.facts.derive import Facts
from generator.facts.download import ColumnType, Download
from generator.language import Bilingual
from generator.model.blocks.abbreviations import Abbreviations

DOWNLOAD = Download(
    "abbreviations.csv",
    Bilingual(
        "报告所列企业的全称与简称，每家一行。",
        "The companies the report lists, with full and short names, one line each.",
    ),
    (
        ("company", Bilingual("企业编号", "the company's id")),
        ("name_zh", Bilingual("全称（中文）", "the full name in Chinese")),
        ("name_en", Bilingual("全称（英文）", "the full name in English")),
        ("short_zh", Bilingual("简称（中文）", "the short name in Chinese")),
        ("short_en", Bilingual("简称（英文）", "the short name in English")),
        ("aliases", Bilingual("其他写法，以分号分隔", "other forms, separated by semicolons")),
        ("file", Bilingual("所在的数据文件", "the data file")),
        ("line", Bilingual("所在行", "the line in that file")),
    ),
    types={"line": ColumnType.integer},
    key=("company",),
)


def write_abbreviations(facts: Facts) -> bytes:
    """The file, in the order printed."""
    listed = dict.fromkeys(
        company
        for chapter in facts.edition.chapters.values()
        for item in chapter.walk()
        if isinstance(item, Abbreviations)
        for company in item.companies
    )
    rows = []
    for name in listed:
        one = facts.companies[name]
        names = (one.name.zh, one.name.en, one.short.zh, one.short.en, "; ".join(one.aliases))
        rows.append((name, *names, one.position.path, one.position.line))
    return write_csv(DOWNLOAD.header, rows)
