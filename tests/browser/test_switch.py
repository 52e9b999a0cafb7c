"""From a page to the same page of another year or organisation, by touch, by keyboard and without JavaScript."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.places import LANGUAGES

MENU = ".dz-switch__places"


def open_menu(page: Page) -> None:
    page.locator(".dz-switch summary").click()
    expect(page.locator(MENU)).to_be_in_viewport()


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_chapter_of_another_year(open_page: OpenPage, root: str, language: str, width: int) -> None:
    page = open_page(f"{language}/chinalco/2020/ecology/", width, java_script_enabled=False)
    open_menu(page)
    page.locator(MENU).get_by_role("link", name="2024").first.click()
    assert page.url == f"{root}{language}/chinalco/2024/ecology/"
    open_menu(page)
    page.locator(MENU).get_by_role("link", name="2020").click()
    assert page.url == f"{root}{language}/chinalco/2020/ecology/"


def test_another_organisation_has_its_awards_too(open_page: OpenPage, root: str) -> None:
    page = open_page("en/chinalco/2024/awards/")
    open_menu(page)
    page.locator(MENU).get_by_role("link", name="Tianshan Aluminium 2024").click()
    assert page.url == f"{root}en/tianshan/2024/awards/"


def test_a_page_without_counterpart_says_where_the_link_leads(open_page: OpenPage, root: str) -> None:
    page = open_page("en/chinalco/2024/digital/")
    open_menu(page)
    link = page.locator(MENU).get_by_role("link", name="2020")
    expect(link).to_contain_text("Report home")
    link.click()
    assert page.url == f"{root}en/chinalco/2020/"


def test_by_keyboard(open_page: OpenPage) -> None:
    page = open_page("zh/chinalco/2024/ecology/")
    summary = page.locator(".dz-switch summary")
    summary.focus()
    page.keyboard.press("Enter")
    expect(page.locator(MENU)).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.locator(f"{MENU} a:focus")).to_have_text("2024")
    page.keyboard.press("Escape")
    expect(page.locator(MENU)).to_be_hidden()
    expect(summary).to_be_focused()
    page.keyboard.press("Enter")
    page.locator("h1").click()
    expect(page.locator(MENU)).to_be_hidden()
