"""Findings as workflow commands, which GitHub shows beside the lines of a change.

Source: GitHub's documentation of workflow commands (``::error file=…,line=…,col=…,title=…::message``).
"""

from generator.commands.speech import Speech
from generator.findings.listing import Listing
from generator.problem import Level, Problem

_COMMANDS = {Level.error: "error", Level.warning: "warning", Level.hint: "notice"}


def listing_annotations(listing: Listing, speech: Speech) -> str:
    """One command a line; acknowledged findings are left out."""
    return "\n".join(_command(one, listing.prefix, speech) for one in listing.problems)


def _command(problem: Problem, prefix: str, speech: Speech) -> str:
    place = problem.position
    properties = {"file": prefix + place.path}
    if place.line:
        properties |= {"line": str(place.line), "col": str(place.column)}
    properties["title"] = problem.code
    told = ",".join(f"{name}={_escaped(value, ':,')}" for name, value in properties.items())
    message = f"{problem.message[speech.language]}\n{problem.hint[speech.language]}"
    return f"::{_COMMANDS[problem.level]} {told}::{_escaped(message)}"


def _escaped(text: str, also: str = "") -> str:
    """Percent first, then what would end the line or the property."""
    for sign in ("%", "\r", "\n", *also):
        text = text.replace(sign, f"%{ord(sign):02X}")
    return text
