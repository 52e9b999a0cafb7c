"""The box in the header finds what stands anywhere on the site, the report being read first."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.places import LANGUAGES, edition_page

RESULTS = ".md-search-result__list a"


def search(page: Page, text: str) -> Locator:
    """Type into the box as a reader does, ending with a key, and wait for the links to come up."""
    box = page.locator(".md-search__input")
    box.focus()
    page.keyboard.insert_text(text)
    page.keyboard.press("End")
    links = page.locator(RESULTS)
    expect(links.first).to_be_visible(timeout=20_000)
    return links


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("zh", "赤泥", "ecology/"),
        ("zh", "几内亚铝土矿", "responsibility/"),
        ("zh", "云南铜业", "abbreviations/"),
        ("zh", "305-5", "indicator-index/"),
        ("en", "red mud", "ecology/"),
        ("en", "Chalco Shandong", "abbreviations/"),
        ("en", "bauxite", "cases/boffa-project/"),
        ("en", "305-5", "indicator-index/"),
    ],
)
def test_words_are_found_and_lead_to_their_page(
    open_page: OpenPage, root: str, language: str, text: str, place: str
) -> None:
    page = open_page(edition_page(language, "about/"))
    links = search(page, text)
    addresses = [str(one.evaluate("(link) => link.href")) for one in links.all()]
    wanted = root + edition_page(language, place)
    links.nth(next(index for index, address in enumerate(addresses) if address.startswith(wanted))).click()
    page.wait_for_url(lambda url: url.startswith(wanted))
    expect(page.locator("#content")).to_contain_text(text, ignore_case=True)


@pytest.mark.parametrize(("year", "other"), [("2020", "2024"), ("2024", "2020")])
def test_the_report_being_read_comes_first(open_page: OpenPage, root: str, year: str, other: str) -> None:
    """The words stand on pages of both years and in no title."""
    page = open_page(f"zh/chinalco/{year}/about/")
    links = search(page, "赤泥")
    addresses = [str(one.evaluate("(link) => link.href")).removeprefix(f"{root}zh/chinalco/") for one in links.all()]
    years = [address[:4] for address in addresses if address[:4] in (year, other)]
    assert years[0] == year
    assert years == sorted(years, key=lambda one: one != year)
    assert other in years


@pytest.mark.parametrize(("language", "text"), [("zh", "赤泥"), ("en", "red mud")])
def test_word_in_the_middle_of_a_sentence_leads_to_its_section(open_page: OpenPage, language: str, text: str) -> None:
    """No space stands beside a Chinese word; the section that has it comes into view."""
    page = open_page(edition_page(language))
    links = search(page, text)
    section = links.filter(has=page.locator("mark")).and_(page.locator("[href*='#']")).first
    section.click()
    page.wait_for_url("**#*")
    heading = page.locator(str(page.evaluate("location.hash")))
    expect(heading).to_be_in_viewport()
    expect(page.locator("section", has=heading).last).to_contain_text(text, ignore_case=True)


@pytest.mark.parametrize("name", ["中铝山东", "中铝国贸", "宁夏能源"])
def test_first_result_holds_the_whole_name(open_page: OpenPage, name: str) -> None:
    page = open_page(edition_page("zh"))
    search(page, name).first.click()
    page.wait_for_url("**/zh/chinalco/**")
    expect(page.locator("#content")).to_contain_text(name, timeout=1_000)


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_found_is_said(open_page: OpenPage, language: str) -> None:
    page = open_page(edition_page(language))
    page.locator(".md-search__input").press_sequentially("zzzxxqq")
    said = "没有找到" if language == "zh" else "No matching"
    expect(page.locator(".md-search-result__meta")).to_contain_text(said, timeout=20_000)


def test_search_on_a_phone(open_page: OpenPage) -> None:
    page = open_page(edition_page("zh", "ecology/"), 390, has_touch=True)
    page.locator(".dz-search-button").tap()
    links = search(page, "几内亚铝土矿")
    links.first.tap()
    page.wait_for_url(re.compile("/zh/chinalco/2020/(?!ecology/)"))


def test_the_last_line_leads_to_the_search_page_with_the_words(open_page: OpenPage, root: str) -> None:
    page = open_page(edition_page("zh"))
    links = search(page, "铝")
    page.locator(".md-search__scrollwrap").evaluate("(box) => box.scrollTo(0, box.scrollHeight)")
    every = links.filter(has_text="全部结果")
    expect(every).to_have_count(1)
    every.click()
    page.wait_for_url(re.compile(f"^{root}zh/search/[?]q="))
    expect(page.locator(".dz-find__field")).to_have_value("铝")
    expect(page.locator(".dz-find__result").first).to_be_visible()
