"""Authors' Markdown to HTML, with references to stored figures, pages, terms and companies."""

import re
from collections.abc import Callable
from xml.etree import ElementTree

import markdown
import nh3
from markdown.inlinepatterns import InlineProcessor
from markupsafe import Markup

from generator.facts.address import Address, case_page
from generator.facts.derive import Facts
from generator.language import Language
from generator.model.reference import REFERENCE, Reference, ReferenceKind
from generator.views.number_text import format_quantity

_TAGS = {"p", "strong", "em", "ul", "ol", "li", "a", "blockquote", "code", "br", "sub", "sup", "h4", "hr"}
_ATTRIBUTES = {"a": {"href", "title", "class"}}


class ProseRenderer:
    """Renders the texts of one page; links are relative to it."""

    def __init__(self, facts: Facts, language: Language, href: Callable[[Address], str]) -> None:
        self._facts = facts
        self._language = language
        self._href = href
        self._markdown = markdown.Markdown(extensions=["sane_lists"])
        self._markdown.inlinePatterns.register(_ReferenceProcessor(self._element), "reference", 185)

    def paragraphs(self, text: str) -> Markup:
        """Block Markdown; whatever HTML an author typed is reduced to plain formatting."""
        html = self._markdown.reset().convert(text)
        return Markup(nh3.clean(html, tags=_TAGS, attributes=_ATTRIBUTES, link_rel=None))

    def inline(self, text: str) -> Markup:
        """One paragraph without its tags."""
        html = self.paragraphs(text)
        return Markup(html.removeprefix("<p>").removesuffix("</p>"))

    def _element(self, reference: Reference) -> ElementTree.Element:
        words, address = self._resolve(reference)
        element = ElementTree.Element("a" if address else "span")
        if address:
            element.set("href", self._href(address))
            element.set("class", f"dz-ref dz-ref--{reference.kind}")
        element.text = words
        return element

    def _resolve(self, reference: Reference) -> tuple[str, Address | None]:
        """The words a reference stands for and where it leads; references are checked on reading."""
        facts, language = self._facts, self._language
        if reference.kind == ReferenceKind.kpi:
            seen = facts.observation(reference.target, reference.period)
            return format_quantity(seen.quantity, seen.unit, language).plain, facts.kpi_homes.get(reference.target)
        if reference.kind == ReferenceKind.term:
            term = facts.publisher.terms[reference.target]
            return (term.zh if language is Language.zh else term.en), None
        if reference.kind == ReferenceKind.company:
            return facts.companies[reference.target].short[language], None
        kind, _, target = reference.target.partition("/")
        name, _, anchor = target.partition("#")
        if kind == "case":
            return facts.edition.cases[name].title[language], Address(case_page(name), anchor)
        return facts.edition.chapters[name].title[language], Address(name, anchor)


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
        reference = Reference(m[1], m[2], m[3], m[0])
        return self._element(reference), m.start(0), m.end(0)
