"""Places outlive moved lines; fingerprints tell what a text says, not how it is typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.problem import Position
from generator.source.node import Node, Scalar
from generator.source.parse import parse_text
from generator.source.place import Places, fingerprint, fingerprint_of_text, places

TEXT = """\
id: safety
title: {zh: 安全, en: Safety}
tags: {gri-2016: ["403-1", "403-2"], a/b: [x]}
sections:
  - id: drill
    blocks:
      - kind: prose
        text:
          zh: |-
            第一段。
          en: The first.
      - {kind: case, case: fire}
  - id: twice
  - id: twice
values:
  - {indicator: output, unit: 吨}
"""


def parsed(text: str) -> Node:
    root, problems = parse_text(text, "a.yml")
    assert root is not None, problems
    return root


@pytest.mark.parametrize(
    ("line", "column", "place"),
    [
        (2, 13, "title/zh"),
        (2, 21, "title/en"),
        (2, 8, "title"),
        (3, 20, "tags/gri-2016[1]"),
        (3, 29, "tags/gri-2016[2]"),
        (3, 44, "tags/a%2Fb[1]"),
        (9, 15, "sections/drill/blocks[1]/text/zh"),
        (11, 15, "sections/drill/blocks[1]/text/en"),
        (12, 9, "sections/drill/blocks[2]"),
        (13, 5, "sections[2]"),
        (14, 5, "sections[3]"),
        (16, 5, "values/output"),
        (0, 0, ""),
    ],
)
def test_a_place_is_the_way_of_names_and_ids(line: int, column: int, place: str) -> None:
    assert Places(parsed(TEXT)).at(Position("a.yml", line, column))[0] == place


def test_a_position_within_a_text_is_that_text() -> None:
    assert Places(parsed(TEXT)).at(Position("a.yml", 10, 14))[0] == "sections/drill/blocks[1]/text/zh"


def test_every_node_has_a_place_of_its_own() -> None:
    names = [place for place, _ in places(parsed(TEXT))]
    assert len(names) == len(set(names))


def test_lines_put_in_above_change_no_place() -> None:
    moved = [place for place, _ in places(parsed("# a comment\n\n" + TEXT))]
    assert moved == [place for place, _ in places(parsed(TEXT))]


@pytest.mark.parametrize(
    "typed",
    [
        "text: 安全 第一",
        'text: "安全 第一"',
        "text: '安全 第一'",
        "text: |-\n  安全 第一",
        "text: >\n  安全\n  第一\n",
        "# c\ntext:   安全 第一   # d",
    ],
)
def test_a_fingerprint_does_not_see_how_a_text_is_typed(typed: str) -> None:
    text = dict(places(parsed(typed)))["text"]
    assert isinstance(text, Scalar)
    assert fingerprint(text) == fingerprint_of_text("安全 第一")


@pytest.mark.parametrize("other", ["a: {b: 1, c: [2, 3]}", "a: {b: 1, c: [3, 2, 4]}", "a: {b: '1', d: [2, 3, 4]}"])
def test_a_fingerprint_sees_everything_below(other: str) -> None:
    assert fingerprint(parsed(other)) != fingerprint(parsed("a: {b: 1, c: [2, 3, 4]}"))


@given(st.text(), st.text())
def test_texts_that_differ_have_fingerprints_that_differ(one: str, other: str) -> None:
    assert (fingerprint_of_text(one) == fingerprint_of_text(other)) is (one.strip() == other.strip())
