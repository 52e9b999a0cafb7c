"""T104: a text with figures is word for word that of an earlier edition."""

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.facts.derive import Facts
from generator.facts.statements.reading import read_statements
from generator.facts.statements.stated import Kind, Weight
from generator.language import Bilingual, Language
from generator.model.item import Text
from generator.model.library import Edition
from generator.problem import Level, Problem

CODE = "T104"
LEVEL = Level.warning

_LEAST = 16
_MARKS = re.compile(r"[\s*]+")


def check(facts: Facts) -> Iterator[Problem]:
    """Sentences of chapters and cases with a year or two figures; a text that names the earlier year was left over."""
    earlier: dict[str, tuple[str, Text]] = {}
    for year, edition in facts.publisher.editions.items():
        if year < facts.edition.year:
            earlier |= {_bare(text.zh): (year, text) for text in _texts(edition)}
    for text in _texts(facts.edition) if earlier else ():
        found = earlier.get(_bare(text.zh))
        if found is None or len(_bare(text.zh)) < _LEAST:
            continue
        stated = [one for one in read_statements(text.zh, Language.zh, facts.units) if one.weight is Weight.firm]
        years = [one for one in stated if one.kind is Kind.year and str(one.value) == found[0]]
        if years or sum(one.kind is not Kind.code for one in stated) >= 2:
            yield Problem(
                CODE,
                LEVEL,
                text.position_of("zh"),
                Bilingual(
                    f"与 {found[0]} 年报告一字不差（{found[1].position_of('zh')}）",
                    f"word for word that of the {found[0]} report ({found[1].position_of('zh')})",
                ),
                Bilingual(
                    "更新年份和数字；确实未变就保留", "bring year and figures up to date; leave it if nothing changed"
                ),
            )


def _texts(edition: Edition) -> Iterator[Text]:
    for carrier in (*edition.chapters.values(), *edition.cases.values()):
        for item in carrier.walk():
            if isinstance(item, Text):
                yield item


@lru_cache(maxsize=1 << 13)
def _bare(text: str) -> str:
    return _MARKS.sub("", text)
