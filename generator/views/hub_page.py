"""Pages above the editions: the portal in both languages, and an organisation's editions."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.comparison.pairs import compared_years
from generator.facts.address import (
    DOWNLOADS,
    EXPLORER,
    INDICATORS,
    comparison_root,
    edition_root,
    link,
    organisation_root,
    press_path,
)
from generator.facts.derive import Facts
from generator.language import Language
from generator.model.library import Library, Publisher
from generator.views.interface_text import Interface, interface
from generator.views.page import LinkView
from generator.views.scene import FigureView, Scene

KEY_FIGURES = 2
"""So many of an edition's key figures stand beside it."""


@dataclass(frozen=True, slots=True)
class EditionCardView:
    """An edition as the portal shows it."""

    year: str
    title: str
    slogan: str
    href: str
    figures: tuple[FigureView, ...] = ()


@dataclass(frozen=True, slots=True)
class PublisherView:
    """An organisation with its editions, newest first."""

    id: str
    name: str
    short: str
    href: str
    editions: tuple[EditionCardView, ...]
    indicators_href: str
    explorer_href: str
    press_href: str
    downloads_href: str
    sources: str
    comparisons: tuple[LinkView, ...] = ()


@dataclass(frozen=True, slots=True)
class HubView:
    """All organisations in one language; ``other`` leads to the same page in the other one, ``explorer_href`` to the
    explorer across organisations, where there are several."""

    language: Language
    words: Interface
    publishers: tuple[PublisherView, ...]
    other: str
    explorer_href: str = ""


def view_hub(library: Library, facts: Sequence[Facts], language: Language, path: str, other: str) -> HubView:
    """The page at ``path`` from the site's root, for all organisations; editions show key figures if ``facts`` hold
    them."""
    publishers = tuple(_publisher(one, facts, language, path) for one in library.publishers.values() if one.editions)
    several = sum(bool(one.explorer_href) for one in publishers) > 1
    explorer = link(path, f"{language}/{EXPLORER}/") if several else ""
    return HubView(language, interface(language), publishers, link(path, other), explorer)


def view_publisher(publisher: Publisher, facts: Sequence[Facts], language: Language, path: str, other: str) -> HubView:
    """The page at ``path`` for one organisation."""
    return HubView(language, interface(language), (_publisher(publisher, facts, language, path),), link(path, other))


def _publisher(publisher: Publisher, facts: Sequence[Facts], language: Language, path: str) -> PublisherView:
    organisation = publisher.organisation
    figures = {one.edition.key: _key_figures(one, language) for one in facts if one.publisher is publisher}
    editions = tuple(
        EditionCardView(
            edition.year,
            edition.report.title[language],
            edition.report.slogan[language] if edition.report.slogan else "",
            link(path, edition_root(edition, language)),
            figures.get(edition.key, ()),
        )
        for edition in reversed(publisher.editions.values())
    )
    return PublisherView(
        publisher.id,
        organisation.name[language],
        organisation.short[language],
        link(path, f"{language}/{publisher.id}/"),
        editions,
        link(path, f"{organisation_root(publisher.id, language)}{INDICATORS}/"),
        _explorer(publisher, language, path),
        link(path, press_path(publisher.id, language)) if publisher.issues else "",
        link(path, f"{organisation_root(publisher.id, language)}{DOWNLOADS}/"),
        organisation.sources[language] if organisation.sources else "",
        tuple(
            LinkView(link(path, comparison_root(publisher.id, language, *years)), f"{years[0]}–{years[1]}")
            for years in compared_years(publisher)
        ),
    )


def _key_figures(facts: Facts, language: Language) -> tuple[FigureView, ...]:
    scene = Scene(facts, language)
    shown = facts.edition.report.key_figures[:KEY_FIGURES]
    return tuple(replace(scene.figure(one, one.label), href="") for one in shown)


def _explorer(publisher: Publisher, language: Language, path: str) -> str:
    has_values = any(edition.observations for edition in publisher.editions.values())
    return link(path, f"{organisation_root(publisher.id, language)}{EXPLORER}/") if has_values else ""
