"""T121: a number of years is not that of the two years beside it."""

import re
from collections.abc import Iterator

from generator.facts.derive import Facts
from generator.facts.frames import MARK, NUMBER, YEAR, Figure, Finding, Frame, each_once
from generator.language import Bilingual
from generator.problem import Level, Problem

CODE = "T121"
LEVEL = Level.warning

_BETWEEN = re.compile(
    rf"(?P<first>{YEAR})年?[^，。；连续{MARK[1:-1]}]{{0,8}}?(?:[-—–~]+|至|到)(?P<last>{YEAR})年?"
    rf"[)）]?(?:的|这|，|,|历时|历经|前后|共|整整|间|期间|底|末|年底){{0,3}}"
    rf"(?P<span>{NUMBER})(?!期|[内后]|计划|规划|行动|一)"
)
_ENGLISH = re.compile(
    rf"\b(?:from|between) (?P<first>{YEAR}) (?:to|and|until|through) (?P<last>{YEAR}),? ?\(?(?:(?"
    rf":that is|a period of|over|or|for|the|these|all|a span of) )*(?P<span>{NUMBER})(?: full)?"
    rf"(?: years\b)?"
    rf"|\b(?:in|over|during|for|of|within) the (?:past |last )?(?P<span2>{NUMBER})(?: years)?,?"
    rf" \(?(?:from |between |of )?(?P<first2>{YEAR})(?: to | and | through |[-—–])(?P<last2>{YEAR})",
    re.IGNORECASE,
)
_SINCE = re.compile(
    rf"\b(?:founded|established|set up|opened|built|formed|created|started up) in (?P<first>{YEAR})"
    rf"[^.;{MARK[1:-1]}]{{0,50}}?(?P<span>{NUMBER})(?: years)?(?: old| of|,|$| ago)"
    rf"|\b(?P<span2>{NUMBER})(?: years)? (?:ago|of history|have passed|on|after)[^.;{MARK[1:-1]}]{{0,"
    rf"30}}\b(?:founded|established|set up|opened|built) in (?P<first2>{YEAR})",
    re.IGNORECASE,
)


def check(facts: Facts) -> Iterator[Problem]:
    """2017 年至 2020 年五年间, from 2017 to 2020, a period of five years; founded in 2005, the plant is 30 years old.

    Both ends may count or one of them. 连续 n 年 beside its years is K116's.
    """
    frames, year = facts.frames_with(NUMBER, YEAR), int(facts.edition.year)
    for one in each_once(found for frame in frames for found in _in_frame(frame, year)):
        hint = Bilingual("数一数年数，核对起止年份", "count the years; check the first and the last")
        yield Problem(CODE, LEVEL, one.frame.position, one.message, hint)


def _in_frame(frame: Frame, year: int) -> Iterator[Finding]:
    for match in (_BETWEEN if frame.is_chinese else _ENGLISH).finditer(frame.words):
        found = match.groupdict()
        span = frame[found["span"] or found["span2"]]
        if not _is_of_years(frame, span, match[0]):
            continue
        first, last = (int(frame[found[name] or found[f"{name}2"]].value) for name in ("first", "last"))
        yield from _compare(frame, span.said, int(span.value), first, last, (last - first, last - first + 1))
    if not frame.is_chinese:
        for match in _SINCE.finditer(frame.words):
            span, first = frame[match["span"] or match["span2"]], int(frame[match["first"] or match["first2"]].value)
            if span.is_exact and _is_of_years(frame, span, match[0]):
                yield from _compare(
                    frame, span.said, int(span.value), first, year, range(year - first - 1, year - first + 3)
                )


def _is_of_years(frame: Frame, span: Figure, words: str) -> bool:
    if span.stated.unit is not None:
        return span.stated.unit.dimension == "years"
    return not frame.is_chinese and " years" in words


def _compare(
    frame: Frame, said: str, count: int, first: int, last: int, allowed: tuple[int, ...] | range
) -> Iterator[Finding]:
    if last > first and count not in allowed:
        marks = [one for one in frame.figures.values() if one.value in (first, last, count)]
        message = Bilingual(
            f"{first} 年到 {last} 年是 {last - first} 年，这里是“{said}”",
            f"{first} to {last} is {last - first} years, and here is '{said}'",
        )
        yield Finding(frame, tuple(marks), message)
