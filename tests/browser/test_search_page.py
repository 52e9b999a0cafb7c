"""The search page: by keyboard, by address, on a phone, with and without JavaScript."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import violations
from tests.browser.conftest import OpenPage
from tests.browser.places import LANGUAGES
from tests.browser.watching import overflow

FIELD = ".dz-find__field"


def results(page: Page) -> list[str]:
    expect(page.locator(".dz-find__result").first).to_be_visible()
    return [str(one.get_attribute("href")) for one in page.locator(".dz-find__title a").all()]


def test_query_and_filters_stand_in_the_address_and_are_read_from_it(open_page: OpenPage, root: str) -> None:
    page = open_page("zh/search/")
    page.locator(FIELD).fill("安全")
    page.keyboard.press("Enter")
    first = results(page)
    page.get_by_label("企业").select_option("chinalco")
    page.get_by_label("类型").select_option("case")
    page.wait_for_url(re.compile("kind=case"))
    asked = parse_qs(urlsplit(page.url).query)
    assert asked == {"q": ["安全"], "organisation": ["chinalco"], "kind": ["case"]}
    expect(page.locator(".dz-find__result .dz-kicker").first).to_contain_text("案例")
    some = results(page)
    assert some != first
    assert all(href.startswith(f"{root}zh/chinalco/") for href in some)
    shared = open_page(page.url.removeprefix(root))
    assert results(shared) == some
    expect(shared.get_by_label("企业")).to_have_value("chinalco")


def test_the_language_switch_keeps_the_query(open_page: OpenPage, root: str) -> None:
    page = open_page("zh/search/?q=赤泥&year=2024")
    results(page)
    page.locator("[data-language-switch]").click()
    page.wait_for_url(re.compile(f"^{root}en/search/"))
    assert parse_qs(urlsplit(page.url).query) == {"q": ["赤泥"], "year": ["2024"]}
    expect(page.locator(FIELD)).to_have_value("赤泥")
    expect(page.locator(".dz-find__result mark").first).to_have_text("red mud")


def test_an_indicator_answers_with_a_card(open_page: OpenPage) -> None:
    page = open_page("zh/search/?q=氧化铝产量")
    card = page.locator(".dz-find__card").first
    expect(card).to_contain_text("中铝集团 · 指标 · 2024")
    expect(card).to_contain_text("1,967.8 万吨")
    card.get_by_role("link").click()
    page.wait_for_url("**/zh/chinalco/indicators/alumina-output/")


@pytest.mark.parametrize("text", ["GRI 305-5", "305-5", "gri305-5"])
def test_a_code_answers_with_what_answers_it(open_page: OpenPage, text: str) -> None:
    page = open_page(f"en/search/?q={text}")
    card = page.locator(".dz-find__card").first
    expect(card).to_contain_text("GRI 305-5 Reduction of GHG emissions")
    card.get_by_role("link").click()
    page.wait_for_url(re.compile("/standards/gri-2016/#code-305-5"))


def test_a_stored_value_answers_in_either_scale(open_page: OpenPage) -> None:
    for path in ("zh/search/?q=6345.72 亿元", "zh/search/?q=634.572 billion"):
        expect(open_page(path).locator(".dz-find__card").first).to_contain_text("资产总额")


def test_suggestions_by_keyboard(open_page: OpenPage) -> None:
    page = open_page("en/search/")
    field = page.locator(FIELD)
    field.press_sequentially("alumina o")
    option = page.get_by_role("option").first
    expect(option).to_be_visible()
    expect(field).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    expect(option).to_have_attribute("aria-selected", "true")
    expect(field).to_have_attribute("aria-activedescendant", str(option.get_attribute("id")))
    chosen = option.locator("span").first.inner_text()
    page.keyboard.press("Enter")
    expect(field).to_have_value(chosen)
    expect(page.get_by_role("listbox")).to_be_hidden()
    results(page)


def test_more_results_follow_and_take_the_focus(open_page: OpenPage) -> None:
    page = open_page("zh/search/?q=铝")
    assert len(results(page)) == 10
    page.get_by_role("button", name="更多结果").click()
    expect(page.locator(".dz-find__result")).to_have_count(20)
    expect(page.locator(".dz-find__result").nth(10).locator(":focus")).to_have_count(1)


@pytest.mark.parametrize(("language", "said"), [("zh", "没有找到"), ("en", "Nothing was found")])
def test_nothing_found_is_said_to_all(open_page: OpenPage, language: str, said: str) -> None:
    page = open_page(f"{language}/search/?q=zzzxxqq")
    expect(page.get_by_role("status")).to_contain_text(said)


def test_parts_are_called_parts(open_page: OpenPage) -> None:
    page = open_page("zh/search/?q=氧化铝产量增长情况")
    expect(page.get_by_role("status")).to_contain_text("没有页面含有整个词组")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [320, 390, 1440])
def test_the_page_fits_and_is_accessible(open_page: OpenPage, language: str, width: int) -> None:
    page = open_page(f"{language}/search/?q=赤泥", width)
    results(page)
    assert overflow(page) <= 0
    assert violations(page) == []


@pytest.mark.parametrize(("language", "said"), [("zh", "搜索需要 JavaScript"), ("en", "Search needs JavaScript")])
def test_without_javascript_indexes_and_indicators_are_offered(open_page: OpenPage, language: str, said: str) -> None:
    page = open_page(f"{language}/search/", java_script_enabled=False)
    expect(page.locator(".dz-find__without")).to_contain_text(said)
    expect(page.locator(FIELD)).to_be_hidden()
    for place in ("chinalco/indicators/", "tianshan/indicators/", "chinalco/2020/indicator-index/"):
        expect(page.locator(f".dz-find__without a[href$='{place}']")).to_have_count(1)
