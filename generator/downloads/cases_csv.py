"""``cases.csv``: every case and special topic."""

from generator.downloads.csv_text import write_csv
from generator.facts.address import case_page, page_path
from generator.facts.derive import Facts
from generator.facts.download import ColumnType, Download
from generator.language import Bilingual, Language

DOWNLOAD = Download(
    "cases.csv",
    Bilingual("案例与专题，每个一行。", "Cases and special topics, one line each."),
    (
        ("case", Bilingual("案例编号", "the case's id")),
        ("kind", Bilingual("case 案例，special_topic 专题", "case or special_topic")),
        ("chapter", Bilingual("所属章的编号", "the id of its chapter")),
        ("section", Bilingual("所属小节的编号；专题为空", "the id of its section; empty for a special topic")),
        ("date", Bilingual("时间", "the date")),
        (
            "companies_zh",
            Bilingual("相关企业（中文），以分号分隔", "the companies in Chinese, separated by semicolons"),
        ),
        (
            "companies_en",
            Bilingual("相关企业（英文），以分号分隔", "the companies in English, separated by semicolons"),
        ),
        ("title_zh", Bilingual("标题（中文）", "the title in Chinese")),
        ("title_en", Bilingual("标题（英文）", "the title in English")),
        ("summary_zh", Bilingual("摘要（中文）", "the summary in Chinese")),
        ("summary_en", Bilingual("摘要（英文）", "the summary in English")),
        ("url_zh", Bilingual("中文页面地址，从站点根目录算起", "the Chinese page, from the site's root")),
        ("url_en", Bilingual("英文页面地址，从站点根目录算起", "the English page, from the site's root")),
        ("file", Bilingual("所在的数据文件", "the data file")),
        ("line", Bilingual("所在行", "the line in that file")),
    ),
    types={"date": ColumnType.date, "line": ColumnType.integer},
    key=("case",),
)


def write_cases(facts: Facts) -> bytes:
    """The file, in the order of the report."""
    rows = []
    for name, (chapter, section) in facts.case_homes.items():
        case = facts.edition.cases[name]
        companies = ["; ".join(facts.companies[one].short[language] for one in case.companies) for language in Language]
        urls = ["/" + page_path(facts.edition, language, case_page(name)) for language in Language]
        rows.append(
            (
                name,
                case.kind,
                chapter,
                section,
                case.date,
                *companies,
                case.title.zh,
                case.title.en,
                case.summary.zh,
                case.summary.en,
                *urls,
                case.position.path,
                case.position.line,
            )
        )
    return write_csv(DOWNLOAD.header, rows)
