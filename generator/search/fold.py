"""One form for all that a reader takes for the same: the worker folds queries and texts by the same steps.

``overrides/assets/search/fold.js`` is this module once more; a test compares the two over the words of the site.
"""

import re
import unicodedata
from functools import cache

from generator.reading.packs import packed_han_forms

HAN = "\u3400-\u9fff〇々\U00020000-\U0003ffff"
"""Han characters, as the inside of a regular expression's brackets."""

_PUNCTUATION = tuple(zip("，（）：；", ",():;", strict=True))
"""Full-width characters of most Chinese lines. Without them a text is mostly normal, which is seen in no time."""
_NOTHING = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_SPACE = "\r\f\v\u0085\u2028\u2029"
_DASH = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u301c\uff5e~"
_APOSTROPHE = "\u2018\u2019\u02bc"
_ACCENTED = "".join(map(chr, (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))))
_QUOTE = re.compile("'(?:(?<![a-z]')|(?![a-z]))")
_THOUSANDS = re.compile(",(?<=[0-9],)(?=[0-9]{3}(?![0-9]))")
_HYPHEN = re.compile("-(?<=[a-z]-)(?=[a-z])")
_SPACES = re.compile("  +")
_LOOSE = re.compile(" (?!(?<=[a-z] )[a-z]|(?<=[0-9] )[0-9])")
# A pattern that begins with the character it takes away is looked for ten times as fast as one that looks back first.


@cache
def _other_forms() -> re.Pattern[str]:
    return re.compile(f"[{''.join(packed_han_forms())}]")


@cache
def _plain() -> tuple[re.Pattern[str], dict[str, str]]:
    """The characters that stand for others or for nothing in a normal text, and what for."""
    plain = {
        **{one: _without_accent(one) for one in _ACCENTED},
        **dict.fromkeys(_NOTHING, ""),
        **dict.fromkeys(_SPACE, " "),
        **dict.fromkeys(_DASH, "-"),
        **dict.fromkeys(_APOSTROPHE, "'"),
        **packed_han_forms(),
    }
    others = {one: other for one, other in plain.items() if one != other}
    return re.compile(f"[{''.join(others)}]"), others


def forms_in(text: str) -> list[str]:
    """The traditional and variant characters of a text."""
    return [] if text.isascii() else _other_forms().findall(text)


def fold(text: str) -> str:
    """``text`` for comparison: compatible characters (NFKC), case, accents, dashes, Han forms, thousands separators.

    A space is kept between two Latin letters or two digits and nowhere else, so that 三 个 and 三个, ``GB/T 36001`` and
    ``GB/T36001`` are one. A hyphen between letters is a space. Line ends and tabulators are kept: no phrase reaches
    across them. An apostrophe is kept within a word only.
    """
    for wide, narrow in _PUNCTUATION:
        text = text.replace(wide, narrow)
    text = unicodedata.normalize("NFKC", text).lower()
    others, plain = _plain()
    text = others.sub(lambda found: plain[found[0]], text)
    text = _HYPHEN.sub(" ", _THOUSANDS.sub("", _QUOTE.sub("", text)))
    return _LOOSE.sub("", _SPACES.sub(" ", text))


def _without_accent(letter: str) -> str:
    return "".join(one for one in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(one))
