"""One form for all that a reader takes for the same: the worker folds queries and texts by the same steps.

``overrides/assets/search/fold.js`` is this module once more; a test compares the two over the words of the site.
"""

import re
import unicodedata
from functools import cache

from generator.reading.packs import packed_han_forms

HAN = "\u3400-\u9fff〇々\U00020000-\U0003ffff"
"""Han characters, as the inside of a regular expression's brackets."""

_ACCENTED = re.compile("[\u00c0-\u024f\u1e00-\u1eff]+")
_NOTHING = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]+")
_DASH = re.compile("[\u2010-\u2015\u2212\u301c\uff5e~]")
_APOSTROPHE = re.compile("[\u2018\u2019\u02bc]")
_QUOTE = re.compile("'(?:(?<![a-z]')|(?![a-z]))")
_THOUSANDS = re.compile(",(?<=[0-9],)(?=[0-9]{3}(?![0-9]))")
_HYPHEN = re.compile("-(?<=[a-z]-)(?=[a-z])")
_SPACES = re.compile("[\r\f\v\u0085\u2028\u2029][ \r\f\v\u0085\u2028\u2029]*| [ \r\f\v\u0085\u2028\u2029]+")
_LOOSE = re.compile(" (?:(?<![a-z0-9] )|(?![a-z0-9])|(?<=[a-z] )(?=[0-9])|(?<=[0-9] )(?=[a-z]))")
# A pattern that begins with the character it takes away is looked for ten times as fast as one that looks back first.


@cache
def _other_forms() -> tuple[re.Pattern[str], dict[int, str]]:
    return re.compile(f"[{''.join(packed_han_forms())}]"), str.maketrans(packed_han_forms())


def forms_in(text: str) -> list[str]:
    """The traditional and variant characters of a text."""
    return [] if text.isascii() else _other_forms()[0].findall(text)


def fold(text: str) -> str:
    """``text`` for comparison: compatible characters (NFKC), case, accents, dashes, Han forms, thousands separators.

    A space is kept between two Latin letters or two digits and nowhere else, so that 三 个 and 三个, ``GB/T 36001`` and
    ``GB/T36001`` are one. A hyphen between letters is a space. Line ends and tabulators are kept: no phrase reaches
    across them. An apostrophe is kept within a word only.
    """
    text = unicodedata.normalize("NFKC", text).lower()
    if not text.isascii():
        text = _NOTHING.sub("", text)
        text = _ACCENTED.sub(_without_accents, text)
        text = _APOSTROPHE.sub("'", _DASH.sub("-", text))
        other, forms = _other_forms()
        if other.search(text):
            text = text.translate(forms)
    text = _HYPHEN.sub(" ", _THOUSANDS.sub("", _QUOTE.sub("", text)))
    return _LOOSE.sub("", _SPACES.sub(" ", text))


def _without_accents(found: re.Match[str]) -> str:
    plain = unicodedata.normalize("NFKD", found[0])
    return "".join(one for one in plain if not unicodedata.combining(one))
