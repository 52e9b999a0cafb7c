"""Codes as printed, written out: ``M3.8-M3.14`` is seven codes."""

import re

_SEPARATOR = re.compile(r"\s*(?:-|–|—|~|～|至|to)\s*")
_LETTER = re.compile(r"[A-Z]+(?=\d)")
_ENDS = re.compile(r"(.*?)(\d+)$")


def expand_codes(printed: str) -> tuple[str, ...]:
    """The single codes that ``printed`` names: itself, or every code of a range.

    A range counts up the last number of two codes that are alike before it (``G1.1-G1.4``), the second perhaps
    without its letter (``E1.3-1.7``); a GRI disclosure such as ``305-1`` is one code. Ranges over sections
    (``G1.1-G6.3``), whose numbering no arithmetic tells, stay as printed.
    """
    for match in _SEPARATOR.finditer(printed):
        first, last = printed[: match.start()], printed[match.end() :]
        letter = _LETTER.match(first)
        if letter and last[:1].isdigit() and "." in last:
            last = letter[0] + last
        start, end = _ENDS.fullmatch(first), _ENDS.fullmatch(last)
        if not start or not end or not start[1] or start[1] != end[1]:
            continue
        if int(start[2]) <= int(end[2]):
            return tuple(f"{start[1]}{number}" for number in range(int(start[2]), int(end[2]) + 1))
    return (printed,)
