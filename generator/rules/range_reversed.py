"""K173: a range of numbers runs from the larger to the smaller one."""

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.facts.derive import Facts
from generator.facts.frames import VALUE, Finding, Frame, each_once
from generator.language import Bilingual
from generator.problem import Level, Problem

CODE = "K173"
LEVEL = Level.warning

_RANGE = re.compile(
    rf"(?<!-)(?P<first>{VALUE})~(?P<last>{VALUE})|[在于介](?P<first2>{VALUE})(?:至|到|[-—–]+)(?P<last2>{VALUE})之间"
)
_ENGLISH = re.compile(
    rf"\bbetween (?P<first>{VALUE}) and (?P<last>{VALUE})(?! respectively)|(?P<first2>{VALUE})~(?P<last2>{VALUE})",
    re.IGNORECASE,
)


def check(facts: Facts) -> Iterator[Problem]:
    """15～10, 在 15 至 10 之间, between 15 and 10. Hyphens may join the parts of a code and are not read."""
    frames = facts.frames_with(VALUE, VALUE)
    for one in each_once(found for frame in frames for found in _in_frame(frame)):
        hint = Bilingual("小数在前，大数在后；或核对两个数", "write the smaller number first, or check both")
        yield Problem(CODE, LEVEL, one.frame.position, one.message, hint)


def _in_frame(frame: Frame) -> Iterator[Finding]:
    for match in (_RANGE if frame.is_chinese else _ENGLISH).finditer(frame.words):
        first, last = frame[match["first"] or match["first2"]], frame[match["last"] or match["last2"]]
        digits = re.search(r"[\d,.]+", first.stated.text)
        printed = Decimal(digits[0].replace(",", "").strip(".")) if digits else first.value
        units = {first.stated.unit, last.stated.unit}
        if first.value > last.value and printed > last.stated.value and (first.counts_as(last) or None in units):
            message = Bilingual(
                f"“{first.said}”到“{last.said}”前大后小", f"from '{first.said}' to '{last.said}' runs downwards"
            )
            yield Finding(frame, (first, last), message)
