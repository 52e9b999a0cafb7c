"""What is indexed together: an edition, or what an organisation has beside its editions, in both languages."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from generator.language import Bilingual, Language


class Kind(StrEnum):
    """What a page is, as a reader may ask for it."""

    chapter = "chapter"
    case = "case"
    indicator = "indicator"
    award = "award"
    press = "press"
    listing = "listing"


@dataclass(frozen=True, slots=True)
class PagePair:
    """One page in both languages.

    ``path`` lies below the language (``chinalco/2020/safety/``); ``trail`` is what stands above the page; ``html`` its
    finished text; ``values`` the keys of stored figures that it shows.
    """

    path: str
    kind: Kind
    year: str
    trail: Bilingual
    title: Bilingual
    html: Mapping[Language, str] = field(repr=False)
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Volume:
    """``path`` is where its pages lie below the language; ``year`` orders the volumes, newest first."""

    path: str
    year: str
    pages: tuple[PagePair, ...]


def in_order(pages: tuple[PagePair, ...]) -> tuple[PagePair, ...]:
    """Pages of a kind and year together, in reading order otherwise: so they are counted, and come first on ties."""
    kinds = list(Kind)
    return tuple(sorted(pages, key=lambda page: (kinds.index(page.kind), -int(page.year or 0))))
