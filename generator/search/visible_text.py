"""What a reader sees on a finished page, divided at the places a link can lead to.

Pages are many and their HTML is our own, so they are read with regular expressions; a parser of HTML would take ten
times as long. What stands between two texts, a row of tags, is the same in thousands of places and looked at once.
"""

import re
from functools import lru_cache
from html import unescape
from typing import NamedTuple

CELL = "\t"
"""Stands between the cells of a row, and between other things that are set apart within one line."""

_ASIDE = re.compile(r"<(nav|svg|script|style|form|template)\b.*?</\1>", re.DOTALL)
_HIDING = (" hidden", "data-search-exclude", "dz-hidden", "dz-unit-inline")
_HIDDEN = re.compile(rf"<(\w+)\b[^>]*(?:{'|'.join(_HIDING)})[^>]*>.*?</\1>", re.DOTALL)
_TAGS = re.compile(r"(<[^>]*>\s*(?:<[^>]*>\s*)*)")
_APART = re.compile(r"</(?:span|strong|small)>\s*(?=<(?:span|strong|small|del)\b(?! class=\"dz-figure__))")
_INLINE = re.compile(r"</?(?:a|abbr|b|bdi|cite|code|del|em|i|mark|q|s|small|span|strong|sub|sup|u|wbr)\b[^>]*>")
_CELL_END = re.compile(r"</(?:td|th|dt)>\s*(?:<(?:td|th|dd)\b[^>]*>)?")
_PLACE = re.compile(
    r'<(?:h([1-6])|tr|article|li|div|table|section|figure)\b[^>]*? id="([^"]+)"[^>]*>|<h([1-6])\b[^>]*>'
)
_TAG = re.compile(r"<[^>]*>")
_UNSEEN = re.compile("[\r\f\v\u200b\u00ad\ufeff]")
_SPACES = re.compile("  +")
_MARK = "\0"
"""Begins a line that is a place, and no text: the level of its heading, and its anchor. HTML has no such character."""


class Passage(NamedTuple):
    """A part of a page: the anchor that leads to it, the heading it stands under, and its text, which has lines.

    ``level`` is that of the heading where the first line is the heading itself, 0 elsewhere. The anchor is empty above
    the first place that has one.
    """

    anchor: str
    heading: str
    level: int
    text: str

    @property
    def lines(self) -> tuple[str, ...]:
        """Its lines; there is at least one."""
        return tuple(self.text.split("\n"))


def read_passages(page: str) -> tuple[Passage, ...]:
    """The visible text of a page given as finished HTML, with or without front matter.

    Navigation, forms, drawings and what only scripts show are not content. Inline markup leaves no trace: a phrase
    set half in bold is one phrase.
    """
    first, *parts = _visible(page).split(f"{_MARK}")
    passages: list[Passage] = []
    anchor = heading = ""
    _add(passages, Passage(anchor, heading, 0, first.rstrip("\n")))
    for part in parts:
        place, _, text = part.rstrip("\n").partition("\n")
        level, anchor = int(place[0]), place[1:] or anchor
        if level:
            heading = text.partition("\n")[0]
        _add(passages, Passage(anchor, heading, level, text))
    return tuple(passages)


def _visible(page: str) -> str:
    """The lines of a page, none of them empty, with one for each place."""
    text = page[page.index("\n---\n") + 5 :] if page.startswith("---\n") else page
    text = _ASIDE.sub(" ", text.replace("\n", " "))
    if any(one in text for one in _HIDING):
        text = _HIDDEN.sub(" ", text)
    pieces = _TAGS.split(text)
    pieces[1::2] = map(_meant, pieces[1::2])
    text = _UNSEEN.sub(" ", "".join(pieces))
    lines = [line for one in text.split("\n") if (line := one.strip(" \t"))]
    return unescape(_SPACES.sub(" ", "\n".join(lines)))


@lru_cache(maxsize=1 << 13)
def _meant(tags: str) -> str:
    """What tags without a text between them are to a reader: nothing, the end of a cell or line, a place."""
    text = _CELL_END.sub(CELL, _INLINE.sub("", _APART.sub(CELL, tags)))
    text = _PLACE.sub(lambda found: f"\n{_MARK}{found[1] or found[3] or 0}{found[2] or ''}\n", text)
    return _TAG.sub("\n", text)


def _add(passages: list[Passage], one: Passage) -> None:
    """Lines under the same place and heading as the passage before join it."""
    last = passages[-1] if passages else None
    if not one.text:
        return
    if last is not None and not one.level and (last.anchor, last.heading) == (one.anchor, one.heading):
        passages[-1] = last._replace(text=f"{last.text}\n{one.text}")
    else:
        passages.append(one)
