"""Figures that changed in the text of one language while the other still gives the old one."""

import re
from dataclasses import dataclass
from decimal import Decimal

from generator.language import Language

_NUMBER = r"(?<![\d.A-Za-z])\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?|(?<![\d.A-Za-z])\d+(?:\.\d+)?"
_SCALES = {
    Language.zh: {"万亿": 12, "千亿": 11, "百亿": 10, "亿": 8, "千万": 7, "百万": 6, "万": 4, "千": 3},
    Language.en: {"trillion": 12, "billion": 9, "million": 6, "thousand": 3},
}
_PATTERNS = {
    language: re.compile(rf"({_NUMBER})(?![\dA-Za-z])\s?({'|'.join(scales)})?") for language, scales in _SCALES.items()
}


@dataclass(frozen=True, slots=True)
class StaleFigure:
    """A figure as typed in ``language``, which changed, and its old value, which the other language still gives."""

    language: Language
    before: Decimal
    after: Decimal


def values_in(text: str, language: Language) -> frozenset[Decimal]:
    """The values of all figures in a text, scale words counted in: ``3.2 亿`` and ``320 million`` are one."""
    found = set()
    for number, scale in _PATTERNS[language].findall(text):
        power = _SCALES[language].get(scale, 0)
        found.add((Decimal(re.sub("[,，]", "", number)) * 10**power).normalize())
    return frozenset(found)


def stale_figures(before: dict[Language, str], after: dict[Language, str]) -> tuple[StaleFigure, ...]:
    """Where one figure took another's place in one language, and the other kept the old one and lacks the new."""
    old = {language: values_in(text, language) for language, text in before.items()}
    new = {language: values_in(text, language) for language, text in after.items()}
    found = []
    for language in Language:
        gone, come = old[language] - new[language], new[language] - old[language]
        other = new[language.other]
        stale, missing = sorted(gone & other & old[language.other]), sorted(come - other)
        found += [StaleFigure(language, one, two) for one, two in zip(stale, missing, strict=False)]
    return tuple(found)
