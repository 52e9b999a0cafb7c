"""Fields written and taken out by span: the rest of the file stays byte for byte."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.source.edit import Edit, edited
from generator.source.fields import change_value, insert_behind, insert_field, remove_field
from generator.source.node import Mapping, Node, Scalar, mappings
from generator.source.parse import parse_text
from tests.sites import every_block


def parsed(text: str) -> Node:
    root, problems = parse_text(text, "a.yml")
    assert root is not None, problems
    assert not problems
    return root


def plain(node: Node) -> object:
    if isinstance(node, Scalar):
        return None if node.null else node.text
    if isinstance(node, Mapping):
        return {key: plain(value) for key, value in node.entries.items()}
    return [plain(item) for item in node.items]


def inserted(text: str, number: int = 0) -> str:
    return edited(text, [insert_field(text, list(mappings(parsed(text)))[number], "carried", "2024")])


@pytest.mark.parametrize(
    ("before", "number", "after"),
    [
        ("id: a\nkind: b\n", 0, "id: a\ncarried: 2024\nkind: b\n"),
        ("id: a\r\nkind: b\r\n", 0, "id: a\r\ncarried: 2024\r\nkind: b\r\n"),
        ("id: a", 0, "id: a\ncarried: 2024"),
        ("# schema\nid: a # 编号\nkind: b\n", 0, "# schema\nid: a # 编号\ncarried: 2024\nkind: b\n"),
        ("a:\n  - kind: b\n    c: 1\n", 1, "a:\n  - kind: b\n    carried: 2024\n    c: 1\n"),
        ("a:\n- kind: b\n  c: 1\n", 1, "a:\n- kind: b\n  carried: 2024\n  c: 1\n"),
        ("a:\n  - {kind: b, c: 1}\n", 1, "a:\n  - {carried: 2024, kind: b, c: 1}\n"),
        ("text: |-\n  一\n  二\nid: a\n", 0, "carried: 2024\ntext: |-\n  一\n  二\nid: a\n"),
        ("text:\n  zh: 一\n", 0, "carried: 2024\ntext:\n  zh: 一\n"),
        ('text: "一\n  二"\nid: a\n', 0, 'carried: 2024\ntext: "一\n  二"\nid: a\n'),
    ],
)
def test_a_field_is_inserted_where_an_author_would_write_it(before: str, number: int, after: str) -> None:
    assert inserted(before, number) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("id: a\ncarried: 2024\nkind: b\n", "id: a\nkind: b\n"),
        ("id: a\r\ncarried: 2024\r\nkind: b\r\n", "id: a\r\nkind: b\r\n"),
        ("id: a\ncarried: 2024  # 待改\nkind: b\n", "id: a\nkind: b\n"),
        ("id: a\nkind: b\ncarried: 2024", "id: a\nkind: b\n"),
        ("- carried: 2024\n  kind: b\n", "- kind: b\n"),
        ("{carried: 2024, kind: b}\n", "{kind: b}\n"),
        ("{kind: b, carried: 2024}\n", "{kind: b}\n"),
        ("{kind: b, carried: 2024, id: a}\n", "{kind: b, id: a}\n"),
        ("{kind: b,\n carried: 2024,\n id: a}\n", "{kind: b,\n id: a}\n"),
    ],
)
def test_a_field_is_taken_out_whole(before: str, after: str) -> None:
    mapping = next(mappings(parsed(before)))
    assert edited(before, [remove_field(before, mapping, "carried")]) == after


FILES = sorted(name for name, text in every_block().items() if isinstance(text, str) and name.startswith("data/"))


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_what_is_inserted_everywhere_can_be_taken_out_again(name: str, newline: str) -> None:
    text = str(every_block()[name]).replace("\n", newline)
    root = parsed(text)
    marked = edited(text, [insert_field(text, one, "carried", "2024") for one in mappings(root) if one.entries])
    again = parsed(marked)
    assert all(
        plain(value) == "2024" for one in mappings(again) for key, value in one.entries.items() if key == "carried"
    )
    assert len([one for one in mappings(again) if one.get("carried")]) == len(
        [one for one in mappings(root) if one.entries]
    )
    cleaned = edited(marked, [remove_field(marked, one, "carried") for one in mappings(again) if one.entries])
    assert cleaned == text


@given(st.lists(st.integers(0, 20), min_size=2, max_size=6, unique=True), st.text(max_size=3))
def test_edits_are_made_together(places: list[int], written: str) -> None:
    text = "0123456789abcdefghijk"
    expected = text
    edits = [Edit(place, place + 1, written) for place in places]
    for edit in sorted(edits, reverse=True):
        expected = expected[: edit.start] + edit.text + expected[edit.end :]
    assert edited(text, edits) == expected


def test_edits_that_overlap_are_refused() -> None:
    with pytest.raises(ValueError, match="overlap"):
        edited("0123456789", [Edit(1, 4, ""), Edit(3, 5, "")])


def test_a_value_is_changed_with_its_quotes() -> None:
    text = 'year: "2024" # 年度\n'
    value = parsed(text).get("year")  # type: ignore[union-attr]
    assert isinstance(value, Scalar)
    assert edited(text, [change_value(value, "2025")]) == "year: 2025 # 年度\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("id: a\ncontinues: [b, c]  # 旧\nkind: d\n", "id: a\nkind: d\n"),
        ("id: a\ncontinues:\n  - b\n  - c\nkind: d\n", "id: a\nkind: d\n"),
        ("id: a\ncontinues:\n- b\n- c\n", "id: a\n"),
        ("{id: a, continues: [b, c], kind: d}\n", "{id: a, kind: d}\n"),
        ("{id: a, continues: [b, c]}\n", "{id: a}\n"),
        ("id: a\ncontinues: {b: {}, c: [1, ]}\n", "id: a\n"),
        ("id: a\ncontinues: |-\n  一\n\n  二\nkind: d\n", "id: a\nkind: d\n"),
    ],
)
def test_lists_and_groups_are_taken_out_whole(before: str, after: str) -> None:
    mapping = next(mappings(parsed(before)))
    assert edited(before, [remove_field(before, mapping, "continues")]) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a: 1\nb: {c: 2}  # 注\n", "a: 1\nb: {c: 2}  # 注\nd: 3\n"),
        ("a: 1\nb:\n  c: 2\n", "a: 1\nb:\n  c: 2\nd: 3\n"),
        ("{a: 1, b: {c: 2}}\n", "{a: 1, b: {c: 2}, d: 3}\n"),
        ('{a: 1, b: "2"}\n', '{a: 1, b: "2", d: 3}\n'),
        ("a: 1\nb: 2", "a: 1\nb: 2\nd: 3"),
    ],
)
def test_a_field_is_put_behind_another(before: str, after: str) -> None:
    mapping = next(mappings(parsed(before)))
    assert edited(before, [insert_behind(before, mapping, "b", "d", "3")]) == after
