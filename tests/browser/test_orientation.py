"""A reader who arrives deep knows whose report this is and of which year, and finds the way back."""

import pytest
from playwright.sync_api import expect

from generator.facts.derive import Facts
from generator.language import Language
from tests.browser.conftest import OpenPage
from tests.browser.places import EDITION_PAGES, LANGUAGES, YEAR, edition_page


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page_path", EDITION_PAGES.values(), ids=EDITION_PAGES.keys())
def test_page_tells_organisation_and_year(
    open_page: OpenPage, facts: Facts, language: str, page_path: str, width: int
) -> None:
    short = facts.publisher.organisation.short[Language(language)]
    page = open_page(edition_page(language, page_path), width, java_script_enabled=False)
    assert (page.locator("html").get_attribute("lang") or "").startswith(language)
    assert short in page.title()
    assert YEAR in page.title()
    header = page.get_by_role("banner")
    for text in (short, YEAR):
        expect(header.get_by_text(text, exact=True)).to_be_in_viewport()
    expect(page.locator("h1")).to_have_count(1)
    if page_path:
        assert page.title().startswith(page.locator("h1").inner_text().strip())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page_path", [path for path in EDITION_PAGES.values() if path])
def test_crumbs_lead_back(open_page: OpenPage, root: str, language: str, page_path: str) -> None:
    page = open_page(edition_page(language, page_path), java_script_enabled=False)
    address = page.url
    crumbs = page.locator(".dz-crumbs a")
    targets = [one.evaluate("(link) => link.href") for one in crumbs.all()]
    assert targets[0] == root + edition_page(language)
    assert all(address.startswith(target) or "/cases/" in address for target in targets)
    for target in targets:
        page.goto(address)
        page.locator(f".dz-crumbs a >> nth={targets.index(target)}").click()
        assert page.url == target
        expect(page.locator("h1")).to_be_visible()


@pytest.mark.parametrize("language", LANGUAGES)
def test_header_leads_to_the_report_and_the_organisation(open_page: OpenPage, root: str, language: str) -> None:
    page = open_page(edition_page(language, "ecology/"))
    header = page.get_by_role("banner")
    header.get_by_text(YEAR, exact=True).click()
    assert page.url == root + edition_page(language)
    page.locator(".dz-brand__organisation").click()
    assert page.url == f"{root}{language}/chinalco/"
    page.get_by_role("link", name=YEAR).first.click()
    assert page.url == root + edition_page(language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_reading_on_walks_through_the_whole_report(open_page: OpenPage, root: str, facts: Facts, language: str) -> None:
    """From the home by the links at the foot of each page, to the last page."""
    page = open_page(edition_page(language, f"{facts.pages[1]}/"), java_script_enabled=False)
    seen = [page.url]
    while page.locator('a[rel="next"]').count():
        page.locator('a[rel="next"]').click()
        assert page.url not in seen
        seen.append(page.url)
    assert seen == [root + edition_page(language, f"{name}/") for name in facts.pages[1:]]
