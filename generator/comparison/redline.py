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
from itertools import pairwise
from typing import NamedTuple

from generator.comparison.sentences import Group, Sentence, Words, align, letters, split_sentences
from generator.comparison.signs import Signs
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


class Piece(NamedTuple):
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
    signs = Signs()
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
                    Fate.moved_here, _pieces(_runs(_words(old, move.before), _words(new, move.after), signs)), number
                )
            else:
                yield Stretch(Fate.added, (Piece(Mark.inserted, _text(new[at : at + 1])),))
        yield from _edited(_words(old, group.before), _words(new, group.after), signs)
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


def _edited(old: Words, new: Words, signs: Signs) -> Iterator[Stretch]:
    if not old and not new:
        return
    before, after = "".join(old), "".join(new)
    if before == after:
        yield Stretch(Fate.kept, (Piece(Mark.kept, before),))
        return
    runs = _runs(old, new, signs)
    kept = sum(_letters(run.old) for run in runs if run.kept)
    surely_enough = kept >= _LEAST_KEPT * max(len(before), len(after))
    if surely_enough or kept >= _LEAST_KEPT * max(_letters(old), _letters(new)):
        yield Stretch(Fate.edited, _pieces(runs))
    else:
        yield Stretch(Fate.dropped, (Piece(Mark.deleted, before),))
        yield Stretch(Fate.added, (Piece(Mark.inserted, after),))


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
    words: Words = ()
    for number in numbers:
        words += sentences[number].words
    return words


def _text(sentences: Sequence[Sentence]) -> str:
    return "".join(word for sentence in sentences for word in sentence.words)


_Block = tuple[int, int, int]
"""Where a block of words begins in the earlier text and in the later, and how many words it has."""


class _Run(NamedTuple):
    """Words that stay (``old`` is ``new``), or words with what takes their place."""

    kept: bool
    old: Words
    new: Words


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


def _runs(old: Words, new: Words, signs: Signs) -> list[_Run]:
    """What stays and what changes, in turn; the same from ``new`` to ``old``."""
    if old > new:
        return [_Run(run.kept, run.new, run.old) for run in _runs(new, old, signs)]
    runs = []
    i = j = 0
    blocks = _common_blocks(signs.write(old), signs.write(new))
    for start, place, size in (*_without_islands(old, new, blocks), (len(old), len(new), 0)):
        if i < start or j < place:
            runs.append(_Run(False, old[i:start], new[j:place]))
        i, j = start + size, place + size
        if size:
            runs.append(_Run(True, old[start:i], new[place:j]))
    return runs


def _common_blocks(one: str, other: str) -> list[_Block]:
    """The longest block of signs that both have, then the longest on either side of it, and so on; of blocks of one
    length the first."""
    blocks: list[_Block] = []
    waiting = [(one, other, 0, 0)]
    for one, other, before, after in waiting:
        begin = size = 0
        for start, sign in enumerate(one):
            if sign in other:
                while start + size < len(one) and one[start : start + size + 1] in other:
                    begin, size = start, size + 1
        if size:
            place = other.index(one[begin : begin + size])
            blocks.append((before + begin, after + place, size))
            waiting.append((one[:begin], other[:place], before, after))
            end, stop = begin + size, place + size
            waiting.append((one[end:], other[stop:], before + end, after + stop))
    return sorted(blocks)


def _without_islands(old: Words, new: Words, blocks: Sequence[_Block]) -> Iterator[_Block]:
    """The blocks but for those of few words, no more than were changed on either side, and without a figure."""
    last = len(old), len(new)
    i = j = 0
    for block, (before, after, _) in pairwise([*blocks, (*last, 0)]):
        start, place, size = block
        end, stop = start + size, place + size
        if start == place == 0 or (end, stop) == last:
            yield block
        elif lengths := [*filter(None, map(letters, old[start:end]))]:
            length = sum(lengths)
            if (
                len(lengths) > _ISLAND
                or length > max(_letters(old[i:start]), _letters(new[j:place]))
                or length > max(_letters(old[end:before]), _letters(new[stop:after]))
                or any(map(str.isdigit, "".join(old[start:end])))
            ):
                yield block
        i, j = end, stop


def _letters(words: Words) -> int:
    return sum(map(letters, words))
