"""The value axis: a few round numbers, and their words in both languages."""

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.language import Language
from generator.model.quantity import Quantity, parse_quantity
from generator.model.unit import ScaledUnit, Unit
from generator.views.chart import ChartKind, number_chart, round_ticks
from tests.charts.drawings import kinds, values

TONNES = ScaledUnit("万吨", Unit(id="吨", dimension="mass", one="tonne", many="tonnes"), Decimal(10_000))
wide = values | st.decimals(
    allow_nan=False, allow_infinity=False, min_value=Decimal("-1E+60"), max_value=Decimal("1E+60")
)


@given(kinds, st.lists(wide, min_size=1))
def test_two_to_four_ticks_a_round_step_apart_hold_the_values(kind: ChartKind, seen: list[Decimal]) -> None:
    ticks = round_ticks(seen, kind)
    steps = {two - one for one, two in pairwise(ticks)}
    assert 2 <= len(ticks) <= 4
    assert ticks[0] <= min(seen) <= max(seen) <= ticks[-1]
    assert len(steps) == 1
    digits = steps.pop().normalize().as_tuple().digits
    assert digits in {(1,), (2,), (2, 5), (5,)}
    if kind is ChartKind.bars or min(seen) < 0 < max(seen):
        assert 0 in ticks


@given(kinds, st.lists(st.decimals(min_value=0, max_value=100, places=2), min_size=1))
def test_an_axis_of_shares_stays_between_0_and_100(kind: ChartKind, seen: list[Decimal]) -> None:
    ticks = round_ticks(seen, kind)
    assert ticks[0] >= 0
    assert ticks[-1] <= 100


@pytest.mark.parametrize(
    ("seen", "expected"),
    [
        ("1203 1281 1380 1771", "1200 1400 1600 1800"),
        ("99.98 99.99 100", "96 98 100"),
        ("85 99.2", "85 90 95 100"),
        ("10 90", "0 50 100"),
        ("5 5 5", "0 2 4 6"),
        ("0", "0 0.5 1"),
        ("-12.3 53.8", "-50 0 50 100"),
    ],
)
def test_ticks_of_a_line(seen: str, expected: str) -> None:
    ticks = round_ticks(map(Decimal, seen.split()), ChartKind.line)
    assert list(ticks) == [Decimal(one) for one in expected.split()]


@pytest.mark.parametrize(
    ("language", "unit", "texts", "ticks"),
    [
        (Language.zh, "万吨", ["1,203", "无数据", "1,771"], ["1,200", "1,400", "1,600", "1,800"]),
        (Language.en, "million tonnes", ["12.03", "not available", "17.71"], ["12", "14", "16", "18"]),
    ],
)
def test_values_and_ticks_are_said_in_one_scale(
    language: Language, unit: str, texts: list[str], ticks: list[str]
) -> None:
    quantities = [parse_quantity("1203"), Quantity("", None), parse_quantity("1,771")]
    numbers = number_chart(ChartKind.line, [quantities], TONNES, language)
    assert numbers.unit == unit
    assert [one.text for one in numbers.rows[0]] == texts
    assert [one.value for one in numbers.rows[0]] == [Decimal(1203), None, Decimal(1771)]
    assert [one.text for one in numbers.ticks] == ticks


def test_a_decrease_in_words_is_below_zero() -> None:
    numbers = number_chart(ChartKind.bars, [[parse_quantity("降低 1.24"), parse_quantity("2")]], None, Language.zh)
    assert [(one.value, one.text) for one in numbers.rows[0]] == [(Decimal("-1.24"), "降低1.24"), (Decimal(2), "2")]


def test_nothing_has_no_axis() -> None:
    with pytest.raises(ValueError, match="no values"):
        number_chart(ChartKind.line, [[parse_quantity("-")]], None, Language.zh)
