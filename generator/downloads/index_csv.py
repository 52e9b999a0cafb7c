"""``index.csv``: the indicator index, one line for a place and code."""

from generator.downloads.csv_text import write_csv
from generator.facts.address import page_path
from generator.facts.code_range import expand_codes
from generator.facts.derive import Facts
from generator.facts.download import ColumnType, Download
from generator.language import Bilingual, Language

DOWNLOAD = Download(
    "index.csv",
    Bilingual("指标索引，每个位置每个编号一行。", "The indicator index, one line for a place and code."),
    (
        ("row", Bilingual("索引中的行号", "the row of the index")),
        ("place_zh", Bilingual("报告位置（中文）", "the place in the report, in Chinese")),
        ("place_en", Bilingual("报告位置（英文）", "the place in the report, in English")),
        (
            "standard",
            Bilingual("标准的目录编号；该行没有编号时为空", "the catalogue's id; empty where the row has no code"),
        ),
        ("code", Bilingual("照报告所印的编号或范围", "the code or range as printed")),
        ("url_zh", Bilingual("中文页面地址，从站点根目录算起", "the Chinese page, from the site's root")),
        ("url_en", Bilingual("英文页面地址，从站点根目录算起", "the English page, from the site's root")),
        ("file", Bilingual("编号所在的数据文件", "the data file that holds the code")),
        ("line", Bilingual("所在行", "the line in that file")),
        ("expanded", Bilingual("范围展开后的各个编号，以空格分隔", "the single codes of a range, separated by spaces")),
    ),
    types={"row": ColumnType.integer, "line": ColumnType.integer},
)


def write_index(facts: Facts) -> bytes:
    """The file, in the order of the index; a row without codes has one line."""
    rows = []
    for number, line in enumerate(facts.index, start=1):
        urls = [_url(facts, language, line.address.page, line.address.anchor) for language in Language]
        codes = tuple(line.codes()) or (("", "", line.carrier.position_of("index_row")),)
        for standard, code, position in codes:
            expanded = " ".join(expand_codes(code))
            place = (number, line.title.zh, line.title.en)
            rows.append((*place, standard, code, *urls, position.path, position.line, expanded))
    return write_csv(DOWNLOAD.header, rows)


def _url(facts: Facts, language: Language, page: str, anchor: str) -> str:
    return "/" + page_path(facts.edition, language, page) + (f"#{anchor}" if anchor else "")
