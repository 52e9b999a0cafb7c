"""One page in one language: what every view needs to find words, numbers and links."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from markupsafe import Markup

from generator.facts.address import Address, code_anchor, data_path, indicator_path, link, page_path, standard_page
from generator.facts.derive import Facts
from generator.facts.observation import Observation
from generator.language import Language
from generator.model.amount import Amount
from generator.model.indicator import CHANGES
from generator.model.item import Item, Text
from generator.model.quantity import Direction, Quantity
from generator.problem import Position
from generator.views.code_link import CodeLinkView, code_text
from generator.views.date_text import format_partial
from generator.views.interface_text import Interface, interface
from generator.views.number_text import NumberText, format_quantity
from generator.views.prose_text import ProseRenderer


@dataclass(frozen=True, slots=True)
class FigureView:
    """A figure set in type: its pieces, the period it holds for, and where its series stands."""

    text: NumberText
    label: str
    period: str
    note: str
    href: str


@dataclass(frozen=True)
class Scene:
    """A page (its path below the edition) in one language."""

    facts: Facts
    language: Language
    page: str = field(default="")
    carried: Mapping[Position, str] = field(default_factory=dict)
    """Where something stands that was taken over and is still to be rewritten, and since which year."""

    @cached_property
    def words(self) -> Interface:
        """The interface in this language."""
        return interface(self.language)

    @cached_property
    def path(self) -> str:
        """This page from the site's root."""
        return page_path(self.facts.edition, self.language, self.page)

    @cached_property
    def noted_files(self) -> frozenset[str]:
        """The files on which there are editor's notes."""
        return frozenset(place.path for place in self.facts.notes)

    @cached_property
    def _renderer(self) -> ProseRenderer:
        return ProseRenderer(self.facts, self.language, self.href, self.indicator_href)

    def say(self, text: Text | None) -> str:
        """A title or label, as plain text; empty for none."""
        if text is None:
            return ""
        words = text[self.language]
        return self._renderer.plain(words) if "{{" in words else words

    def prose(self, text: Text | None) -> Markup:
        """Markdown with paragraphs."""
        return Markup("") if text is None else self._renderer.paragraphs(text[self.language])

    def inline(self, text: Text | None) -> Markup:
        """Markdown of one paragraph, without its ``<p>``."""
        return Markup("") if text is None else self._renderer.inline(text[self.language])

    def carried_mark(self, item: Item) -> str:
        """What a preview says of content that is still that of an earlier year; nothing of all other content."""
        year = self.carried.get(item.position) if self.carried else None
        return self.words.draft_carried.format(year=year) if year else ""

    def href(self, address: Address) -> str:
        """A relative link from this page to another of the same edition and language."""
        return link(self.path, page_path(self.facts.edition, self.language, address.page), address.anchor)

    def href_to_page(self, page: str) -> str:
        """A relative link to a page by its path below the edition."""
        return self.href(Address(page))

    def address_of_standard(self, standard: str) -> str:
        """A relative link to the code-first page of a standard."""
        return self.href(Address(standard_page(standard)))

    def code_link(self, standard: str, printed: str) -> CodeLinkView:
        """A printed code with its row on the standard's page, or that of the first of a range."""
        answers = self.facts.standards.get(standard)
        entries = answers.codes.find(printed).entries if answers else ()
        if not entries:
            return CodeLinkView(code_text(printed, None, self.language), "")
        first = entries[0]
        anchor = code_anchor(first.code) + (f"-{first.edition}" if first.edition else "")
        text = code_text(printed, first if len(entries) == 1 else None, self.language)
        return CodeLinkView(text, self.href(Address(standard_page(standard), anchor)))

    def indicator_href(self, indicator: str) -> str:
        """A relative link to an indicator's own page."""
        return link(self.path, indicator_path(self.facts.edition.organisation_id, self.language, indicator))

    def picture(self, file: str) -> str:
        """A relative link to a picture of the edition."""
        return link(self.path, data_path(self.facts.edition, f"pictures/{file}"))

    def figure(self, amount: Amount, label: Text | None = None) -> FigureView:
        """An amount with its caption, whether typed here or taken from an observation."""
        text, period, href = self._amount(amount)
        if amount.as_of is not None:
            date = format_partial(amount.as_of, self.language)
            period = f"{self.words.as_of}{' ' if self.language is Language.en else ''}{date}"
        return FigureView(text, self.say(label), period, self.say(amount.note), href)

    def _amount(self, amount: Amount) -> tuple[NumberText, str, str]:
        if amount.words is not None:
            return NumberText(self.say(amount.words)), "", ""
        if amount.indicator is not None:
            period = str(amount.period) if amount.period else None
            seen = self.facts.observation(amount.indicator, period)
            text = (
                NumberText(self.say(seen.words))
                if seen.words is not None
                else format_quantity(_told(seen), seen.unit, self.language, amount.qualifier, amount.direction)
            )
            return text, self.year(seen.period), self.indicator_href(amount.indicator)
        assert amount.value is not None
        unit = self.facts.unit(amount.unit)
        text = format_quantity(amount.value, unit, self.language, amount.qualifier, amount.direction)
        return text, format_partial(amount.period, self.language) if amount.period else "", ""

    def year(self, period: str) -> str:
        """A year as a caption: ``2020年`` in Chinese, ``2020`` in English."""
        return f"{period}年" if self.language is Language.zh else period


def _told(seen: Observation) -> Quantity:
    """A value that is a change tells its sign in words: 降低 1.24, down 1.24."""
    quantity, value = seen.quantity, seen.quantity.value
    if value is None or quantity.direction or seen.indicator.kind not in CHANGES:
        return quantity
    direction = Direction.down if value < 0 else Direction.up
    return replace(quantity, value=abs(value), direction=direction if value else None)
