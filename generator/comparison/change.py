"""Changes as typed values: what was, what is, and where both stand. Words for them are chosen in the views."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cached_property
from typing import TypeAlias

from generator.facts.address import Address
from generator.facts.answers import Tag
from generator.facts.derive import Facts
from generator.facts.observation import Observation
from generator.facts.year_change import Break, Change
from generator.language import Language
from generator.model.indicator import Indicator
from generator.model.item import Item, Text
from generator.model.quantity import Quantity
from generator.problem import Position


class ThingKind(StrEnum):
    """What a report is put together from."""

    report = "report"
    part = "part"
    chapter = "chapter"
    section = "section"
    block = "block"
    case = "case"
    award_list = "award_list"
    award = "award"
    timeline = "timeline"
    event = "event"
    row = "row"
    column = "column"


@dataclass(frozen=True, slots=True)
class Thing:
    """Something with a place of its own in an edition.

    ``key`` tells it from all others of the edition: ``safety`` (a chapter), ``safety#training`` (a section or block
    in it), ``case/green-mine``, ``list/award``, ``timeline/event``; a block without id has its number instead
    (``safety#training.2``). Rows and columns of tables are things only where a name for them is proposed
    (``safety#drills/fire``). ``above`` is the key of what contains it, empty for the report's own parts; ``title`` is
    None where it has none.
    """

    kind: ThingKind
    key: str
    above: str
    title: Text | None
    address: Address
    position: Position
    item: Item = field(compare=False, repr=False)


class Basis(StrEnum):
    """Why two things are held to be the same; only ``proposed`` is a guess, and waits for somebody's decision."""

    id = "id"
    declared = "declared"
    content = "content"
    proposed = "proposed"


class StructureKind(StrEnum):
    """What became of a thing. ``edited``, ``renamed`` and ``moved`` may come together; ``parted`` is a split."""

    unchanged = "unchanged"
    edited = "edited"
    renamed = "renamed"
    moved = "moved"
    parted = "split"
    merged = "merged"
    added = "added"
    dropped = "dropped"


@dataclass(frozen=True, slots=True)
class StructureChange:
    """A thing before and after: one on each side, several after a split, several before a merger, none where it was
    added or dropped.

    ``score`` says how sure a proposal is, from 0 to 100 (100 where nothing is guessed); ``kept`` how much of the
    earlier words still stands, from 0 to 100.
    """

    kinds: tuple[StructureKind, ...]
    before: tuple[Thing, ...]
    after: tuple[Thing, ...]
    basis: Basis
    score: int = 100
    kept: int = 100

    @property
    def ends(self) -> tuple[Position | None, Position | None]:
        """Where it stood and where it stands."""
        return _first(self.before), _first(self.after)


def _first(things: tuple[Thing, ...]) -> Position | None:
    return things[0].position if things else None


@dataclass(frozen=True, slots=True, eq=False)
class Passage:
    """A paragraph or caption in both languages, as typed; or a figure with its caption, and other particulars of a
    thing.

    ``thing`` is the smallest that contains it and ``name`` the field it stands in (``text``, ``duties``, ``figures``);
    ``item`` is what it was made from: a text, or what holds the particulars. ``head`` is what tells its place: the text
    that the particulars are of, else the item itself; ``lines`` are those of the text that stand above a paragraph, in
    Chinese and in English. Passages of the same words are still two.
    """

    zh: str
    en: str
    thing: Thing
    name: str
    item: Item = field(repr=False)
    head: Item = field(repr=False)
    lines: tuple[int, int] = (0, 0)

    def __getitem__(self, language: Language) -> str:
        return self.zh if language is Language.zh else self.en

    def position_in(self, language: Language) -> Position:
        """Where its words in one language stand."""
        start = self.head.position_of(language)
        return replace(start, line=start.line + self.lines[language is Language.en]) if any(self.lines) else start

    @property
    def zh_position(self) -> Position:
        """Where its Chinese words stand."""
        return self.position_in(Language.zh)


class TextKind(StrEnum):
    """What became of a passage; one that was moved may have been edited too. ``parted`` is a split."""

    unchanged = "unchanged"
    edited = "edited"
    moved = "moved"
    parted = "split"
    merged = "merged"
    added = "added"
    dropped = "dropped"


@dataclass(frozen=True, slots=True)
class TextChange:
    """A passage before and after. ``languages`` are those in which its words differ; ``score`` says how alike the two
    are, from 0 to 100; ``others`` are the further passages of a split (after) or of a merger (before)."""

    kind: TextKind
    before: Passage | None
    after: Passage | None
    languages: tuple[Language, ...]
    score: int
    others: tuple[Passage, ...] = ()

    @property
    def ends(self) -> tuple[Position | None, Position | None]:
        """Where it stood and where it stands."""
        language = self.languages[0] if self.languages else Language.zh
        return (
            self.before.position_in(language) if self.before else None,
            self.after.position_in(language) if self.after else None,
        )


class FigureKind(StrEnum):
    """What became of an indicator, or of one of its values.

    ``broken`` is a value that cannot be set against the earlier one; ``restated`` the value of a past period that a
    later edition prints otherwise, ``corrected`` a value that another draft of the same edition gives otherwise.
    """

    rose = "rose"
    fell = "fell"
    unchanged = "unchanged"
    broken = "broken"
    appeared = "appeared"
    vanished = "vanished"
    restated = "restated"
    corrected = "corrected"
    renamed = "renamed"
    unit_changed = "unit_changed"
    base_year_changed = "base_year_changed"
    kind_changed = "kind_changed"
    redefined = "redefined"
    decimals_changed = "decimals_changed"


@dataclass(frozen=True, slots=True)
class FigureChange:
    """One thing that happened to an indicator. ``measure`` is the counted change, or why none is counted; None where
    there is nothing to count."""

    kind: FigureKind
    indicator: Indicator
    before: Observation | None
    after: Observation | None
    measure: Change | Break | None = None

    @property
    def ends(self) -> tuple[Position | None, Position | None]:
        """Where it stood and where it stands."""
        return self.before.position if self.before else None, self.after.position if self.after else None


class CellKind(StrEnum):
    """What became of a cell, found by the ids of its row and column."""

    changed = "changed"
    added = "added"
    dropped = "dropped"


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table: where it stands, the words of its row and column, its number or text, and its unit."""

    table: Thing
    row: Text
    column: Text
    value: Quantity | Text
    unit: str | None
    position: Position


@dataclass(frozen=True, slots=True)
class CellChange:
    """A cell before and after."""

    kind: CellKind
    row: str
    column: str
    before: Cell | None
    after: Cell | None

    @property
    def ends(self) -> tuple[Position | None, Position | None]:
        """Where it stood and where it stands."""
        return self.before.position if self.before else None, self.after.position if self.after else None


class CodeKind(StrEnum):
    """What became of the answer to a code."""

    answered = "answered"
    unanswered = "unanswered"
    moved = "moved"


class Cause(StrEnum):
    """Why: another catalogue, another report, or a code that the catalogue does not know."""

    standard = "standard"
    company = "company"
    error = "error"


@dataclass(frozen=True, slots=True)
class CodeChange:
    """A code of a standard with what answered it and what answers it. ``standard`` is the catalogue's id on the side
    where the code stands, the later one where it stands on both."""

    kind: CodeKind
    cause: Cause
    standard: str
    code: str
    before: tuple[Tag, ...]
    after: tuple[Tag, ...]

    @property
    def ends(self) -> tuple[Position | None, Position | None]:
        """Where it was answered first, before and after."""
        return (
            self.before[0].position if self.before else None,
            self.after[0].position if self.after else None,
        )


@dataclass(frozen=True, slots=True)
class Restated:
    """A past value that a later edition prints otherwise; ``reason`` is None where none is given, which stops
    publishing; ``effect`` is the change from the earlier printing to the later."""

    before: Observation
    after: Observation
    reason: Text | None
    effect: Change | Break


@dataclass(frozen=True, slots=True)
class CarriedPassage:
    """A passage that stands unchanged or nearly so ``since`` an earlier edition's year."""

    passage: Passage
    since: str
    score: int


@dataclass(frozen=True, slots=True)
class StaleYear:
    """A sentence that was taken over and still names the earlier edition's year."""

    passage: Passage
    language: Language
    year: str
    sentence: str


@dataclass(frozen=True, slots=True)
class UnmovedFigure:
    """A figure in a text that was taken over and is the same as in the earlier edition, though around it the text
    moved on or it counts something of the year."""

    passage: Passage
    language: Language
    figure: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Reuse:
    """How much of a chapter or case was taken over: characters of its Chinese text, and those of them that stood in the
    earlier edition."""

    thing: Thing
    reused: int
    length: int


@dataclass(frozen=True, slots=True)
class CarriedForward:
    """What an edition took over from the one before."""

    passages: tuple[CarriedPassage, ...]
    years: tuple[StaleYear, ...]
    figures: tuple[UnmovedFigure, ...]
    reuse: tuple[Reuse, ...]


AnyChange: TypeAlias = StructureChange | TextChange | FigureChange | CellChange | CodeChange


@dataclass(frozen=True)
class Comparison:
    """Two editions, or two drafts of one, with all that differs, in the order of the later one.

    ``things`` are those of the earlier and of the later edition, by key in reading order. ``structure`` and ``texts``
    also hold what is unchanged, so that a page can count it and fold it away.
    """

    before: Facts
    after: Facts
    things: tuple[Mapping[str, Thing], Mapping[str, Thing]]
    structure: tuple[StructureChange, ...]
    texts: tuple[TextChange, ...]
    figures: tuple[FigureChange, ...]
    cells: tuple[CellChange, ...]
    codes: tuple[CodeChange, ...]
    restated: tuple[Restated, ...]
    carried: CarriedForward

    @property
    def same_edition(self) -> bool:
        """Whether these are two drafts of one edition."""
        return self.before.edition.key == self.after.edition.key

    @cached_property
    def successors(self) -> Mapping[str, Thing]:
        """What each earlier thing became, by its key; the first piece of one that was split."""
        return {old.key: change.after[0] for change in self.structure for old in change.before if change.after}

    @cached_property
    def predecessors(self) -> Mapping[str, Thing]:
        """What each later thing was, by its key; the first source of one that was merged."""
        changes = reversed(self.structure)
        return {new.key: change.before[0] for change in changes for new in change.after if change.before}

    def changes(self) -> Iterator[AnyChange]:
        """Everything that differs: structure, texts, figures, cells, codes."""
        yield from (one for one in self.structure if one.kinds != (StructureKind.unchanged,))
        yield from (one for one in self.texts if one.kind is not TextKind.unchanged)
        yield from (one for one in self.figures if one.kind is not FigureKind.unchanged)
        yield from self.cells
        yield from self.codes
