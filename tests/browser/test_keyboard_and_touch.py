"""All of it works by keyboard with the focus in sight, and by thumb."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.places import EDITION_PAGES, LANGUAGES, edition_page

_FOCUS = """() => {
  const one = document.activeElement;
  const shown = one.matches("input[type=radio].md-option") ? one.nextElementSibling : one;
  const style = getComputedStyle(shown);
  const box = shown.getBoundingClientRect();
  return {
    nowhere: one === document.body,
    what: one.className + " " + (one.innerText || one.getAttribute("aria-label") || "").slice(0, 30),
    outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0,
    inside: box.width > 0 && box.height > 0 && box.right > 0 && box.left < innerWidth && box.bottom > 0
      && box.top < innerHeight && shown.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
  };
}"""


def tab(page: Page) -> dict[str, object]:
    """Go one stop on; what comes up there may take a moment to."""
    page.keyboard.press("Tab")
    focus = dict(page.evaluate(_FOCUS))
    for _ in range(20):
        if focus["nowhere"] or focus["inside"]:
            break
        page.wait_for_timeout(50)
        focus = dict(page.evaluate(_FOCUS))
    return focus


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("kind", ["home", "chapter", "cases", "indicator-index", "feedback"])
def test_focus_is_always_in_sight(open_page: OpenPage, kind: str, width: int) -> None:
    page = open_page(edition_page("en", EDITION_PAGES[kind]), width)
    for stop in range(40):
        focus = tab(page)
        if focus["nowhere"]:
            assert stop > 10
            break
        assert focus["outlined"], focus
        assert focus["inside"], focus


@pytest.mark.parametrize("path", ["", "zh/", edition_page("zh"), edition_page("en", "key-performance/"), "404.html"])
def test_skip_link_comes_first_and_leads_to_the_content(open_page: OpenPage, path: str) -> None:
    page = open_page(path)
    page.keyboard.press("Tab")
    skip = page.locator(".md-skip:focus")
    expect(skip).to_be_in_viewport()
    expect(skip).to_have_text("Skip to content" if path.startswith("en") else "跳到正文")
    page.keyboard.press("Enter")
    assert page.url.endswith("#content")
    page.keyboard.press("Tab")
    expect(page.locator("#content :focus")).to_have_count(1)


def test_header_follows_the_skip_link(open_page: OpenPage) -> None:
    page = open_page(edition_page("en", "ecology/"))
    page.keyboard.press("Tab")
    stops = (".dz-brand__organisation", ".dz-switch summary", ".dz-brand__report", ".md-search__input", ".md-option")
    for selector in (*stops, ".dz-language"):
        page.keyboard.press("Tab")
        expect(page.locator(f"{selector}:focus")).to_have_count(1)


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_filter_buttons_by_keyboard(open_page: OpenPage, key: str) -> None:
    page = open_page(edition_page("zh", "timelines/"))
    button = page.locator('.dz-filter__choice:not([data-choice=""])').first
    button.focus()
    events = page.locator(".dz-event").locator("visible=true")
    every = events.count()
    page.keyboard.press(key)
    expect(button).to_have_attribute("aria-pressed", "true")
    assert 0 < events.count() < every


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_contents_by_keyboard_on_a_narrow_window(open_page: OpenPage, key: str) -> None:
    page = open_page(edition_page("en", "ecology/"), 390)
    menu = page.get_by_role("button", name="Contents")
    link = page.locator(".md-sidebar--primary").get_by_role("link", name="Report home")
    expect(link).to_be_hidden()
    menu.focus()
    page.keyboard.press(key)
    expect(menu).to_have_attribute("aria-expanded", "true")
    expect(link).to_be_in_viewport()
    page.keyboard.press("Escape")
    expect(menu).to_have_attribute("aria-expanded", "false")
    expect(link).to_be_hidden()


def test_contents_by_touch(open_page: OpenPage, root: str) -> None:
    page = open_page(edition_page("zh", "ecology/"), 390, has_touch=True)
    page.locator(".dz-menu").tap()
    page.locator(".md-sidebar--primary").get_by_role("link", name="平安中铝").tap()
    page.wait_for_url(root + edition_page("zh", "safety/"))


def test_dark_and_light_by_keyboard(open_page: OpenPage) -> None:
    page = open_page(edition_page("en", "ecology/"), color_scheme="light")
    body = page.locator("body")
    expect(body).to_have_attribute("data-md-color-scheme", "default")
    page.get_by_label("Switch to dark").first.focus()
    page.keyboard.press("Enter")
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    page.reload()
    expect(body).to_have_attribute("data-md-color-scheme", "slate")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["home", "chapter", "cases", "timelines", "downloads", "indicator-index", "feedback"])
def test_targets_fit_a_thumb(open_page: OpenPage, language: str, kind: str) -> None:
    """44 px for what a thumb must hit; axe sees to the 24 px of WCAG 2.2 for the rest."""
    page = open_page(edition_page(language, EDITION_PAGES[kind]), 390, has_touch=True)
    selector = ".md-header a, label.md-header__button, .dz-filter__choice, .dz-filter input, .dz-button, .dz-choice"
    for target in page.locator(selector).locator("visible=true").all():
        edges = target.bounding_box()
        assert edges is not None
        assert round(edges["height"]) >= 44, target.evaluate("(one) => one.outerHTML.slice(0, 120)")
