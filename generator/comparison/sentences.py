"""Sentences of two texts set against each other: which stayed, which were edited, which moved."""

from bisect import bisect_left
from collections import Counter, defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.comparison.words import parts_of

Words = tuple[str, ...]
Bag = Mapping[str, int]

ALIKE = 0.4
"""From this likeness on, two sentences in order count as one that was edited."""
MOVED = 0.7
"""From this likeness on, two sentences out of order count as one that was moved."""
_LEAST_MOVED = 8
"""A moved sentence has at least so many letters: shorter ones repeat by chance."""
_CONTAINED = 0.5
"""A sentence belongs to a neighbour's pair where so much of it comes from what the pair leaves over."""
_LONGEST = 300
"""Words after which a text without full stops is cut at its next sign, so that cost grows with its length alone."""
_REMEMBERED = 1 << 12
"""How many words are remembered with what is asked of them: a report's words are few, and each is met many times."""
_FREQUENT = 25
_CANDIDATES = 5

_ENDS = frozenset("。！？；!?")
_SIGNS = _ENDS | {"."}
"""Only behind one of these, or a line break, a sentence may end."""
_CLOSING = frozenset("”’』」）)》\"'")


@dataclass(frozen=True, slots=True)
class Sentence:
    """The words of a sentence with the space behind it.

    ``core`` are the words without that space; ``bag`` says how much each word brings to a comparison (signs and spaces
    bring nothing), and ``size`` how much all of them bring.
    """

    words: Words
    core: Words
    bag: Bag
    size: int


@dataclass(frozen=True, slots=True)
class Group:
    """Sentences that are one passage: from ``before`` to ``after``, each a range of sentence numbers.

    A pair is one to one; a split or a merger one to several. ``moved`` says that it stands in another order.
    """

    before: range
    after: range
    moved: bool = False


@dataclass(frozen=True, slots=True)
class _Pair:
    before: int
    after: int
    likeness: float


@lru_cache(maxsize=_REMEMBERED)
def letters(word: str) -> int:
    """How many letters and digits a word has."""
    return sum(map(str.isalnum, word))


@lru_cache(maxsize=_REMEMBERED)
def _weights(word: str) -> tuple[tuple[str, int], ...]:
    """The words within a word, each with its letters as its weight. Figures and short Latin words weigh little: the one
    often change from year to year in a sentence that stays, the other stand in every sentence."""
    return tuple((part, weight) for part in parts_of(word) if (weight := _weight(part)))


def _weight(word: str) -> int:
    if word.isalpha():
        return 1 if len(word) <= 3 and word.isascii() else len(word)
    return 2 if any(map(str.isdigit, word)) else letters(word)


def split_sentences(words: Words) -> tuple[Sentence, ...]:
    """Words in sentences; together they are the words again. A line break always ends one."""
    sentences: list[Sentence] = []
    start = 0
    for end in (*_possible_ends(words), len(words)):
        for at in range(start + _LONGEST, end):
            if at - start >= _LONGEST and _ends(words, start, at):
                sentences.append(_sentence(words[start:at]))
                start = at
        if start < end and (end == len(words) or _ends(words, start, end)):
            sentences.append(_sentence(words[start:end]))
            start = end
    return tuple(sentences)


def _possible_ends(words: Words) -> Iterator[int]:
    """The places behind a sign or a line break, and behind what closes or spaces after it."""
    for at, word in enumerate(words, 1):
        if word in _SIGNS or "\n" in word:
            while at < len(words) and (words[at] in _CLOSING or words[at].isspace()):
                at += 1
            yield at


def _sentence(words: Words) -> Sentence:
    end = len(words)
    while end and words[end - 1].isspace():
        end -= 1
    bag: dict[str, int] = {}
    for word, times in Counter(words).items():
        for part, weight in _weights(word):
            bag[part] = bag.get(part, 0) + times * weight
    return Sentence(words, words[:end], bag, sum(bag.values()))


def _ends(words: Sequence[str], start: int, end: int) -> bool:
    """Whether a sentence ends between the words ``end - 1`` and ``end``."""
    following = words[end]
    if following in _CLOSING or following.isspace():
        return False
    if "\n" in words[end - 1]:
        return True
    last = end - 1
    spaced = words[last].isspace()
    while last > start and (words[last].isspace() or words[last] in _CLOSING):
        last -= 1
    if words[last] in _ENDS:
        return True
    if words[last] == "." and spaced:
        return not following[0].islower()
    return end - start >= _LONGEST and not following[0].isalnum() and not words[end - 1][-1].isalnum()


def _common(one: Bag, other: Bag) -> int:
    """The weight of the words that both have."""
    return sum([min(weight, other[word]) for word, weight in one.items() if word in other])


def _without(one: Bag, other: Bag) -> Bag:
    """What the first has more of."""
    return {word: left for word, weight in one.items() if (left := weight - other.get(word, 0)) > 0}


def align(before: Sequence[Sentence], after: Sequence[Sentence]) -> tuple[Group, ...]:
    """What belongs together, in the order of ``before``; a sentence in no group was dropped or added.

    The groups that are not moved are in one order on both sides. Read from ``after`` to ``before`` the result is the
    same, mirrored.
    """
    if [one.words for one in before] <= [one.words for one in after]:
        groups = _align(before, after)
    else:
        groups = [Group(one.after, one.before, one.moved) for one in _align(after, before)]
    return tuple(sorted(groups, key=lambda one: one.before.start))


def _align(before: Sequence[Sentence], after: Sequence[Sentence]) -> list[Group]:
    """As :func:`align`, without order or symmetry."""
    pairs = list(_candidates(before, after))
    kept = _heaviest_chain(pairs, before, after)
    free_before = set(range(len(before))) - {pair.before for pair in kept}
    free_after = set(range(len(after))) - {pair.after for pair in kept}
    moved: list[Group] = []
    for pair in sorted(pairs, key=lambda one: (-one.likeness, one.before, one.after)):
        if pair.likeness < MOVED or before[pair.before].size < _LEAST_MOVED:
            continue
        if pair.before in free_before and pair.after in free_after:
            moved.append(Group(_only(pair.before), _only(pair.after), moved=True))
            free_before.remove(pair.before)
            free_after.remove(pair.after)
    return [*(_widened(pair, before, after, free_before, free_after) for pair in kept), *moved]


def _only(number: int) -> range:
    return range(number, number + 1)


def _candidates(before: Sequence[Sentence], after: Sequence[Sentence]) -> Iterator[_Pair]:
    """Pairs that are alike: the same sentence, time for time, and those that share most of their rarer words."""
    places: dict[Words, deque[int]] = defaultdict(deque)
    holding: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for i, sentence in enumerate(before):
        places[sentence.core].append(i)
        for word, weight in sentence.bag.items():
            holding[word].append((i, weight))
    frequent = {word for word, found in holding.items() if len(found) > _FREQUENT}
    for j, sentence in enumerate(after):
        shared: dict[int, int] = defaultdict(int)
        for word, weight in sentence.bag.items():
            if word not in frequent:
                for i, its in holding.get(word, ()):
                    shared[i] += weight if weight < its else its
        best = set(shared)
        if len(best) > _CANDIDATES:
            best = set(sorted(best, key=lambda i: (-shared[i], abs(i - j), i))[:_CANDIDATES])
        if same := places.get(sentence.core):
            best.add(same.popleft())
        often = {word: sentence.bag[word] for word in frequent if word in sentence.bag}
        for i in sorted(best):
            likeness = _likeness(before[i], sentence, shared[i] + _common(often, before[i].bag))
            if likeness >= ALIKE:
                yield _Pair(i, j, likeness)


def _likeness(before: Sentence, after: Sentence, shared: int) -> float:
    """From 0 to 1: the share of words, by weight, that both have, whatever their order."""
    return 1.0 if before.core == after.core else 2 * shared / (before.size + after.size)


def _heaviest_chain(pairs: Sequence[_Pair], before: Sequence[Sentence], after: Sequence[Sentence]) -> list[_Pair]:
    """The pairs in one order on both sides that keep most letters: a heaviest increasing subsequence."""
    ordered = sorted(pairs, key=lambda one: (one.before, -one.after))
    came_from: list[int | None] = []
    frontier: list[tuple[int, float, int]] = []  # last sentence, weight so far, number of the pair; all rising
    for number, pair in enumerate(ordered):
        at = bisect_left(frontier, (pair.after,))
        came_from.append(frontier[at - 1][2] if at else None)
        own = pair.likeness**2 * (1 + before[pair.before].size + after[pair.after].size)
        weight = own + (frontier[at - 1][1] if at else 0.0)
        if at < len(frontier) and frontier[at][0] == pair.after and frontier[at][1] >= weight:
            continue
        end = at
        while end < len(frontier) and frontier[end][1] <= weight:
            end += 1
        frontier[at:end] = [(pair.after, weight, number)]
    chain: list[_Pair] = []
    link = frontier[-1][2] if frontier else None
    while link is not None:
        chain.append(ordered[link])
        link = came_from[link]
    return chain[::-1]


def _widened(
    pair: _Pair,
    before: Sequence[Sentence],
    after: Sequence[Sentence],
    free_before: set[int],
    free_after: set[int],
) -> Group:
    """A pair with the neighbours that were split from it or merged into it; they are free no longer."""
    old, new = before[pair.before], after[pair.after]
    if old.core == new.core:
        return Group(_only(pair.before), _only(pair.after))
    return Group(
        _grown(pair.before, before, free_before, new),
        _grown(pair.after, after, free_after, old),
    )


def _grown(own: int, sentences: Sequence[Sentence], free: set[int], other: Sentence) -> range:
    """The sentence with the free ones beside it that mostly come from what its ``other`` side has left over."""
    start, stop = own, own + 1
    if start - 1 not in free and stop not in free:
        return range(start, stop)
    left_over = _without(other.bag, sentences[own].bag)
    while start - 1 in free and _comes_from(sentences[start - 1], left_over):
        start -= 1
        free.remove(start)
        left_over = _without(left_over, sentences[start].bag)
    while stop in free and _comes_from(sentences[stop], left_over):
        free.remove(stop)
        left_over = _without(left_over, sentences[stop].bag)
        stop += 1
    return range(start, stop)


def _comes_from(sentence: Sentence, left_over: Bag) -> bool:
    return sentence.size > 0 and _common(sentence.bag, left_over) >= _CONTAINED * sentence.size
