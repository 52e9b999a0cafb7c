"""How alike two texts are: for titles that should be the same, and for what was meant by something mistyped."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA, Levenshtein

_HAN = "\u3400-\u9fff\uf900-\ufaff"
_TOKEN = re.compile(rf"[{_HAN}]|[^\W_{_HAN}]+")
_SLIP = 70
_SAME_WORD = 75


@lru_cache(maxsize=1 << 15)
def folded(text: str) -> str:
    """The letters and figures of ``text``: width, case, spaces and punctuation make no difference."""
    return "".join(one for one in unicodedata.normalize("NFKC", text).casefold() if one.isalnum())


def likeness(first: str, second: str) -> float:
    """From 0 to 100, whatever the order of the words; 100 where only punctuation, case or width differ."""
    in_order = fuzz.ratio(folded(first), folded(second))
    return max(in_order, fuzz.token_sort_ratio(" ".join(_tokens(first)), " ".join(_tokens(second))))


def part_likeness(first: str, second: str) -> float:
    """From 0 to 100: how well the shorter text is found within the longer."""
    return fuzz.partial_ratio(folded(first), folded(second))


def nearest_names(name: str, known: Iterable[str]) -> tuple[str, ...]:
    """The known names with the fewest letters to change; none where that would be half of the name or more."""
    distances = {one: Levenshtein.distance(name, one) for one in known}
    least = min(distances.values(), default=len(name))
    return tuple(one for one, distance in distances.items() if distance == least) if 2 * least < len(name) else ()


def is_slip(first: str, second: str) -> bool:
    """Whether two titles differ as a mistyped one differs from the right one.

    So they do where they are alike but for a Chinese character put in another's place, lost within or exchanged with
    its neighbour, for another number, or for a word spelled otherwise. A title that is shortened, lengthened or worded
    anew is none.
    """
    if folded(first) == folded(second) or fuzz.ratio(folded(first), folded(second)) < _SLIP:
        return False
    one, other = _tokens(first), _tokens(second)
    for edit in Levenshtein.editops(one, other):
        if edit.tag == "replace":
            before, after = one[edit.src_pos], other[edit.dest_pos]
            if _is_one_for_another(before, after):
                return True
    if len(one) == len(other) and OSA.distance(one, other) == 1:
        return all(_is_han(before) for before, after in zip(one, other, strict=True) if before != after)
    longer, shorter = (one, other) if len(one) > len(other) else (other, one)
    lost = [edit.src_pos for edit in Levenshtein.editops(longer, shorter)]
    return len(lost) == 1 and _is_han(longer[lost[0]]) and 0 < lost[0] < len(longer) - 1


def _tokens(text: str) -> list[str]:
    """Each Chinese character, and each word of other scripts."""
    return _TOKEN.findall(unicodedata.normalize("NFKC", text).casefold())


def _is_one_for_another(before: str, after: str) -> bool:
    """Whether two tokens are two characters, two numbers, or two spellings of a word."""
    kinds = (_is_han, str.isdigit)
    return any(kind(before) and kind(after) for kind in kinds) or fuzz.ratio(before, after) >= _SAME_WORD


def _is_han(token: str) -> bool:
    return re.fullmatch(f"[{_HAN}]", token) is not None
