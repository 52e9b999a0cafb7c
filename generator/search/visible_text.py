"""What a reader sees on a finished page, divided at the places a link can lead to.

Pages are many and their HTML is our own, so they are read with regular expressions, each of which passes over the
whole page at once; a parser of HTML would take ten times as long.
"""

import re
from dataclasses import dataclass
from html import unescape

CELL = "\t"
"""Stands between the cells of a row, and between other things that are set apart within one line."""

_HIDDEN = re.compile(
    r"<(?P<tag>nav|svg|script|style|form|template)\b.*?</(?P=tag)>"
    r"|<(?P<out>\w+)\b[^>]*(?: hidden|data-search-exclude|dz-hidden|dz-unit-inline)[^>]*>.*?</(?P=out)>",
    re.DOTALL,
)
_APART = re.compile(r"</(?:span|strong|small)>\s*(?=<(?:span|strong|small|del)\b(?! class=\"dz-figure__))")
_INLINE = re.compile(r"</?(?:a|abbr|b|bdi|cite|code|del|em|i|mark|q|s|small|span|strong|sub|sup|u|wbr)\b[^>]*>")
_CELL_END = re.compile(r"</(?:td|th|dt)>\s*(?:<(?:td|th|dd)\b[^>]*>)?")
_PLACE = re.compile(r'<(h[1-6]|tr|article|li|div|table|section|figure)\b[^>]*? id="([^"]+)"[^>]*>|(<h[1-6]\b[^>]*>)')
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_TAG = re.compile(r"<[^>]*>")
_SPACE = re.compile(r"[\r\f\v\u200b\u00ad\ufeff][ \r\f\v\u200b\u00ad\ufeff]*| {2,}")


@dataclass(frozen=True, slots=True)
class Passage:
    """A part of a page: the anchor that leads to it, the heading it stands under, and its lines.

    ``level`` is that of the heading where the first line is the heading itself, 0 elsewhere. The anchor is empty above
    the first place that has one.
    """

    anchor: str
    heading: str
    level: int
    lines: tuple[str, ...]


def read_passages(page: str) -> tuple[Passage, ...]:
    """The visible text of a page given as finished HTML, with or without front matter.

    Navigation, forms, drawings and what only scripts show are not content. Inline markup leaves no trace: a phrase
    set half in bold is one phrase.
    """
    text = page[page.index("\n---\n") + 5 :] if page.startswith("---\n") else page
    text = _HIDDEN.sub(" ", text.replace("\n", " "))
    text = _CELL_END.sub(CELL, _INLINE.sub("", _APART.sub(CELL, text)))
    parts = _PLACE.split(text)
    passages: list[Passage] = []
    anchor = heading = ""
    _add(passages, Passage(anchor, heading, 0, tuple(_lines(parts[0]))))
    for tag, place, bare, inner in zip(parts[1::4], parts[2::4], parts[3::4], parts[4::4], strict=True):
        anchor = unescape(place) if place else anchor
        level = int((bare[2:] if bare else tag[1:])[0]) if bare or tag in _HEADINGS else 0
        lines = tuple(_lines(inner))
        if level:
            heading = lines[0] if lines else ""
        _add(passages, Passage(anchor, heading, level, lines))
    return tuple(passages)


def _add(passages: list[Passage], one: Passage) -> None:
    """Lines under the same place and heading as the passage before join it."""
    last = passages[-1] if passages else None
    if last is not None and not one.level and (last.anchor, last.heading) == (one.anchor, one.heading):
        passages[-1] = Passage(last.anchor, last.heading, last.level, last.lines + one.lines)
    elif one.lines:
        passages.append(one)


def _lines(inner: str) -> list[str]:
    text = unescape(_SPACE.sub(" ", _TAG.sub("\n", inner)))
    return [line for one in text.split("\n") if (line := one.strip(" \t"))]
