"""Authors' Markdown to HTML, with references to stored figures, pages, terms and companies."""

import re
from collections.abc import Callable
from functools import cached_property
from xml.etree import ElementTree

import markdown
import nh3
from markdown.inlinepatterns import InlineProcessor
from markdown.util import AtomicString
from markupsafe import Markup

from generator.facts.address import Address, case_page
from generator.facts.derive import Facts
from generator.facts.observation import Observation
from generator.facts.total import sum_observations
from generator.facts.unit_conversion import convert_quantity
from generator.facts.year_change import Change
from generator.language import Language
from generator.model.indicator import CHANGES
from generator.model.reference import REFERENCE, Reference, ReferenceKind, as_reference
from generator.model.unit import ScaledUnit
from generator.views.number_text import format_change, format_quantity, format_stated_change, unit_name

_TAGS = {"p", "strong", "em", "ul", "ol", "li", "a", "blockquote", "code", "br", "sub", "sup", "h4", "hr", "span"}
_ATTRIBUTES = {"a": {"href", "title", "class"}, "span": {"class", "role", "data-search-exclude"}}

_PLAIN = re.compile(r"(?!\d+\.)(?![^_]*_)[\w“‘《（][\w ,.;:%()/'\"，。；：、？！％（）《》“”‘’·…–—+-]*(?<! )")
"""A paragraph in which nothing means anything to Markdown or HTML; most are such, and become what they are."""


class ProseRenderer:
    """Renders the texts of one page; links are relative to it."""

    def __init__(
        self,
        facts: Facts,
        language: Language,
        href: Callable[[Address], str],
        indicator_href: Callable[[str], str],
    ) -> None:
        self._facts = facts
        self._language = language
        self._href = href
        self._indicator_href = indicator_href

    @cached_property
    def _markdown(self) -> markdown.Markdown:
        """Made when a text needs it: on many pages none does."""
        made = markdown.Markdown(extensions=["sane_lists"])
        made.inlinePatterns.register(_ReferenceProcessor(self._element), "reference", 185)
        return made

    def paragraphs(self, text: str) -> Markup:
        """Block Markdown; whatever HTML an author typed is reduced to plain formatting."""
        if all(map(_PLAIN.fullmatch, paragraphs := text.split("\n\n"))):
            return Markup("\n".join(f"<p>{one}</p>" for one in paragraphs))
        html = self._markdown.reset().convert(text)
        return Markup(nh3.clean(html, tags=_TAGS, attributes=_ATTRIBUTES, link_rel=None))

    def inline(self, text: str) -> Markup:
        """One paragraph without its tags; several with a break between, lists and the like as they are."""
        if _PLAIN.fullmatch(text):
            return Markup(text)
        html = self.paragraphs(text)
        inner = html.replace("</p>\n<p>", Markup("<br>")).removeprefix("<p>").removesuffix("</p>")
        return html if "<p>" in inner or "</p>" in inner else Markup(inner)

    def plain(self, text: str) -> str:
        """Text without markup, references as words."""
        words = REFERENCE.sub(lambda match: self._resolve(as_reference(match))[0], text)
        return words.replace("**", "").replace("*", "")

    def _element(self, reference: Reference) -> ElementTree.Element:
        words, href, tip = self._resolve(reference)
        link = ElementTree.Element("a" if href else "span")
        link.text = AtomicString(words)
        if href:
            link.set("href", href)
            link.set("class", f"dz-ref dz-ref--{reference.kind}")
        if not tip:
            return link
        whole = ElementTree.Element("span")
        whole.set("class", "dz-tipped")
        whole.append(link)
        bubble = ElementTree.SubElement(whole, "span")
        bubble.set("class", "dz-tip")
        bubble.set("role", "tooltip")
        bubble.set("data-search-exclude", "")
        bubble.text = AtomicString(tip)
        return whole

    def _resolve(self, reference: Reference) -> tuple[str, str, str]:
        """What a reference says, where it leads, and its tip on hover; references are checked before."""
        facts, language = self._facts, self._language
        if reference.indicators:
            first = facts.observation(reference.indicators[0], reference.period)
            unit = facts.unit(reference.unit) or first.unit
            return self._figure(reference, first), self._indicator_href(first.indicator.id), self._tip(first, unit)
        if reference.kind == ReferenceKind.term:
            term = facts.publisher.terms[reference.target]
            return (term.zh if language is Language.zh else term.en), "", ""
        if reference.kind == ReferenceKind.company:
            return facts.companies[reference.target].short[language], "", ""
        kind, _, target = reference.target.partition("/")
        name, _, anchor = target.partition("#")
        if kind == "case":
            return facts.edition.cases[name].title[language], self._href(Address(case_page(name), anchor)), ""
        return facts.edition.chapters[name].title[language], self._href(Address(name, anchor)), ""

    def _figure(self, reference: Reference, seen: Observation) -> str:
        """The words of a figure, a change or a sum."""
        facts, language = self._facts, self._language
        if reference.kind == ReferenceKind.change:
            if seen.indicator.kind in CHANGES:
                return format_stated_change(seen, language)
            change = facts.change(seen.indicator.id, reference.period)
            if pending := next((one for one in (change.after, change.before) if one.quantity.pending), None):
                return format_quantity(pending.quantity, None, language).plain
            assert isinstance(change, Change), "a rule refuses changes that cannot be counted"
            return format_change(change, language)
        quantity = seen.quantity
        if reference.kind == ReferenceKind.sum:
            parts = [facts.observation(one, reference.period) for one in reference.indicators]
            open_ones = [part.quantity for part in parts if part.quantity.pending]
            quantity = open_ones[0] if open_ones else sum_observations(parts)
        elif seen.words is not None:
            return seen.words[language]
        unit = facts.unit(reference.unit) or seen.unit
        return format_quantity(convert_quantity(quantity, seen.unit, unit), unit, language).plain

    def _tip(self, seen: Observation, unit: ScaledUnit) -> str:
        """Name, period, unit and definition of the indicator behind a figure."""
        indicator, language = seen.indicator, self._language
        period = f"{seen.period} 年" if language is Language.zh else seen.period
        parts = [indicator.name[language], period, unit_name(unit, language)]
        if indicator.definition is not None:
            parts.append(indicator.definition[language])
        return " · ".join(part for part in parts if part)


class _ReferenceProcessor(InlineProcessor):
    def __init__(self, element: Callable[[Reference], ElementTree.Element]) -> None:
        super().__init__(REFERENCE.pattern)
        self._element = element

    def handleMatch(  # type: ignore[override]  # noqa: N802 - the library's name
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002 - the library passes it
    ) -> tuple[ElementTree.Element, int, int]:
        """Replace ``{{kind:target@period}}`` by its element."""
        return self._element(as_reference(m)), m.start(0), m.end(0)
