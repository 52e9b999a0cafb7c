"""How alike two passages are, figures included, and which of many may be one another."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from rapidfuzz import fuzz, process
from rapidfuzz.distance import LCSseq

from generator.comparison.change import Passage
from generator.comparison.signs import Signs
from generator.language import Language

_WORD = re.compile(r"\w+")
_LETTERS = re.compile(r"[^\W_]+")
_GRAM = 4
_COMMON = 12
"""A sequence of characters that more passages share says nothing of where one comes from."""


@lru_cache(maxsize=1 << 12)
def letters(text: str) -> str:
    """The letters and figures of a text; spaces and punctuation make no difference."""
    return "".join(_LETTERS.findall(text.casefold()))


class _Written(dict[Passage, tuple[str, str]]):
    """The Chinese of each passage by letters and its English by words, as signs; written when it is first asked for."""

    def __init__(self) -> None:
        super().__init__()
        self._signs = (Signs(), Signs())

    def __missing__(self, passage: Passage) -> tuple[str, str]:
        chinese, english = self._signs
        words = _WORD.findall(passage.en.casefold())
        self[passage] = written = chinese.write(letters(passage.zh)), english.write(words)
        return written


class Likeness:
    """How alike passages are, from 0 to 100, in the language in which two are more alike.

    Chinese is compared by characters, English by words. An edit in one language alone does not hide that two passages
    are the same.
    """

    def __init__(self) -> None:
        self._written = _Written()

    def among(self, one: Passage, others: Sequence[Passage], least: int) -> list[tuple[int, Passage]]:
        """Those of ``others`` that are ``least`` as alike to ``one`` or more, in their order."""
        scores: dict[int, float] = {}
        texts = zip(*map(self._written.__getitem__, others), strict=True)
        for own, theirs in zip(self._written[one], texts, strict=False):
            for _, score, place in process.extract(own, theirs, scorer=fuzz.ratio, score_cutoff=least, limit=None):
                scores[place] = max(score, scores.get(place, 0))
        return [(round(scores[place]), others[place]) for place in sorted(scores)]


def text_alikeness(one: str, other: str) -> int:
    """How alike two texts of one language are, from 0 to 100; 100 for equal letters and figures."""
    return round(fuzz.ratio(letters(one), letters(other)))


def alikeness_to_all(one: str, others: Iterable[str], least: int) -> int:
    """How alike a text is to several together, from 0 to 100; 0 below ``least``."""
    return round(fuzz.ratio(letters(one), "".join(map(letters, others)), score_cutoff=least - 0.5))


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


def candidates(before: Sequence[Passage], after: Iterable[Passage]) -> Iterator[tuple[Passage, list[Passage]]]:
    """Each passage of ``after`` with those of ``before`` that share a rare sequence of characters with it, so that not
    every passage need be held against every other."""
    places: dict[str, list[int]] = defaultdict(list)
    for index, one in enumerate(before):
        for gram in _grams(one.zh):
            places[gram].append(index)
    for passage in after:
        near = {
            index for gram in _grams(passage.zh) if len(found := places.get(gram, ())) <= _COMMON for index in found
        }
        yield passage, [before[index] for index in sorted(near)]


def _grams(text: str) -> set[str]:
    plain = letters(text)
    return {plain[at : at + _GRAM] for at in range(len(plain) - _GRAM + 1)}
