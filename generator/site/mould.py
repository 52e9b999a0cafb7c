"""What pages of a kind have in common, rendered once: a mould, with marks where each page has texts of its own."""

import re
from collections.abc import Mapping
from typing import Any

from markupsafe import escape

_MARK = re.compile("(?:\x7f|%7F)([\\w.-]+)(&|&amp;|%26)(?:\x7f|%7F)")
"""No file of ours can hold this character: YAML forbids it. In an address it is quoted, and so is the ampersand."""


def mark(name: str) -> str:
    """What is given to a template in place of the text called ``name``.

    Its ampersand shows afterwards what the template did with it: where that was escaped, so will be the text.
    """
    return f"\x7f{name}&\x7f"


def with_marks(value: Any, name: str, texts: dict[str, str]) -> Any:
    """The same value with a mark for each text in it; the texts are noted in ``texts``. Empty ones stay, and so does
    all that is no text: templates may look at it."""
    match value:
        case str() if value:
            texts[name] = value
            return mark(name)
        case dict():
            return {key: with_marks(one, f"{name}.{key}", texts) for key, one in value.items()}
        case list():
            return [with_marks(one, f"{name}.{place}", texts) for place, one in enumerate(value)]
    return value


class Mould:
    """A rendered text with marks in it."""

    def __init__(self, rendered: str) -> None:
        self._pieces = _MARK.split(rendered)  # what stands between the marks, and of each mark its name and ampersand

    def filled(self, texts: Mapping[str, str]) -> str:
        """The text with ``texts`` in place of their marks."""
        pieces = self._pieces.copy()
        for place in range(1, len(pieces), 3):
            text = texts[pieces[place]]
            pieces[place] = str(escape(text)) if pieces[place + 1] == "&amp;" else text
            pieces[place + 1] = ""
        return "".join(pieces)
