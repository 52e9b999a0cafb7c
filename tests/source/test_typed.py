"""Whatever a text holds, it reads back as it was when typed as YAML, in the style of what it replaces."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.source.node import Mapping, Scalar
from generator.source.parse import parse_text
from generator.source.typed import quoted, typed, typed_like

WORDS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\ufeff"), min_size=1)


def read(document: str, key: str = "a") -> str:
    root, problems = parse_text(document, "")
    assert isinstance(root, Mapping), (document, problems)
    value = root.get(key)
    assert isinstance(value, Scalar), document
    assert not value.null
    return value.text


@given(WORDS)
@example("yes")
@example("- a")
@example("a: b")
@example("a #b")
@example("*a")
@example("{{kpi:x}}")
@example("12.50")
@example("null")
@example("a\u2028b\x85c\x0bd")
def test_a_text_reads_back_on_a_line_and_in_braces(text: str) -> None:
    assert read(f"a: {typed(text)}\nb: c\n") == text
    assert read(f"{{a: {typed(text)}, b: c}}\n") == text
    assert read(f"{{a: {quoted(text)}}}\n") == text


@given(
    old=st.sampled_from(["", "plain", '"double"', "'single'", "|-\n    one\n    two", ">\n    folded"]),
    text=st.one_of(
        WORDS,
        st.lists(st.sampled_from(["第一段。", "", "two words", "- item", "# no comment", " spaced "])).map("\n".join),
    ),
)
def test_a_text_reads_back_in_the_style_of_another(old: str, text: str) -> None:
    text = text.strip()
    if text:
        assert read(f"a: {typed_like(old, text, 4)}\nb: c\n") == text


@pytest.mark.parametrize(
    ("old", "text", "new"),
    [
        ("old", "new words", "new words"),
        ("old", "new: words", '"new: words"'),
        ('"old"', "new", '"new"'),
        ("'old'", "it's new", "'it''s new'"),
        ("|-\n  old", "one\n\ntwo", "|-\n  one\n\n  two"),
        ("|\n  old", "new", "|-\n  new"),
        ("", "2020", '"2020"'),
    ],
)
def test_the_style_stays(old: str, text: str, new: str) -> None:
    assert typed_like(old, text, 2) == new
