"""What a newspaper article backs up, as an author names it."""

from dataclasses import dataclass
from enum import StrEnum


class BackedKind(StrEnum):
    """The things an article can stand behind."""

    chapter = "chapter"
    case = "case"
    indicator = "indicator"
    award = "award"
    timeline = "timeline"


@dataclass(frozen=True, slots=True)
class Backed:
    """A chapter, a case, a list of awards or a timeline of the edition ``year``; or an indicator, without a year.

    ``part`` is what of it: a section, block or figure of a chapter or case, an award, an event, the period of an
    indicator's value; empty for the whole.
    """

    kind: BackedKind
    target: str
    year: str = ""
    part: str = ""


def read_backed(written: str) -> Backed | None:
    """``chapter/2020/safety#drills``, ``indicator/output@2019``, ``award/2020/honours/prize`` and the like.

    The part, behind ``#``, ``@`` or the last ``/``, may be left out.
    """
    match written.split("/"):
        case ["indicator", value]:
            target, _, period = value.partition("@")
            return Backed(BackedKind.indicator, target, part=period)
        case [("chapter" | "case") as kind, year, place]:
            target, _, anchor = place.partition("#")
            return Backed(BackedKind(kind), target, year, anchor)
        case [("award" | "timeline") as kind, year, target]:
            return Backed(BackedKind(kind), target, year)
        case [("award" | "timeline") as kind, year, target, part]:
            return Backed(BackedKind(kind), target, year, part)
    return None
