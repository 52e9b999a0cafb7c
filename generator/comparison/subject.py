"""What things are about: how alike the subjects of two are, where nothing of their sentences need be the same.

Pairs of Chinese characters weigh the more the rarer they are in both editions; the likeness is the cosine of the
weights (G. Salton, C. Buckley, "Term-weighting approaches in automatic text retrieval", 1988). Measured on two editions
of one company's report that were worded anew: unrelated sections mostly lie below 0.08, counterparts above.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import chain, pairwise

from generator.comparison.alike import letters
from generator.comparison.change import Passage, ThingKind
from generator.comparison.things import Things

_COMMON = 60
"""A pair of characters that more things have is left out of the sum: it says little and costs much."""


def subject_likeness(
    before: Things,
    after: Things,
    old: Mapping[str, Iterable[Passage]],
    new: Mapping[str, Iterable[Passage]],
    wanted: Collection[tuple[Iterable[str], Iterable[str]]],
) -> dict[tuple[str, str], float]:
    """For each two ``wanted`` things with words in common, from 0 to 1; a thing counts with all that it contains.

    Those of one kind are set against each other alone: ``wanted`` are the earlier and the later ones of each.
    """
    if not wanted:
        return {}
    bags = _bags(before, old), _bags(after, new)
    found_in = Counter(chain.from_iterable(bag for side in bags for bag in side.values()))
    number = len(bags[0]) + len(bags[1])
    weights = {pair: math.log(number / times) for pair, times in found_in.items() if times < number}
    found: dict[tuple[str, str], float] = {}
    for earlier, later in wanted:
        places: dict[str, list[tuple[str, float]]] = defaultdict(list)
        for key, vector in _vectors(bags[0], weights, earlier):
            for pair, weight in vector.items():
                if found_in[pair] <= _COMMON:
                    places[pair].append((key, weight))
        for key, vector in _vectors(bags[1], weights, later):
            sums: dict[str, float] = defaultdict(float)
            for pair, weight in vector.items():
                for other, its in places.get(pair, ()):
                    sums[other] += weight * its
            found |= {(other, key): likeness for other, likeness in sums.items()}
    return found


def _bags(things: Things, homes: Mapping[str, Iterable[Passage]]) -> dict[str, Counter[str]]:
    pairs: dict[str, list[str]] = defaultdict(list)
    for home, passages in homes.items():
        found = [pair for one in passages for pair in _pairs(letters(one.zh))]
        for key in containers(things, home):
            pairs[key] += found
    return {key: Counter(found) for key, found in pairs.items()}


def _pairs(text: str) -> list[str]:
    return [one + other for one, other in pairwise(text)]


def _vectors(
    bags: Mapping[str, Counter[str]], weights: Mapping[str, float], wanted: Iterable[str]
) -> Iterator[tuple[str, dict[str, float]]]:
    """Weights of unit length."""
    for key in wanted:
        vector = {
            pair: weights[pair] if times == 1 else (1 + math.log(times)) * weights[pair]
            for pair, times in bags.get(key, {}).items()
            if pair in weights
        }
        length = math.sqrt(sum(weight * weight for weight in vector.values()))
        if length:
            yield key, {pair: weight / length for pair, weight in vector.items()}


def containers(things: Things, key: str) -> Iterator[str]:
    """A thing and all that contain it; a case stands on a page of its own."""
    while (thing := things.by_key.get(key)) is not None:
        yield key
        key = thing.above if thing.kind is not ThingKind.case else ""
