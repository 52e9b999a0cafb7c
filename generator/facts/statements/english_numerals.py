"""English numerals in words: three, twenty-three, one hundred and eight, two and a half million."""

from decimal import Decimal

_BELOW_TWENTY = (
    "zero one two three four five six seven eight nine ten eleven "
    "twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
)
_UNITS = _BELOW_TWENTY.split()
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
SMALL = {word: value for value, word in enumerate(_UNITS)} | {
    word: 10 * value for value, word in enumerate(_TENS, start=2)
}
"""The words below a hundred that are not put together."""
SCALES = {"hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
"""Words that multiply what stands before them."""
ORDINALS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "eleventh": 11,
    "twelfth": 12,
    "thirteenth": 13,
    "fourteenth": 14,
    "fifteenth": 15,
    "sixteenth": 16,
    "seventeenth": 17,
    "eighteenth": 18,
    "nineteenth": 19,
    "twentieth": 20,
    "thirtieth": 30,
}
"""Ordinals that are one word."""


def parse_english(text: str) -> Decimal:
    """The value of a numeral in words; raises ValueError where ``text`` is none. ``and`` and hyphens are allowed."""
    words = [word for word in text.lower().replace("-", " ").split() if word not in ("and", "a")]
    if not words:
        raise ValueError(text)
    total, group, seen = 0, 0, 10**15
    for word in words:
        if word in ORDINALS and word is words[-1]:
            group += ORDINALS[word]
        elif word in SMALL:
            group += SMALL[word]
        elif word == "hundred":
            group = (group or 1) * 100
        elif word in SCALES and SCALES[word] < seen:
            seen = SCALES[word]
            total += (group or 1) * seen
            group = 0
        else:
            raise ValueError(text)
    return Decimal(total + group)
