"""A page of HTML as tests look at it: its elements, its ids, its text, and whether its tags balance."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

VOID = frozenset(("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"))
INVISIBLE = frozenset(("script", "style", "template", "head", "title"))
INSIDE_PARAGRAPH = frozenset(
    (
        "a", "abbr", "b", "bdi", "br", "button", "cite", "code", "del", "details", "em", "i", "img", "input", "ins",
        "kbd", "label", "mark", "meter", "output", "progress", "q", "s", "select", "small", "span", "strong", "sub",
        "sup", "svg", "time", "u", "wbr", "path", "summary", "polyline", "textarea",
    )
)  # fmt: skip


@dataclass(eq=False)
class Element:
    """An element with what stands in it: elements and pieces of text."""

    tag: str
    attributes: dict[str, str]
    parent: Element | None
    children: list[Element | str] = field(default_factory=list)

    def walk(self) -> Iterator[Element]:
        """This element and all below it."""
        yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child.walk()

    def find(self, tag: str) -> list[Element]:
        """All elements of a kind at or below this one."""
        return [one for one in self.walk() if one.tag == tag]

    def with_id(self, name: str) -> Element:
        """The element with an id."""
        return next(one for one in self.walk() if one.attributes.get("id") == name)

    def ancestors(self) -> Iterator[Element]:
        """The elements that this one stands in, from near to far."""
        above = self.parent
        while above is not None:
            yield above
            above = above.parent

    @property
    def text(self) -> str:
        """What it says, in one line."""
        return " ".join("".join(self._pieces()).split())

    @property
    def running_text(self) -> str:
        """What it says without the tips that stand beside single words."""
        return " ".join("".join(self._pieces(without="tooltip")).split())

    def _pieces(self, without: str = "") -> Iterator[str]:
        if self.tag in INVISIBLE or (without and self.attributes.get("role") == without):
            return
        space = "" if self.tag in INSIDE_PARAGRAPH else " "
        yield space
        for child in self.children:
            if isinstance(child, str):
                yield child
            else:
                yield from child._pieces(without)
        yield space


class HtmlPage(HTMLParser):
    """One page. ``faults`` tells of tags that do not balance and of blocks inside paragraphs."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("#page", {}, None)
        self.faults: list[str] = []
        self._open = self.root
        self.feed(html)
        self.close()
        if self._open is not self.root:
            self.faults.append(f"<{self._open.tag}> is not closed")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        if len(names) != len(set(names)):
            self.faults.append(f"<{tag}> has an attribute twice, line {self.getpos()[0]}")
        element = Element(tag, {name: value or "" for name, value in attrs}, self._open)
        above = [element.parent, *self._open.ancestors()] if element.parent else []
        if tag not in INSIDE_PARAGRAPH and any(one is not None and one.tag == "p" for one in above):
            self.faults.append(f"<{tag}> inside <p>, line {self.getpos()[0]}")
        self._open.children.append(element)
        if tag not in VOID:
            self._open = element

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag != self._open.tag or self._open.parent is None:
            self.faults.append(f"</{tag}> closes <{self._open.tag}>, line {self.getpos()[0]}")
            return
        self._open = self._open.parent

    def handle_data(self, data: str) -> None:
        self._open.children.append(data)

    @property
    def ids(self) -> list[str]:
        """Every id, in order."""
        return [one.attributes["id"] for one in self.root.walk() if "id" in one.attributes]

    @property
    def headings(self) -> list[tuple[int, str]]:
        """Every heading's level and text, in order."""
        named = (one for one in self.root.walk() if len(one.tag) == 2 and one.tag[0] == "h" and one.tag[1].isdigit())
        return [(int(one.tag[1]), one.text) for one in named]

    @property
    def content(self) -> Element:
        """The part that is the report's own, without header, navigation and footer."""
        return self.root.with_id("content")


def read_page(file: Path) -> HtmlPage:
    """A built page."""
    return HtmlPage(file.read_text(encoding="utf-8"))


def pages_below(folder: Path) -> dict[str, HtmlPage]:
    """Every built page by its path from ``folder``."""
    return {file.relative_to(folder).as_posix(): read_page(file) for file in sorted(folder.rglob("*.html"))}
