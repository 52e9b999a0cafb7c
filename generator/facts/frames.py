"""Sentences of either language with a mark in place of each number, so that a rule can name the words between numbers.

``由 860 人增至 1,032 人，增长 25%`` becomes ``由Ａ增至Ｂ，增长Ｃ``, where each mark tells what kind of number it stands
for.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from generator.facts.figures import agree
from generator.facts.statements.folding import fold
from generator.facts.statements.reading import read_statements
from generator.facts.statements.stated import Kind, Stated, Weight
from generator.language import Bilingual, Language
from generator.model.item import Item, Text
from generator.model.library import Edition
from generator.model.unit import UnitRegistry
from generator.problem import Position

NUMBER = "[\ue000-\ue0ff]"
PERCENT = "[\ue100-\ue1ff]"
POINTS = "[\ue200-\ue2ff]"
YEAR = "[\ue300-\ue3ff]"
VALUE = "[\ue000-\ue1ff]"
MARK = "[\ue000-\ue5ff]"
"""Marks in a pattern: a number with its unit, per cent, points, a year; a number or per cent; and any, dates and ranks
among them."""
_FIRST = {
    Kind.number: 0xE000, Kind.percent: 0xE100, Kind.points: 0xE200, Kind.year: 0xE300, Kind.month: 0xE400,
    Kind.day: 0xE400,
}  # fmt: skip
_RANK = 0xE500
_MOST = 0x100
"""As many marks there are of each kind: more than a sentence has numbers, and few enough that patterns compile fast."""
_SENTENCE = {
    Language.zh: re.compile(r"[^。！？\n]+"),
    Language.en: re.compile(r"(?:[^.!?\n]++|[.](?=\S))++"),
}
_WORDS = (
    "批次 学时 课时 人次 家次 户次 场次 台套 立方 平方米 个月 名 位 人 所 册 期 批 届 轮 类 级 种 台 套 户 村 "
    "县 省 部 篇 份 支 队 座 棵 株 只 头 口 辆 艘 架 颗 间 章 节 堂 门 步 层 班 组 处 片 块 面 米 度 岁 天"
)
_MEASURE = re.compile(rf"\s*({'|'.join(sorted(_WORDS.split(), key=len, reverse=True))})")
_MARKS = re.compile(MARK)


class Figure(NamedTuple):
    """A number of a frame: what is stated, and in Chinese the measure word behind it (册), which the registry lacks."""

    stated: Stated
    measure: str = ""

    @property
    def value(self) -> Decimal:
        """In base units of its dimension; shares in per cent."""
        return self.stated.value if self.stated.kind is Kind.percent else self.stated.in_base_units

    @property
    def step(self) -> Decimal:
        """The worth of the last digit given, in the same units; 0 for a whole count, which is exact."""
        stated = self.stated
        if stated.kind is Kind.number and stated.step == 1 and (stated.unit is None or stated.unit.factor == 1):
            return Decimal(0)
        return stated.step if stated.kind is Kind.percent or stated.unit is None else stated.step * stated.unit.factor

    @property
    def said(self) -> str:
        """As it is printed."""
        return self.stated.text + self.measure

    @property
    def is_exact(self) -> bool:
        """Whether no word of degree (约, 近, more than) stands with it."""
        return self.stated.qualifier is None

    def counts_as(self, other: "Figure") -> bool:
        """Whether both are of one unit, or both are counts without one."""
        if self.stated.kind is not other.stated.kind:
            return False
        if self.stated.unit is None or other.stated.unit is None:
            return self.stated.unit is other.stated.unit and self.measure == other.measure
        return self.stated.unit.dimension == other.stated.unit.dimension


@dataclass(slots=True, eq=False)
class Frame:
    """One sentence (to its full stop) of a text in one language: ``words`` with marks, and the number for each mark.

    Nothing changes a frame. It is not frozen, because there are many, and a frozen class takes four times as long to
    make.

    ``kinds`` has the first mark of its kind for each mark, in the order of the kinds. Chinese ``words`` have no spaces.
    Brackets, colons and signs are narrow, commas and stops as they stand.
    """

    words: str
    figures: Mapping[str, Figure]
    kinds: str
    language: Language
    item: Text
    carrier: Item

    def __getitem__(self, mark: str) -> Figure:
        return self.figures[mark]

    @property
    def position(self) -> Position:
        """Where its text stands."""
        return self.item.position_of(self.language.value)

    @property
    def is_chinese(self) -> bool:
        """Whether it is Chinese and not English."""
        return self.language is Language.zh

    def count(self, kind: Kind) -> int:
        """How many marks of a kind there are."""
        return self.kinds.count(chr(_FIRST[kind]))

    def all(self, pattern: str = NUMBER) -> list[str]:
        """The marks of one kind, in order."""
        return re.findall(pattern, self.words)


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong in a frame: the numbers in question, by which the same in the other language is known."""

    frame: Frame
    figures: tuple[Figure, ...]
    message: Bilingual


def find_frames(edition: Edition, units: UnitRegistry) -> Iterator[Frame]:
    """Every sentence of the report, its chapters, cases and timelines: each text in Chinese, then in English."""
    carriers = (edition.report, *edition.chapters.values(), *edition.cases.values(), *edition.timelines.values())
    for carrier in carriers:
        for item in carrier.walk():
            if isinstance(item, Text):
                for language, text in ((Language.zh, item.zh), (Language.en, item.en)):
                    for words, figures, kinds in read_frames(text, language, units):
                        yield Frame(words, figures, kinds, language, item, carrier)


@lru_cache(maxsize=1 << 13)
def read_frames(
    text: str, language: Language, units: UnitRegistry
) -> tuple[tuple[str, Mapping[str, Figure], str], ...]:
    """The sentences of a text with a number in them: words, figures and kinds of a frame; a text is read once."""
    figures: dict[str, Figure] = {}
    pieces, place = [], 0
    for one in read_statements(text, language, units):
        shown = one.weight is not Weight.loose or one.text[:1].isdigit()
        if one.start < place or one.kind is Kind.code or not shown or len(figures) == _MOST:
            continue
        counts = one.unit is None and one.kind is Kind.number and not one.ordinal and language is Language.zh
        measure = _MEASURE.match(text, one.end) if counts else None
        mark = chr((_RANK if one.ordinal else _FIRST[one.kind]) + len(figures))
        figures[mark] = Figure(one, measure[1] if measure else "")
        pieces += [text[place : one.start], mark]
        place = measure.end() if measure else one.end
    if not figures:
        return ()
    marked = fold("".join([*pieces, text[place:]])).text
    found = []
    for match in _SENTENCE[language].finditer(marked):
        if marks := _MARKS.findall(match[0]):
            words = ("" if language is Language.zh else " ").join(match[0].split())
            kinds = "".join(sorted(chr(ord(mark) // _MOST * _MOST) for mark in marks))
            found.append((words, {mark: figures[mark] for mark in marks}, kinds))
    return tuple(found)


def each_once(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings of frames in their order; the same numbers of one text are told once, in Chinese if it has them."""
    item, told = None, set[frozenset[Decimal]]()
    for finding in findings:
        if finding.frame.item is not item:
            item, told = finding.frame.item, set()
        key = frozenset(one.value for one in finding.figures)
        if key not in told:
            told.add(key)
            yield finding


def fits(exact: Decimal, said: Figure, spread: Decimal = Decimal(0)) -> bool:
    """Whether a number may be said for an exact one: rounded or cut, and as its word of degree allows.

    ``spread`` is what the rounding of what it was counted from may add.
    """
    return agree(said.value, max(said.step, Decimal("0.001")) + spread, said.stated.qualifier, exact, Decimal(0), None)
