"""The search page: what a reader may filter by, the words its script says, and what stands there without JavaScript."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.facts.address import INDICATORS, SEARCH, STANDARDS, link, organisation_root, page_path
from generator.facts.derive import Facts
from generator.language import Language
from generator.model.blocks.indicator_index import IndicatorIndex
from generator.model.report import Chapter
from generator.views.interface_text import interface
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


def view_search(editions: Sequence[Facts], language: Language) -> SearchPageView:
    """The page over all editions."""
    words = interface(language)
    publishers = {facts.publisher.id: facts.publisher for facts in editions}
    issues = [issue for publisher in publishers.values() for issue in publisher.issues.values() if issue.date]
    years = {facts.edition.year for facts in editions} | {str(issue.date)[:4] for issue in issues}
    every = ("", words.search_every)
    organisations = tuple((name, one.organisation.short[language]) for name, one in publishers.items())
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
        tuple(way for facts in editions for way in _ways(facts, language)),
        {name: str(getattr(words, name)) for name in _SAID},
    )


def _ways(facts: Facts, language: Language) -> tuple[LinkView, ...]:
    """To the edition's indicator index, and once for an organisation, at its latest edition, to its indicators."""
    here, words = f"{language}/{SEARCH}/", interface(language)
    edition, short = facts.edition, facts.publisher.organisation.short[language]
    index = next(
        (one for one in edition.chapters.values() if any(isinstance(x, IndicatorIndex) for x in one.walk())), None
    )
    page, title = (index.id, index.title[language]) if index else (STANDARDS, words.standards)
    ways = [LinkView(link(here, page_path(edition, language, page)), title, f"{short} {edition.year}")]
    if edition.year == [*facts.publisher.editions][-1] and facts.series:
        indicators = link(here, f"{organisation_root(edition.organisation_id, language)}{INDICATORS}/")
        ways.append(LinkView(indicators, words.all_indicators, short))
    return tuple(ways) if index or STANDARDS in facts.pages else tuple(ways[1:])


def _has_index(chapter: Chapter) -> bool:
    return any(isinstance(one, IndicatorIndex) for one in chapter.walk())
