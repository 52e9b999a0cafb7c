"""What changed between two wordings: numbers and Latin words whole, Chinese character by character."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

_WORD = r"[^\W\d_\u3400-\u9fff]+"
_PIECE = re.compile(rf"\{{\{{[^{{}}]*\}}\}}|\d(?:[\d,.]*\d)?[%％‰]?|{_WORD}(?:['’-]{_WORD})*|\s+|.", re.DOTALL)
_NEAR = 2


class Kind(StrEnum):
    """Whether a piece stands in both wordings, in the earlier alone, or in the later alone."""

    same = "same"
    removed = "removed"
    added = "added"


@dataclass(frozen=True, slots=True)
class Piece:
    """Consecutive text of one kind."""

    kind: Kind
    text: str


def changed_words(before: str, after: str) -> tuple[Piece, ...]:
    """Both wordings in one row: all but what was added is ``before``, all but what was removed is ``after``."""
    return tuple(_joined(before, after))


def _joined(before: str, after: str) -> Iterator[Piece]:
    old, new = _PIECE.findall(before), _PIECE.findall(after)
    removed, added = "", ""
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            text = "".join(old[a:b])
            # Two changes with next to nothing between them read better as one.
            if (removed or added) and b - a < _NEAR and b < len(old):
                removed, added = removed + text, added + text
                continue
            yield from _change(removed, added)
            yield Piece(Kind.same, text)
            removed, added = "", ""
        else:
            removed, added = removed + "".join(old[a:b]), added + "".join(new[c:d])
    yield from _change(removed, added)


def _change(removed: str, added: str) -> Iterator[Piece]:
    if removed:
        yield Piece(Kind.removed, removed)
    if added:
        yield Piece(Kind.added, added)
