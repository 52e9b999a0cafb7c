"""``awards.csv``: every award of every list."""

from generator.downloads.csv_text import write_csv
from generator.facts.derive import Facts
from generator.facts.download import ColumnType, Download
from generator.language import Bilingual, Language
from generator.model.award import Award, AwardList
from generator.model.item import Text, plain_decimal

_TEXTS = (
    ("title", Bilingual("奖项或作品名", "the award or the work")),
    ("work", Bilingual("作品名（奖项另有名称时）", "the work, where the award has a name of its own")),
    ("grade", Bilingual("等级", "the grade")),
    ("recipients", Bilingual("获奖单位，以分号分隔", "the recipients, separated by semicolons")),
    ("authors", Bilingual("作者，以分号分隔", "the authors, separated by semicolons")),
    ("medium", Bilingual("刊登媒体", "the medium")),
    ("awarding_body", Bilingual("颁奖单位", "the awarding body")),
    ("streak", Bilingual("连续情况", "how often in a row")),
)
_LANGUAGES = {Language.zh: Bilingual("（中文）", ", in Chinese"), Language.en: Bilingual("（英文）", ", in English")}

DOWNLOAD = Download(
    "awards.csv",
    Bilingual("奖项与荣誉，每项一行。", "Awards and honours, one line each."),
    (
        ("list", Bilingual("名单编号", "the list's id")),
        ("list_zh", Bilingual("名单标题（中文）", "its title in Chinese")),
        ("list_en", Bilingual("名单标题（英文）", "its title in English")),
        ("award", Bilingual("奖项编号", "the award's id")),
        ("year", Bilingual("奖项所属年份", "the year it refers to")),
        ("count", Bilingual("件数", "how many works or projects")),
        *(
            (f"{name}_{language}", Bilingual(meaning.zh + said.zh, meaning.en + said.en))
            for name, meaning in _TEXTS
            for language, said in _LANGUAGES.items()
        ),
        ("file", Bilingual("所在的数据文件", "the data file")),
        ("line", Bilingual("所在行", "the line in that file")),
    ),
    types={"year": ColumnType.date, "count": ColumnType.number, "line": ColumnType.integer},
    key=("list", "award"),
)


def write_awards(facts: Facts) -> bytes:
    """The file, in the order of ``awards.yml``."""
    rows = [_row(award, listed, facts) for listed in facts.edition.award_lists.values() for award in listed.awards]
    return write_csv(DOWNLOAD.header, rows)


def _row(award: Award, listed: AwardList, facts: Facts) -> tuple[object, ...]:
    count = plain_decimal(award.count.value) if award.count and award.count.value is not None else None
    texts = [_text(award, listed, name, language, facts) for name, _ in _TEXTS for language in Language]
    return (
        listed.id,
        listed.title.zh,
        listed.title.en,
        award.id,
        award.year or listed.year,
        count,
        *texts,
        award.position.path,
        award.position.line,
    )


def _text(award: Award, listed: AwardList, name: str, language: Language, facts: Facts) -> str | None:
    if name == "recipients":
        companies = [facts.companies[one].short[language] for one in award.companies]
        return "; ".join([*companies, *(one[language] for one in award.units)])
    if name == "authors":
        return "; ".join(one[language] for one in award.authors)
    text: Text | None = getattr(award, name)
    if name == "awarding_body":
        text = text or listed.awarding_body
    return text[language] if text else None
