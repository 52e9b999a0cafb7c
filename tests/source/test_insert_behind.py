"""A field put behind another leaves everything else in the file as it was typed."""

import pytest

from generator.source.edit import edited
from generator.source.fields import insert_behind
from generator.source.node import mappings
from generator.source.parse import parse_text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("id: a\nkind: x\n", "id: a\ncontinues: old\nkind: x\n"),
        ("kind: x\nid: a\n", "kind: x\nid: a\ncontinues: old\n"),
        ("kind: x\nid: a", "kind: x\nid: a\ncontinues: old"),
        ("- id: a  # note\n  kind: x\n", "- id: a  # note\n  continues: old\n  kind: x\n"),
        ("- {id: a, kind: x}\n", "- {id: a, continues: old, kind: x}\n"),
        ("- {kind: x, id: a}\n", "- {kind: x, id: a, continues: old}\n"),
        ("list:\n    - id: 'a'\n      kind: x\n", "list:\n    - id: 'a'\n      continues: old\n      kind: x\n"),
        ("id: a\r\nkind: x\r\n", "id: a\r\ncontinues: old\r\nkind: x\r\n"),
        ("title: {zh: 中文, en: English}\nid: a\n", "title: {zh: 中文, en: English}\nid: a\ncontinues: old\n"),
    ],
)
def test_a_field_is_put_behind_another(before: str, after: str) -> None:
    node, problems = parse_text(before, "a.yml")
    assert node is not None, problems
    mapping = next(one for one in mappings(node) if one.get("id") is not None)
    assert edited(before, [insert_behind(before, mapping, "id", "continues", "old")]) == after
