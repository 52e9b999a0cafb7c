"""A site's own catalogues: what contradicts itself in them is found where it stands, in any command that reads them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.problem import Level, Problem
from generator.reading.catalogues import read_catalogue
from generator.reading.packs import packed_catalogue_names
from tests.sites import CHECKOUT, TINY, Files, Site, place_of, replace_once, without_mark

CATALOGUE = """\
id: house
name: {zh: 内部准则, en: House rules}
publisher: Acme
edition: "2024"
code_pattern: ^[AB]\\.\\d$
groups:
  - {name: A, zh: 甲, en: Part A}
  - {name: B, zh: 乙, en: null}
entries:
  - {code: A.1, title: {zh: 守时, en: Be on time}, group: A, seen: [zh, en], verified: true}
  - {code: A.2, title: {zh: 守信, en: null}, group: A, seen: [], verified: false}
  - {code: A.3, title: {zh: null, en: null}, group: A, seen: [zh], verified: true}
  - {code: B.1, title: {zh: 守法, en: null}, edition: "1", group: B, verified: false}
  - {code: B.1, title: {zh: 守约, en: null}, edition: "2", group: B, verified: false}
"""
FILE = "data/catalogues/house.yml"

FAULTS = [
    ("C001", "code: A.2", "code: ▶A.1", Level.error),
    (
        "C001",
        'B.1, title: {zh: 守约, en: null}, edition: "2"',
        '▶B.1, title: {zh: 守约, en: null}, edition: "1"',
        Level.error,
    ),
    ("C001", '守约, en: null}, edition: "2"', "守约, en: null}", Level.error),
    ("C002", "^[AB]\\.\\d$", "▶^[AB", Level.error),
    ("C003", "code: A.3", "code: ▶A3", Level.error),
    ("C004", "en: null}, group: A, seen: []", "en: null}, group: ▶C, seen: []", Level.error),
    ("C005", "seen: []", "seen: ▶[en]", Level.warning),
    ("C006", "seen: [], verified: false", "seen: [], verified: ▶true", Level.warning),
    ("C006", "seen: [zh, en], verified: true", "seen: [zh], verified: ▶true", Level.warning),
    ("X003", "id: house", "id: ▶home", Level.error),
    ("R001", "publisher: Acme", "publisher: Acme\n▶language: zh", Level.error),
    ("R002", ", verified: true}\n  - {code: A.2", "}\n  - {code: A.2", Level.error),
    ("R011", "seen: [], verified: false", "seen: [], verified: ▶perhaps", Level.error),
]


def faulty(old: str, new: str) -> tuple[str, tuple[int, int] | None]:
    """The catalogue with a fault, and where the mark stood."""
    text = replace_once(CATALOGUE, old, new)
    return without_mark(text) if "▶" in new else (text, None)


def read(text: str, tmp_path: Path) -> tuple[Problem, ...]:
    file = tmp_path / "house.yml"
    file.write_text(text, encoding="utf-8")
    return read_catalogue(file, FILE)[1]


def test_a_right_catalogue_has_no_problems(tmp_path: Path) -> None:
    assert read(CATALOGUE, tmp_path) == ()


@pytest.mark.parametrize(("code", "old", "new", "level"), FAULTS)
def test_what_is_wrong_is_found_where_it_stands(
    code: str, old: str, new: str, level: Level, tmp_path: Path, make_site: Callable[[Files], Site]
) -> None:
    text, place = faulty(old, new)
    problems = read(text, tmp_path)
    assert {problem.code for problem in problems} == {code}
    (first, *_) = problems
    assert first.level is level
    if place is not None:
        assert place in [(problem.position.line, problem.position.column) for problem in problems]
    assert all(problem.message.zh != problem.message.en for problem in problems)
    checked = make_site({**TINY, FILE: text}).checked
    assert checked.problems == problems


def test_a_group_that_stands_twice_is_found_at_the_second(tmp_path: Path) -> None:
    text = replace_once(CATALOGUE, "  - {name: B, zh", "  - {name: B, zh: 乙, en: null}\n  - {name: B, zh")
    (problem,) = read(text, tmp_path)
    before = text[: text.rindex("name: B") + len("name: ")]
    assert (problem.code, problem.position.line, problem.position.column) == ("C001", *place_of(before))


def test_a_catalogue_without_groups_needs_none(tmp_path: Path) -> None:
    start, end = CATALOGUE.index("groups:"), CATALOGUE.index("entries:")
    assert read(CATALOGUE[:start] + CATALOGUE[end:], tmp_path) == ()


def test_a_file_that_is_no_catalogue(tmp_path: Path) -> None:
    assert {problem.code for problem in read("[]", tmp_path)} == {"R005"}
    assert {problem.code for problem in read("a: [", tmp_path)} == {"S001"}
    assert read_catalogue(tmp_path / "nothing.yml", "nothing.yml")[1][0].code == "S007"


@pytest.mark.parametrize("name", packed_catalogue_names())
def test_the_catalogues_of_the_package_hold_together(name: str) -> None:
    path = CHECKOUT / "generator" / "packs" / "catalogues" / f"{name}.yml"
    assert read_catalogue(path, path.name)[1] == ()
