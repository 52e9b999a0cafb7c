"""What search indexes of the planned sites: every page but search and explorer, with what a reader may filter it by."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence

from generator.facts.address import (
    AWARDS,
    CASES,
    EXPLORER,
    INDICATORS,
    PRESS,
    TIMELINES,
    edition_root,
    organisation_root,
)
from generator.facts.derive import Facts
from generator.language import Bilingual, Language
from generator.model.blocks.indicator_index import IndicatorIndex
from generator.model.library import Publisher
from generator.search.names import Name, stored_key
from generator.search.volume import Kind, PagePair, Volume
from generator.site.plan import SmallSite

Sites = Mapping[str, SmallSite]
"""The small sites by their paths."""


def edition_volume(facts: Facts, sites: Sites) -> Volume:
    """The pages of an edition."""
    edition, short = facts.edition, facts.publisher.organisation.short
    trail = Bilingual(f"{short.zh} {edition.year}", f"{short.en} {edition.year}")
    values: dict[str, list[str]] = {}
    for (indicator, _), one in facts.observations.items():
        if indicator in facts.kpi_homes and one.quantity.value is not None:
            values.setdefault(facts.kpi_homes[indicator].page, []).append(stored_key(one))
    pages = _pairs(
        {language: sites[edition_root(edition, language)] for language in Language},
        lambda page: (_edition_kind(page, facts), edition.year, trail, tuple(values.get(page, ()))),
    )
    return Volume(f"{edition.key}/", edition.year, tuple(pages))


def organisation_volume(publisher: Publisher, editions: Sequence[Facts], sites: Sites) -> Volume:
    """An organisation's entrance, indicators and press; ``editions`` are the facts of its editions, oldest first."""
    short, year = publisher.organisation.short, editions[-1].edition.year
    series = editions[-1].series

    def about(page: str) -> tuple[Kind, str, Bilingual, tuple[str, ...]]:
        part, _, rest = page.partition("/")
        trail = Bilingual(short.zh, short.en)
        if part == PRESS:
            issue = publisher.issues.get(rest.partition("/")[0])
            return Kind.press, str(issue.date)[:4] if issue and issue.date else "", trail, ()
        if part == INDICATORS:
            stored = [
                stored_key(one)
                for printings in (series[rest].printings.values() if rest else ())
                for one in printings
                if one.quantity.value is not None
            ]
            return Kind.indicator, year, trail, tuple(stored)
        return Kind.listing, year, trail, ()

    pages = _pairs({language: sites[organisation_root(publisher.id, language)] for language in Language}, about)
    return Volume(f"{publisher.id}/", year, tuple(pages))


def titles(volume: Volume) -> tuple[Name, ...]:
    """The names that the pages of a volume are."""
    return tuple(Name("title", page.title, page.path, page.year) for page in volume.pages)


def _pairs(
    sites: Mapping[Language, SmallSite],
    about: Callable[[str], tuple[Kind, str, Bilingual, tuple[str, ...]]],
) -> Iterator[PagePair]:
    below = sites[Language.zh].path.partition("/")[2]
    for page in sites[Language.zh].pages:
        matter = {language: _matter(site.pages[page]) for language, site in sites.items()}
        if page == EXPLORER or any(one.get("draft") for one in matter.values()):
            continue
        kind, year, trail, values = about(page)
        title = Bilingual(*(str(matter[language]["title"]) for language in Language))
        html = {language: site.pages[page] for language, site in sites.items()}
        yield PagePair(f"{below}{page}/" if page else below, kind, year, trail, title, html, values)


def _matter(page: str) -> dict[str, object]:
    """A page's front matter."""
    matter: dict[str, object] = json.loads(page[4 : page.index("\n---\n")])
    return matter


def _edition_kind(page: str, facts: Facts) -> Kind:
    part = page.partition("/")[0]
    chapter = facts.edition.chapters.get(page)
    if chapter is not None:
        return Kind.listing if any(isinstance(one, IndicatorIndex) for one in chapter.walk()) else Kind.chapter
    if part == CASES:
        return Kind.case
    if part == AWARDS:
        return Kind.award
    return Kind.chapter if part in ("", TIMELINES) else Kind.listing
