"""What a newspaper article backs up, as an author names it."""

from dataclasses import dataclass
from enum import StrEnum


class BackedKind(StrEnum):
    """The things an article can stand behind."""

    case = "case"
    indicator = "indicator"
    award = "award"


@dataclass(frozen=True, slots=True)
class Backed:
    """A case, a list of awards or one award of a list, of the edition ``year``; or an indicator, without a year."""

    kind: BackedKind
    target: str
    year: str = ""
    award: str = ""


def read_backed(written: str) -> Backed | None:
    """``case/2020/green-mine``, ``indicator/output``, ``award/2020/honours`` or ``award/2020/honours/prize``."""
    match written.split("/"):
        case ["indicator", target]:
            return Backed(BackedKind.indicator, target)
        case ["case", year, target]:
            return Backed(BackedKind.case, target, year)
        case ["award", year, target]:
            return Backed(BackedKind.award, target, year)
        case ["award", year, target, award]:
            return Backed(BackedKind.award, target, year, award)
    return None
