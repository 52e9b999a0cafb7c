"""K167: the same amount in brackets in another unit, or as per cent of a fraction, is another amount."""

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.facts.derive import Facts
from generator.facts.frames import NUMBER, PERCENT, VALUE, Figure, Finding, Frame, each_once
from generator.language import Bilingual
from generator.problem import Level, Problem

CODE = "K167"
LEVEL = Level.warning

_LIKE = (
    r"(?:大约|约合|约|合|折合|折|即|相当于|等于|≈|"
    r"about|around|approximately|roughly|that is|i\.e\.|or|equal to|equivalent to|=|,|\s)*"
)
_GLOSS = re.compile(rf"(?P<one>{NUMBER})(?: [a-z]+)? ?[(（]{_LIKE}(?P<other>{NUMBER})[)）]", re.IGNORECASE)
_SHARE = re.compile(
    rf"(?P<one>{PERCENT})(?:的[^，。(]{{0,6}}| of [a-z ]{{1,30}})? ?[(（]{_LIKE}(?P<other>{PERCENT})[)）]",
    re.IGNORECASE,
)
_FRACTION = re.compile(
    rf"\b(?P<above>one|two|three|four|a|half)[ -]?(?P<below>half|third|quarter|fifth|sixth|tenth)?"
    rf"s? ?\({_LIKE}(?P<other>{PERCENT})\)",
    re.IGNORECASE,
)
_WORDS = {
    "one": 1,
    "a": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "half": 1,
    "third": 3,
    "quarter": 4,
    "fifth": 5,
    "sixth": 6,
    "tenth": 10,
}
_ABOUT = Decimal("0.06")
"""A fraction in words may stand for what is off by so much of itself."""


def check(facts: Facts) -> Iterator[Problem]:
    """100 亩（约 6.67 公顷）, 1,000 MWh (1 million kWh), 三分之一（33%）, two fifths (40%)."""
    frames = facts.frames_with(VALUE)
    for one in each_once(found for frame in frames for found in _in_frame(frame)):
        hint = Bilingual("重新换算，核对两个数和单位", "convert again; check both numbers and units")
        yield Problem(CODE, LEVEL, one.frame.position, one.message, hint)


def _in_frame(frame: Frame) -> Iterator[Finding]:
    if "(" not in frame.words:
        return
    for match in _GLOSS.finditer(frame.words):
        one, other = frame[match["one"]], frame[match["other"]]
        if _are_two_units(one, other) and not _are_one(one, other):
            yield _finding(frame, one, other)
    for match in _SHARE.finditer(frame.words):
        one, other = frame[match["one"]], frame[match["other"]]
        if "%" not in one.said and "cent" not in one.said and _is_far(one.value, other.value):
            yield _finding(frame, one, other)
    if not frame.is_chinese:
        for match in _FRACTION.finditer(frame.words):
            above = Decimal(_WORDS[match["above"].lower()])
            below = 2 if match["above"].lower() == "half" else _WORDS.get((match["below"] or "").lower(), 0)
            other = frame[match["other"]]
            if below and _is_far(above * 100 / below, other.value):
                said = match[0].partition("(")[0].strip()
                message = Bilingual(f"{said} 不是 {other.said}", f"{said} is not {other.said}")
                yield Finding(frame, (other,), message)


def _is_far(exact: Decimal, said: Decimal) -> bool:
    return abs(said / exact - 1) > _ABOUT if exact else False


def _are_two_units(one: Figure, other: Figure) -> bool:
    """Whether they measure one dimension, each in its own unit or scale."""
    if one.stated.unit is None or other.stated.unit is None or one.stated.unit.dimension != other.stated.unit.dimension:
        return False
    printed = [re.sub(r"[\d.,\s]", "", each.said) for each in (one, other)]
    return printed[0] != printed[1] and one.stated.unit.dimension not in (
        "people",
        "count",
        "occurrences",
        "organisations",
    )


def _are_one(one: Figure, other: Figure) -> bool:
    steps = [each.stated.step * (each.stated.unit.factor if each.stated.unit else 1) for each in (one, other)]
    return abs(one.value - other.value) <= max(max(steps) * Decimal("0.6"), abs(one.value) / 100)


def _finding(frame: Frame, one: Figure, other: Figure) -> Finding:
    message = Bilingual(f"{one.said} 不是 {other.said}", f"{one.said} is not {other.said}")
    return Finding(frame, (one, other), message)
