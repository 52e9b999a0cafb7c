"""Pages above the editions: the portal in both languages, and an organisation's editions."""

from dataclasses import dataclass

from generator.facts.address import INDICATORS, edition_root, link, organisation_root
from generator.language import Language
from generator.model.library import Library, Publisher
from generator.views.interface_text import Interface, interface


@dataclass(frozen=True, slots=True)
class EditionCardView:
    """An edition as the portal shows it."""

    year: str
    title: str
    slogan: str
    href: str


@dataclass(frozen=True, slots=True)
class PublisherView:
    """An organisation with its editions, newest first."""

    id: str
    name: str
    short: str
    href: str
    editions: tuple[EditionCardView, ...]
    indicators_href: str
    sources: str


@dataclass(frozen=True, slots=True)
class HubView:
    """All organisations in one language; ``other`` leads to the same page in the other one."""

    language: Language
    words: Interface
    publishers: tuple[PublisherView, ...]
    other: str


def view_hub(library: Library, language: Language, path: str, other: str) -> HubView:
    """The page at ``path`` from the site's root, for all organisations."""
    publishers = tuple(_publisher(one, language, path) for one in library.publishers.values() if one.editions)
    return HubView(language, interface(language), publishers, link(path, other))


def view_publisher(publisher: Publisher, language: Language, path: str, other: str) -> HubView:
    """The page at ``path`` for one organisation."""
    return HubView(language, interface(language), (_publisher(publisher, language, path),), link(path, other))


def _publisher(publisher: Publisher, language: Language, path: str) -> PublisherView:
    organisation = publisher.organisation
    editions = tuple(
        EditionCardView(
            edition.year,
            edition.report.title[language],
            edition.report.slogan[language] if edition.report.slogan else "",
            link(path, edition_root(edition, language)),
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
        organisation.sources[language] if organisation.sources else "",
    )
