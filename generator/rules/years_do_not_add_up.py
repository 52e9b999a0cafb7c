"""T111: a number of years does not follow from the two years beside it."""

import re
from collections.abc import Iterator

from generator.facts.derive import Facts
from generator.facts.statements.chinese_numerals import NUMERALS, whole_number
from generator.language import Bilingual
from generator.problem import Level, Position, Problem

CODE = "T111"
LEVEL = Level.warning

_YEAR = r"((?:19|20)\d{2})\s*年"
_COUNT = rf"(?P<count>\d+|[{NUMERALS}]+)"
_FOUNDED = re.compile(
    rf"(?:成立|始建|创建|创立|组建|建成|建厂|创办|诞生|投产)于?\s*{_YEAR}|{_YEAR}(?:(?![是迎逢值庆祝纪])[^，。；]){{0,8}}(?:成立|始建|创建|创立|组建|建厂|创办|诞生)"
)
_SINCE = re.compile(
    rf"(?:已有|已走过|走过了?|历经|迄今已?有?|至今已?有?|距今已?有?)[^，。；\d{NUMERALS}]{{0,4}}{_COUNT}\s*(?:余|多)?\s*年(?![级度代])"
    rf"|以来的?\s*{_COUNT.replace('count', 'long')}\s*(?:余|多)?\s*年(?:间|里|来)"
    rf"|(?:成立|建厂|建企|创建|组建|创立)\s*{_COUNT.replace('count', 'other')}\s*周年"
)
_SPANS = re.compile(r"已有|走过|历经|[迄至距]今|以来|周年|历时")
"""What a sentence has at least that tells of a span of years."""
_LASTING = re.compile(rf"历时\s*{_COUNT}\s*年(?![级度代])")


def check(facts: Facts) -> Iterator[Problem]:
    """成立于 1958 年，已走过 72 年, to the year named last or the report's own; and 历时 3 年 between two years.

    One year more or less is let pass, since the months are not told; with 余 and 多 so are fewer years.
    """
    for sentence in facts.sentences_with(_SPANS):
        years = [int(one) for one in re.findall(_YEAR, sentence.text)]
        founded, since = _FOUNDED.search(sentence.text), _SINCE.search(sentence.text)
        if founded and since and founded.start() < since.start():
            first = int(founded[1] or founded[2])
            later = [one for one in years if one > first]
            lasts = later or [int(facts.edition.year), int(facts.edition.year) + 1]
            yield from _compare(sentence.position, first, lasts, since)
        elif (lasting := _LASTING.search(sentence.text)) and len(years) == 2 and years[0] < years[1]:
            yield from _compare(sentence.position, years[0], [years[1]], lasting)


def _compare(position: Position, first: int, lasts: list[int], said: re.Match[str]) -> Iterator[Problem]:
    words = next(value for value in said.groups() if value)
    count = whole_number(words)
    if count is None:
        return
    more = 9 if re.search(r"[余多]", said[0]) else 1
    if any(count - 1 <= last - first <= count + more for last in lasts):
        return
    last = lasts[0]
    yield Problem(
        CODE,
        LEVEL,
        position,
        Bilingual(
            f"“{said[0]}”：{first} 年到 {last} 年是 {last - first} 年",
            f"'{said[0]}': {first} to {last} are {last - first} years",
        ),
        Bilingual("核对年份和年数", "check the years and their number"),
    )
