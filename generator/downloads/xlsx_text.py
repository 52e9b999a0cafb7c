"""The XML of a workbook's parts: its head, and text that may stand in it."""

import re
from xml.sax.saxutils import escape

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
"""The namespace of sheets, their styles and their list."""

_LONGEST = 32_767
"""More characters Excel takes for a damaged file."""
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML cannot hold."""


def part(xml: str) -> bytes:
    """A part as it stands in the file."""
    return ('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + xml).encode()


def clean(text: str) -> str:
    """As much of a text as a cell takes."""
    return _FORBIDDEN.sub("", text)[:_LONGEST]


def written(text: str) -> str:
    """A clean text as an element ``t``, with the spaces at its ends."""
    kept = ' xml:space="preserve"' if text != text.strip() else ""
    return f"<t{kept}>{escape(text, _ENTITIES)}</t>"


_ENTITIES = {"\r": "&#13;"}
"""A carriage return as it stands would be read as the end of a line."""
