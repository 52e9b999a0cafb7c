"""What a page can be found by: the keys of its folded text. The worker makes the same keys from a query."""

import re
from collections.abc import Sequence
from itertools import pairwise
from operator import add

from generator.search.fold import HAN
from generator.search.stem import stem

BREAK = "\n"
"""Stands in grams that reach over the end of a run of Han characters or of words; such grams are not keys."""

_NOT_HAN = re.compile(f"[^{HAN}]+")
_NOT_WORDS = re.compile("[^a-z' ]+(?: [^a-z' ]+)*")
_WORD = re.compile("[a-z']+")
_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)*(?:[-/][0-9]+(?:\.[0-9]+)*)*")
_APART = re.compile("[-/]")
_SCALED = re.compile(r"([0-9]+(?:\.[0-9]+)?)(万亿|千万|百万|亿|万|千|trillion|billion|million|thousand)")
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


def page_words(folded: str) -> list[str]:
    """The words of a text as they stand, in their order; ``BREAK`` is between those that are not side by side."""
    return _NOT_WORDS.sub(f" {BREAK} ", folded).strip(" ").split(" ")


def page_keys(folded: str, words: Sequence[str]) -> set[str]:
    """Every key of a text: Han characters by one, two and three, stems of its words and pairs of them, numbers, values.

    Grams that hold ``BREAK`` are among them, because to leave them out costs more here than later.
    """
    runs = _NOT_HAN.sub(BREAK, folded)
    two = list(map(add, runs, runs[1:]))
    stems = list(map(stem, words))
    keys = {*runs, *two, *map(add, two, runs[2:]), *stems, *map(" ".join, pairwise(stems))}
    for number in _NUMBER.findall(folded):
        keys.add(number)
        if "-" in number or "/" in number:
            keys.update(_APART.split(number))
    keys.update(value_key(number, _POWERS[scale]) for number, scale in _SCALED.findall(folded))
    return keys


def stems_in(folded: str) -> str:
    """A folded text with its words as stems, all else as it is."""
    return _WORD.sub(lambda found: stem(found[0]), folded)


def value_key(number: str, power: int = 0) -> str:
    """The key of a value in whatever scale: ``6345.72`` and 8 give ``=634572000000``, and so do ``634.572`` and 9."""
    whole, _, rest = number.partition(".")
    digits = whole + rest[:power].ljust(power, "0")
    rest = rest[power:].rstrip("0")
    return "=" + (digits.lstrip("0") or "0") + (f".{rest}" if rest else "")
