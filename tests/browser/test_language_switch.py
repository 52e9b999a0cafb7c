"""The other language is one step away, on the same page and at the same place."""

import pytest
from playwright.sync_api import expect

from generator.facts.derive import Facts
from tests.browser.conftest import OpenPage
from tests.browser.places import LANGUAGES, ORGANISATION, edition_page
from tests.browser.reading import SWITCH, lang, read_links


def test_every_page_leads_to_itself_and_back(open_page: OpenPage, root: str, facts: Facts) -> None:
    """All pages of the edition, as they are without JavaScript; that the link works there, other tests click."""
    page = open_page(edition_page("zh"))
    names = [f"{name}/" if name else "" for name in facts.pages]
    chinese, english = ([root + edition_page(language, name) for name in names] for language in LANGUAGES)
    assert read_links(page, chinese, SWITCH) == list(zip(chinese, english, strict=True))
    assert read_links(page, english, SWITCH) == list(zip(english, chinese, strict=True))


@pytest.mark.parametrize("path", ["", f"{ORGANISATION}/"])
def test_pages_above_the_editions_switch_too(open_page: OpenPage, root: str, path: str) -> None:
    page = open_page(f"zh/{path}", java_script_enabled=False)
    for language, name in (("en", "English"), ("zh", "中文")):
        expect(page.locator(SWITCH)).to_have_text(name)
        expect(page.locator(SWITCH)).to_have_attribute("lang", language)
        page.locator(SWITCH).click()
        assert page.url == f"{root}{language}/{path}"
        assert lang(page).startswith(language)


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
    heading, header = (page.locator(one).bounding_box() for one in (anchor, ".md-header"))
    assert heading is not None
    assert header is not None
    assert header["y"] + header["height"] <= heading["y"] < 900
