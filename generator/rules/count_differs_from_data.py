"""K118: a text says how many indicators, cases, chapters, awards, events, companies or terms there are, and the data
has another number."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.facts import counted
from generator.facts.derive import Facts
from generator.facts.statements.chinese_numerals import NUMERALS, whole_number
from generator.facts.statements.english_numerals import SMALL, parse_english
from generator.language import Bilingual, Language
from generator.model.item import Text
from generator.model.report import Chapter
from generator.problem import Level, Position, Problem

CODE = "K118"
LEVEL = Level.warning

_N = rf"(?P<count>\d+|[{NUMERALS}]+)\s*"
_EN = rf"(?P<count>\d+|{'|'.join(sorted(SMALL, key=len, reverse=True))})\b"
_HOLDS = (
    "收录|收入|收编|选登|选取|选编|呈现|讲述|展示|刊登|刊载|载有|列出|列示|披露|公布|汇编|包含|附有|设有?|共有?|分为"
)
_PLACES = ("报告", "本书", "全文", "附录", "附表", "本章", "本节", "下表")
_ENGLISH_PLACES = ("report ", "chapter ", "appendix ", "section ")
_REPORT = (
    rf"(?:报告(?!》)|本书|全文|附录|附表|本章|本节|下表)[^。；]{{0,16}}?(?:{_HOLDS})了?"
    rf"[^。；，\d{NUMERALS}]{{0,12}}?"
)
_THE_REPORT = (
    r"\bth(?:is|e) (?:report|chapter|appendix|section) (?:also )?(?:presents|contains|includes|tells|has|features|"
    r"collects|gives|discloses|lists|shows|is divided into|consists of)(?: the story of| a total of| all)? "
)


@dataclass(frozen=True, slots=True)
class Thing:
    """What may be counted: how each language says so, in the report and in a chapter's summary, and what there is."""

    zh: str
    en: str
    pattern: re.Pattern[str]
    english: re.Pattern[str]
    summary: re.Pattern[str] | None
    count: counted.Counter


def _thing(zh: str, en: str, words: str, english: str, count: counted.Counter, summary: str = "") -> Thing:
    return Thing(
        zh, en,
        re.compile(rf"{_REPORT}{_N}{words}"),
        re.compile(rf"{_THE_REPORT}{_EN} (?:[a-z-]+ ){{0,3}}{english}", re.IGNORECASE),
        re.compile(rf"{_N}{summary}") if summary else None,
        count,
    )  # fmt: skip


_THINGS = (
    _thing(
        "案例", "cases", r"(?:个|则|篇|例)[^，。；、]{0,8}?(?:案例|故事)", r"(?:cases?|case studies|stories)\b",
        counted.cases,
    ),
    _thing(
        "专题", "special topics", r"(?:个|篇|项|大)[^，。；、]{0,6}?专题", r"(?:special topics|features)\b",
        counted.features,
    ),
    _thing("章", "chapters", r"(?:个|大)?(?:章(?!程)|篇章|章节)", r"chapters\b", counted.chapters),
    _thing(
        "指标", "indicators", r"(?:个|项)[^，。；、]{0,8}?(?:指标(?!体系)|绩效)", r"(?:indicators|metrics)\b",
        counted.indicators, r"(?:个|项)\s*(?:ESG\s*)?(?:关键)?(?:绩效|指标)",
    ),
    _thing(
        "奖项", "awards", r"(?:个|项)[^，。；、]{0,8}?(?:奖项|荣誉|奖励|表彰|奖)", r"(?:awards|honours)\b",
        counted.awards,
    ),
    _thing(
        "大事", "events", r"(?:件|项|条|个)[^，。；、]{0,6}?(?:大事|事件|要事)", r"(?:events|milestones)\b",
        counted.events,
    ),
    _thing(
        "企业", "companies", r"家[^，。；、]{0,6}?企业的(?:全称|简称|名称)", r"companies' (?:full|short) names\b",
        counted.companies, r"家(?:所属)?企业的(?:全称|简称|名称)",
    ),
    _thing(
        "术语", "terms", r"(?:个|条)[^，。；、]{0,4}?(?:术语|用语|名词)", r"terms\b", counted.terms,
        r"(?:个|条)(?:术语|用语)",
    ),
)  # fmt: skip
_YEARS = re.compile(
    rf"(?P<count>\d+)\s*(?:个|项)\s*(?:关键|主要|绩效)?指标[^。；，]{{0,10}}?(?:连续)?\s*(?P<years>\d+|[{NUMERALS}])\s*年"
)


def check(facts: Facts) -> Iterator[Problem]:
    """42 个指标列出连续 3 年的数据, against the rows of ``observations.yml`` with so many years; 本报告收录十个案例 and
    this report presents ten cases, in the report or for its chapter; and what a chapter's summary counts."""
    for sentence in facts.sentences_with("指标"):
        if match := _YEARS.search(sentence.text):
            years = whole_number(match["years"]) or 0
            rows = sum(
                sum(value.value is not None and value.value.missing is None for value in row.values.values()) >= years
                for row in facts.edition.observations.values()
            )
            yield from _compare(
                whole_number(match["count"]), {rows}, sentence.position, f"有 {years} 年数据的指标",
                "indicators with these years",
            )  # fmt: skip
    placed = {id(text) for text in facts.texts_with(zh=_PLACES, small=_ENGLISH_PLACES)}
    for carrier in (facts.edition.report, *facts.edition.chapters.values()):
        chapter = carrier if isinstance(carrier, Chapter) else None
        for item in carrier.walk():
            if isinstance(item, Text):
                summary = chapter is not None and item is chapter.summary
                if summary or id(item) in placed:
                    yield from _text(item, chapter, facts, summary=summary)


def _text(text: Text, chapter: Chapter | None, facts: Facts, *, summary: bool) -> Iterator[Problem]:
    for thing in _THINGS:
        match = thing.pattern.search(text.zh)
        if match and not _YEARS.search(text.zh[match.start() :][:60]):
            within = chapter if re.match("本章|本节|下表", match[0]) else None
            found = thing.count(facts, within) | (thing.count(facts, chapter) if chapter else set())
            yield from _compare(whole_number(match["count"]), found, text.position_of("zh"), thing.zh, thing.en)
        elif summary and thing.summary and (match := thing.summary.search(text.zh)):
            yield from _compare(
                whole_number(match["count"]), thing.count(facts, chapter), text.position_of("zh"), thing.zh, thing.en
            )
        elif match is None and (match := thing.english.search(text.en)):
            said = match["count"].lower()
            count = int(said) if said.isdigit() else int(parse_english(said))
            found = thing.count(facts, None) | (thing.count(facts, chapter) if chapter else set())
            yield from _compare(count, found, text.position_of(Language.en), thing.zh, thing.en)


def _compare(said: int | None, found: set[int], position: Position, zh: str, en: str) -> Iterator[Problem]:
    counts = sorted(one for one in found if one)
    if counts and said and said not in found:
        are = "、".join(map(str, counts))
        yield Problem(
            CODE,
            LEVEL,
            position,
            Bilingual(
                f"正文说有 {said} 个，{zh}有 {are} 个",
                f"the text says {said}; the {en} are {', '.join(map(str, counts))}",
            ),
            Bilingual("数一数，改正数目或补全数据", "count them; correct the number or add what is missing"),
        )
