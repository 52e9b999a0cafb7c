"""The way from a page to the same page of another year or of another organisation."""

from collections.abc import Sequence
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
from generator.language import Language
from generator.model.library import Edition
from generator.views.interface_text import interface
from generator.views.outline import EditionOutline, Outline


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


def view_edition_switch(edition: Edition, page: str, outlines: Sequence[Outline], language: Language) -> SwitchView:
    """From a page of an edition to its counterparts; ``outlines`` are those of all organisations.

    Another organisation is entered by its edition of the same year, or by its newest.
    """
    here = edition_root(edition, language)

    def place(one: EditionOutline, text: str) -> PlaceView:
        return _place(here, page, edition_root(one, language), frozenset(one.pages), text, language)

    own = next(one for one in outlines if one.id == edition.organisation_id)
    others = [(one, _entered(one, edition.year)) for one in outlines if one is not own and one.editions]
    return SwitchView(
        tuple(place(one, one.year) for one in reversed(own.editions)),
        tuple(place(entered, f"{one.short[language]} {entered.year}") for one, entered in others),
    )


def _entered(outline: Outline, year: str) -> EditionOutline:
    return next((one for one in outline.editions if one.year == year), outline.editions[-1])


def view_organisation_switch(own: Outline, page: str, outlines: Sequence[Outline], language: Language) -> SwitchView:
    """From a page of an organisation to the homes of its editions, and to the same page of other organisations."""
    here = organisation_root(own.id, language)
    nowhere: frozenset[str] = frozenset()
    return SwitchView(
        tuple(
            _place(here, page, edition_root(one, language), nowhere, one.year, language)
            for one in reversed(own.editions)
        ),
        tuple(
            _place(
                here, page, organisation_root(one.id, language), organisation_pages(one), one.short[language], language
            )
            for one in outlines
            if one.id != own.id and one.editions
        ),
    )


def organisation_pages(outline: Outline) -> frozenset[str]:
    """The pages of an organisation's small site, those of single issues and articles left out."""
    pages = {INDICATORS, DOWNLOADS, *(f"{INDICATORS}/{one.id}" for one in outline.indicators)}
    pages |= {EXPLORER} if outline.indicators else set()
    pages |= {PRESS} if outline.has_press else set()
    return frozenset(pages)


def _place(here: str, page: str, root: str, pages: frozenset[str], text: str, language: Language) -> PlaceView:
    source = here + (f"{page}/" if page else "")
    found = nearest_page(page, pages)
    note = "" if found == page else interface(language).home if not found else interface(language).section_above
    return PlaceView(link(source, root + (f"{found}/" if found else "")), text, note, root == here)
