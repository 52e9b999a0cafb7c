"""A reader who arrives deep knows whose report this is and of which year, and finds the way back and on."""

import pytest
from playwright.sync_api import expect

from generator.facts.derive import Facts
from generator.language import Language
from tests.browser.conftest import OpenPage
from tests.browser.places import EDITION_PAGES, LANGUAGES, ORGANISATION, YEAR, edition_page


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", EDITION_PAGES.values(), ids=EDITION_PAGES.keys())
def test_page_tells_where_it_belongs(open_page: OpenPage, root: str, facts: Facts, language: str, path: str) -> None:
    short = facts.publisher.organisation.short[Language(language)]
    page = open_page(edition_page(language, path), java_script_enabled=False)
    assert (page.locator("html").get_attribute("lang") or "").startswith(language)
    assert short in page.title()
    assert YEAR in page.title()
    heading = page.locator("h1")
    expect(heading).to_have_count(1)
    if path:
        assert page.title().startswith(heading.inner_text().strip())
    for width in (1440, 390):
        page.set_viewport_size({"width": width, "height": 800})
        for text in (short, YEAR):
            expect(page.get_by_role("banner").get_by_text(text, exact=True)).to_be_in_viewport()

    crumbs = [str(one.evaluate("(link) => link.href")) for one in page.locator(".dz-crumbs a").all()]
    assert crumbs[:1] == ([root + edition_page(language)] if path else [])
    for place, target in reversed(list(enumerate(crumbs))):
        page.locator(".dz-crumbs a").nth(place).click()
        assert page.url == target
        page.go_back()


@pytest.mark.parametrize("language", LANGUAGES)
def test_header_leads_to_the_report_and_the_organisation(open_page: OpenPage, root: str, language: str) -> None:
    page = open_page(edition_page(language, "ecology/"))
    page.get_by_role("banner").get_by_text(YEAR, exact=True).click()
    assert page.url == root + edition_page(language)
    page.locator(".dz-brand__organisation").click()
    assert page.url == f"{root}{language}/{ORGANISATION}/"
    page.locator("main").get_by_role("link", name=YEAR).first.click()
    assert page.url == root + edition_page(language)


def test_reading_on_walks_through_the_whole_report(open_page: OpenPage, root: str, facts: Facts) -> None:
    """By the links at the foot of each page, from the first to the last."""
    first, *others = (root + edition_page("zh", f"{name}/") for name in facts.pages[1:])
    page = open_page(first.removeprefix(root), java_script_enabled=False)
    for address in others:
        page.locator('a[rel="next"]').click()
        assert page.url == address
    expect(page.locator('a[rel="next"]')).to_have_count(0)
