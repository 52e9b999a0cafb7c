"""The way from a page to the same page of another year or of another organisation."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

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


@dataclass(frozen=True, slots=True)
class _Door:
    """What a switch leads to: its home, those of its pages that have counterparts, and how it is called."""

    root: str
    pages: frozenset[str]
    text: str


def edition_switcher(edition: Edition, outlines: Sequence[Outline], language: Language) -> Callable[[str], SwitchView]:
    """What leads from any page of an edition to its counterparts; ``outlines`` are those of all organisations.

    Another organisation is entered by its edition of the same year, or by its newest.
    """

    def door(one: EditionOutline, text: str) -> _Door:
        return _Door(edition_root(one, language), frozenset(one.pages), text)

    own = next(one for one in outlines if one.id == edition.organisation_id)
    others = [(one, _entered(one, edition.year)) for one in outlines if one is not own and one.editions]
    years = [door(one, one.year) for one in reversed(own.editions)]
    organisations = [door(entered, f"{one.short[language]} {entered.year}") for one, entered in others]
    return partial(_view, edition_root(edition, language), years, organisations, language)


def _entered(outline: Outline, year: str) -> EditionOutline:
    return next((one for one in outline.editions if one.year == year), outline.editions[-1])


def organisation_switcher(own: Outline, outlines: Sequence[Outline], language: Language) -> Callable[[str], SwitchView]:
    """What leads from any page of an organisation to the homes of its editions, and to the same page of others."""
    years = [_Door(edition_root(one, language), frozenset(), one.year) for one in reversed(own.editions)]
    organisations = [
        _Door(organisation_root(one.id, language), organisation_pages(one), one.short[language])
        for one in outlines
        if one.id != own.id and one.editions
    ]
    return partial(_view, organisation_root(own.id, language), years, organisations, language)


def organisation_pages(outline: Outline) -> frozenset[str]:
    """The pages of an organisation's small site, those of single issues and articles left out."""
    pages = {INDICATORS, DOWNLOADS, *(f"{INDICATORS}/{one.id}" for one in outline.indicators)}
    pages |= {EXPLORER} if outline.indicators else set()
    pages |= {PRESS} if outline.has_press else set()
    return frozenset(pages)


def _view(
    here: str, years: Sequence[_Door], organisations: Sequence[_Door], language: Language, page: str
) -> SwitchView:
    """The switch of one page; ``here`` is the home of what it belongs to."""

    def place(door: _Door) -> PlaceView:
        found = nearest_page(page, door.pages)
        note = "" if found == page else words.home if not found else words.section_above
        return PlaceView(link(source, door.root + (f"{found}/" if found else "")), door.text, note, door.root == here)

    source, words = here + (f"{page}/" if page else ""), interface(language)
    return SwitchView(tuple(map(place, years)), tuple(map(place, organisations)))
