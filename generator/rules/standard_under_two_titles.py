"""N105: one standard is cited under two titles, or one title under two numbers."""

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


def check(facts: Facts) -> Iterator[Problem]:
    """Numbers with a title beside them, as 《题名》（GB/T 1-2020）, GB/T 1-2020《题名》."""
    titles: dict[str, tuple[str, Position]] = {}
    for sentence in facts.sentences:
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
