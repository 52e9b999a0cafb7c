"""K172: a text names a code of a standard that has no such code.

Read are the GRI Standards (GRI 305-4) and the Sustainable Development Goals (SDG 13, SDG 8.5), whose catalogues are
complete. Codes in tags are I101's.
"""

import re
from collections.abc import Iterator
from functools import cache

from generator.facts.derive import Facts
from generator.language import Bilingual, Language
from generator.problem import Level, Problem
from generator.reading.packs import packed_catalogue

CODE = "K172"
LEVEL = Level.warning

_GRI = re.compile(
    r"\bGRI[ \u00a0-]?(?:标准|准则|Standards?|Disclosures?|披露项)?[ \u00a0]?(?P<codes>\d{1,3}-\d{1,"
    r"2}(?:[a-z]\b)?(?:\s*(?:[、,，/]|和|及|与|and|至|to|[–—~-])\s*(?:GRI )?\d{1,3}-\d{1,2})*)"
)
_GRI_CODE = re.compile(r"\d{1,3}-\d{1,2}")
_GOAL = re.compile(
    r"\bSDGs?[ \u00a0-]?(?:目标|Goals?|Targets?|具体目标)?[ \u00a0]?(?P<codes>\d{1,2}(?:\.(?:\d{1,"
    r"2}|[a-d]))?(?:\s*(?:[、,，/]|和|及|与|and)\s*(?:SDGs? ?)?\d{1,2}(?:\.(?:\d{1,2}|[a-d]))?"
    r"(?![\d%]|\s*[年项个家%]))*)(?![\d%‰]|[.]\d|\s*[年项个家])"
    r"|可持续发展目标[ ]?(?:SDG ?)?(?P<codes2>\d{1,2}(?:\.(?:\d{1,2}|[a-d]))?)(?![\d%‰]|[.]\d|\s*[年项个家])"
)
_GOAL_CODE = re.compile(r"\d{1,2}(?:\.(?:\d{1,2}|[a-d]))?")


_STANDARDS = ("GRI", "SDG", "可持续发展目标")
_CATALOGUES = {"GRI": ("gri-2016", "gri-2021", "gri-14-refs"), "SDG": ("sdg",)}


@cache
def _codes(standard: str) -> frozenset[str]:
    """Every code of every edition of a standard."""
    catalogues = (packed_catalogue(name) for name in _CATALOGUES[standard])
    return frozenset(entry.code for one in catalogues if one is not None for entry in one.entries)


def check(facts: Facts) -> Iterator[Problem]:
    """Every GRI disclosure in a text, of any edition of the standards, and every goal and target."""
    for text in facts.texts_with(zh=_STANDARDS, en=_STANDARDS):
        told = set[str]()
        for language in (Language.zh, Language.en):
            words = text.zh if language is Language.zh else text.en
            for standard, pattern, single in (("GRI", _GRI, _GRI_CODE), ("SDG", _GOAL, _GOAL_CODE)):
                for match in pattern.finditer(words):
                    listed = match["codes"] or match.groupdict().get("codes2") or ""
                    for code in single.findall(listed):
                        if code not in _codes(standard) and f"{standard} {code}" not in told:
                            told.add(f"{standard} {code}")
                            yield Problem(
                                CODE,
                                LEVEL,
                                text.position_of(language.value),
                                Bilingual(f"没有“{standard} {code}”这个编号", f"there is no '{standard} {code}'"),
                                Bilingual("核对编号", "check the code"),
                            )
