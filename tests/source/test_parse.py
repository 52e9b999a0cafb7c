"""YAML text to positioned nodes: what was typed is kept, what is wrong is told, nothing raises."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.source.node import Mapping, Node, Scalar, Sequence, descend
from generator.source.parse import parse_file, parse_text
from tests.sites import MARK, place_of, without_mark


def read(text: str) -> Node:
    root, problems = parse_text(text, "a.yml")
    assert root is not None, problems
    assert problems == ()
    return root


def scalar(text: str, *path: str | int) -> Scalar:
    node = descend(read(text), path)
    assert isinstance(node, Scalar)
    return node


@pytest.mark.parametrize(
    "typed",
    ["007", "12.50", "1,234.50", "1_000", "0x1F", "0o17", "1e3", "1:30", "2020-01-01", "no", "Yes", "on", "true", ".5"],
)
def test_a_plain_value_is_kept_as_typed(typed: str) -> None:
    assert scalar(f"value: {typed}\n", "value").text == typed


def test_quotes_and_escapes_are_read_as_yaml_says() -> None:
    assert scalar('a: "一\\u4e8c"\n', "a").text == "一二"
    assert scalar("a: 'it''s'\n", "a").text == "it's"
    assert scalar("a: |-\n  one\n  two\n", "a").text == "one\ntwo"
    assert scalar("a: >-\n  one\n  two\n", "a").text == "one two"


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("▶a: 1\n", ()),
        ("a: ▶1\n", ("a",)),
        ("a:\n  b:\n    ▶- c\n", ("a", "b")),
        ("a:\n  b:\n    - x\n    - ▶c\n", ("a", "b", 1)),
        ("中文键: ▶值\n", ("中文键",)),
        ("标题: {zh: 中文, en: ▶text}\n", ("标题", "en")),
        ("a: ▶{zh: “全角”，}\n", ("a",)),
        ("# 注释\n\n\na:\n- b\n- ▶'c'\n", ("a", 1)),
        ("a: ▶|-\n  一\n  二\nb: 1\n", ("a",)),
        ("a: 1\r\nb: ▶2\r\n", ("b",)),
    ],
)
def test_a_node_tells_line_and_column_in_characters(text: str, path: tuple[str | int, ...]) -> None:
    typed, (line, column) = without_mark(text)
    position = descend(read(typed), path).position
    assert (position.path, position.line, position.column) == ("a.yml", line, column)


def test_keys_have_positions_too() -> None:
    typed, (line, column) = without_mark("a: 1\n▶名称: 2\n")
    root = read(typed)
    assert isinstance(root, Mapping)
    key = root.key("名称")
    assert key is not None
    assert (key.position.line, key.position.column) == (line, column)


def test_fields_keep_their_order() -> None:
    root = read("z: 1\na: 2\nm: 3\n")
    assert isinstance(root, Mapping)
    assert list(root.entries) == ["z", "a", "m"]


@pytest.mark.parametrize("empty", ["", "~", "null", "Null", "NULL"])
def test_nothing_without_quotes_is_null(empty: str) -> None:
    assert scalar(f"a: {empty}\n", "a").null


@pytest.mark.parametrize("typed", ["''", '""', "'~'", '"null"', "none", "nil"])
def test_everything_else_is_text(typed: str) -> None:
    assert not scalar(f"a: {typed}\n", "a").null


def only_problem(text: str) -> tuple[str, int, int]:
    _, problems = parse_text(text, "a.yml")
    assert len(problems) == 1, problems
    return problems[0].code, problems[0].position.line, problems[0].position.column


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a: 1\nb: 2\n▶a: 3\n", "S002"),
        ("a: {zh: 一, en: one, ▶zh: 二}\n", "S002"),
        ("a:\n▶\t- b\n", "S001"),
        ("a: 1\n  b▶: 2\n", "S001"),
        ("a: [1, 2\nb▶: 3\n", "S001"),
        ("a: ▶'未完\n", "S001"),
        ("a: ▶*nothing\n", "S001"),
        ("a: ▶@at\n", "S001"),
        ("a: 1\n▶---\nb: 2\n", "S001"),
        ("▶[x, y]: 1\n", "S003"),
        ("▶{zh: 一}: 1\n", "S003"),
        ("a: ▶&all [*all]\n", "S004"),
        ("▶", "S005"),
        ("▶# only a comment\n", "S005"),
    ],
)
def test_a_fault_is_told_where_it_is(text: str, code: str) -> None:
    typed, (line, column) = without_mark(text)
    assert only_problem(typed) == (code, line, column)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a:\n▶\t- b\n", "a tab"),
        ('a: ▶"未完\nb: 1\n', "never closed"),
        ("title：甲\nb▶: 1\n", "full-width"),
        ("title：{zh: 甲, en▶: A}\n", "full-width"),
        ('a: {zh: "甲"▶，en: A}\n', "full-width comma"),
        ("a: 1\n▶kind:prose\nb: 1\n", "no space"),
        ("id:x\nkind▶: y\n", "no space"),
        ("a: 1\n▶b\nc: 2\n", "name: content"),
        ("a: b▶: c\n", "second colon"),
        ('a: "他说"▶好"了"\n', "more text"),
        ("a: [见图]▶1\n", "begins with a bracket"),
        ("a: {zh: 甲 #1, en: A}\n▶", "not closed"),
        ("a: {zh: 甲▶{乙}, en: A}\n", "special characters"),
        ("a:\n  - b: 1\n   ▶- c: 2\n", "indentation"),
        ("a: ▶*x\n", "begin with this sign"),
        ('a: "C:▶\\data"\n', "backslash"),
        ("a: 1\n▶---\nb: 2\n", "second document"),
        ("a: ▶\x07y\n", "control character"),
    ],
)
def test_a_slip_is_named_and_shown_as_typed(text: str, said: str) -> None:
    typed, place = without_mark(text)
    _, (problem,) = parse_text(typed, "a.yml")
    assert (problem.position.line, problem.position.column) == place
    assert said in problem.message.en
    line = typed.split("\n")[place[0] - 1].strip()
    shown = re.search("“(.*)”起", problem.message.zh)
    assert (shown is not None and shown[1].strip("�") in line) if line else shown is None


def test_a_duplicate_field_names_itself_and_where_it_stood_first() -> None:
    root, (problem,) = parse_text("zh: 一\nen: one\nzh: 二\n", "a.yml")
    for message in (problem.message.zh, problem.message.en):
        assert "zh" in message
        assert "1" in message
    assert isinstance(descend(root, ("zh",)) if root else None, Scalar)


def test_every_duplicate_is_told() -> None:
    _, problems = parse_text("a: 1\na: 2\nb: 1\na: 3\nb: 2\n", "a.yml")
    assert [(one.code, one.position.line) for one in problems] == [("S002", 2), ("S002", 4), ("S002", 5)]


def test_a_control_character_is_told_with_its_line() -> None:
    assert only_problem("a: 1\nb: x\x07y\n")[:2] == ("S001", 2)


def test_an_alias_of_something_else_is_written_out() -> None:
    assert scalar("a: &name 值\nb: *name\n", "b").text == "值"


def laughs(levels: int) -> str:
    """Each level repeats the one before ten times."""
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{one}: &a{one} [{', '.join([f'*a{one - 1}'] * 10)}]" for one in range(1, levels)]
    return "\n".join(lines) + "\n"


def test_aliases_may_repeat_something_often() -> None:
    node = descend(read(laughs(3)), ("a2", 9, 9, 9))
    assert isinstance(node, Scalar)
    assert node.text == "x"


@pytest.mark.parametrize("levels", [5, 9, 30])
def test_aliases_that_multiply_are_a_problem_and_not_written_out(levels: int) -> None:
    node, problems = parse_text(laughs(levels), "a.yml")
    assert node is None
    assert [one.code for one in problems] == ["S015"]
    assert problems[0].position.line <= 5


def test_aliases_that_nest_too_deeply_are_a_problem() -> None:
    pieces = ["a0: &a0 x"]
    pieces += [f"a{one}: &a{one} {'[' * 50}*a{one - 1}{']' * 50}" for one in range(1, 40)]
    node, problems = parse_text("\n".join(pieces) + "\n", "a.yml")
    assert node is None
    assert [one.code for one in problems] == ["S008"]


def test_tags_do_not_build_objects() -> None:
    assert scalar("a: !!python/object/apply:os.getcwd []\nb: !!int '7'\n", "b").text == "7"


@pytest.mark.parametrize("depth", [2, 20, 100])
def test_nesting_that_a_report_may_have_is_read(depth: int) -> None:
    node = read("[" * depth + "x" + "]" * depth)
    for _ in range(depth):
        assert isinstance(node, Sequence)
        node = node.items[0]
    assert isinstance(node, Scalar)


@pytest.mark.parametrize("depth", [101, 600, 3_000, 100_000])
def test_nesting_too_deep_is_a_problem_and_no_crash(depth: int, tmp_path: Path) -> None:
    """In a process of its own: what overflows the stack ends the process, not the test."""
    (tmp_path / "deep.yml").write_text("[" * depth + "]" * depth, encoding="utf-8")
    program = (
        "from pathlib import Path; from generator.source.parse import parse_file;"
        f"node, problems = parse_file(Path({str(tmp_path / 'deep.yml')!r}), 'deep.yml');"
        "print(node is None, [one.code for one in problems])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.strip()) == (0, "True ['S008']"), done.stderr[-300:]


@pytest.mark.parametrize(
    ("content", "line", "said"),
    [
        ("a: 1\ntitle: 报告\n".encode("gbk"), 2, "GBK"),
        ("title: 报告\n".encode("utf-16"), 1, "UTF-16"),
        (b"PK\x03\x04\x14\x00\xb5U0#", 1, "Word"),
        ("title: 报告\n".encode() + b"x: \xff\n", 2, "UTF-8"),
    ],
)
def test_a_file_that_is_not_utf8(tmp_path: Path, content: bytes, line: int, said: str) -> None:
    file = tmp_path / "report.yml"
    file.write_bytes(content)
    node, (problem,) = parse_file(file, "data/report.yml")
    assert node is None
    assert (problem.code, problem.position.path, problem.position.line) == ("S006", "data/report.yml", line)
    assert said in problem.message.zh
    assert said in problem.message.en


def test_a_byte_order_mark_is_no_part_of_the_first_key(tmp_path: Path) -> None:
    file = tmp_path / "bom.yml"
    file.write_bytes(b"\xef\xbb\xbfid: x\n")
    node, problems = parse_file(file, "bom.yml")
    assert problems == ()
    assert isinstance(node, Mapping)
    assert list(node.entries) == ["id"]
    assert node.position.column == 1


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    node, (problem,) = parse_file(tmp_path / "nothing.yml", "data/nothing.yml")
    assert node is None
    assert (problem.code, str(problem.position)) == ("S007", "data/nothing.yml")


# Any mapping of plain strings, written as an editor or another program may write it.

# (YAML 1.1 counts three more characters as line breaks; PyYAML itself does not read back what it writes of them.)
texts = st.text(st.characters(codec="utf-8", exclude_characters="\x85\u2028\u2029"), max_size=40)
mappings = st.dictionaries(texts.filter(lambda text: len(text) < 20), texts, min_size=1, max_size=6)


@given(mapping=mappings, style=st.sampled_from([None, "'", '"', "|", ">"]), flow=st.booleans(), unicode=st.booleans())
def test_any_mapping_of_strings_is_read_back(
    mapping: dict[str, str], style: str | None, flow: bool, unicode: bool
) -> None:
    text = yaml.safe_dump(
        mapping, default_style=style, default_flow_style=flow, allow_unicode=unicode, sort_keys=False, width=60
    )
    root = read(text)
    assert isinstance(root, Mapping)
    assert [(key, value.text) for key, value in root.entries.items() if isinstance(value, Scalar)] == [*mapping.items()]
    assert [key.text for key in root.typed_keys()] == [*mapping]


@given(mapping=mappings, flow=st.booleans())
def test_a_span_holds_its_text(mapping: dict[str, str], flow: bool) -> None:
    """What stands between ``start`` and ``end`` is the value: alone, it reads as the same text."""
    text = yaml.safe_dump(mapping, default_flow_style=flow, allow_unicode=True, sort_keys=False, width=60)
    root = read(text)
    assert isinstance(root, Mapping)
    for name, value in root.entries.items():
        for one in (root.key(name), value):
            assert isinstance(one, Scalar)
            span = text[one.start : one.end]
            assert span == one.text or read_alone(span) == one.text


def read_alone(span: str) -> str:
    node = yaml.compose(span, Loader=yaml.SafeLoader)
    assert isinstance(node, yaml.ScalarNode)
    return str(node.value)


@given(mapping=mappings)
def test_a_span_begins_at_its_position(mapping: dict[str, str]) -> None:
    text = yaml.safe_dump(mapping, allow_unicode=True, sort_keys=False, width=60)
    root = read(text)
    assert isinstance(root, Mapping)
    for key in root.typed_keys():
        assert place_of(text[: key.start]) == (key.position.line, key.position.column)


def test_the_mark_is_no_sign_of_yaml() -> None:
    assert scalar(f"a: {MARK}\n", "a").text == MARK
