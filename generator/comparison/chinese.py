"""Chinese cut into words: of all ways through the words of a dictionary the most probable one.

The dictionary is jieba's, and the words are those that jieba finds without its model for unknown ones. But jieba reads
all of its half a million words before it cuts the first, and keeps them in a file that it leaves in the system's
folder for temporary ones. Here only those are read that begin with a character that is met.
"""

import re
from bisect import bisect_left
from functools import cache, lru_cache
from importlib.util import find_spec
from math import inf, log
from pathlib import Path

_LOG_TOTAL = log(60_101_967)
"""The logarithm of the frequencies of all words of the dictionary together."""
_REMEMBERED = 1 << 12
"""How many runs are remembered with their words: most stand in both texts, and in many others."""
_COVERED = re.compile(r"[\u4e00-\u9fd5]+|.")
"""Characters that the dictionary covers; any other is a word of its own."""


@lru_cache(maxsize=_REMEMBERED)
def chinese_words(run: str) -> tuple[str, ...]:
    """The words of some Chinese characters; they join to ``run`` exactly."""
    return tuple(word for part in _COVERED.findall(run) for word in _words(part))


def _words(text: str) -> list[str]:
    """From the end backwards: how probable the best way from each place is, and where its first word ends."""
    size = len(text)
    best, ends = [0.0] * (size + 1), [0] * size
    for at in range(size - 1, -1, -1):
        known = _beginning_with(text[at])
        chance, stop = -inf, at + 1
        for end in range(at + 1, size + 1):
            own = known.get(text[at:end])
            if own is None:
                break
            if own and own + best[end] >= chance:
                chance, stop = own + best[end], end
        best[at] = chance if chance > -inf else best[at + 1] - _LOG_TOTAL
        ends[at] = stop
    words = []
    at = 0
    while at < size:
        words.append(text[at : ends[at]])
        at = ends[at]
    return words


@cache
def _beginning_with(character: str) -> dict[str, float]:
    """The words that begin with a character, each with the logarithm of its probability; and what these begin with and
    is no word, with 0."""
    text = _dictionary()
    first, last = (_line_of(one.encode(), text) for one in (character, chr(ord(character) + 1)))
    fields = text[first:last].decode().split()
    chances = [log(int(frequency)) - _LOG_TOTAL for frequency in fields[1::3]]
    beginnings = {word[:end] for word in fields[::3] for end in range(1, len(word))}
    return dict.fromkeys(beginnings, 0.0) | dict(zip(fields[::3], chances, strict=True))


def _line_of(word: bytes, text: bytes) -> int:
    """Where the first line begins that is not before ``word``; the end of the text where there is none."""

    def line_at(place: int) -> bytes:
        begin = text.rfind(b"\n", 0, place) + 1
        return text[begin : begin + len(word)]

    place = bisect_left(range(len(text)), word, key=line_at)
    return text.rfind(b"\n", 0, place) + 1 if place < len(text) else place


@cache
def _dictionary() -> bytes:
    """The dictionary with its lines in order: each a word, its frequency, its part of speech."""
    package = find_spec("jieba")
    assert package is not None, "the package is among the requirements"
    assert package.origin is not None, "the package lies in a folder"
    return b"\n".join(sorted((Path(package.origin).parent / "dict.txt").read_bytes().split(b"\n")))
