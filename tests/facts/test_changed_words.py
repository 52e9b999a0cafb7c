"""What changed between two wordings, in pieces that a reader takes in whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.facts.changed_words import Kind, changed_words

WORDS = st.lists(st.sampled_from(["安全", "2019", "12.5%", "亿元", " ", "the", "mine's", "{{kpi:x}}", "。", "\n"])).map(
    "".join
)


@given(WORDS, WORDS)
def test_the_pieces_are_both_wordings(before: str, after: str) -> None:
    pieces = changed_words(before, after)
    assert "".join(one.text for one in pieces if one.kind is not Kind.added) == before
    assert "".join(one.text for one in pieces if one.kind is not Kind.removed) == after
    assert all(one.text for one in pieces)


@given(WORDS)
def test_the_same_is_one_piece(text: str) -> None:
    assert {one.kind for one in changed_words(text, text)} <= {Kind.same}


@pytest.mark.parametrize(
    ("before", "after", "removed", "added"),
    [
        ("2019年产量120万吨", "2019年产量130万吨", ["120"], ["130"]),
        ("同比增长3.5%", "同比下降3.5%", ["增长"], ["下降"]),
        ("about 3,500 people", "about 3,600 people", ["3,500"], ["3,600"]),
        ("产量{{kpi:a}}吨", "产量{{kpi:b}}吨", ["{{kpi:a}}"], ["{{kpi:b}}"]),
        ("the miner's hat", "the miners' hat", ["miner's"], ["miners'"]),
        ("", "新", [], ["新"]),
    ],
)
def test_numbers_words_and_references_change_whole(
    before: str, after: str, removed: list[str], added: list[str]
) -> None:
    pieces = changed_words(before, after)
    assert [one.text for one in pieces if one.kind is Kind.removed] == removed
    assert [one.text for one in pieces if one.kind is Kind.added] == added
