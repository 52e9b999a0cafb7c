"""N105: one standard is cited under two titles."""

import re
from collections.abc import Iterator

from generator.facts.derive import Facts
from generator.facts.statements.codes import code_key
from generator.language import Bilingual
from generator.problem import Level, Position, Problem
from generator.reading.likeness import folded

CODE = "N105"
LEVEL = Level.warning

_NUMBER = r"(?P<number>(?:GB|ISO|IEC|HJ|YS|DL|DB|QB|SY|JB|AQ|T/[A-Z]+)(?:/[TZ])?\s?\d[\d.:\-—–]*)"
_BEFORE = re.compile(rf"《(?P<title>[^《》]+?)》\s*[（(]\s*{_NUMBER}\s*[)）]")
_WITHIN = re.compile(rf"《(?P<title>[^《》（(]+?)\s*[（(]\s*{_NUMBER}\s*[)）]》")
_AFTER = re.compile(rf"{_NUMBER}\s*《(?P<title>[^《》]+?)》")
_TITLE = re.compile(r"《(?P<title>[^《》]+)》")
_BRACKETS = re.compile(r"[（(][^（）()]*[)）]")
_LATIN = re.compile(r"[A-Za-z][\w.\-—– ]*")


def check(facts: Facts) -> Iterator[Problem]:
    """Numbers with a title beside them, as 《题名》（GB/T 1-2020）, GB/T 1-2020《题名》; and the titles that the report
    gives a standard in its list and at the head of the index."""
    yield from _beside_numbers(facts)
    yield from _in_index(facts)


def _beside_numbers(facts: Facts) -> Iterator[Problem]:
    titles: dict[str, tuple[str, Position]] = {}
    for sentence in facts.sentences_with("《"):
        for pattern in (_BEFORE, _WITHIN, _AFTER):
            for match in pattern.finditer(sentence.text):
                number = code_key(match["number"])
                title, where = titles.setdefault(number, (match["title"], sentence.position))
                if folded(title) != folded(match["title"]):
                    yield Problem(
                        CODE,
                        LEVEL,
                        sentence.position,
                        Bilingual(
                            f"{match['number']} 这里叫《{match['title']}》，另一处叫《{title}》（{where}）",
                            f"{match['number']} is titled '{match['title']}' here and '{title}' elsewhere ({where})",
                        ),
                        Bilingual("按标准文本改正题名或编号", "correct title or number from the standard itself"),
                    )


def _in_index(facts: Facts) -> Iterator[Problem]:
    for standard in facts.edition.report.standards:
        listed = _TITLE.search(standard.title.zh)
        if listed is None or standard.column is None:
            continue
        title, head = _bare(listed["title"]), _bare(standard.column.zh)
        if title and head and title != head and head not in title:
            yield Problem(
                CODE,
                LEVEL,
                standard.column.position_of("zh"),
                Bilingual(
                    f"索引表头写作“{standard.column.zh}”，编制依据写作“{standard.title.zh}”",
                    f"the index is headed '{standard.column.en}', the list of standards has '{standard.title.en}'",
                ),
                Bilingual("按标准文本改正题名或编号", "correct title or number from the standard itself"),
            )


def _bare(title: str) -> str:
    """The Chinese words of a title, without what stands in brackets and without abbreviations."""
    return folded(_LATIN.sub("", _BRACKETS.sub("", title)))
