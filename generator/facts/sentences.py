"""Chinese sentences with what they state, for rules that look at several numbers at once."""

import re
from bisect import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.facts.statements.reading import read_statements
from generator.facts.statements.stated import Stated
from generator.language import Language
from generator.model.item import Item, Text
from generator.model.library import Edition
from generator.model.unit import UnitRegistry
from generator.problem import Position

_SENTENCE = re.compile(r"[^。；！？;\n]+")


@dataclass(frozen=True, slots=True)
class Sentence:
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
    """Every sentence of the report, its chapters and cases, in reading order."""
    for carrier in (edition.report, *edition.chapters.values(), *edition.cases.values()):
        for item in carrier.walk():
            if isinstance(item, Text):
                for match, within in divide(item.zh, read_statements(item.zh, Language.zh, units)):
                    yield Sentence(match[0], match.start(), tuple(within), item, carrier)


def divide(chinese: str, stated: Sequence[Stated]) -> Iterator[tuple[re.Match[str], list[Stated]]]:
    """The sentences of a Chinese text, each with what is stated in it."""
    sentences = [*_SENTENCE.finditer(chinese)]
    within: list[list[Stated]] = [[] for _ in sentences]
    ends = [one.end() for one in sentences]
    for one in stated:
        place = bisect(ends, one.start)
        if place < len(ends) and sentences[place].start() <= one.start:
            within[place].append(one)
    return zip(sentences, within, strict=True)
