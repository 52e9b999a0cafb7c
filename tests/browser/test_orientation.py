"""A reader who arrives deep knows whose report this is and of which year, and finds the way back and on."""

import pytest
from playwright.sync_api import Page, expect

from generator.facts.derive import Facts
from generator.language import Language
from tests.browser.conftest import OpenPage
from tests.browser.places import EDITION_PAGES, LANGUAGES, ORGANISATION, YEAR, edition_page
from tests.browser.reading import SWITCH, lang, read_links


def assert_tells_where_it_belongs(page: Page, facts: Facts, language: str, path: str) -> None:
    short = facts.publisher.organisation.short[Language(language)]
    assert lang(page).startswith(language)
    assert short in page.title()
    assert YEAR in page.title()
    heading = page.locator("h1")
    expect(heading).to_have_count(1)
    if path:
        assert page.title().startswith(heading.inner_text().strip())
    for width in (1440, 390):
        page.set_viewport_size({"width": width, "height": 800})
        header = page.get_by_role("banner")
        expect(header.get_by_text(short, exact=True)).to_be_in_viewport()
        expect(header.locator("summary").get_by_text(YEAR, exact=True)).to_be_in_viewport()


@pytest.mark.parametrize("path", EDITION_PAGES.values(), ids=EDITION_PAGES.keys())
def test_page_tells_where_it_belongs_and_leads_back(open_page: OpenPage, root: str, facts: Facts, path: str) -> None:
    """In one language, then by the switch in the other, then up by the last crumb; all without JavaScript."""
    page = open_page(edition_page("zh", path), java_script_enabled=False)
    assert_tells_where_it_belongs(page, facts, "zh", path)
    page.locator(SWITCH).click()
    assert page.url == root + edition_page("en", path)
    assert_tells_where_it_belongs(page, facts, "en", path)
    crumbs = page.locator(".dz-crumbs a")
    if not path:
        expect(crumbs).to_have_count(0)
        return
    expect(crumbs.first).to_have_attribute("href", "../" * path.count("/"))
    parent = str(crumbs.last.evaluate("(link) => link.href"))
    crumbs.last.click()
    assert page.url == parent
    expect(page.locator("h1")).to_be_visible()


@pytest.mark.parametrize("language", LANGUAGES)
def test_header_leads_to_the_report_and_the_organisation(open_page: OpenPage, root: str, language: str) -> None:
    page = open_page(edition_page(language, "ecology/"))
    page.locator(".dz-brand__report").click()
    assert page.url == root + edition_page(language)
    page.locator(".dz-brand__organisation").click()
    assert page.url == f"{root}{language}/{ORGANISATION}/"
    page.locator("main").get_by_role("link", name=YEAR).first.click()
    assert page.url == root + edition_page(language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_reading_on_walks_through_the_whole_report(open_page: OpenPage, root: str, facts: Facts, language: str) -> None:
    """By the links at the foot of each page, from the first to the last; and each page's crumbs lead somewhere."""
    page = open_page(edition_page(language))
    addresses = [root + edition_page(language, f"{name}/") for name in facts.pages[1:]]
    assert [target for _, target in read_links(page, addresses, 'a[rel="next"]')] == addresses[1:]
    assert [target for _, target in read_links(page, addresses, 'a[rel="prev"]')][1:] == addresses[:-1]
    crumbs = read_links(page, addresses, ".dz-crumbs a")
    assert {source for source, _ in crumbs} == set(addresses)
    pages = {root + edition_page(language), *addresses}
    assert {target.split("#")[0] for _, target in crumbs} <= pages
