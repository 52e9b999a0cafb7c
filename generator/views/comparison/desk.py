"""What every page of a comparison needs: both editions, their links, and the words for changes."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.comparison.change import Comparison, Thing
from generator.comparison.things import CASE, Things
from generator.facts.address import (
    Address,
    comparison_root,
    indicator_path,
    link,
    organisation_root,
    page_path,
)
from generator.facts.derive import Facts
from generator.language import Language
from generator.model.timeline import Event
from generator.views.change_lines import ChangeTeller, Redlines
from generator.views.change_words import THINGS
from generator.views.comparison.words import comparison_words
from generator.views.interface_text import Interface, interface
from generator.views.page import LinkView
from generator.views.prose_text import ProseRenderer

SUMMARY = ""
STRUCTURE = "structure"
FIGURES = "figures"
CODES = "codes"
TEXT = "text"
CARRIED = "carried-forward"
RESTATEMENTS = "restatements"


@dataclass(frozen=True)
class Desk:
    """One comparison in one language, as seen from one of its pages.

    ``things`` are those of the earlier and of the later edition; ``teller`` finds words for changes.
    """

    comparison: Comparison
    language: Language
    things: tuple[Things, Things]
    teller: ChangeTeller
    page: str = ""

    @cached_property
    def say(self) -> Mapping[str, str]:
        """The words of a comparison's pages."""
        return comparison_words(self.language)

    @cached_property
    def words(self) -> Interface:
        """The interface in this language."""
        return interface(self.language)

    @cached_property
    def root(self) -> str:
        """The comparison from the site's root."""
        before, after = self.comparison.before.edition, self.comparison.after.edition
        return comparison_root(after.organisation_id, self.language, before.year, after.year)

    @cached_property
    def path(self) -> str:
        """This page from the site's root."""
        return self.root + (f"{self.page}/" if self.page else "")

    @property
    def years(self) -> tuple[str, str]:
        """The years of both editions."""
        return self.comparison.before.edition.year, self.comparison.after.edition.year

    def facts(self, side: int) -> Facts:
        """The facts of one edition: 0 for the earlier, 1 for the later."""
        return (self.comparison.before, self.comparison.after)[side]

    def href(self, side: int, address: Address) -> str:
        """A relative link to a page of one of the editions."""
        return self._link(page_path(self.facts(side).edition, self.language, address.page), address.anchor)

    def own_href(self, page: str, anchor: str = "") -> str:
        """A relative link to another page of the comparison."""
        return self._link(self.root + (f"{page}/" if page else ""), anchor)

    def indicator_href(self, indicator: str) -> str:
        """A relative link to an indicator's own page."""
        return self._link(indicator_path(self.comparison.after.publisher.id, self.language, indicator))

    def organisation_href(self) -> str:
        """A relative link to the organisation's page."""
        return self._link(organisation_root(self.comparison.after.publisher.id, self.language))

    def _link(self, target: str, anchor: str = "") -> str:
        """Most links of a page lead to a few others, on which each has an anchor of its own."""
        if target == self.path:
            return link(self.path, target, anchor)
        if target not in self._reached:
            self._reached[target] = link(self.path, target)
        return self._reached[target] + (f"#{anchor}" if anchor else "")

    @cached_property
    def _reached(self) -> dict[str, str]:
        return {}

    def said(self, side: int, text: str, language: Language) -> str:
        """A text of one edition in plain words, with figures in the place of references."""
        return self._prose[side, language].plain(text)

    @cached_property
    def _prose(self) -> Mapping[tuple[int, Language], ProseRenderer]:
        return {
            (side, language): ProseRenderer(self.facts(side), language, lambda _: "", lambda _: "")
            for side in (0, 1)
            for language in Language
        }

    def title(self, thing: Thing) -> str:
        """What a thing is called; the words of an event; what contains a block without title."""
        if thing.title is not None:
            return thing.title[self.language]
        if isinstance(thing.item, Event):
            return thing.item.text[self.language]
        side = 1 if self.things[1].by_key.get(thing.key) == thing else 0
        above = self.things[side].by_key.get(thing.above)
        kind = THINGS[thing.kind][self.language]
        return f"{self.title(above)} · {kind}" if above is not None else kind

    def link(self, side: int, thing: Thing) -> LinkView:
        """A link to a thing in its edition, with the word for its kind."""
        return LinkView(self.href(side, thing.address), self.title(thing), THINGS[thing.kind][self.language])

    def page_of(self, side: int, thing: Thing) -> Thing:
        """The chapter or case that a thing stands in."""
        return self.things[side].page_of(thing)


def make_desk(comparison: Comparison, language: Language, redlines: Redlines | None = None) -> Desk:
    """The desk of the entrance; ``replace(desk, page=…)`` gives that of another page.

    Desks of both languages may share their ``redlines``.
    """
    units = comparison.after.units
    before, after = comparison.things
    things = Things(comparison.before.edition, before), Things(comparison.after.edition, after)
    return Desk(
        comparison, language, things, ChangeTeller(comparison, units, language, redlines or Redlines(comparison, units))
    )


def text_page(thing: Thing) -> str:
    """The page that tells a chapter's or case's text: ``text/safety``, ``text/cases/green-mine``."""
    return f"{TEXT}/{thing.key.replace(CASE, 'cases/')}"
