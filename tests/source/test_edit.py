"""Changes to a file leave everything else in it as it was typed."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.source.edit import Edit, edited, read_text, set_first_line, write_text

PREFIX = "# schema="
LINE = "# schema=chapter.json"


def with_first_line(tmp_path: Path, before: bytes) -> tuple[bool, bytes]:
    file = tmp_path / "a.yml"
    file.write_bytes(before)
    changed = set_first_line(file, PREFIX, LINE)
    return changed, file.read_bytes()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"id: a\nkind: b\n", b"# schema=chapter.json\nid: a\nkind: b\n"),
        (b"id: a\r\nkind: b\r\n", b"# schema=chapter.json\r\nid: a\r\nkind: b\r\n"),
        (b"# schema=old.json\nid: a\n", b"# schema=chapter.json\nid: a\n"),
        (b"# schema=old.json\r\nid: a\r\n", b"# schema=chapter.json\r\nid: a\r\n"),
        (b"# a comment\nid: a\n", b"# schema=chapter.json\n# a comment\nid: a\n"),
        (b"id: a", b"# schema=chapter.json\nid: a"),
        (b"", b"# schema=chapter.json\n"),
        ("# 说明\nid: 甲\n".encode(), "# schema=chapter.json\n# 说明\nid: 甲\n".encode()),
        # Lines that end in different ways, as two editors may leave them.
        (b"# schema=old.json\nid: a\nkind: b\r\n", b"# schema=chapter.json\nid: a\nkind: b\r\n"),
        (b"# schema=old.json\r\nid: a\nkind: b\n", b"# schema=chapter.json\r\nid: a\nkind: b\n"),
        # A byte order mark stays the first thing in the file; anywhere else YAML cannot be read.
        (b"\xef\xbb\xbfid: a\n", b"\xef\xbb\xbf# schema=chapter.json\nid: a\n"),
        (b"\xef\xbb\xbf# schema=old.json\nid: a\n", b"\xef\xbb\xbf# schema=chapter.json\nid: a\n"),
    ],
)
def test_only_the_first_line_changes(tmp_path: Path, before: bytes, after: bytes) -> None:
    assert with_first_line(tmp_path, before) == (True, after)


@pytest.mark.parametrize("newline", [b"\n", b"\r\n"])
def test_a_file_that_has_the_line_is_not_written(tmp_path: Path, newline: bytes) -> None:
    file = tmp_path / "a.yml"
    file.write_bytes(LINE.encode() + newline + b"id: a" + newline)
    file.chmod(0o444)
    before = file.stat().st_mtime_ns
    assert set_first_line(file, PREFIX, LINE) is False
    assert file.stat().st_mtime_ns == before


@given(
    body=st.lists(st.sampled_from(["id: a", "  - 中文", "", "# c", "text: |-", "\ttab"])),
    newline=st.sampled_from(["\n", "\r\n"]),
)
def test_twice_is_as_once_and_nothing_is_lost(
    tmp_path_factory: pytest.TempPathFactory, body: list[str], newline: str
) -> None:
    folder = tmp_path_factory.mktemp("edit")
    before = "".join(line + newline for line in body).encode()
    _, after = with_first_line(folder, before)
    assert after.endswith(before)
    assert with_first_line(folder, after) == (False, after)


def test_edits_are_made_where_they_stand() -> None:
    assert edited("abcdef", [Edit(4, 6, "Z"), Edit(0, 1, ""), Edit(2, 2, "-")]) == "b-cdZ"


def test_new_lines_end_as_the_others_do() -> None:
    assert edited("a\r\nb\r\n", [Edit(3, 4, "x\ny")]) == "a\r\nx\r\ny\r\n"
    assert edited("a\nb\n", [Edit(2, 3, "x\ny")]) == "a\nx\ny\n"


@pytest.mark.parametrize("before", [b"\xef\xbb\xbfid: a\n", b"id: a\n"])
def test_a_byte_order_mark_stays(tmp_path: Path, before: bytes) -> None:
    file = tmp_path / "a.yml"
    file.write_bytes(before)
    write_text(file, read_text(file).replace("a", "b"))
    assert file.read_bytes() == before.replace(b"a", b"b")
    assert [one.name for one in tmp_path.iterdir()] == ["a.yml"]


def test_rights_stay(tmp_path: Path) -> None:
    file = tmp_path / "a.yml"
    file.write_text("id: a\n")
    file.chmod(0o640)
    write_text(file, "id: b\n")
    assert file.stat().st_mode & 0o777 == 0o640
