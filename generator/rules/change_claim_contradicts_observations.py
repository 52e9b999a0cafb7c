"""K108: a text says how an indicator changed on the year before, and the observations say otherwise."""

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.facts.change_claims import ChangeClaim, ClaimKind, change_claims
from generator.facts.derive import Facts
from generator.facts.english_claims import english_change_claims
from generator.facts.figures import agree
from generator.facts.named_figures import observation_for
from generator.facts.observation import Observation
from generator.facts.unit_conversion import can_convert, convert_value
from generator.facts.year_change import Break, Change, ChangeKind, compare_observations
from generator.language import Bilingual
from generator.model.indicator import IndicatorKind
from generator.problem import Level, Problem

CODE = "K108"
LEVEL = Level.warning

_FLAT = Decimal("0.5")
_ROUNDING = Decimal("0.05")
"""What the rounding of two changes on a base year can make of the change between them, in per cent."""


def check(facts: Facts) -> Iterator[Problem]:
    """Claims in figures (同比下降 5%) and in words (减半, 翻一番, 持平, 创新高, 连续三年上升) that name an indicator.

    They are read in Chinese, and in the English what the Chinese does not claim as well.
    """
    for claim in (*change_claims(facts), *english_change_claims(facts)):
        after = observation_for(facts, claim.indicator.id, claim.period)
        before = observation_for(facts, claim.indicator.id, claim.base)
        if after is None:
            continue
        if claim.kind is ClaimKind.record:
            yield from _record(facts, claim, after)
        elif claim.kind is ClaimKind.streak:
            yield from _streak(facts, claim, after)
        elif before is not None and claim.indicator.kind is IndicatorKind.change_on_base_year:
            yield from _on_base_year(claim, before, after)
        elif before is not None and claim.kind is ClaimKind.difference:
            yield from _difference(facts, claim, before, after)
        elif before is not None and not _holds(claim, compare_observations(before, after)):
            yield _problem(claim, f"{before.quantity.printed} → {after.quantity.printed}{after.unit.printed}", after)


def _streak(facts: Facts, claim: ChangeClaim, after: Observation) -> Iterator[Problem]:
    """Each year of the run against the one before it, as far back as values are known."""
    year, last = int(claim.period), after
    while year > int(claim.period) - (int(claim.amount) or int(claim.period)):
        before = observation_for(facts, claim.indicator.id, str(year - 1))
        if before is None:
            return
        change = compare_observations(before, last)
        if isinstance(change, Change) and change.amount * claim.sign <= 0:
            yield _problem(
                claim,
                f"{year - 1}–{year}：{before.quantity.printed} → {last.quantity.printed}{last.unit.printed}",
                after,
            )
            return
        year, last = year - 1, before


def _on_base_year(claim: ChangeClaim, before: Observation, after: Observation) -> Iterator[Problem]:
    """The change on the year before that follows from two changes on the base year."""
    first, last = before.quantity.signed, after.quantity.signed
    if first is None or last is None or first <= -100 or claim.kind is not ClaimKind.change or not claim.on_year:
        return
    implied = ((100 + last) / (100 + first) - 1) * 100
    said = claim.sign * claim.amount
    if (claim.amount == 0 and implied * claim.sign < 0) or (
        claim.amount and abs(implied - said) > claim.step + _ROUNDING
    ):
        yield _problem(claim, f"{first}% → {last}%，合 {implied:.2f}%", after)


def _difference(facts: Facts, claim: ChangeClaim, before: Observation, after: Observation) -> Iterator[Problem]:
    """同比增加 52 万吨, in any unit of the indicator's dimension."""
    unit = next((found for end in range(len(claim.unit), 0, -1) if (found := facts.units.find(claim.unit[:end]))), None)
    first, last = before.quantity.signed, after.quantity.signed
    if (
        unit is None
        or first is None
        or last is None
        or not (can_convert(before.unit, unit) and can_convert(after.unit, unit))
    ):
        return
    amount = convert_value(last, after.unit, unit) - convert_value(first, before.unit, unit)
    if not _is_amount(amount, claim):
        yield _problem(claim, f"{before.quantity.printed} → {after.quantity.printed}{after.unit.printed}", after)


def _holds(claim: ChangeClaim, change: Change | Break) -> bool:
    """Whether the claim is true; a change that cannot be counted contradicts nothing."""
    if isinstance(change, Break):
        return True
    first, last = change.before.quantity.signed, change.after.quantity.signed
    assert first is not None
    assert last is not None
    amount = change.amount
    if claim.kind is ClaimKind.flat:
        return amount == 0 or (change.kind is ChangeKind.percent and abs(amount) <= _FLAT)
    if claim.kind is ClaimKind.times:
        ratio = last / first if first else Decimal(0)
        return abs(ratio / claim.amount - 1) < Decimal("0.15")
    if claim.amount == 0:
        return amount * claim.sign > 0
    relative = (last - first) / abs(first) * 100 if first else Decimal(0)
    amounts = [amount] if claim.in_points or change.kind is not ChangeKind.points else [amount, relative]
    return any(_is_amount(one, claim) for one in amounts)


def _is_amount(amount: Decimal, claim: ChangeClaim) -> bool:
    """Whether a change is the one claimed: within its last digit, or as 近, 超过 and the like allow."""
    if abs(amount - claim.sign * claim.amount) <= claim.step:
        return True
    same_way = amount * claim.sign > 0
    return same_way and agree(claim.amount, claim.step, claim.degree, abs(amount), Decimal(0), None)


def _record(facts: Facts, claim: ChangeClaim, after: Observation) -> Iterator[Problem]:
    series = facts.series[claim.indicator.id].latest
    last = after.quantity.signed
    since = str(int(claim.period) - int(claim.amount) + 1) if claim.amount else ""
    earlier = [one for one in series if since <= one.period < claim.period and one.quantity.signed is not None]
    for one in earlier:
        value = one.quantity.signed
        if last is not None and value is not None and (value - last) * claim.sign > 0 and one.unit == after.unit:
            yield _problem(
                claim, f"{one.period}：{one.quantity.printed}，{after.quantity.printed}{after.unit.printed}", after
            )
            return


def _problem(claim: ChangeClaim, printed: str, after: Observation) -> Problem:
    name = claim.indicator.name
    said = re.sub(r"\s+", " ", claim.words)
    return Problem(
        CODE,
        LEVEL,
        claim.position,
        Bilingual(
            f"“{said}”与观测值不符：{name.zh}（{claim.period}）{printed}",
            f"'{said}' contradicts the observations: {name.en} ({claim.period}) {printed}",
        ),
        Bilingual(
            f"核对两年的数值（{after.position}）；变化可用 {{{{change:{claim.indicator.id}}}}} 算出",
            f"check both years ({after.position}); {{{{change:{claim.indicator.id}}}}} counts the change",
        ),
    )
