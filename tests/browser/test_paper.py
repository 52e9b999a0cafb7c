"""What a reader prints: the report without the website around it."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import OpenPage
from tests.browser.places import EDITION_PAGES, LANGUAGES, edition_page

_PAGE = re.compile(rb"/Type\s*/Page\b")


@pytest.mark.parametrize("kind", ["home", "chapter", "cases", "timelines", "key-performance", "indicator-index"])
def test_frame_stays_on_the_screen(open_page: OpenPage, kind: str) -> None:
    page = open_page(edition_page("en", EDITION_PAGES[kind]))
    page.emulate_media(media="print")
    for selector in (".md-header", ".md-sidebar", ".dz-filter", ".dz-onward", ".dz-footer", ".md-top"):
        expect(page.locator(selector).locator("visible=true")).to_have_count(0)
    expect(page.locator("h1")).to_be_visible()


@pytest.mark.parametrize("language", LANGUAGES)
def test_chapter_fills_several_pages(open_page: OpenPage, language: str) -> None:
    page = open_page(edition_page(language, "ecology/"))
    paper = page.pdf(format="A4")
    assert len(_PAGE.findall(paper)) > 1
    assert len(paper) > 20_000


def test_folded_parts_are_printed(open_page: OpenPage) -> None:
    page = open_page(edition_page("en", "ecology/"))
    captions = page.locator("details.dz-pictures li")
    expect(captions.locator("visible=true")).to_have_count(0)
    page.emulate_media(media="print")
    assert captions.count() > 0
    for caption in captions.all():
        edges = caption.bounding_box()
        assert edges is not None
        assert edges["height"] > 0
        assert caption.evaluate(
            "(one) => one.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true })"
        )


def test_dark_screen_prints_dark_on_white(open_page: OpenPage) -> None:
    page = open_page(edition_page("en", "ecology/"), color_scheme="dark")
    page.emulate_media(media="print", color_scheme="dark")
    shade = page.evaluate(
        """() => {
          const ink = getComputedStyle(document.querySelector("#content p")).color.match(/[\\d.]+/g).map(Number);
          return ink.slice(0, 3).reduce((sum, one) => sum + one) / 3;
        }"""
    )
    assert shade < 128, "the text is light although paper is white"
