"""I110: the title printed with a code is that of another code, or not that of its own.

Source: GRI 1: Foundation 2021, Requirement 7 (the index gives the number and the title of each disclosure). Titles
vary with translation, so only one that is hardly like its own counts, and none where the own title is not known.
"""

from collections.abc import Iterator

from generator.facts.catalogue_codes import CatalogueCodes, FoundCodes
from generator.facts.code_lists import code_lists
from generator.facts.derive import Facts
from generator.language import Bilingual, Language
from generator.model.catalogue import CatalogueEntry
from generator.problem import Level, Problem
from generator.reading.likeness import folded, likeness, part_likeness

CODE = "I110"
LEVEL = Level.warning

_HARDLY = 50
_HARDLY_A_PART = 75


def check(facts: Facts) -> Iterator[Problem]:
    """Every code of a tag or of the claim that has a title beside it."""
    for listed in code_lists(facts):
        for found, position in listed.pairs:
            own = _titles(found.entries)
            if not found.title or folded(found.title) in map(folded, own):
                continue
            code, title = found.codes[0], found.title
            if other := _code_called(found, listed.codes):
                yield Problem(
                    CODE,
                    LEVEL,
                    position,
                    Bilingual(
                        f"“{title}”是 {other} 的名称，不是 {code} 的",
                        f"'{title}' is the title of {other}, not of {code}",
                    ),
                    _hint(code, own),
                )
            elif own and not any(_is_like(title, one) for one in own) and _language(title) in _languages(found.entries):
                yield Problem(
                    CODE,
                    LEVEL,
                    position,
                    Bilingual(f"“{title}”不像 {code} 的名称", f"'{title}' is not like the title of {code}"),
                    _hint(code, own),
                )


def _titles(entries: tuple[CatalogueEntry, ...]) -> tuple[str, ...]:
    return tuple(title for entry in entries for one in Language if (title := entry.title[one]))


def _languages(entries: tuple[CatalogueEntry, ...]) -> set[Language]:
    return {one for entry in entries for one in Language if entry.title[one]}


def _language(title: str) -> Language:
    return Language.en if title.isascii() else Language.zh


def _code_called(found: FoundCodes, codes: CatalogueCodes) -> str | None:
    """Another code that has exactly this title."""
    title = folded(found.title)
    entries = codes.catalogue.entries
    return next((one.code for one in entries if title in map(folded, _titles((one,)))), None)


def _is_like(title: str, own: str) -> bool:
    return likeness(title, own) >= _HARDLY or part_likeness(title, own) >= _HARDLY_A_PART


def _hint(code: str, own: tuple[str, ...]) -> Bilingual:
    known = " / ".join(dict.fromkeys(own))
    return Bilingual(
        (f"{code} 的名称是 {known}；" if known else "") + "检查编号和名称，哪个不对改哪个",
        (f"{code} is called {known}; " if known else "") + "check code and title, and correct the wrong one",
    )
