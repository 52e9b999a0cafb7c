"""What a text can be found by."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.search.fold import fold
from generator.search.keys import find_keys, value_key


def keys(text: str) -> set[str]:
    return {*find_keys([fold(text)])[0]}


def test_han_characters_by_one_two_and_three() -> None:
    assert keys("赤泥，综合") == {"赤", "泥", "综", "合", "赤泥", "综合"}
    assert "泥综合" in keys("赤泥综合利用")


def test_every_text_that_has_a_key_is_found_by_it() -> None:
    found, words = find_keys([fold("赤泥综合 mines 1.5 万"), "泥综 mine", "赤泥"], [("=7",), (), ("=7", "=15000")])
    assert {key: found[key] for key in ("赤", "泥综", "赤泥综", "mine", "1.5", "=15000", "=7")} == {
        "赤": 0b101,
        "泥综": 0b011,
        "赤泥综": 0b001,
        "mine": 0b011,
        "1.5": 0b001,
        "=15000": 0b101,
        "=7": 0b101,
    }
    assert words == {"mines": 0b001, "mine": 0b010}


def test_words_by_stem_and_pairs_of_neighbours() -> None:
    assert keys("Green mines, safely run.") == {"green", "mine", "safe", "run", "green mine", "safe run"}


def test_codes_as_a_whole_and_in_parts() -> None:
    assert {"gri", "305-5", "305", "5"} <= keys("GRI 305-5")
    assert {"gb", "t", "36001-2015", "36001"} <= keys("GB/T 36001—2015")
    assert {"m", "2.1"} <= keys("M2.1")


@pytest.mark.parametrize("text", ["6,345.72 亿元", "634.572 billion", "63457200万", "634,572 million"])
def test_a_value_has_one_key_in_every_scale(text: str) -> None:
    assert "=634572000000" in keys(text)


@given(st.decimals(min_value=0, max_value=10**9, places=4), st.integers(0, 12))
def test_the_key_of_a_value_is_the_value(number: Decimal, power: int) -> None:
    key = value_key(format(number, "f"), power)
    assert Decimal(key[1:]) == number * 10**power
    assert key == value_key(format(number * 10**power, "f"))
