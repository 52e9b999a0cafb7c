"""What a page can be found by: the keys of its folded text. The worker makes the same keys from a query."""

import re
from collections.abc import Iterable, Sequence
from itertools import chain, pairwise

from generator.search.fold import HAN
from generator.search.stem import stem

Places = dict[str, int]
"""Keys, or what they are made of, with the texts that have them: a bit for each text, the lowest for the first."""

_HAN = re.compile(f"[{HAN}]+")
_PHRASE = re.compile("[a-z'][a-z' ]*")
_WORD = re.compile("[a-z']+")
_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)*(?:[-/][0-9]+(?:\.[0-9]+)*)*")
_APART = re.compile("[-/]")
_POWERS = {
    "千": 3,
    "万": 4,
    "百万": 6,
    "千万": 7,
    "亿": 8,
    "万亿": 12,
    "thousand": 3,
    "million": 6,
    "billion": 9,
    "trillion": 12,
}
_SCALES = "|".join(sorted(_POWERS, key=len, reverse=True))
_SCALED = re.compile(f"([0-9]+(?:\\.[0-9]+)?)({_SCALES})")
_FIGURE = re.compile(f"[0-9][0-9./-]*(?:{_SCALES})?")


def find_keys(texts: Sequence[str], values: Sequence[Iterable[str]] = ()) -> tuple[Places, Places]:
    """Every key of folded texts, and every word as it stands; ``values`` are further keys of each text.

    Keys are Han characters by one, two and three, stems of words and pairs of them, numbers and values. Texts repeat
    what others say, so each phrase is taken apart once and not for each text.
    """
    words, keys = _words(_find(_PHRASE, texts))
    keys |= _grams(_find(_HAN, texts)) | _figures(_find(_FIGURE, texts))
    for place, more in enumerate(values):
        for value in more:
            keys[value] = keys.get(value, 0) | 1 << place
    return keys, words


def _find(pattern: re.Pattern[str], texts: Sequence[str]) -> Places:
    """What a pattern finds in the texts."""
    found: Places = {}
    get = found.get
    for place, text in enumerate(texts):
        here = 1 << place
        for one in {*pattern.findall(text)}:
            found[one] = get(one, 0) | here
    return found


def _grams(runs: Places) -> Places:
    """Han characters by one, two and three: by three, or as many as are left, and of those the first two and one."""
    three: Places = {}
    get = three.get
    for run, here in runs.items():
        for place in range(len(run)):
            gram = run[place : place + 3]
            three[gram] = get(gram, 0) | here
    two = _beginnings(three, 2)
    return three | two | _beginnings(two, 1)  # those by three know but the ends of runs of the shorter ones


def _beginnings(grams: Places, length: int) -> Places:
    """The first characters of grams."""
    found: Places = {}
    get = found.get
    for gram, here in grams.items():
        first = gram[:length]
        found[first] = get(first, 0) | here
    return found


def _words(phrases: Places) -> tuple[Places, Places]:
    """The words of phrases as they stand; their stems and pairs of stems."""
    words: Places = {}
    keys: Places = {}
    get_word, get_key = words.get, keys.get
    for phrase, here in phrases.items():
        typed = phrase.split(" ")
        for word in typed:
            words[word] = get_word(word, 0) | here
        for pair in map(" ".join, pairwise(map(stem, typed))):
            keys[pair] = get_key(pair, 0) | here
    for word, here in words.items():
        key = stem(word)
        keys[key] = get_key(key, 0) | here
    return words, keys


def _figures(figures: Places) -> Places:
    """Numbers and codes as they stand and in parts, and values in their scales."""
    found: Places = {}
    get = found.get
    for figure, here in figures.items():
        for key in (figure,) if figure.isdecimal() else _figure_keys(figure):
            found[key] = get(key, 0) | here
    return found


def _figure_keys(figure: str) -> set[str]:
    numbers = _NUMBER.findall(figure)
    values = (value_key(number, _POWERS[scale]) for number, scale in _SCALED.findall(figure))
    return {*numbers, *chain.from_iterable(map(_APART.split, numbers)), *values}


def stems_in(folded: str) -> str:
    """A folded text with its words as stems, all else as it is."""
    return _WORD.sub(lambda found: stem(found[0]), folded)


def value_key(number: str, power: int = 0) -> str:
    """The key of a value in whatever scale: ``6345.72`` and 8 give ``=634572000000``, and so do ``634.572`` and 9."""
    whole, _, rest = number.partition(".")
    digits = whole + rest[:power].ljust(power, "0")
    rest = rest[power:].rstrip("0")
    return "=" + (digits.lstrip("0") or "0") + (f".{rest}" if rest else "")
