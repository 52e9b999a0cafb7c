"""An item knows its place, and so does what is made of it: a changed copy, and the same item in another process."""

import pickle

from generator.model.item import Item, Text
from generator.model.report import Section
from generator.problem import Position
from generator.reading.document import read_document
from generator.source.parse import parse_text

SECTION = """\
id: output
title:
  zh: 产量
  en: Output
"""


def read() -> Section:
    root, problems = parse_text(SECTION, "a.yml")
    assert root is not None, problems
    section, problems = read_document(root, Section)
    assert section is not None, problems
    return section


def places(section: Section) -> list[Position]:
    return [section.position, section.title.position, section.title.position_of("en")]


def test_a_copy_and_an_item_from_another_process_stand_where_the_item_stands() -> None:
    section = read()
    there = [Position("a.yml", 1, 1), Position("a.yml", 3, 3), Position("a.yml", 4, 7)]
    assert places(section) == there
    assert places(section.model_copy(update={"id": "other"})) == there
    assert places(pickle.loads(pickle.dumps(section))) == there


def test_a_changed_copy_has_its_own_items_below_it() -> None:
    section = read()
    assert [one for one in section.walk() if isinstance(one, Text)] == [section.title]
    other = Text(zh="其他", en="Other")
    assert [*section.model_copy(update={"title": other}).walk()][-1] is other


def test_items_are_equal_that_say_the_same_in_the_same_place() -> None:
    section: Item = read()
    assert section == section.model_copy()
    assert section != read()
    assert Text(zh="产量", en="Output") == Text(zh="产量", en="Output")
    assert Text(zh="产量", en="Output") != Text(zh="产量", en="Outputs")
