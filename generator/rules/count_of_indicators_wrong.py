"""K118: a text says how many indicators, companies or terms there are, and the data has another number."""

import re
from collections.abc import Iterator

from generator.facts.derive import Facts
from generator.language import Bilingual
from generator.model.blocks.abbreviations import Abbreviations
from generator.model.blocks.glossary import GlossaryEntry
from generator.model.blocks.kpi_table import KpiTable
from generator.model.report import Chapter
from generator.problem import Level, Position, Problem

CODE = "K118"
LEVEL = Level.warning

_YEARS = re.compile(
    r"(?P<count>\d+)\s*(?:个|项)\s*(?:关键|主要|绩效)?指标[^。；，]{0,10}?(?:连续)?\s*(?P<years>\d+|两|三|四|五)\s*年"
)
_NUMBERS = {"两": 2, "三": 3, "四": 4, "五": 5}
_INDICATORS = re.compile(r"(\d+)\s*(?:个|项)\s*(?:ESG\s*)?(?:关键)?(?:绩效|指标)")
_COMPANIES = re.compile(r"(\d+)\s*家(?:所属)?企业的(?:全称|简称|名称)")
_TERMS = re.compile(r"(\d+)\s*(?:个|条)(?:术语|用语)")


def check(facts: Facts) -> Iterator[Problem]:
    """42 个指标列出连续 3 年的数据, against the rows of ``observations.yml`` with so many years; and what the summary
    of a chapter says of the KPI tables, the companies and the terms in it."""
    for sentence in facts.sentences:
        if match := _YEARS.search(sentence.text):
            years = _NUMBERS.get(match["years"]) or int(match["years"])
            rows = sum(
                sum(value.value is not None and value.value.missing is None for value in row.values.values()) >= years
                for row in facts.edition.observations.values()
            )
            yield from _compare(
                int(match["count"]), rows, sentence.position, f"有 {years} 年数据的指标", "indicators with these years"
            )
    for chapter in facts.edition.chapters.values():
        yield from _summary(chapter)


def _summary(chapter: Chapter) -> Iterator[Problem]:
    if chapter.summary is None:
        return
    items = list(chapter.walk())
    counts = (
        (
            _INDICATORS,
            sum(len(one.all_indicators) for one in items if isinstance(one, KpiTable)),
            "表中的指标",
            "indicators in the tables",
        ),
        (
            _COMPANIES,
            sum(len(one.companies) for one in items if isinstance(one, Abbreviations)),
            "所列企业",
            "companies listed",
        ),
        (
            _TERMS,
            sum(isinstance(one, GlossaryEntry) and one.group == "technical" for one in items),
            "所列术语",
            "terms listed",
        ),
    )
    for pattern, found, zh, en in counts:
        if match := pattern.search(chapter.summary.zh):
            yield from _compare(int(match[1]), found, chapter.summary.position_of("zh"), zh, en)


def _compare(said: int, found: int, position: Position, zh: str, en: str) -> Iterator[Problem]:
    if found and said != found:
        yield Problem(
            CODE,
            LEVEL,
            position,
            Bilingual(f"正文说有 {said} 个，{zh}有 {found} 个", f"the text says {said}; the {en} are {found}"),
            Bilingual("数一数，改正数目或补全数据", "count them; correct the number or add what is missing"),
        )
