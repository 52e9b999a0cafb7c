"""axe finds nothing against WCAG 2.2 A and AA on any kind of page, wide and narrow, light and dark."""

import pytest
from playwright.sync_api import expect

from tests.browser.axe import BUT_COLOURS, COLOURS, violations
from tests.browser.conftest import OpenPage
from tests.browser.places import EDITION_PAGES, LANGUAGES, edition_page, every_kind


@pytest.mark.parametrize("path", every_kind().values(), ids=every_kind().keys())
def test_page_has_no_violations(open_page: OpenPage, path: str) -> None:
    """Between light and dark only colours change, and measuring them is most of the work: on a phone a few
    kinds of page stand for all.
    """
    page = open_page(path, 390, color_scheme="light", bypass_csp=True)
    body = page.locator("body")
    expect(body).to_have_attribute("data-md-color-scheme", "default")
    assert violations(page, BUT_COLOURS) == []
    page.set_viewport_size({"width": 1440, "height": 900})
    assert violations(page) == []
    page.locator("form[data-md-component=palette] label").locator("visible=true").click()
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    assert violations(page, COLOURS) == []


@pytest.mark.parametrize("kind", ["home", "chapter", "cases", "timelines", "key-performance", "indicator-index"])
def test_colours_on_a_phone(open_page: OpenPage, kind: str) -> None:
    page = open_page(edition_page("zh", EDITION_PAGES[kind]), 390, color_scheme="light", bypass_csp=True)
    assert violations(page, COLOURS) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_reader_brings_up_has_no_violations(open_page: OpenPage, language: str) -> None:
    """A filtered index, notes folded out, the contents on a phone."""
    page = open_page(edition_page(language, "indicator-index/"), bypass_csp=True)
    page.locator(".dz-filter__text").fill("305-5")
    assert violations(page) == []
    page = open_page(edition_page(language, "ecology/"), 390, bypass_csp=True)
    page.locator("details").evaluate_all("(all) => { for (const one of all) one.open = true; }")
    assert violations(page) == []
    page.locator(".dz-menu").click()
    expect(page.locator(".md-sidebar--primary").get_by_role("link").first).to_be_visible()
    assert violations(page) == []


def test_dark_follows_the_readers_system(open_page: OpenPage) -> None:
    page = open_page(edition_page("zh"), color_scheme="dark")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
