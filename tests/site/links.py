"""What a built site's pages refer to, and whether it is there."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from tests.html_page import HtmlPage, pages_below

ROOT = "https://site.test/"
"""Stands for wherever the site is published."""

RESOURCES = {"img": "src", "script": "src", "source": "src", "iframe": "src", "link": "href", "form": "action"}


@dataclass(frozen=True)
class Link:
    """A reference of a page: from which element, as written, and where it leads."""

    page: str
    tag: str
    rel: str
    written: str
    target: str


def address_of(page: str) -> str:
    """Where a file of the site is found in a browser."""
    return ROOT + page.removesuffix("index.html")


def links_of(name: str, page: HtmlPage) -> Iterator[Link]:
    """Every reference on a page, those of its search included."""
    for element in page.root.walk():
        attribute = RESOURCES.get(element.tag, "href")
        written = element.attributes.get(attribute)
        if written is not None:
            target = urljoin(address_of(name), written)
            yield Link(name, element.tag, element.attributes.get("rel", ""), written, target)
    for script in page.root.find("script"):
        if script.attributes.get("id") == "__config":
            settings = json.loads("".join(map(str, script.children)))
            target = urljoin(address_of(name), settings["search"])
            yield Link(name, "script", "", settings["search"], target)


def is_elsewhere(link: Link) -> bool:
    """Whether a link leaves the site, or opens a mail program."""
    return urlsplit(link.written).scheme in ("http", "https", "mailto", "tel")


def dead_links(site: Path, base: str = "/") -> list[str]:
    """Every relative reference, and every one from the site's root ``base``, that leads to no file or no id."""
    pages = pages_below(site)
    ids = {name: set(page.ids) for name, page in pages.items()}
    dead = []
    for name, page in pages.items():
        for link in links_of(name, page):
            if is_elsewhere(link):
                continue
            path = unquote(urlsplit(link.target).path)
            if link.written.startswith("/"):
                path = "/" + path.removeprefix(base) if path.startswith(base) else "/outside" + path
            file = path[1:] + ("index.html" if path.endswith("/") else "")
            anchor = unquote(urlsplit(link.target).fragment)
            if "=" in anchor:  # the explorer's choice, which is no place on the page
                anchor = ""
            if not (site / file).is_file() or (anchor and anchor not in ids.get(file, set())):
                dead.append(f"{name}: <{link.tag}> {link.written}")
    return dead
