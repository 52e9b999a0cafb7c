"""What became of a text: words struck out and written in, what moved at both ends; as one text or one side alone.

A page of a comparison shows thousands of such runs: plain joining takes a tenth of the time of a template.
"""

from collections.abc import Iterable
from functools import lru_cache

from markupsafe import Markup, escape

from generator.comparison.redline import Fate, Mark, Piece, Redline
from generator.language import Language
from generator.views.change_words import RedlineWords
from generator.views.chinese import mark_chinese

_AROUND = {
    Mark.deleted: '<del class="dz-del">{}</del>',
    Mark.inserted: '<ins class="dz-ins">{}</ins>',
}
_REMEMBERED = 1 << 12
"""How many pieces are remembered: each stands on one side or on both, and again on the page of the other language."""


def draw_inline(redline: Redline, language: Language, words: RedlineWords) -> Markup:
    """Both texts as one."""
    told = []
    for one in redline.stretches:
        if one.fate is Fate.moved_away:
            told.append(f'<del class="dz-moved">{_away(one.move, words)}{_plain(one.before, language)}</del>')
        elif one.fate is Fate.moved_here:
            told.append(f'<span class="dz-moved">{_here(one.move, words)}{_marked(one.pieces, language)}</span>')
        else:
            told.append(_marked(one.pieces, language))
    return Markup("".join(told))


def draw_side(redline: Redline, own: Mark, language: Language, words: RedlineWords) -> Markup:
    """One text alone: the earlier with what was ``deleted``, or the later with what was ``inserted``."""
    told = []
    for one in redline.stretches:
        if one.fate is Fate.moved_away:
            if own is Mark.deleted:
                told.append(f'<span class="dz-moved">{_away(one.move, words)}{_plain(one.before, language)}</span>')
            continue
        pieces = _marked((piece for piece in one.pieces if piece.mark in (Mark.kept, own)), language)
        if one.fate is not Fate.moved_here:
            told.append(pieces)
        elif own is Mark.inserted:
            told.append(f'<span class="dz-moved">{_here(one.move, words)}{pieces}</span>')
    return Markup("".join(told))


def _away(move: int, words: RedlineWords) -> str:
    return f'<b class="dz-moved__mark" title="{escape(words.moved_away)}">{move}↗</b> '


def _here(move: int, words: RedlineWords) -> str:
    return f'<b class="dz-moved__mark" title="{escape(words.moved_here)}">↘{move}</b> '


def _marked(pieces: Iterable[Piece], language: Language) -> str:
    return "".join([_piece(piece.mark, piece.text, language) for piece in pieces])


@lru_cache(maxsize=_REMEMBERED)
def _piece(mark: Mark, text: str, language: Language) -> str:
    """A line break that was deleted or inserted is shown; spaces alone are not worth a mark."""
    if mark is Mark.kept or not text.strip(" "):
        return _plain(text, language)
    return _AROUND[mark].format(_plain(text.replace("\n", "¶\n"), language))


def _plain(text: str, language: Language) -> str:
    return str(mark_chinese(text, language))
