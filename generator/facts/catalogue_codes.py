"""Codes as reports print them, found in a catalogue: single ones, ranges in every notation met, whole standards."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property

from generator.model.catalogue import Catalogue, CatalogueEntry, CatalogueGroup

NONE = frozenset({"/", "-", "–", "—", "无"})
"""What a report prints where a row answers no code."""

_RANGE = re.compile(r"\s*(?:-|–|—|~|至|到|\bto\b)\s*")
_BETWEEN_CODE_AND_TITLE = re.compile(r"\s*:\s*|\s+")


@dataclass(frozen=True, slots=True)
class FoundCodes:
    """What a printed code names: entries in the catalogue's order; none where the catalogue does not know it.

    ``is_range`` and ``is_whole`` tell the notation; ``gaps`` are the codes that a range counts over and that do not
    exist; ``title`` is a title printed with the code; ``ends`` are those of a range that is none, because one is not
    known or the first stands after the last.
    """

    printed: str
    entries: tuple[CatalogueEntry, ...]
    is_range: bool = False
    is_whole: bool = False
    gaps: tuple[str, ...] = ()
    title: str = ""
    none: bool = False
    ends: tuple[str, str] | None = None

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the entries, each once."""
        return tuple(dict.fromkeys(entry.code for entry in self.entries))

    @property
    def unknown(self) -> bool:
        """Whether it should name a code and names none."""
        return not self.entries and not self.none


class CatalogueCodes:
    """A catalogue made ready to find codes in."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue

    @cached_property
    def _entries(self) -> dict[str, tuple[CatalogueEntry, ...]]:
        entries: dict[str, tuple[CatalogueEntry, ...]] = {}
        for entry in self.catalogue.entries:
            entries[entry.code] = (*entries.get(entry.code, ()), entry)
        return entries

    @cached_property
    def _places(self) -> dict[str, int]:
        return {code: place for place, code in enumerate(self._entries)}

    @cached_property
    def _groups(self) -> dict[str, CatalogueGroup]:
        return {group.name: group for group in self.catalogue.groups}

    @cached_property
    def _articles(self) -> dict[str, str]:
        return {str(one.article): one.code for one in self.catalogue.entries if one.article is not None}

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile(self.catalogue.code_pattern)

    @property
    def codes(self) -> tuple[str, ...]:
        """Every code once, in order."""
        return tuple(self._entries)

    def place(self, code: str) -> int:
        """Where a code stands among the codes; KeyError for an unknown one."""
        return self._places[code]

    def entries(self, code: str) -> tuple[CatalogueEntry, ...]:
        """The entries of a code: none, one, or several where editions differ."""
        return self._entries.get(code, ())

    def group(self, entry: CatalogueEntry) -> CatalogueGroup | None:
        """The heading that an entry stands under, where the catalogue describes it."""
        return self._groups.get(entry.group)

    def find(self, printed: str) -> FoundCodes:
        """What ``printed`` names.

        Understood are a code; a range of two codes (``M3.8-M3.14``, ``M3.8-3.14``, ``M3.8-14``, ``305-1 to 305-7``,
        ``第十三条至第十七条``), which is all that lies between them in the catalogue; a standard's number or heading
        for all its codes (``305``); an article in figures (``第13条``); a code with its title; ``/`` for none.
        """
        text = self._folded(printed)
        if text in NONE:
            return FoundCodes(printed, (), none=True)
        if exact := self.entries(text) or self.entries(self._article(text)):
            return FoundCodes(printed, exact)
        ends = None
        for first, last in self._ends(text):
            if first in self._places and last in self._places and self.place(first) <= self.place(last):
                return FoundCodes(printed, self._between(first, last), is_range=True, gaps=self._gaps(first, last))
            known = first in self._places or last in self._places
            if known and self._pattern.fullmatch(first) and self._pattern.fullmatch(last):
                ends = first, last
        if whole := self._whole(text):
            return FoundCodes(printed, whole, is_whole=True)
        for match in _BETWEEN_CODE_AND_TITLE.finditer(text if ends is None else ""):
            code, title = text[: match.start()], text[match.end() :]
            if (
                title
                and not self._pattern.match(title)
                and (exact := self.entries(code) or self.entries(self._article(code)))
            ):
                return FoundCodes(printed, exact, title=title)
        return FoundCodes(printed, (), ends=ends)

    def _folded(self, printed: str) -> str:
        text = unicodedata.normalize("NFKC", printed).strip()
        return text.removeprefix("GRI").strip() if self.catalogue.id.startswith("gri") else text

    def _ends(self, text: str) -> list[tuple[str, str]]:
        """Every way to read ``text`` as a range, those first whose ends are alike: ``2-1-2-9`` is not 2 to 1-2-9.

        The second end is written in full: ``M3.8-14`` and ``M3.8-3.14`` end at M3.14.
        """
        ends = []
        for match in _RANGE.finditer(text):
            first, last = text[: match.start()].strip(), text[match.end() :].strip()
            shared = re.sub(r"\d+$" if last.isdigit() else r"\d.*$", "", first)
            in_full = shared + last if last[:1].isdigit() else ""
            if first and last:
                ends.append((self._article(first), in_full if in_full in self._places else self._article(last)))
        return sorted(ends, key=lambda one: _shape(one[0]) != _shape(one[1]))

    def _article(self, text: str) -> str:
        """The code of an article given in Arabic figures, or within a range without its 第 or 条."""
        number = text.removeprefix("第").removesuffix("条").strip()
        if not self._articles or number == text:
            return text
        written = f"第{number}条"
        return self._articles.get(number, written if written in self._places else text)

    def _between(self, first: str, last: str) -> tuple[CatalogueEntry, ...]:
        codes = self.codes[self.place(first) : self.place(last) + 1]
        return tuple(entry for entry in self.catalogue.entries if entry.code in codes)

    def _whole(self, text: str) -> tuple[CatalogueEntry, ...]:
        """Every code below a number, or under a heading in one of its wordings."""
        below = tuple(one for one in self.catalogue.entries if one.code.startswith((f"{text}-", f"{text}.")))
        names = {one.name for one in self.catalogue.groups if text in map(self._folded, filter(None, _wordings(one)))}
        return below or tuple(one for one in self.catalogue.entries if one.group in names)

    def _gaps(self, first: str, last: str) -> tuple[str, ...]:
        """Codes that counting from ``first`` to ``last`` names and the catalogue lacks."""
        start, end = re.fullmatch(r"(.*?)(\d+)", first), re.fullmatch(r"(.*?)(\d+)", last)
        if not start or not end or start[1] != end[1]:
            return ()
        counted = (f"{start[1]}{number}" for number in range(int(start[2]), int(end[2]) + 1))
        return tuple(code for code in counted if code not in self._places)


def _shape(code: str) -> str:
    return re.sub(r"\d+", "0", code)


def _wordings(group: CatalogueGroup) -> tuple[str | None, ...]:
    return group.name, group.zh, group.en
