"""A page of an edition: what its frame needs, and its body."""

from dataclasses import dataclass
from typing import Any

from generator.facts.address import HOME, Address
from generator.views.editors_note import NoteView
from generator.views.scene import Scene


@dataclass(frozen=True, slots=True)
class LinkView:
    """A link with the small line above or below it."""

    href: str
    text: str
    kicker: str = ""


@dataclass(frozen=True, slots=True)
class PageView:
    """One page.

    ``page`` is its path below the edition, ``template`` the file that sets ``body``, ``source`` the YAML file it
    comes from; ``title`` and ``description`` are for the browser and search engines; ``tint`` is a colour or empty;
    ``notes`` are those on the page as a whole; ``draft`` is what a preview says of a page on which something is
    still to be written.
    """

    page: str
    template: str
    title: str
    description: str
    source: str
    crumbs: tuple[LinkView, ...]
    previous: LinkView | None
    next: LinkView | None
    tint: str
    body: Any
    notes: tuple[NoteView, ...] = ()
    draft: str = ""


def crumbs(scene: Scene, *above: LinkView) -> tuple[LinkView, ...]:
    """The way back from a page: the edition's home, then what lies between."""
    edition = scene.facts.edition
    home = LinkView(scene.href(Address(HOME)), f"{scene.say(scene.facts.publisher.organisation.short)} {edition.year}")
    return (home, *above)


def neighbours(scene: Scene, titles: dict[str, str]) -> tuple[LinkView | None, LinkView | None]:
    """The pages before and after this one in reading order."""
    pages = scene.facts.pages
    place = pages.index(scene.page)
    before = pages[place - 1] if place > 0 else None
    after = pages[place + 1] if place + 1 < len(pages) else None
    return (
        LinkView(scene.href(Address(before)), titles[before], scene.words.previous) if before is not None else None,
        LinkView(scene.href(Address(after)), titles[after], scene.words.next) if after is not None else None,
    )
