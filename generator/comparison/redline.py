"""The words that differ between two texts, told so that people can read it.

Sentences are set against each other first, so that a moved one is moved and not deleted and written anew. Within a
sentence the smallest thing that changes is a word, a figure with its unit, a name or a term. Unchanged islands between
changes are absorbed where they are smaller than what changed around them; a figure never is, because a figure struck
out and written again looks like a change.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from generator.comparison.sentences import Group, Sentence, Words, align, letters, split_sentences
from generator.comparison.words import Lexicon
from generator.language import Language

_LEAST_KEPT = 0.2
"""Where less of a sentence's letters stays, it is told as one replaced, not as one edited."""


_ISLAND = 3
"""More unchanged words than these are never told as changed."""


class Mark(StrEnum):
    """What became of some words."""

    kept = "kept"
    deleted = "deleted"
    inserted = "inserted"


class Fate(StrEnum):
    """What became of a stretch of sentences. One that moved stands twice: where it was and where it is."""

    kept = "kept"
    edited = "edited"
    dropped = "dropped"
    added = "added"
    moved_away = "moved_away"
    moved_here = "moved_here"


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words under one mark."""

    mark: Mark
    text: str


@dataclass(frozen=True, slots=True)
class Stretch:
    """Neighbouring sentences with one fate. ``move`` is the number that both ends of a move carry, from 1.

    Where something moved away its words are all deleted; where it came to, its pieces tell what was edited on the way.
    """

    fate: Fate
    pieces: tuple[Piece, ...]
    move: int = 0

    @property
    def before(self) -> str:
        """Its words in the earlier text, at this place."""
        return "" if self.fate is Fate.moved_here else _joined(self.pieces, Mark.deleted)

    @property
    def after(self) -> str:
        """Its words in the later text, at this place."""
        return "" if self.fate is Fate.moved_away else _joined(self.pieces, Mark.inserted)


@dataclass(frozen=True)
class Redline:
    """Two texts as one, from the earlier to the later."""

    stretches: tuple[Stretch, ...]

    @property
    def before(self) -> str:
        """The earlier text, exactly."""
        return "".join(stretch.before for stretch in self.stretches)

    @property
    def after(self) -> str:
        """The later text, exactly."""
        return "".join(stretch.after for stretch in self.stretches)

    @property
    def changed(self) -> bool:
        """Whether the texts differ."""
        return any(stretch.fate is not Fate.kept for stretch in self.stretches)

    @cached_property
    def kept(self) -> int:
        """How much of the earlier text's letters still stands, in whole per cent; what moved still stands."""
        all_of_it = letters(self.before)
        still = sum(
            letters(piece.text)
            for stretch in self.stretches
            if stretch.fate is not Fate.moved_away
            for piece in stretch.pieces
            if piece.mark is Mark.kept
        )
        return still * 100 // all_of_it if all_of_it else 100 * (not self.changed)


def _joined(pieces: Sequence[Piece], own: Mark) -> str:
    return "".join(piece.text for piece in pieces if piece.mark in (Mark.kept, own))


def redline(before: str, after: str, language: Language, lexicon: Lexicon) -> Redline:
    """What became of ``before`` on its way to ``after``, both texts of one language.

    Its pieces join to both texts exactly, and it reads the same from ``after`` to ``before`` with the marks exchanged.
    """
    if before == after:
        return Redline((Stretch(Fate.kept, (Piece(Mark.kept, before),)),) if before else ())
    if not before:
        return Redline((Stretch(Fate.added, (Piece(Mark.inserted, after),)),))
    if not after:
        return Redline((Stretch(Fate.dropped, (Piece(Mark.deleted, before),)),))
    old = split_sentences(lexicon.words(before, language))
    new = split_sentences(lexicon.words(after, language))
    return Redline(tuple(_joined_up(_in_turn(_stretches(old, new)))))


def _stretches(old: Sequence[Sentence], new: Sequence[Sentence]) -> Iterator[Stretch]:
    """Every stretch: in order of the groups that kept their place, what left before what came."""
    groups = align(old, new)
    in_place = [group for group in groups if not group.moved]
    moves = _numbered([group for group in groups if group.moved])
    left = {group.before.start: (number, group) for number, group in moves}
    came = {group.after.start: (number, group) for number, group in moves}
    i = j = 0
    for group in (*in_place, Group(range(len(old), len(old)), range(len(new), len(new)))):
        for at in range(i, group.before.start):
            mark = Fate.moved_away if at in left else Fate.dropped
            yield Stretch(mark, (Piece(Mark.deleted, _text(old[at : at + 1])),), left[at][0] if at in left else 0)
        for at in range(j, group.after.start):
            if at in came:
                number, move = came[at]
                yield Stretch(
                    Fate.moved_here, _pieces(_runs(_words(old, move.before), _words(new, move.after))), number
                )
            else:
                yield Stretch(Fate.added, (Piece(Mark.inserted, _text(new[at : at + 1])),))
        yield from _edited(_words(old, group.before), _words(new, group.after))
        i, j = group.before.stop, group.after.stop


def _numbered(moves: Sequence[Group]) -> list[tuple[int, Group]]:
    """Moves with a number each; sentences that moved together have one."""
    numbered: list[tuple[int, Group]] = []
    number = 0
    for move in moves:
        last = numbered[-1][1] if numbered else None
        together = last and last.before.stop == move.before.start and last.after.stop == move.after.start
        number += 0 if together else 1
        numbered.append((number, move))
    return numbered


def _edited(old: Words, new: Words) -> Iterator[Stretch]:
    if not old and not new:
        return
    runs = _runs(old, new)
    if all(run.kept for run in runs):
        yield Stretch(Fate.kept, _pieces(runs))
        return
    kept = sum(_letters(run.old) for run in runs if run.kept)
    if kept < _LEAST_KEPT * max(_letters(old), _letters(new)):
        yield Stretch(Fate.dropped, (Piece(Mark.deleted, "".join(old)),))
        yield Stretch(Fate.added, (Piece(Mark.inserted, "".join(new)),))
        return
    yield Stretch(Fate.edited, _pieces(runs))


def _in_turn(stretches: Iterable[Stretch]) -> Iterator[Stretch]:
    """Between what stayed, all that left before all that came."""
    came: list[Stretch] = []
    for stretch in stretches:
        if stretch.fate in (Fate.added, Fate.moved_here):
            came.append(stretch)
            continue
        if stretch.fate in (Fate.kept, Fate.edited):
            yield from came
            came.clear()
        yield stretch
    yield from came


def _joined_up(stretches: Iterator[Stretch]) -> Iterator[Stretch]:
    """Neighbours of one fate as one stretch; those edited stay apart, sentence by sentence."""
    waiting: Stretch | None = None
    for stretch in stretches:
        if waiting and (waiting.fate, waiting.move) == (stretch.fate, stretch.move) and stretch.fate is not Fate.edited:
            waiting = Stretch(stretch.fate, _merged((*waiting.pieces, *stretch.pieces)), stretch.move)
            continue
        if waiting:
            yield waiting
        waiting = stretch
    if waiting:
        yield waiting


def _merged(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    merged: list[Piece] = []
    for piece in pieces:
        if merged and merged[-1].mark is piece.mark:
            merged[-1] = Piece(piece.mark, merged[-1].text + piece.text)
        else:
            merged.append(piece)
    return tuple(merged)


def _words(sentences: Sequence[Sentence], numbers: range) -> Words:
    return tuple(word for sentence in sentences[numbers.start : numbers.stop] for word in sentence.words)


def _text(sentences: Sequence[Sentence]) -> str:
    return "".join(word for sentence in sentences for word in sentence.words)


class _Run(NamedTuple):
    """Words that stay (``old`` is ``new``), or words with what takes their place."""

    kept: bool
    old: Words
    new: Words

    @property
    def size(self) -> int:
        return max(_letters(self.old), _letters(self.new))


def _pieces(runs: Iterable[_Run]) -> tuple[Piece, ...]:
    """The words of one edited passage under their marks, each change as deleted before inserted."""
    pieces: list[Piece] = []
    for run in runs:
        if run.kept:
            pieces.append(Piece(Mark.kept, "".join(run.old)))
            continue
        if run.old:
            pieces.append(Piece(Mark.deleted, "".join(run.old)))
        if run.new:
            pieces.append(Piece(Mark.inserted, "".join(run.new)))
    return tuple(pieces)


def _runs(old: Words, new: Words) -> list[_Run]:
    """What stays and what changes, in turn; the same from ``new`` to ``old``."""
    if old > new:
        return [_Run(run.kept, run.new, run.old) for run in _runs(new, old)]
    runs = list(_blocks(old, new))
    told: list[_Run] = []
    for at, run in enumerate(runs):
        kept = run.kept and not _is_island(runs, at)
        if told and not told[-1].kept and not kept:
            told[-1] = _Run(False, told[-1].old + run.old, told[-1].new + run.new)
        else:
            told.append(_Run(kept, run.old, run.new))
    return told


def _blocks(old: Words, new: Words) -> Iterator[_Run]:
    """The longest block of words that both have stays, then the longest on either side of it, and so on."""
    signs: dict[str, str] = {}
    for word in (*old, *new):
        signs.setdefault(word, chr(len(signs)))
    one, other = "".join(map(signs.__getitem__, old)), "".join(map(signs.__getitem__, new))
    i = j = 0
    for start, place, size in sorted(_common_blocks(one, other, (0, len(one)), (0, len(other)))):
        if i < start or j < place:
            yield _Run(False, old[i:start], new[j:place])
        i, j = start + size, place + size
        yield _Run(True, old[start:i], new[place:j])
    if i < len(old) or j < len(new):
        yield _Run(False, old[i:], new[j:])


def _common_blocks(
    one: str, other: str, at: tuple[int, int], within: tuple[int, int]
) -> Iterator[tuple[int, int, int]]:
    """Where they begin in ``one[slice(*at)]`` and in ``other[slice(*within)]``, and how long they are."""
    begin, place, size = at[0], within[0], 0
    for start in range(*at):
        while start + size < at[1]:
            found = other.find(one[start : start + size + 1], place if begin == start else within[0], within[1])
            if found < 0:
                break
            begin, place, size = start, found, size + 1
    if size:
        yield begin, place, size
        yield from _common_blocks(one, other, (at[0], begin), (within[0], place))
        yield from _common_blocks(one, other, (begin + size, at[1]), (place + size, within[1]))


def _letters(words: Words) -> int:
    return sum(map(letters, words))


def _is_island(runs: Sequence[_Run], at: int) -> bool:
    """Whether the unchanged words here are few, fewer than those changed on either side, and hold no figure."""
    island = runs[at]
    if not 0 < at < len(runs) - 1 or sum(map(bool, map(letters, island.old))) > _ISLAND:
        return False
    if any(character.isdigit() for word in island.old for character in word):
        return False
    return island.size <= min(runs[at - 1].size, runs[at + 1].size)
