"""A corpus finds what looking at each text would find."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.facts.corpus import EDGE, SYMBOL, Corpus

texts = st.lists(st.text("ab 12年月,\n", max_size=8), max_size=8)


@given(texts=texts, word=st.text("ab1年", min_size=1, max_size=2))
def test_a_word_is_found_in_each_text_that_has_it(texts: list[str], word: str) -> None:
    assert Corpus(texts).having(word) == tuple(number for number, text in enumerate(texts) if word in text)


@given(
    texts=texts,
    pattern=st.sampled_from([r"a+b", r"\ba\b", r"\d+年", r"(?<![\d])1", r"a(?! )", r"b\s?\d", r"[1年月]{2}"]),
)
def test_a_pattern_is_found_in_each_text_that_has_it(texts: list[str], pattern: str) -> None:
    sought = re.compile(pattern)
    assert Corpus(texts).having(sought) == tuple(number for number, text in enumerate(texts) if sought.search(text))


@given(texts=texts)
def test_the_edge_stands_before_each_text(texts: list[str]) -> None:
    found = Corpus(texts).having(re.compile(rf"{EDGE}\s*\d"))
    assert found == tuple(number for number, text in enumerate(texts) if text.lstrip()[:1].isdigit())


@pytest.mark.parametrize(("text", "found"), [("5 kW", True), ("20mg/L", True), ("5 projects", False), ("kW 5", False)])
def test_a_symbol_stands_behind_its_figure(text: str, found: bool) -> None:
    assert Corpus(["", text]).having(SYMBOL) == ((1,) if found else ())
