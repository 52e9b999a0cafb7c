"""T110: an anniversary does not fall in the year told."""

import re
from collections.abc import Iterator

from generator.facts.derive import Facts
from generator.facts.statements.chinese_numerals import NUMERALS, parse_chinese
from generator.facts.statements.stated import Kind
from generator.language import Bilingual
from generator.problem import Level, Problem

CODE = "T110"
LEVEL = Level.warning

_FOUNDED = {
    "建党": 1921,
    "中国共产党成立": 1921,
    "建军": 1927,
    "新中国成立": 1949,
    "中华人民共和国成立": 1949,
    "建国": 1949,
    "改革开放": 1978,
}
"""What Chinese reports celebrate, with its year."""

_ANNIVERSARY = re.compile(
    rf"(?P<what>{'|'.join(_FOUNDED)})[^，。；\d{NUMERALS}]{{0,2}}(?P<count>\d{{1,3}}|[{NUMERALS}]{{1,4}})\s*周?年(?!来|代)"
)


def check(facts: Facts) -> Iterator[Problem]:
    """Sentences with a year before the anniversary: 2024 年是新中国成立 75 周年."""
    for sentence in facts.sentences_with(_ANNIVERSARY):
        for match in _ANNIVERSARY.finditer(sentence.text):
            before = sentence.start + match.start()
            years = [int(one.value) for one in sentence.stated if one.kind is Kind.year and one.start < before]
            count = _count(match["count"])
            if not years or count is None or years[-1] - _FOUNDED[match["what"]] == count:
                continue
            due = _FOUNDED[match["what"]] + count
            yield Problem(
                CODE,
                LEVEL,
                sentence.position,
                Bilingual(
                    f"“{match[0]}”应在 {due} 年，这里是 {years[-1]} 年",
                    f"'{match[0]}' falls in {due}; the text has {years[-1]}",
                ),
                Bilingual("核对年份和周年数", "check the year and the number of years"),
            )


def _count(text: str) -> int | None:
    try:
        return int(text) if text.isdigit() else int(parse_chinese(text))
    except ValueError:
        return None
