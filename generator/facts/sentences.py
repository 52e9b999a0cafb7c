"""Chinese sentences with what they state, for rules that look at several numbers at once."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.facts.statements.reading import read_statements
from generator.facts.statements.stated import Stated
from generator.language import Language
from generator.model.item import Item, Text
from generator.model.library import Edition
from generator.model.unit import UnitRegistry
from generator.problem import Position

_SENTENCE = re.compile(r"[^。；！？;\n]+")


class Sentence(NamedTuple):
    """A sentence of a text; ``start`` is where it begins there, ``carrier`` the chapter or case."""

    text: str
    start: int
    stated: tuple[Stated, ...]
    item: Text
    carrier: Item

    @property
    def end(self) -> int:
        """Where it ends in its text."""
        return self.start + len(self.text)

    @property
    def position(self) -> Position:
        """Where its text stands."""
        return self.item.position_of("zh")


def find_sentences(edition: Edition, units: UnitRegistry) -> Iterator[Sentence]:
    """Every sentence of the report, its chapters and cases, in reading order, each with what is stated in it."""
    for carrier in (edition.report, *edition.chapters.values(), *edition.cases.values()):
        for item in carrier.walk():
            if isinstance(item, Text):
                stated = read_statements(item.zh, Language.zh, units)
                for match in _SENTENCE.finditer(item.zh):
                    start, end = match.span()
                    within = tuple([one for one in stated if start <= one.start < end]) if stated else ()
                    yield Sentence(match[0], start, within, item, carrier)
