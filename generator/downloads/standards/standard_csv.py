"""``standards/<catalogue>.csv``: a standard code by code, one line for each place that answers it."""

from generator.downloads.csv_text import truth, write_csv
from generator.downloads.standards.answer_lines import AnswerLine, answer_lines, edition_of, url
from generator.downloads.stored_value import decimal_of, printed_of
from generator.downloads.xlsx_file import Value
from generator.facts.answers import StandardAnswers
from generator.facts.derive import Facts
from generator.facts.download import ColumnType, Download
from generator.language import Bilingual, Language

COLUMNS = (
    ("standard", Bilingual("标准的目录编号", "the catalogue's id")),
    ("edition", Bilingual("标准的版本", "the edition of the standard")),
    ("code", Bilingual("编号", "the code")),
    ("title_zh", Bilingual("编号的中文名称；未知时为空", "its Chinese title; empty where not known")),
    ("title_en", Bilingual("编号的英文名称；未知时为空", "its English title; empty where not known")),
    (
        "official_zh",
        Bilingual("中文名称是否见于公开出处：true 或 false", "whether a public source has the Chinese title"),
    ),
    (
        "official_en",
        Bilingual("英文名称是否见于公开出处：true 或 false", "whether a public source has the English title"),
    ),
    (
        "place_zh",
        Bilingual("回答所在（中文）；没有回答时为空", "the place that answers it, in Chinese; empty without one"),
    ),
    (
        "place_en",
        Bilingual("回答所在（英文）；没有回答时为空", "the place that answers it, in English; empty without one"),
    ),
    ("url_zh", Bilingual("中文页面地址，从站点根目录算起", "the Chinese page, from the site's root")),
    ("url_en", Bilingual("英文页面地址，从站点根目录算起", "the English page, from the site's root")),
    ("indicator", Bilingual("以指标回答时，指标编号", "the indicator's id, where one answers it")),
    ("value", Bilingual("该指标本年度的数值，不带分隔符", "that indicator's value for the year, a plain decimal")),
    ("unit", Bilingual("该数值的单位，照报告所印", "the unit of that value as printed")),
    ("printed", Bilingual("该数值照报告所印的写法", "that value as printed")),
    ("file", Bilingual("编号所在的数据文件", "the data file that holds the code")),
    ("line", Bilingual("所在行", "the line in that file")),
)
_TYPES = {
    "official_zh": ColumnType.boolean,
    "official_en": ColumnType.boolean,
    "value": ColumnType.number,
    "line": ColumnType.integer,
}


def standard_download(answers: StandardAnswers) -> Download:
    """The description of one standard's file."""
    name = answers.catalogue.name
    return Download(
        f"standards/{answers.catalogue.id}.csv",
        Bilingual(
            f"《{name.zh}》的全部编号，每个编号每处回答一行。",
            f"Every code of {name.en}, one line for a code and a place that answers it.",
        ),
        COLUMNS,
        types=_TYPES,
    )


def write_standard(answers: StandardAnswers, facts: Facts) -> bytes:
    """The file, in the catalogue's order."""
    header = tuple(name for name, _ in COLUMNS)
    lines = answer_lines(answers, facts)
    rows = (cells(one, decimal_of(one.seen) if one.seen else None, answers, facts) for one in lines)
    return write_csv(header, rows)


def cells(line: AnswerLine, value: Value, answers: StandardAnswers, facts: Facts) -> tuple[Value, ...]:
    """A line under COLUMNS; ``value`` is the figure in the form that the file takes."""
    entry, tag, seen = line.entry, line.tag, line.seen
    official = tuple(truth(entry.is_official(language)) for language in Language)
    code = (answers.catalogue.id, edition_of(entry, answers), entry.code, entry.title.zh, entry.title.en, *official)
    if tag is None:
        return (*code, *(None for _ in COLUMNS[len(code) :]))
    place = (tag.title.zh, tag.title.en, *(url(facts, language, tag.address) for language in Language))
    figure = (value, seen.unit.printed, printed_of(seen)) if seen is not None else (None, None, None)
    return (*code, *place, tag.indicator, *figure, tag.position.path, tag.position.line)
