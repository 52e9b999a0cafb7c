"""Which passage of the earlier edition became which of the later one."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.comparison.alike import Likeness, alikeness_to_all, candidates, found_in, letters
from generator.comparison.change import Passage
from generator.model.item import Text

_LEAST_WITHIN = 55
"""Within one thing, passages more alike than this are one, edited; measured on two editions of one company's report."""

_LEAST_ELSEWHERE = 75
_SHORTEST_ELSEWHERE = 12
"""Characters; a shorter passage is not looked for in other places."""

_LEAST_JOINED = 80
_SHORTEST_JOINED = 30
_MOST_PIECES = 4


@dataclass(frozen=True, slots=True)
class Pair:
    """Two passages that are one; ``moved`` within its thing or out of it.

    ``pieces`` are further passages of the later edition into which it was split, ``sources`` further ones of the
    earlier edition that were merged into it.
    """

    before: Passage
    after: Passage
    score: int
    moved: bool = False
    pieces: tuple[Passage, ...] = ()
    sources: tuple[Passage, ...] = ()


class Pairing:
    """Passages of two editions, paired step by step; what is left over was added or dropped.

    ``old`` and ``new`` are those of either edition by the key of the named thing that they stand in.
    """

    def __init__(self, old: Mapping[str, Sequence[Passage]], new: Mapping[str, Sequence[Passage]]) -> None:
        self.old = old
        self.new = new
        self.by_old: dict[Passage, Pair] = {}
        self.by_new: dict[Passage, Pair] = {}
        self._likeness = Likeness()

    def within(self, before: str, after: str) -> None:
        """Pair what two matched things hold: equal passages first, then the most alike; what changed places moved.

        What had been found elsewhere, before it was known that the two are one, is set free first.
        """
        here = set(self.new.get(after, ()))
        for one in self.old.get(before, ()):
            if (pair := self.by_old.get(one)) is not None and pair.after in here:
                del self.by_old[one], self.by_new[pair.after]
        old = self.left_in_old(self.old.get(before, ()))
        new = self.left_in_new(self.new.get(after, ()))
        found = list(_equal(old, new))
        paired = {passage for pair in found for passage in (pair.before, pair.after)}
        others = [one for one in new if one not in paired]
        found += _most_alike(
            (score, one, other)
            for one in old
            if one not in paired
            for score, other in self._likeness.among(one, others, _LEAST_WITHIN)
        )
        for pair in _with_moves(found, old, new):
            self._take(pair)

    def join(self, before: str, after: str) -> None:
        """Find passages of two matched things that were split in several, or merged from several."""
        old, new = self.old.get(before, []), self.new.get(after, [])
        if self.left_in_new(new):
            for one in old:
                pair = self.by_old.get(one)
                for run in _runs(new, pair.after if pair else None, self.by_new):
                    score = _joined(one, run, pair)
                    if score:
                        self._take(Pair(one, run[0], score, pieces=run[1:]))
                        break
        if self.left_in_old(old):
            for other in new:
                pair = self.by_new.get(other)
                for run in _runs(old, pair.before if pair else None, self.by_old):
                    score = _joined(other, run, pair)
                    if score:
                        self._take(Pair(run[0], other, score, sources=run[1:]))
                        break

    def elsewhere(self) -> None:
        """Pair what is left with passages of any other place."""
        old = self.left_in_old(passage for passages in self.old.values() for passage in passages)
        new = self.left_in_new(passage for passages in self.new.values() for passage in passages)
        texts = [[one for one in left if _may_move(one)] for left in (old, new)]
        scored = (
            (score, one, other)
            for other, near in candidates(*texts)
            for score, one in self._likeness.among(other, near, _LEAST_ELSEWHERE)
        )
        for pair in _most_alike(scored):
            self._take(replace(pair, moved=True))

    def left_in_old(self, passages: Iterable[Passage]) -> list[Passage]:
        """Those of the earlier edition that have no counterpart yet."""
        return [one for one in passages if one not in self.by_old]

    def left_in_new(self, passages: Iterable[Passage]) -> list[Passage]:
        """Those of the later edition that have none."""
        return [one for one in passages if one not in self.by_new]

    def _take(self, pair: Pair) -> None:
        self.by_old.update(dict.fromkeys((pair.before, *pair.sources), pair))
        self.by_new.update(dict.fromkeys((pair.after, *pair.pieces), pair))


def _runs(
    passages: Sequence[Passage], own: Passage | None, paired: Mapping[Passage, Pair]
) -> Iterator[tuple[Passage, ...]]:
    """Runs of two or more neighbours that have no counterpart, but for ``own``; longer ones first."""
    free = [one is own or one not in paired for one in passages]
    for length in range(_MOST_PIECES, 1, -1):
        for start in range(len(passages) - length + 1):
            run = tuple(passages[start : start + length])
            if all(free[start : start + length]) and (own is None or own in run):
                yield run


def _joined(whole: Passage, run: Sequence[Passage], pair: Pair | None) -> int:
    """How alike a passage is to several together; 0 where that is not much, or no more than to one of them."""
    if len(letters(whole.zh)) < _SHORTEST_JOINED or (pair is not None and (pair.pieces or pair.sources)):
        return 0
    score = alikeness_to_all(whole.zh, (one.zh for one in run), _LEAST_JOINED)
    if score < _LEAST_JOINED or score <= (pair.score if pair else 0):
        return 0
    return 0 if any(found_in(one.zh, whole.zh) < _LEAST_JOINED for one in run) else score


def _may_move(passage: Passage) -> bool:
    """Whether it can be known again elsewhere: captions and particulars are alike everywhere."""
    return isinstance(passage.item, Text) and len(letters(passage.zh)) >= _SHORTEST_ELSEWHERE


def _equal(old: Sequence[Passage], new: Sequence[Passage]) -> Iterator[Pair]:
    """Passages of the same words in both languages, each once, in order."""
    waiting: dict[tuple[str, str], list[Passage]] = {}
    for one in reversed(old):
        waiting.setdefault((one.zh, one.en), []).append(one)
    for other in new:
        if same := waiting.get((other.zh, other.en)):
            yield Pair(same.pop(), other, 100)


def _most_alike(scored: Iterable[tuple[int, Passage, Passage]]) -> list[Pair]:
    """The best pairs first, each passage once; of equally good ones the first."""
    found: list[Pair] = []
    taken: set[Passage] = set()
    for score, one, other in sorted(scored, key=lambda each: -each[0]):
        if one not in taken and other not in taken:
            taken |= {one, other}
            found.append(Pair(one, other, score))
    return found


def _with_moves(pairs: Sequence[Pair], old: Sequence[Passage], new: Sequence[Passage]) -> Iterator[Pair]:
    """The pairs, those that left the order of the others marked as moved."""
    places = {one: place for place, one in enumerate(old)}
    order = {one: place for place, one in enumerate(new)}
    ordered = sorted(pairs, key=lambda pair: order[pair.after])
    kept = in_order([places[pair.before] for pair in ordered])
    for index, pair in enumerate(ordered):
        yield pair if index in kept else replace(pair, moved=True)


def in_order(numbers: Sequence[int]) -> frozenset[int]:
    """The indexes of a longest ascending run through ``numbers``, which are all different: what did not move."""
    ends: list[int] = []
    indexes: list[int] = []
    before: list[int | None] = []
    for index, number in enumerate(numbers):
        place = bisect_left(ends, number)
        before.append(indexes[place - 1] if place else None)
        ends[place : place + 1] = [number]
        indexes[place : place + 1] = [index]
    run: set[int] = set()
    at = indexes[-1] if indexes else None
    while at is not None:
        run.add(at)
        at = before[at]
    return frozenset(run)
