"""Codes as reports print them, found in a catalogue: single ones, ranges in every notation met, whole standards."""

import re
from dataclasses import dataclass
from functools import cached_property

from generator.model.catalogue import Catalogue, CatalogueEntry

NONE = frozenset({"/", "-", "–", "—", "无"})
"""What a report prints where a row answers no code."""

_RANGE = re.compile(r"\s*(?:-|–|—|~|～|至|到|\bto\b)\s*")
_CODE_AND_TITLE = re.compile(r"(\S+)\s+(\S.*)")
_ARTICLE = re.compile(r"第?\s*(\d{1,3})\s*条")
_FOLD = str.maketrans("０１２３４５６７８９－．（）", "0123456789-.()")


@dataclass(frozen=True, slots=True)
class FoundCodes:
    """What a printed code names: entries in the catalogue's order; none where the catalogue does not know it.

    ``is_range`` and ``is_whole`` tell the notation; ``gaps`` are the codes that a range counts over and that do not
    exist; ``title`` is a title printed with the code.
    """

    printed: str
    entries: tuple[CatalogueEntry, ...]
    is_range: bool = False
    is_whole: bool = False
    gaps: tuple[str, ...] = ()
    title: str = ""
    none: bool = False


class CatalogueCodes:
    """A catalogue made ready to find codes in."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        places: dict[str, list[int]] = {}
        for place, entry in enumerate(self.catalogue.entries):
            places.setdefault(entry.code, []).append(place)
        return places

    @property
    def codes(self) -> tuple[str, ...]:
        """Every code once, in order."""
        return tuple(self._places)

    def place(self, code: str) -> int:
        """Where a code stands in the catalogue; KeyError for an unknown one."""
        return self._places[code][0]

    def entries(self, code: str) -> tuple[CatalogueEntry, ...]:
        """The entries of a code: none, one, or several where editions differ."""
        return tuple(self.catalogue.entries[place] for place in self._places.get(code, ()))

    def find(self, printed: str) -> FoundCodes:
        """What ``printed`` names.

        Understood are a code; a range of two codes (``M3.8-M3.14``, ``305-1 to 305-7``, ``第十三条至第十七条``), which
        is all that lies between them in the catalogue; a standard's number for all its codes (``305``); an article in
        figures (``第13条``); a code with its title; ``/`` for none.
        """
        text = self._folded(printed)
        if text in NONE:
            return FoundCodes(printed, (), none=True)
        if exact := self.entries(text):
            return FoundCodes(printed, exact)
        for match in _RANGE.finditer(text):
            first, last = text[: match.start()].strip(), text[match.end() :].strip()
            first, last = self._article(first), self._article(self._completed(first, last))
            if first in self._places and last in self._places and self.place(first) <= self.place(last):
                between = self.catalogue.entries[self.place(first) : self._places[last][-1] + 1]
                return FoundCodes(printed, between, is_range=True, gaps=self._gaps(first, last))
        if (article := self._article(text)) in self._places:
            return FoundCodes(printed, self.entries(article))
        if whole := tuple(one for one in self.catalogue.entries if one.code.startswith((f"{text}-", f"{text}."))):
            return FoundCodes(printed, whole, is_whole=True)
        if (titled := _CODE_AND_TITLE.fullmatch(text)) and (exact := self.entries(titled[1])):
            return FoundCodes(printed, exact, title=titled[2])
        return FoundCodes(printed, ())

    def _folded(self, printed: str) -> str:
        text = printed.strip().translate(_FOLD)
        return text.removeprefix("GRI ").strip() if self.catalogue.id.startswith("gri") else text

    def _completed(self, first: str, last: str) -> str:
        """The second end of a range in full: ``M3.8-14`` ends at M3.14."""
        if last in self._places or not last.isdigit():
            return last
        stem = re.sub(r"\d+$", "", first)
        return stem + last

    def _article(self, text: str) -> str:
        """The code of an article given in Arabic figures."""
        if match := _ARTICLE.fullmatch(text):
            number = int(match[1])
            return next((one.code for one in self.catalogue.entries if one.article == number), text)
        return text

    def _gaps(self, first: str, last: str) -> tuple[str, ...]:
        """Codes that counting from ``first`` to ``last`` names and the catalogue lacks."""
        start, end = re.fullmatch(r"(.*?)(\d+)", first), re.fullmatch(r"(.*?)(\d+)", last)
        if not start or not end or start[1] != end[1]:
            return ()
        counted = (f"{start[1]}{number}" for number in range(int(start[2]), int(end[2]) + 1))
        return tuple(code for code in counted if code not in self._places)
