"""K110: parts that make up a whole do not add up to it."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import takewhile

from generator.facts.derive import Facts
from generator.facts.sentences import Sentence
from generator.facts.statements.stated import Kind, Stated
from generator.facts.unit_conversion import can_convert, convert_value
from generator.language import Bilingual
from generator.model.blocks.breakdown import Breakdown
from generator.model.blocks.callouts import Callout, Callouts
from generator.model.blocks.table import Table
from generator.model.quantity import Quantity, decimals_of
from generator.problem import Level, Position, Problem

CODE = "K110"
LEVEL = Level.warning

_TOTALS = ("合计", "总计", "总数", "小计", "总和")
_COMPOSED = re.compile(r"[^，,。；\d]{0,8}(?:组成|构成)")
_OPEN = re.compile(r"等(?![级奖])|主要|包括|另")
_NEAR = {True: Decimal("0.75"), False: Decimal("0.9")}
"""Below this share of the whole, parts are taken for some of them only; for three parts or more, and for two."""


def check(facts: Facts) -> Iterator[Problem]:
    """Indicators of one ``part_of`` and one ``breakdown``; breakdowns with a total; tables with a row 合计; captions
    that follow 其中 and come to more than the one before; and in a sentence 由 9 名董事组成，其中…, and parts of one
    unit with 合计 or 共计 behind them.

    A table's row 合计 is an error; elsewhere parts may overlap, or be some of them only.
    """
    yield from _indicators(facts)
    for sentence in facts.sentences:
        if len(sentence.stated) > 1:
            yield from _sentence(sentence)
    for carrier in (*facts.edition.chapters.values(), *facts.edition.cases.values()):
        for item in carrier.walk():
            if isinstance(item, Breakdown):
                yield from _breakdown(item)
            elif isinstance(item, Table):
                yield from _table(item)
            elif isinstance(item, Callouts):
                yield from _callouts(item)


def _indicators(facts: Facts) -> Iterator[Problem]:
    groups: dict[tuple[str, str, str], list[str]] = {}
    for (name, period), seen in facts.observations.items():
        if (
            seen.indicator.part_of
            and seen.indicator.breakdown
            and (seen.indicator.part_of, period) in facts.observations
        ):
            groups.setdefault((seen.indicator.part_of, seen.indicator.breakdown.by, period), []).append(name)
    complete = {
        (whole, by) for (whole, by, period), names in groups.items() if _is_complete(facts, whole, period, names)
    }
    for (whole_id, by, period), names in groups.items():
        whole = facts.observations[whole_id, period]
        parts = [facts.observations[name, period] for name in names]
        total = whole.quantity.signed
        if len(parts) < 2 or total is None or not all(can_convert(one.unit, whole.unit) for one in parts):
            continue
        values = [
            convert_value(one.quantity.signed, one.unit, whole.unit) for one in parts if one.quantity.signed is not None
        ]
        step = max(Decimal(1).scaleb(-one.quantity.decimals) for one in (*parts, whole))
        if len(values) == len(parts) and _differs(values, total, step, whole_known=(whole_id, by) in complete):
            yield _problem(
                parts[0].position,
                f"{whole.indicator.name.zh}（{period}）",
                f"{whole.indicator.name.en} ({period})",
                sum(values, Decimal(0)),
                whole.quantity.printed,
            )


def _is_complete(facts: Facts, whole: str, period: str, names: Sequence[str]) -> bool:
    """Whether the parts make up the whole in some year: then they should in every year."""
    seen = [facts.observations[name, period] for name in (whole, *names)]
    if len(names) < 2 or any(one.quantity.signed is None or one.unit != seen[0].unit for one in seen):
        return False
    total, *parts = [one.quantity.signed or Decimal(0) for one in seen]
    return sum(parts, Decimal(0)) == total


def _breakdown(breakdown: Breakdown) -> Iterator[Problem]:
    total = breakdown.total
    if total is None or total.value is None:
        return
    for division in breakdown.divisions:
        quantities = [one.value for one in division.categories if one.value is not None and one.value.value is not None]
        if len(quantities) == len(division.categories) > 1:
            yield from _sum(quantities, total, division.position, division.title.zh, division.title.en)


def _table(table: Table) -> Iterator[Problem]:
    for row in table.rows:
        if row.label.zh.strip().endswith(_TOTALS):
            for name, cell in row.cells.items():
                parts = [one.cells.get(name) for one in table.rows if one is not row and one.group == row.group]
                numbers = [one for one in parts if isinstance(one, Quantity) and one.value is not None]
                if isinstance(cell, Quantity) and cell.value is not None and len(numbers) == len(parts) > 1:
                    yield from _sum(
                        numbers, cell, row.position_of("cells", name), row.label.zh, row.label.en, Level.error
                    )


def _callouts(callouts: Callouts) -> Iterator[Problem]:
    """A caption with 其中 and those of its unit behind it are parts of the caption before: they may leave something
    out, and cannot come to more."""
    for at, callout in enumerate(callouts.figures):
        whole = callouts.figures[at - 1] if at else None
        if whole is None or whole.value is None or whole.value.value is None or not callout.label.zh.startswith("其中"):
            continue
        values = _values_in(whole.unit, callouts.figures[at:])
        found = sum(values, Decimal(0))
        if len(values) > 1 and whole.qualifier is None and found > whole.value.value:
            yield _problem(whole.position, whole.label.zh, whole.label.en, found, whole.value.printed)


def _values_in(unit: str | None, figures: Sequence[Callout]) -> list[Decimal]:
    """The numbers of the captions up to the first of another unit, or without a number."""
    row = takewhile(lambda one: one.unit == unit and one.value is not None, figures)
    return [one.value.value for one in row if one.value is not None and one.value.value is not None]


def _sum(
    parts: Sequence[Quantity], total: Quantity, position: Position, zh: str, en: str, level: Level = LEVEL
) -> Iterator[Problem]:
    values = [one.value for one in parts if one.value is not None]
    assert total.value is not None
    step = max(Decimal(1).scaleb(-decimals_of(one)) for one in (*values, total.value))
    if _differs(values, total.value, step, whole_known=True):
        yield _problem(position, zh, en, sum(values, Decimal(0)), total.printed, level)


def _differs(values: Sequence[Decimal], total: Decimal, step: Decimal, *, whole_known: bool) -> bool:
    """Whole numbers are exact; each decimal part may be rounded by half its last digit."""
    found = sum(values, Decimal(0))
    rounding = Decimal(0) if step == 1 else step * (len(values) + 1) / 2
    if abs(found - total) <= rounding:
        return False
    return whole_known or found > total or found >= total * _NEAR[len(values) > 2]


def _sentence(sentence: Sentence) -> Iterator[Problem]:
    counted = [
        one
        for one in sentence.stated
        if one.kind is Kind.number and one.weight and not one.ordinal and one.qualifier is None
    ]
    text = sentence.item.zh
    for at, whole in enumerate(counted):
        if _COMPOSED.match(text[whole.end : whole.end + 14]) and text[sentence.start : whole.start].rstrip().endswith(
            "由"
        ):
            parts = _run(counted[at + 1 :], whole, text)
        elif re.search(r"(?:合计|共计|总计)\s*$", text[sentence.start : whole.start]):
            parts = _run(counted[:at][::-1], whole, text)[::-1]
        else:
            continue
        total = sum((one.value for one in parts), Decimal(0))
        step = max((one.step for one in (*parts, whole)), default=Decimal(1))
        rounding = step * (len(parts) + 1) / 2 if step != 1 else Decimal(0)
        if any(sum(one.value for one in parts[:end]) == whole.value for end in range(2, len(parts))):
            continue  # the first of them are all; the others count some once more
        if len(parts) > 1 and abs(total - whole.value) > rounding and not _OPEN.search(text[whole.end : sentence.end]):
            listed = "、".join(one.text for one in parts)
            yield _problem(sentence.position, listed, listed, total, whole.text)


def _run(counted: Sequence[Stated], whole: Stated, text: str) -> list[Stated]:
    """The numbers next to the whole, of its unit, with only a name between each two."""
    found: list[Stated] = []
    for one in counted:
        same = (one.unit.id if one.unit else one.counted[:1]) == (whole.unit.id if whole.unit else whole.counted[:1])
        if not same:
            break
        if found:
            first, last = sorted((found[-1], one), key=lambda each: each.start)
            if re.fullmatch(r"[，,、和及与]+\s*[^，,。；：:（）\d]{1,14}\s*", text[first.end : last.start]) is None:
                break
        found.append(one)
    return found


def _problem(position: Position, zh: str, en: str, found: Decimal, total: str, level: Level = LEVEL) -> Problem:
    return Problem(
        CODE,
        level,
        position,
        Bilingual(
            f"{zh}：各项相加为 {found:,}，合计是 {total}", f"{en}: the parts add up to {found:,}, the whole is {total}"
        ),
        Bilingual("核对各项和合计，看有无缺项", "check the parts and the whole; look for a part that is missing"),
    )
