"""K109: a part is larger than the whole that it belongs to."""

import re
from collections.abc import Iterator
from itertools import pairwise

from generator.facts.derive import Facts
from generator.facts.figures import Told
from generator.facts.statements.reading import read_statements
from generator.facts.statements.stated import Kind, Stated, Weight
from generator.facts.unit_conversion import can_convert, convert_value
from generator.language import Bilingual, Language
from generator.model.blocks.breakdown import Breakdown
from generator.model.blocks.callouts import Callout, Callouts
from generator.model.item import Text
from generator.model.quantity import Qualifier
from generator.model.report import Case, Chapter, Section
from generator.problem import Level, Position, Problem

CODE = "K109"
LEVEL = Level.error

_OF_WHICH = re.compile(r"其中")
_SENTENCE = re.compile(r"[^。；！？;\n]+")
_REST = re.compile("其余|剩余|余下")
"""The parts are all of the whole, and K165 adds them up."""
_OPEN = frozenset({Qualifier.more_than, Qualifier.over, Qualifier.at_least})


def check(facts: Facts) -> Iterator[Problem]:
    """Indicators with ``part_of``, breakdowns with a total, captions and titles of captions that begin with 其中, and
    其中 in a sentence.

    The last is a warning, since the number before it need not be its whole; parts that are too many together a hint.
    """
    for (indicator, period), part in facts.observations.items():
        whole_id = facts.publisher.indicators[indicator].part_of
        whole = facts.observations.get((whole_id, period)) if whole_id else None
        if whole is None or not can_convert(part.unit, whole.unit) or part.unit.unit.dimension == "share":
            continue
        value, most = part.quantity.signed, whole.quantity.signed
        if value is not None and most is not None and convert_value(value, part.unit, whole.unit) > most:
            yield _problem(
                part.position,
                f"{part.indicator.name.zh}（{period}）{part.quantity.printed}",
                f"{part.indicator.name.en} ({period}), {part.quantity.printed},",
                f"{whole.quantity.printed}",
            )
    for carrier in (*facts.edition.chapters.values(), *facts.edition.cases.values()):
        for item in carrier.walk():
            if isinstance(item, Text):
                if "其中" in item.zh:
                    yield from _in_text(item, facts)
            elif isinstance(item, Breakdown):
                yield from _in_breakdown(item)
            elif isinstance(item, Callouts):
                yield from _in_callouts(item, facts)
            elif isinstance(item, Chapter | Section | Case):
                for above, below in pairwise(item.blocks):
                    if isinstance(above, Callouts) and isinstance(below, Callouts):
                        yield from _in_sheet(above, below, facts)


def _in_breakdown(breakdown: Breakdown) -> Iterator[Problem]:
    total = breakdown.total.value if breakdown.total else None
    for division in breakdown.divisions:
        for category in division.categories:
            value = category.value.value if category.value else None
            if total is not None and value is not None and value > total:
                assert category.value is not None
                assert breakdown.total is not None
                yield _problem(
                    category.position,
                    f"{category.label.zh} {category.value.printed}",
                    f"{category.label.en}, {category.value.printed},",
                    breakdown.total.printed,
                )


def _in_callouts(callouts: Callouts, facts: Facts) -> Iterator[Problem]:
    """A caption 其中… after one of the same unit."""
    if not any(callout.label.zh.startswith("其中") for callout in callouts.figures):
        return
    whole: Told | None = None
    for callout in callouts.figures:
        one = facts.figure_of(callout)
        if one is None or not callout.label.zh.startswith("其中"):
            whole = one
        elif whole is not None and _exceeds(one, whole):
            yield _problem(
                one.position, f"{one.label} {one.printed}", f"{callout.label.en}, {one.printed},", whole.printed
            )


def _in_sheet(above: Callouts, below: Callouts, facts: Facts) -> Iterator[Problem]:
    """Captions under a title 其中…, each with the one of the same unit on the sheet above."""
    if below.title is None or not below.title.zh.startswith("其中"):
        return
    wholes = [one for callout in above.figures if (one := _told(callout, facts)) is not None]
    for callout in below.figures:
        part = _told(callout, facts)
        near = [one for one in wholes if part is not None and one.dimension == part.dimension]
        if part is not None and len(near) == 1 and _exceeds(part, near[0]):
            yield _problem(
                callout.position,
                f"{below.title.zh}：{callout.label.zh} {part.printed}",
                f"{below.title.en}: {callout.label.en}, {part.printed},",
                near[0].printed,
            )


def _told(callout: Callout, facts: Facts) -> Told | None:
    """The figure of a caption, written there or kept as an observation."""
    if callout.indicator is None:
        return facts.figure_of(callout)
    return facts.stored.get((callout.indicator, str(callout.period or facts.edition.year)))


def _exceeds(part: Told, whole: Told) -> bool:
    comparable = part.dimension == whole.dimension and part.dimension != "share"
    return comparable and part.value > whole.value and whole.qualifier not in _OPEN


def _in_text(text: Text, facts: Facts) -> Iterator[Problem]:
    stated = read_statements(text.zh, Language.zh, facts.units)
    for sentence in _SENTENCE.finditer(text.zh):
        for mark in _OF_WHICH.finditer(sentence[0]):
            at = sentence.start() + mark.start()
            whole = _last([one for one in stated if sentence.start() <= one.start < at])
            parts = _parts([one for one in stated if at < one.start < sentence.end() and _counts(one)], text.zh, at)
            if whole is None or not parts or _unit(parts[0]) != _unit(whole) or whole.qualifier in _OPEN:
                continue
            parts = [one for one in parts if _unit(one) == _unit(whole)]
            larger = next((one for one in parts if one.value > whole.value), None)
            if larger is not None:
                yield _problem(
                    text.position_of("zh"),
                    f"其中的 {larger.text}",
                    f"the part, {larger.text},",
                    whole.text,
                    Level.warning,
                )
            elif (total := sum(one.value for one in parts)) > whole.value and not (
                any(one.qualifier for one in parts) or _REST.search(sentence[0])
            ):
                yield _problem(
                    text.position_of("zh"),
                    f"其中各项相加 {total:,f}",
                    f"the sum of the parts, {total:,f},",
                    whole.text,
                    Level.hint,
                )


def _parts(counted: list[Stated], text: str, start: int) -> list[Stated]:
    """The numbers of one list behind 其中: between them are a name and a comma, no other mark."""
    found: list[Stated] = []
    for one in counted:
        between = text[found[-1].end if found else start : one.start]
        if found and re.fullmatch(r"[，,、和及与]\s*[^，,。；：:（）\d]{1,14}\s*", between) is None:
            break
        found.append(one)
    return found


def _counts(one: Stated) -> bool:
    return one.kind is Kind.number and one.weight is Weight.firm and not one.ordinal


def _last(stated: list[Stated]) -> Stated | None:
    found = [one for one in stated if _counts(one)]
    return found[-1] if found else None


def _unit(one: Stated) -> str:
    return one.unit.id if one.unit else one.counted[:1]


def _problem(position: Position, part_zh: str, part_en: str, whole: str, level: Level = LEVEL) -> Problem:
    return Problem(
        CODE,
        level,
        position,
        Bilingual(f"{part_zh}大于合计 {whole}", f"{part_en} is more than its whole, {whole}"),
        Bilingual("核对两个数和单位，或 part_of", "check both numbers, their units, or 'part_of'"),
    )
