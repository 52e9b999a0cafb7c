"""I114: the index gives its pages in more than one form, such as P35-P36 and P37-38.

Source: the project's own, for the locations that GRI 1: Foundation 2021, Requirement 7, asks for: readers take another
form for another meaning. A hint, because pages are kept as printed.
"""

import re
from collections import Counter
from collections.abc import Iterator

from generator.facts.derive import Facts
from generator.language import Bilingual
from generator.problem import Level, Problem

CODE = "I114"
LEVEL = Level.hint

_BETWEEN = re.compile(r"\s*[、,，;；]\s*")
_PLACE = re.compile(
    r"(?P<mark>\D*?)\s*\d+\s*(?P<end>页?)(?:\s*(?P<dash>[-–—~～至到]|to)\s*(?P<again>\D*?)\s*\d+\s*页?)?"
)


def check(facts: Facts) -> Iterator[Problem]:
    """The index as a whole, at the first row that differs from most others."""
    pages, ranges = Counter[str](), Counter[str]()
    first: dict[str, tuple[str, int]] = {}
    for number, line in enumerate(facts.index):
        for printed in _BETWEEN.split(line.pages or ""):
            match = _PLACE.fullmatch(printed.strip())
            if match is None:
                continue
            pages[form := f"{match['mark']}1{match['end']}"] += 1
            first.setdefault(form, (printed, number))
            if match["dash"]:
                ranges[form := f"{match['mark']}1{match['dash']}{match['again']}2"] += 1
                first.setdefault(form, (printed, number))
    counted = ranges if len(ranges) > 1 else pages
    if len(counted) < 2:
        return
    usual, *others = (form for form, _ in counted.most_common())
    printed, number = min((first[one] for one in others), key=lambda one: one[1])
    carrier = facts.index[number].carrier
    assert carrier.index_row is not None, "it has pages"
    yield Problem(
        CODE,
        LEVEL,
        carrier.index_row.position_of("pages"),
        Bilingual(
            f"索引的页码有 {len(counted)} 种写法：{first[usual][0]} 与 {printed} 等",
            f"the index gives pages in {len(counted)} forms, such as {first[usual][0]} and {printed}",
        ),
        Bilingual(
            "统一写法；报告就是这样印的，就保持原样",
            "choose one form; leave it if the report prints it so",
        ),
    )
