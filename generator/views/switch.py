"""The way from a page to the same page of another year or of another organisation."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.facts.address import (
    DOWNLOADS,
    EXPLORER,
    INDICATORS,
    PRESS,
    edition_root,
    link,
    nearest_page,
    organisation_root,
)
from generator.facts.derive import Facts
from generator.language import Language
from generator.model.library import Publisher
from generator.views.interface_text import interface


@dataclass(frozen=True, slots=True)
class PlaceView:
    """Somewhere to go; ``note`` says what page it leads to where there is no counterpart of this one."""

    href: str
    text: str
    note: str
    current: bool


@dataclass(frozen=True, slots=True)
class SwitchView:
    """The years of this organisation, newest first, and the other organisations."""

    years: tuple[PlaceView, ...]
    organisations: tuple[PlaceView, ...]


def view_edition_switch(facts: Facts, page: str, every: Sequence[Facts], language: Language) -> SwitchView:
    """From a page of an edition to its counterparts; ``every`` holds all editions, each organisation's oldest first.

    Another organisation is entered by its edition of the same year, or by its newest.
    """
    here = edition_root(facts.edition, language)
    own = [one for one in reversed(every) if one.publisher is facts.publisher]
    others: dict[str, Facts] = {}
    for one in every:
        before = others.get(one.publisher.id)
        if one.publisher is not facts.publisher and not (before and before.edition.year == facts.edition.year):
            others[one.publisher.id] = one

    def place(one: Facts, text: str) -> PlaceView:
        root = edition_root(one.edition, language)
        return _place(here, page, root, frozenset(one.pages), text, language)

    return SwitchView(
        tuple(place(one, one.edition.year) for one in own),
        tuple(
            place(one, f"{one.publisher.organisation.short[language]} {one.edition.year}") for one in others.values()
        ),
    )


def view_organisation_switch(publisher: Publisher, page: str, every: Sequence[Facts], language: Language) -> SwitchView:
    """From a page of an organisation to the homes of its editions, and to the same page of other organisations."""
    here = organisation_root(publisher.id, language)
    editions = [one for one in reversed(every) if one.publisher is publisher]
    others = {one.publisher.id: one for one in every if one.publisher is not publisher}
    no_counterpart: frozenset[str] = frozenset()
    return SwitchView(
        tuple(
            _place(here, page, edition_root(one.edition, language), no_counterpart, one.edition.year, language)
            for one in editions
        ),
        tuple(
            _place(
                here,
                page,
                organisation_root(one.publisher.id, language),
                organisation_pages(one.publisher, one.series),
                one.publisher.organisation.short[language],
                language,
            )
            for one in others.values()
        ),
    )


def organisation_pages(publisher: Publisher, series: Mapping[str, object]) -> frozenset[str]:
    """The pages of an organisation's small site, those of single issues and articles left out."""
    pages = {INDICATORS, DOWNLOADS, *(f"{INDICATORS}/{one}" for one in series)}
    pages |= {EXPLORER} if series else set()
    pages |= {PRESS} if publisher.issues else set()
    return frozenset(pages)


def _place(here: str, page: str, root: str, pages: frozenset[str], text: str, language: Language) -> PlaceView:
    source = here + (f"{page}/" if page else "")
    found = nearest_page(page, pages)
    note = "" if found == page else interface(language).home if not found else interface(language).section_above
    return PlaceView(link(source, root + (f"{found}/" if found else "")), text, note, root == here)
