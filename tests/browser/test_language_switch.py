"""The other language is one step away, on the same page and at the same place."""

import pytest
from playwright.sync_api import Page, expect

from generator.facts.derive import Facts
from tests.browser.conftest import NewContext, OpenPage
from tests.browser.places import LANGUAGES, ORGANISATION, edition_page

SWITCH = "[data-language-switch]"


def lang(page: Page) -> str:
    return page.locator("html").get_attribute("lang") or ""


@pytest.mark.parametrize("part", range(4))
def test_every_page_leads_to_itself_and_back_without_javascript(
    new_context: NewContext, root: str, facts: Facts, part: int
) -> None:
    """All pages of the edition, dealt out over four tests."""
    page = new_context(java_script_enabled=False).new_page()
    for name in facts.pages[part::4]:
        here, there = (root + edition_page(language, f"{name}/" if name else "") for language in LANGUAGES)
        page.goto(here)
        for address, language in ((there, "en"), (here, "zh")):
            expect(page.locator(SWITCH)).to_have_attribute("lang", language)
            with page.expect_response(address) as answer:
                page.locator(SWITCH).click()
            assert answer.value.status == 200
            assert page.url == address
            assert lang(page).startswith(language)


@pytest.mark.parametrize("path", ["", f"{ORGANISATION}/"])
def test_pages_above_the_editions_switch_too(open_page: OpenPage, root: str, path: str) -> None:
    page = open_page(f"zh/{path}")
    page.locator(SWITCH).click()
    assert page.url == f"{root}en/{path}"
    assert lang(page) == "en"


def test_portal_offers_both_languages(open_page: OpenPage, root: str) -> None:
    page = open_page("")
    for language, name in (("zh", "中文"), ("en", "English")):
        page.goto(root)
        page.locator("main").get_by_role("link", name=name, exact=True).click()
        assert page.url == f"{root}{language}/"


def test_switch_keeps_the_section(open_page: OpenPage, root: str) -> None:
    page = open_page(edition_page("zh", "ecology/#green-operations"))
    page.locator(SWITCH).click()
    assert page.url == root + edition_page("en", "ecology/#green-operations")
    expect(page.locator("#green-operations")).to_be_in_viewport()


def test_switch_keeps_the_section_chosen_on_the_page(open_page: OpenPage) -> None:
    page = open_page(edition_page("en", "ecology/"))
    page.locator(".dz-contents a").nth(1).click()
    anchor = page.evaluate("location.hash")
    assert anchor
    page.locator(SWITCH).click()
    assert page.url.endswith("ecology/" + anchor)
    expect(page.locator(anchor)).to_be_in_viewport()
