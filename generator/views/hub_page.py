"""Pages above the editions: the portal in both languages, and an organisation's editions."""

from collections.abc import Sequence
from dataclasses import dataclass

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
from generator.language import Language
from generator.views.interface_text import Interface, interface
from generator.views.outline import EditionOutline, Outline
from generator.views.page import LinkView
from generator.views.scene import FigureView


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


def view_hub(outlines: Sequence[Outline], language: Language, path: str, other: str) -> HubView:
    """The page at ``path`` from the site's root, for all organisations that have editions, with their key figures."""
    publishers = tuple(_publisher(one, language, path) for one in outlines if one.editions)
    several = sum(bool(one.explorer_href) for one in publishers) > 1
    explorer = link(path, f"{language}/{EXPLORER}/") if several else ""
    return HubView(language, interface(language), publishers, link(path, other), explorer)


def view_publisher(outline: Outline, language: Language, path: str, other: str) -> HubView:
    """The page at ``path`` for one organisation."""
    return HubView(language, interface(language), (_publisher(outline, language, path),), link(path, other))


def _publisher(outline: Outline, language: Language, path: str) -> PublisherView:
    root = organisation_root(outline.id, language)
    return PublisherView(
        outline.id,
        outline.name[language],
        outline.short[language],
        link(path, root),
        tuple(_edition(one, language, path) for one in reversed(outline.editions)),
        link(path, f"{root}{INDICATORS}/"),
        link(path, f"{root}{EXPLORER}/") if outline.indicators else "",
        link(path, press_path(outline.id, language)) if outline.has_press else "",
        link(path, f"{root}{DOWNLOADS}/"),
        outline.sources[language],
        tuple(
            LinkView(link(path, comparison_root(outline.id, language, *years)), f"{years[0]}–{years[1]}")
            for years in outline.compared
        ),
    )


def _edition(edition: EditionOutline, language: Language, path: str) -> EditionCardView:
    home = link(path, edition_root(edition, language))
    title, slogan = edition.title[language], edition.slogan[language]
    return EditionCardView(edition.year, title, slogan, home, edition.figures[language])
