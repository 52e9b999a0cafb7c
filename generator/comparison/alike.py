"""How alike two passages are, figures included, and which of many may be one another."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq

from generator.comparison.change import Passage
from generator.language import Language

_WORD = re.compile(r"\w+")
_GRAM = 4
_COMMON = 12
"""A sequence of characters that more passages share says nothing of where one comes from."""


@lru_cache(maxsize=1 << 14)
def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text.casefold()))


@lru_cache(maxsize=1 << 14)
def letters(text: str) -> str:
    """The letters and figures of a text; spaces and punctuation make no difference."""
    return "".join(one for one in text.casefold() if one.isalnum())


def alikeness(one: Passage, other: Passage, least: int) -> int:
    """From 0 to 100, in the language in which the two are more alike; 0 below ``least``.

    Chinese is compared by characters, English by words. An edit in one language alone does not hide that two
    passages are the same.
    """
    if one.zh == other.zh or one.en == other.en:
        return 100
    chinese = fuzz.ratio(letters(one.zh), letters(other.zh), score_cutoff=least)
    english = fuzz.ratio(_words(one.en), _words(other.en), score_cutoff=max(least, int(chinese)))
    return round(max(chinese, english))


def text_alikeness(one: str, other: str) -> int:
    """How alike two texts of one language are, from 0 to 100; 100 for equal letters and figures."""
    return round(fuzz.ratio(letters(one), letters(other)))


def changed_in(one: Passage, other: Passage) -> tuple[Language, ...]:
    """The languages in which the words of two passages differ."""
    return tuple(language for language in Language if one[language] != other[language])


def found_in(part: str, whole: str) -> int:
    """How much of ``part`` stands together in ``whole``, from 0 to 100."""
    one, other = letters(part), letters(whole)
    return round(fuzz.partial_ratio(one, other)) if one and len(one) <= len(other) else 0


def shared(one: str, other: str) -> int:
    """How many characters of the first stand in the second, in the same order."""
    return int(LCSseq.similarity(letters(one), letters(other)))


def candidates(before: Sequence[Passage], after: Iterable[Passage]) -> Iterator[tuple[Passage, Passage]]:
    """Pairs that share a rare sequence of characters, so that not every passage need be held against every other."""
    places: dict[str, list[int]] = defaultdict(list)
    for index, one in enumerate(before):
        for gram in _grams(one.zh):
            places[gram].append(index)
    for passage in after:
        near = {
            index for gram in _grams(passage.zh) if len(found := places.get(gram, ())) <= _COMMON for index in found
        }
        yield from ((before[index], passage) for index in sorted(near))


def _grams(text: str) -> set[str]:
    plain = letters(text)
    return {plain[at : at + _GRAM] for at in range(len(plain) - _GRAM + 1)}
