"""K164: an average, a total and a number in one sentence do not go together."""

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.facts.derive import Facts
from generator.facts.frames import MARK, NUMBER, Figure, Finding, Frame, each_once, fits
from generator.facts.statements.stated import Kind
from generator.language import Bilingual, Language
from generator.problem import Level, Problem

CODE = "K164"
LEVEL = Level.warning

_WORDS = "人名位所家户个件项条场次班组校村台套辆株棵只节期处册支座间批"
_AVERAGE = re.compile(
    rf"(?:(?P<person>人均|每人(?:平均)?|平均每人|每[名位](?:员工|学生|职工|学员)?(?:平均)?)|(?:平均)?"
    rf"每(?P<word>[{_WORDS}])(?:平均)?|(?P<short>[户场次校班村])均"
    rf"|(?P<time>平均每[月天日周]|每[月天日周]平均|[月日周]均))(?:为|达到?|约|是)?(?P<label>[^，,"
    rf"。；、:()每均{MARK[1:-1]}]{{0,8}}?)(?P<mean>{NUMBER})"
)
_ENGLISH = re.compile(
    rf"(?P<mean>{NUMBER})(?: (?!of |in |for |and |to )[a-z-]+){{0,2}}? (?:each\b|apiece\b|on average\b|"
    rf"(?:per|for each|for every|a) (?P<unit>[a-z]+))"
    rf"|average of (?P<mean2>{NUMBER})(?: [a-z-]+){{0,2}}? ?(?:per |for each |for every |a )?(?P<unit2>[a-z]+)?"
    rf"|\b(?P<rate>once|twice|(?:three|four) times) (?:a|per|every) (?P<unit3>month|week|day)\b",
    re.IGNORECASE,
)
_MONTHLY = {"月": Decimal(12), "周": Decimal(52), "天": Decimal(365), "日": Decimal(365), "month": Decimal(12),
            "week": Decimal(52), "day": Decimal(365)}  # fmt: skip
_YEARLY = re.compile(
    r"全年|年内|本年|一年|年度|\b(?:in|over|during) the (?:whole )?year\b|\ba year\b|for the year|\bannual",
    re.IGNORECASE,
)
_TIMES = {"once": 1, "twice": 2, "three times": 3, "four times": 4}
_FAR = 15
"""A mean that is off by more is that of something else."""


def check(facts: Facts) -> Iterator[Problem]:
    """人均, 每所, 平均每月; each, per person, on average: the total by the number of things, or by the months."""
    frames = [frame for frame in facts.frames_with(NUMBER) if _may_tell(frame)]
    for one in each_once(found for frame in frames for found in _in_frame(frame)):
        hint = Bilingual("核对总数、个数和平均数", "check the total, the number and the average")
        yield Problem(CODE, LEVEL, one.frame.position, one.message, hint)


def _in_frame(frame: Frame) -> Iterator[Finding]:
    for match in (_AVERAGE if frame.is_chinese else _ENGLISH).finditer(frame.words):
        found = match.groupdict()
        mark = found["mean"] or found.get("mean2")
        unit = found.get("time") or found.get("unit") or found.get("unit2") or found.get("unit3") or ""
        period = next((months for word, months in _MONTHLY.items() if word in unit.lower()), None)
        if period is not None:
            yield from _over_time(frame, mark, found.get("rate"), period)
        elif mark is not None:
            yield from _over_things(frame, match, mark)


def _may_tell(frame: Frame) -> bool:
    """A mean needs the total beside it, or is a rate in words: once, twice, three times."""
    words = frame.words
    return frame.count(Kind.number) > 1 or (
        frame.language is Language.en and ("nce" in words or "wice" in words or "imes" in words)
    )


def _over_time(frame: Frame, mark: str | None, rate: str | None, period: Decimal) -> Iterator[Finding]:
    """12 meetings in the year, on average two a month."""
    others = [frame[one] for one in frame.all() if one != mark and frame[one].is_exact]
    if not _YEARLY.search(frame.words) or not (frame.is_chinese or "average" in frame.words):
        return
    if mark is not None:
        totals = [one for one in others if one.counts_as(frame[mark])]
        if len(totals) == 1 and not fits(totals[0].value / period, frame[mark], _spread(frame[mark])):
            yield _finding(frame, totals[0], None, frame[mark].said, totals[0].value / period, (totals[0], frame[mark]))
    elif rate is not None and len(others) == 1 and round(others[0].value / period) != _TIMES[rate.lower()]:
        yield _finding(frame, others[0], None, rate, others[0].value / period, (others[0],))


def _over_things(frame: Frame, match: re.Match[str], mark: str) -> Iterator[Finding]:
    mean = frame[mark]
    others = [frame[one] for one in frame.all() if one != mark and frame[one].value > 0]
    if frame.is_chinese:
        label = match["label"]
        if label and not _is_said_of_another(label, frame.words[: match.start()] + frame.words[match.end() :]):
            others = [one for one in others if one in _in_all(frame) or not one.counts_as(mean)]
        totals = [one for one in others if one.counts_as(mean) and one.value > mean.value]
        counts = [one for one in others if _is_counted(one, match) and one not in totals]
    elif mean.stated.unit is not None and mean.stated.unit.dimension != "people":
        totals = [one for one in others if one.counts_as(mean) and one.value > mean.value]
        counts = [one for one in others if not one.counts_as(mean) and _is_people_or_bare(one)]
    else:
        bare = sorted((one for one in others if _is_people_or_bare(one)), key=lambda one: one.value)
        totals, counts = (bare[1:], bare[:1]) if len(bare) == 2 and len(others) == 2 else ([], [])
    pairs = [(total, count) for total in totals for count in counts if total is not count]
    if not pairs or any(_goes(total, count, mean) for total, count in pairs):
        return
    if len(totals) == 1 and len(counts) == 1:
        (total,), (count,) = totals, counts
        exact = total.value / count.value
        if 1 / Decimal(_FAR) < exact / mean.value < _FAR:
            yield _finding(frame, total, count, mean.said, exact, (total, count, mean))


def _in_all(frame: Frame) -> list[Figure]:
    """The figures that are said to be totals: 总额 64 万元, 共计 9,000 册."""
    return [frame[one] for one in re.findall(rf"(?:总额|合计|共计|总计|总共|累计|共)(?:为|达)?({NUMBER})", frame.words)]


def _is_said_of_another(label: str, rest: str) -> bool:
    """Whether the words of the average are those of the total: 培训 in 人均培训."""
    return any(label[at : at + 2] in rest for at in range(len(label) - 1))


def _is_counted(one: Figure, match: re.Match[str]) -> bool:
    people = one.stated.unit is not None and one.stated.unit.dimension in ("people", "attendances")
    if match["person"]:
        return people or one.measure in ("人", "名", "位", "人次")
    word = match["word"] or match["short"]
    printed = one.measure or (one.stated.unit.id if one.stated.unit else "")
    return printed.startswith(word) or (word in "校" and printed == "所")


def _is_people_or_bare(one: Figure) -> bool:
    return one.stated.unit is None or one.stated.unit.dimension in (
        "people",
        "attendances",
        "organisations",
        "companies",
    )


def _goes(total: Figure, count: Figure, mean: Figure) -> bool:
    if not (total.is_exact and count.is_exact):
        return Decimal("0.6") < total.value / count.value / mean.value < Decimal("1.6")
    exact = total.value / count.value
    spread = exact * (total.step / total.value + count.step / count.value) / 2
    return fits(exact, mean, spread + _spread(mean))


def _spread(mean: Figure) -> Decimal:
    """A whole number may be meant as a rounded mean."""
    return Decimal("0.99") if mean.step == 0 else Decimal(0)


def _finding(
    frame: Frame, total: Figure, count: Figure | None, said: str, exact: Decimal, figures: tuple[Figure, ...]
) -> Finding:
    by = f"{total.said} ÷ {count.said}" if count else total.said
    scale = total.stated.unit.factor if total.stated.unit else Decimal(1)
    return Finding(
        frame,
        figures,
        Bilingual(
            f"{by} 平均为 {exact / scale:,.2f}，这里是 {said}", f"{by} is {exact / scale:,.2f} on average, here {said}"
        ),
    )
