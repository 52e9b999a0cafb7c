"""The last steps for a page of the theme: white space that nobody sees in its frame goes, its policy comes."""

import re

from generator.site.policy import CONTENT, CONTENT_END, with_policy

_KEPT = re.compile(r"(<(?P<tag>pre|script|style|textarea)\b.*?</(?P=tag)>)", re.DOTALL)
_BLANK = re.compile(r"\n\s+")


def finished(html: str) -> str:
    """A page of the theme as it is published; its content stays as it is."""
    before, begin, rest = html.partition(CONTENT)
    content, end, after = rest.rpartition(CONTENT_END)
    return with_policy("".join((without_blanks(before), begin, content, end, without_blanks(after))))


def without_blanks(html: str) -> str:
    """Part of a frame with one line break for all white space that begins with one, where that is shown alike."""
    pieces = _KEPT.split(html)  # what stands between such elements, each of them, and its name
    pieces[::3] = (_BLANK.sub("\n", one) for one in pieces[::3])
    del pieces[2::3]
    return "".join(pieces)
