"""The box in the header finds what stands in this report, in this language."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import NewContext, OpenPage
from tests.browser.places import LANGUAGES, edition_page

RESULTS = ".md-search-result__list a"


def search(page: Page, text: str) -> Locator:
    """Type into the box and wait for the links to come up."""
    box = page.get_by_role("textbox").first
    box.click()
    box.press_sequentially(text)
    links = page.locator(RESULTS)
    expect(links.first).to_be_visible()
    return links


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "赤泥"),
        ("zh", "中铝山东"),
        ("zh", "Boffa"),
        ("zh", "305-5"),
        ("en", "red mud"),
        ("en", "Chalco Shandong"),
        ("en", "bauxite"),
        ("en", "305-5"),
    ],
)
def test_word_is_found_and_leads_to_its_place(open_page: OpenPage, root: str, language: str, text: str) -> None:
    page = open_page(edition_page(language, "about/"))
    links = search(page, text)
    addresses = [one.evaluate("(link) => link.href") for one in links.all()]
    assert all(address.startswith(root + edition_page(language)) for address in addresses)
    links.first.click()
    page.wait_for_url(addresses[0] + "*" if "?" not in addresses[0] else addresses[0])
    assert text.lower() in page.locator("main").inner_text().lower()


def test_word_in_the_middle_of_a_sentence_leads_to_its_section(open_page: OpenPage) -> None:
    """No space stands beside a Chinese word; the section that has it comes into view."""
    page = open_page(edition_page("zh"))
    links = search(page, "赤泥")
    section = next(one for one in links.all() if "#" in (one.get_attribute("href") or ""))
    section.click()
    anchor = page.evaluate("decodeURIComponent(location.hash)")
    target = page.locator(f"section:has(> {anchor})")
    expect(page.locator(anchor)).to_be_in_viewport()
    expect(target).to_contain_text("赤泥")


@pytest.mark.parametrize("language", LANGUAGES)
def test_only_this_languages_index_is_loaded(new_context: NewContext, root: str, language: str) -> None:
    page = new_context().new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(root + edition_page(language))
    search(page, "2020")
    indexes = [url for url in asked if "search" in url and "/assets/" not in url]
    assert indexes
    assert all(url.startswith(root + edition_page(language)) for url in indexes)


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_found_is_said(open_page: OpenPage, language: str) -> None:
    page = open_page(edition_page(language))
    box = page.get_by_role("textbox").first
    box.click()
    box.press_sequentially("zzzxxqq")
    expect(page.locator(".md-search-result__meta")).to_contain_text("没有找到" if language == "zh" else "No matching")


def test_search_on_a_phone(open_page: OpenPage, root: str) -> None:
    page = open_page(edition_page("zh", "ecology/"), 390, has_touch=True)
    page.locator(".dz-search-button").tap()
    links = search(page, "氧化铝")
    links.first.tap()
    page.wait_for_url(lambda url: url.startswith(root + edition_page("zh")) and "ecology/" not in url)
