"""The search page: what a reader may filter by, the words its script says, and what stands there without JavaScript."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.facts.address import INDICATORS, SEARCH, STANDARDS, link, organisation_root, page_path
from generator.language import Language
from generator.views.interface_text import interface
from generator.views.outline import Outline
from generator.views.page import LinkView

KINDS = ("chapter", "case", "indicator", "award", "press", "listing")
"""The kinds of page, as the index tells them apart."""

_SAID = (
    *("colon", "open", "close", "search_found", "search_found_one", "search_none", "search_some", "search_working"),
    *("search_of_other", "search_found_in_zh", "search_found_in_en", "search_said", "search_same_value"),
    *("language_zh", "language_en"),
    *(f"kind_{kind}" for kind in (*KINDS, "code", "value", "term", "company", "title", "heading")),
)
"""The words of the interface that the script uses."""


@dataclass(frozen=True, slots=True)
class FilterView:
    """A choice among values; ``name`` is what the address calls it, the first value is empty and takes all."""

    name: str
    title: str
    values: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class SearchPageView:
    """The page; ``ways`` lead to indexes and indicators where nothing can be searched."""

    title: str
    filters: tuple[FilterView, ...]
    ways: tuple[LinkView, ...]
    said: dict[str, str]


def view_search(outlines: Sequence[Outline], language: Language) -> SearchPageView:
    """The page over all editions of all organisations."""
    words = interface(language)
    shown = [one for one in outlines if one.editions]
    years = {year for one in shown for year in (*(edition.year for edition in one.editions), *one.press_years)}
    every = ("", words.search_every)
    organisations = tuple((one.id, one.short[language]) for one in shown)
    languages = tuple((str(one), str(getattr(words, f"language_{one}"))) for one in Language)
    kinds = tuple((kind, str(getattr(words, f"kind_{kind}"))) for kind in KINDS)
    return SearchPageView(
        words.search_page,
        (
            FilterView("organisation", words.search_organisation, (every, *organisations)),
            FilterView("year", words.search_year, (every, *((year, year) for year in sorted(years, reverse=True)))),
            FilterView("kind", words.search_kind, (every, *kinds)),
            FilterView("language", words.search_language, (every, *languages)),
        ),
        tuple(way for one in shown for way in _ways(one, language)),
        {name: str(getattr(words, name)) for name in _SAID},
    )


def _ways(outline: Outline, language: Language) -> Iterator[LinkView]:
    """To the indicator index of each edition, and to the organisation's indicators."""
    here, words, short = f"{language}/{SEARCH}/", interface(language), outline.short[language]
    for edition in outline.editions:
        page, title = (STANDARDS, words.standards) if STANDARDS in edition.pages else ("", "")
        if edition.index:
            page, title = edition.index.page, edition.index.title[language]
        if page:
            yield LinkView(link(here, page_path(edition, language, page)), title, f"{short} {edition.year}")
    if outline.indicators:
        indicators = link(here, f"{organisation_root(outline.id, language)}{INDICATORS}/")
        yield LinkView(indicators, words.all_indicators, short)
