"""Every text of a report is shown to the readers of its language; whatever it holds, it stays text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.html_page import Element, HtmlPage, pages_below
from tests.sites import change_texts, every_block, write_files

MARK = re.compile(r"zq\d+(?:zh|en)q")
ATTACK = "<img src=x onerror=alert(1)>\"'&<script>alert(2)</script>"

NOT_FOR_PAGES = {
    "国家标准",  # a standard without codes is named in the report's own words
    "National standard",
    "全球报告标准",  # pages use the name of the standard's column
    "GRI Standards",
    "可持续发展目标",
    "Sustainable Development Goals",
    "远山集团有限公司",  # full names of companies stand in the list of abbreviations, and the group is not in it
    "Yuanshan Group Co., Ltd.",
}
"""Texts that no page need show."""


@dataclass(frozen=True)
class Marked:
    """The built site with a mark and an attack in every text, and the text that each mark stands in."""

    texts: dict[str, str]
    pages: dict[str, HtmlPage]


@pytest.fixture(scope="module")
def marked(tmp_path_factory: pytest.TempPathFactory) -> Marked:
    texts: dict[str, str] = {}

    def mark(language: str, text: str) -> str:
        name = f"zq{len(texts)}{language}q"
        texts[name] = text
        return f"{text} {name} {ATTACK}"

    site = write_files(tmp_path_factory.mktemp("marked"), change_texts(every_block(), mark))
    return Marked(texts, pages_below(site.build()))


def marks_of(page: HtmlPage) -> Iterator[tuple[str, str]]:
    """Each mark that a reader meets, with the language that the page says it is in."""
    for element in page.root.walk():
        if element.tag in ("script", "style"):
            continue
        for said in (one for one in element.children if isinstance(one, str)):
            yield from ((mark, language_of(element)) for mark in MARK.findall(said))
        for name in ("alt", "aria-label", "title", "placeholder", "content"):
            yield from ((mark, language_of(element)) for mark in MARK.findall(element.attributes.get(name, "")))


def language_of(element: Element) -> str:
    return next(one.attributes["lang"][:2] for one in (element, *element.ancestors()) if "lang" in one.attributes)


def test_no_text_is_lost(marked: Marked) -> None:
    """What an author writes, a reader meets."""
    seen = {mark for page in marked.pages.values() for mark, _ in marks_of(page)}
    assert {text for mark, text in marked.texts.items() if mark not in seen} - NOT_FOR_PAGES == set()


def test_every_text_says_its_language(marked: Marked) -> None:
    """What stands on a page of the other language is marked as what it is."""
    wrong = {
        (name, marked.texts[mark])
        for name, page in marked.pages.items()
        for mark, language in marks_of(page)
        if not mark.endswith(f"{language}q")
    }
    assert wrong == set()


def test_no_text_becomes_markup(marked: Marked) -> None:
    for name, page in marked.pages.items():
        assert page.faults == [], name
        for element in page.root.walk():
            assert not [one for one in element.attributes if one.startswith("on")], (name, element.attributes)
            assert element.attributes.get("src") != "x", name
            if element.tag == "script":
                assert not "".join(map(str, element.children)).startswith("alert(2)"), name


def test_the_policy_lets_nothing_in_that_a_text_holds(marked: Marked, built_every_block: Path) -> None:
    """Scripts are let in by their hash; texts add none."""
    for name, page in pages_below(built_every_block).items():
        assert policy_of(page) == policy_of(marked.pages[name]), name


def policy_of(page: HtmlPage) -> str:
    return next(one.attributes["content"] for one in page.root.find("meta") if "http-equiv" in one.attributes)


def test_titles_and_descriptions_are_plain(marked: Marked) -> None:
    for name, page in marked.pages.items():
        heads = ["".join(map(str, one.children)) for one in page.root.find("title")]
        metas = page.root.find("meta")
        heads += [one.attributes["content"] for one in metas if one.attributes.get("name") == "description"]
        for said in heads:
            assert "**" not in said, name
            assert "&lt;" not in said, f"{name}: escaped twice"
