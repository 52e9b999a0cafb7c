"""Tables stay readable: three years on a phone, headings and names in view while a reader scrolls."""

import pytest
from playwright.sync_api import FloatRect, Locator, expect

from tests.browser.conftest import OpenPage
from tests.browser.places import LANGUAGES, edition_page


def box(one: Locator) -> FloatRect:
    found = one.bounding_box()
    assert found is not None
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_three_years_show_on_a_phone(open_page: OpenPage, language: str) -> None:
    page = open_page(edition_page(language, "key-performance/"), 390)
    for table in page.locator(".dz-table--kpi").all():
        assert table.evaluate("(one) => one.scrollWidth - one.clientWidth") <= 0
        years = table.locator("thead .dz-number")
        expect(years).to_have_text(["2018", "2019", "2020"])
        for cell in (*years.all(), *table.locator("tbody tr").first.locator("td.dz-number").all()):
            edges = box(cell)
            assert edges["x"] >= 0
            assert edges["x"] + edges["width"] <= 390
        expect(table.locator(".dz-unit-inline").first).to_be_visible()


@pytest.mark.parametrize("width", [820, 1440])
@pytest.mark.parametrize(("path", "table"), [("key-performance/", "kpi"), ("indicator-index/", "index")])
def test_heading_stays_below_the_header(open_page: OpenPage, path: str, table: str, width: int) -> None:
    page = open_page(edition_page("zh", path), width)
    longest = page.locator(f".dz-table--{table}").last
    row = longest.locator("tbody tr").nth(15)
    row.evaluate("(one) => scrollTo(0, one.getBoundingClientRect().top + scrollY - 300)")
    header = box(page.get_by_role("banner"))
    heading = longest.locator("thead th").first
    expect(heading).to_be_in_viewport()
    assert box(heading)["y"] == pytest.approx(header["y"] + header["height"], abs=2)
    top = heading.evaluate(
        """(one) => {
          const box = one.getBoundingClientRect();
          return one.contains(document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2));
        }"""
    )
    assert top, "something lies over the heading"


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_stay_while_a_wide_table_scrolls(open_page: OpenPage, language: str) -> None:
    page = open_page(edition_page(language, "profile/"), 390)
    table = page.locator(".dz-table--dense").first
    expect(table).to_be_visible()
    assert table.evaluate("(one) => one.scrollWidth - one.clientWidth") > 50
    name = table.locator('tbody th[scope="row"]').first
    number = table.locator("tbody td").last
    table.scroll_into_view_if_needed()
    before, far = box(name), box(number)
    moved = table.evaluate("(one) => { one.scrollLeft = 200; return one.scrollLeft; }")
    assert moved > 50
    assert box(name)["x"] == pytest.approx(before["x"], abs=1)
    assert box(number)["x"] == pytest.approx(far["x"] - moved, abs=1)


@pytest.mark.parametrize("language", LANGUAGES)
def test_wide_table_scrolls_by_keyboard(open_page: OpenPage, language: str) -> None:
    page = open_page(edition_page(language, "profile/"), 390)
    table = page.locator(".dz-table--dense").first
    table.focus()
    for _ in range(5):
        page.keyboard.press("ArrowRight")
    for _ in range(100):  # scrolling is smooth, and the policy forbids a predicate given as a string
        if table.evaluate("table => table.scrollLeft") > 20:
            return
        page.wait_for_timeout(50)
    pytest.fail("the table did not scroll")


def test_definition_opens_in_its_row(open_page: OpenPage) -> None:
    page = open_page(edition_page("en", "key-performance/"))
    row = page.locator("tr", has=page.locator("details")).first
    expect(row.locator("details p").first).to_be_hidden()
    row.locator("summary").click()
    expect(row.locator("details p").first).to_be_visible()


def test_address_of_an_indicator_shows_its_row(open_page: OpenPage) -> None:
    page = open_page(edition_page("zh", "key-performance/#kpi-tax-paid"))
    row = page.locator("#kpi-tax-paid")
    expect(row).to_be_in_viewport()
    header = box(page.get_by_role("banner"))
    assert box(row)["y"] >= header["y"] + header["height"] - 1
