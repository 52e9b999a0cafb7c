"""The explorer in a browser: choices become table, charts and address; everything works by keyboard and offline."""

import json
import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.chromium import NewContext
from tests.browser.test_accessibility import violations
from tests.browser.watching import Watch, overflow

pytestmark = pytest.mark.browser

ACME, ACROSS = "en/acme/explorer/", "en/explorer/"
EVERYTHING = "#i=output,revenue,rating,accidents,training,women,energy-change,water,waste,profit,long"


_ROWS = """
(all) => all.map((row) => [
  (row.querySelector("th a") || row.querySelector("th").childNodes[1]).textContent.trim(),
  [...row.querySelectorAll("td.dz-number")].map((cell) => cell.firstChild.textContent),
])
"""


class Explorer:
    """A page of the explorer, and what stands on it."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        page.goto(address)
        page.wait_for_load_state("networkidle")

    @property
    def summary(self) -> Locator:
        return self.page.locator(".dz-explorer__summary")

    @property
    def charts(self) -> Locator:
        return self.page.locator(".dz-explorer__charts svg[role=img]")

    @property
    def notes(self) -> list[str]:
        self.settle()
        return self.page.locator(".dz-explorer__notes li").all_text_contents()

    def table(self) -> dict[str, list[str]]:
        """The rows by the name in their heading; marks of notes are left out."""
        self.settle()
        rows = self.page.locator(".dz-explorer__table tbody tr").evaluate_all(_ROWS)
        return dict(rows)

    def settle(self) -> None:
        """A change of the address is told to the page a moment later."""
        self.page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")

    def years(self) -> list[str]:
        self.settle()
        return self.page.locator(".dz-explorer__table thead th.dz-number").all_text_contents()

    def indicator(self, name: str) -> Locator:
        return self.page.get_by_role("checkbox", name=re.compile(f"^{name}"))

    def form(self, name: str) -> Locator:
        return self.page.get_by_role("radio", name=re.compile(f"^{name}"))


@pytest.fixture
def watched(new_context: NewContext, sample_root: str) -> Iterator[Any]:
    """Opens an address of the sample; the test fails where the page complains or asks another host for anything."""
    watches: list[Watch] = []

    def open_at(path: str, width: int = 1440, **options: Any) -> Explorer:
        context = new_context(width, **options)
        watches.append(Watch(context))
        return Explorer(context.new_page(), sample_root + path)

    yield open_at
    assert [found for watch in watches for found in watch.found] == []


def stored(built: Path, name: str, language: str = "en") -> dict[str, dict[str, Any]]:
    """An indicator's points in the data file, by period."""
    data = json.loads((built / language / "acme" / "explorer" / "data.json").read_bytes())
    return {one["period"]: one for row in data["indicators"] if row["id"] == name for one in row["points"]}


def test_first_sight_shows_a_key_figure(watched: Any) -> None:
    explorer = watched(ACME)
    assert explorer.table() == {"Output": ["16.96", "17.19", "17.71"]}
    assert explorer.charts.count() == 1
    expect(explorer.summary).to_have_text("Indicators: 1. Years: 2011 to 2020. Values.")
    expect(explorer.page.locator(".dz-explorer__without")).to_be_hidden()


@pytest.mark.parametrize("language", ["zh", "en"])
def test_two_indicators_in_table_and_charts(watched: Any, built_sample: Path, language: str) -> None:
    explorer = watched(f"{language}/acme/explorer/#i=&from=2018")
    names = {"zh": ("营业收入", "女性占比"), "en": ("Revenue", "Share of women")}[language]
    for name in names:
        explorer.indicator(name).check()
    shown = explorer.table()
    for name, indicator in zip(names, ("revenue", "women"), strict=True):
        assert shown[name] == [stored(built_sample, indicator, language)[year]["text"] for year in explorer.years()]
    assert explorer.years() == ["2018", "2019", "2020"]
    assert explorer.charts.count() == 2
    label = explorer.charts.first.get_attribute("aria-label")
    assert names[0] in label
    assert stored(built_sample, "revenue", language)["2020"]["text"] in label


def test_change_is_the_one_of_the_data(watched: Any, built_sample: Path) -> None:
    explorer = watched(f"{ACME}#i=output,women&from=2018")
    explorer.form("Change").check()
    for name, indicator in (("Output", "output"), ("Share of women", "women")):
        points = stored(built_sample, indicator)
        assert explorer.table()[name] == [points[year]["change"]["text"] for year in ("2019", "2020")]
    change = (Decimal(1771) - 1719) / 1719 * 100
    assert explorer.table()["Output"][1] == f"up {change.quantize(Decimal('0.1'), ROUND_HALF_UP)}%"
    titles = explorer.page.locator(".dz-plot figcaption").all_text_contents()
    assert titles == [
        "Output · Change on the previous year (%)",
        "Share of women · Change on the previous year (percentage points)",
    ]


def test_index_is_exact(watched: Any, built_sample: Path) -> None:
    explorer = watched(f"{ACME}#i=output,revenue,long&from=2018&to=2020")
    explorer.form("Index").check()
    assert explorer.charts.count() == 1
    for name, indicator in (("Output", "output"), ("Revenue", "revenue"), ("A series of many years", "long")):
        points = stored(built_sample, indicator)
        base = Decimal(points["2018"]["number"])
        expected = [
            (Decimal(points[year]["number"]) / base * 100).quantize(Decimal("0.1"), ROUND_HALF_UP)
            for year in explorer.years()
        ]
        assert explorer.table()[name] == [str(one) for one in expected]
    explorer.page.get_by_label("From").select_option("2019")
    assert explorer.table()["Output"] == ["100.0", "103.0"]


def test_index_of_many_years_matches_the_data(watched: Any, built_sample: Path) -> None:
    """Half up, as the change is rounded: 2006 to 2020 gives thirds and halves."""
    explorer = watched(f"{ACME}#i=long&from=2008&to=2020&as=index")
    points = stored(built_sample, "long")
    expected = [
        str((Decimal(points[year]["number"]) / 80 * 100).quantize(Decimal("0.1"), ROUND_HALF_UP))
        for year in explorer.years()
    ]
    assert explorer.table()["A series of many years"] == expected
    assert "112.5" in expected


def test_what_cannot_be_compared_is_said(watched: Any) -> None:
    explorer = watched(f"{ACME}{EVERYTHING}&from=2018&to=2020")
    assert explorer.notes == [
        "B: Consolidated.",
        "B 2020: Preliminary.",
        "C: given in words, so nothing is drawn",
        "J 2019: not comparable with the years before: the definitions differ (up to 2018: without household use)",
        "K 2019: Late",
    ]
    expect(explorer.summary).to_contain_text("Indicators in different units have a chart each")
    assert explorer.page.locator(".dz-plot__gap").count() == 1
    explorer.form("Change").check()
    assert explorer.notes == [
        "C 2020; G: no change counted: one of the years has no number",
        "F 2019: no change counted: the previous year is zero",
        "I 2020: no change counted: the value is itself a change",
        "J 2019: no change counted: the definitions differ",
    ]
    explorer.form("Index").check()
    assert explorer.notes == [
        "C: no index: no value in 2018",
        "D; F: no index: the value of 2018 is not above zero",
        "I: no index: the value is itself a change",
        "J 2019, 2020: no index: the definitions differ (up to 2018: without household use)",
    ]


def test_units_have_charts_of_their_own(watched: Any) -> None:
    explorer = watched(f"{ACME}#i=long,waste,output,women&from=2018")
    titles = explorer.page.locator(".dz-plot figcaption").all_text_contents()
    assert titles == ["Output (million tonnes)", "Unit: tonnes", "Share of women (%)"]


def test_lines_differ_by_dashes_and_end_labels(watched: Any) -> None:
    explorer = watched(f"{ACME}#i=output,revenue,waste,long&from=2018&as=index")
    dashes = explorer.page.locator(".dz-plot__image .dz-plot__line > path").evaluate_all(
        "(all) => all.map((one) => getComputedStyle(one).strokeDasharray)"
    )
    assert len(set(dashes)) == 4
    ends = explorer.page.locator(".dz-plot__end").all_text_contents()
    assert [one[0] for one in ends] == ["A", "B", "C", "D"]
    names = explorer.page.locator(".dz-plot__image tspan:not(.dz-plot__end)").all_text_contents()
    assert "Revenue" in names


def test_address_restores_on_reload_and_back(watched: Any) -> None:
    explorer = watched(ACME)
    explorer.indicator("Revenue").check()
    explorer.form("Index").check()
    explorer.page.get_by_label("From").select_option("2019")
    assert explorer.page.url.endswith("#i=output,revenue&from=2019&to=2020&as=index")
    explorer.page.reload()
    expect(explorer.form("Index")).to_be_checked()
    expect(explorer.indicator("Revenue")).to_be_checked()
    assert explorer.table()["Revenue"] == ["100.0", "103.3"]
    explorer.page.go_back()
    expect(explorer.page.get_by_label("From")).to_have_value("2011")
    explorer.page.go_back()
    expect(explorer.form("Values")).to_be_checked()
    explorer.page.go_back()
    expect(explorer.indicator("Revenue")).not_to_be_checked()
    assert list(explorer.table()) == ["Output"]
    explorer.page.go_forward()
    expect(explorer.indicator("Revenue")).to_be_checked()


def test_shared_address_opens_in_the_other_language(watched: Any) -> None:
    explorer = watched(f"{ACME}#i=revenue,women&from=2018&to=2020&as=change")
    explorer.page.get_by_role("link", name="中文").click()
    explorer.page.wait_for_load_state("networkidle")
    assert explorer.page.url.endswith("zh/acme/explorer/#i=revenue,women&from=2018&to=2020&as=change")
    assert explorer.table()["营业收入"][0].startswith("增长")


def test_odd_addresses_are_borne(watched: Any) -> None:
    explorer = watched(f"{ACME}#i=nope,revenue&from=2020&to=2018&as=nonsense")
    assert explorer.years() == ["2018", "2019", "2020"]
    expect(explorer.summary).to_contain_text("There is no such item here: nope, nonsense")
    explorer.page.evaluate("location.hash = 'content'")
    assert list(explorer.table()) == ["Revenue"]


def test_choosing_a_year_after_the_last_moves_the_last(watched: Any) -> None:
    explorer = watched(f"{ACME}#i=output&from=2018&to=2019")
    explorer.page.get_by_label("From").select_option("2020")
    expect(explorer.page.get_by_role("combobox", name="To")).to_have_value("2020")
    expect(explorer.summary).to_have_text("Indicators: 1. Years: 2020. Values. One year alone makes no line chart.")
    assert explorer.charts.count() == 0
    assert explorer.table() == {"Output": ["17.71"]}


def test_clearing_asks_for_a_choice(watched: Any) -> None:
    explorer = watched(ACME)
    explorer.page.get_by_role("button", name="Clear the choice").click()
    expect(explorer.summary).to_have_text("Choose at least one indicator.")
    assert explorer.table() == {}
    assert explorer.charts.count() == 0


def test_filter_knows_both_languages_and_keeps_what_is_chosen(watched: Any) -> None:
    explorer = watched(ACME)
    field = explorer.page.get_by_label("Type to filter")
    field.fill("ｗａｔｅｒ")
    assert explorer.page.get_by_role("checkbox").count() == 2
    expect(explorer.indicator("Water use")).to_be_visible()
    expect(explorer.indicator("Output")).to_be_visible()
    field.fill("废弃")
    expect(explorer.indicator("Waste")).to_be_visible()
    field.fill("xyz")
    expect(explorer.page.get_by_text("Nothing matches")).to_be_visible()
    assert explorer.page.url.endswith(ACME)


def test_everything_by_keyboard(watched: Any) -> None:
    explorer = watched(ACME)
    page = explorer.page
    explorer.form("Values").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(explorer.form("Index")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_label("From")).to_be_focused()
    page.keyboard.type("2018")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.get_by_label("Type to filter")).to_be_focused()
    page.keyboard.type("reven")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(explorer.indicator("Revenue")).to_be_focused()
    page.keyboard.press("Space")
    expect(explorer.indicator("Revenue")).to_be_checked()
    expect(explorer.indicator("Revenue")).to_be_focused()
    assert explorer.table()["Revenue"] == ["100.0", "118.9", "122.7"]
    page.keyboard.press("Tab")
    expect(page.get_by_role("region", name=re.compile("Index"))).to_be_focused()


def test_result_is_told_to_screen_readers(watched: Any) -> None:
    explorer = watched(ACME)
    expect(explorer.summary).to_have_role("status")
    groups = explorer.page.get_by_role("group").all()
    assert all(one.evaluate("(one) => one.tagName !== 'FIELDSET' || one.querySelector('legend')") for one in groups)
    expect(explorer.charts.first).to_have_accessible_name(
        "Line chart: Output (million tonnes). Output: 16.96 in 2018, 17.71 in 2020. "
        "The table that follows has every value."
    )


@pytest.mark.parametrize("address", [f"{ACME}{EVERYTHING}&as={form}" for form in ("value", "index")] + [ACROSS])
@pytest.mark.parametrize(("width", "scheme"), [(1440, "light"), (1440, "dark"), (390, "light")])
def test_page_has_no_violations(watched: Any, address: str, width: int, scheme: str) -> None:
    explorer = watched(address, width, color_scheme=scheme, bypass_csp=True)
    explorer.page.locator(".dz-explorer details").evaluate("(one) => { one.open = true; }")
    assert violations(explorer.page) == []


@pytest.mark.parametrize("width", [390, 820, 1440])
@pytest.mark.parametrize("form", ["value", "change", "index"])
@pytest.mark.parametrize("path", ["zh/acme/explorer/", ACME, ACROSS, "zh/explorer/"])
def test_page_fits_its_window(watched: Any, path: str, width: int, form: str) -> None:
    explorer = watched(f"{path}{EVERYTHING}&as={form}", width)
    assert explorer.charts.count() > 0
    assert overflow(explorer.page) <= 0
    wide = explorer.charts.evaluate_all(
        "(all) => all.filter((one) => [...one.querySelectorAll('text')].some((text) => {"
        "const [box, label] = [one.getBoundingClientRect(), text.getBoundingClientRect()];"
        "return label.right > box.right + 1 || label.left < box.left - 1; })).map((one) => one.ariaLabel)"
    )
    assert wide == []


def test_charts_follow_the_window(watched: Any) -> None:
    explorer = watched(ACME)
    before = explorer.charts.first.get_attribute("viewBox")
    explorer.page.set_viewport_size({"width": 390, "height": 900})
    expect(explorer.charts.first).not_to_have_attribute("viewBox", before)
    assert overflow(explorer.page) <= 0


def test_organisations_side_by_side(watched: Any) -> None:
    explorer = watched(f"{ACROSS}#i=output,trees&from=2019&to=2020")
    titles = explorer.page.locator(".dz-plot figcaption").all_text_contents()
    assert titles == ["Output (million tonnes)", "Trees planted"]
    assert explorer.page.locator(".dz-plot__legend").first.inner_text().split() == ["A", "Acme", "B", "Boreal"]
    ends = explorer.page.locator(".dz-plot").first.locator(".dz-plot__end").all_text_contents()
    assert ends == ["A 17.71", "B 352,000 (tonnes)"]
    heights = (
        explorer.page.locator(".dz-plot")
        .first.locator("circle")
        .evaluate_all("(all) => all.map((c) => c.cy.baseVal.value)")
    )
    assert min(heights[2:]) > max(heights[:2])
    assert explorer.notes == ["C: no values of this indicator"]
    explorer.page.get_by_role("checkbox", name="Acme").first.uncheck()
    assert explorer.page.url.endswith("#i=output,trees&o=boreal&from=2019&to=2020&as=value")
    assert list(explorer.table()) == ["Product output", "Trees planted"]
    explorer.page.get_by_role("checkbox", name="Boreal").first.uncheck()
    expect(explorer.summary).to_have_text("Choose at least one organisation.")


def test_links_lead_to_the_place_that_prints_the_value(watched: Any) -> None:
    explorer = watched(f"{ACROSS}#i=waste&o=acme")
    link = explorer.page.locator(".dz-explorer__table td a").first
    assert link.get_attribute("title") == "2019 report"
    link.click()
    assert explorer.page.url.endswith("en/acme/2019/figures/#kpi-waste")


def test_data_that_cannot_be_read_is_said(new_context: NewContext, sample_root: str) -> None:
    context = new_context()
    context.route("**/data.json", lambda route: route.fulfill(status=500))
    explorer = Explorer(context.new_page(), sample_root + ACME)
    expect(explorer.summary).to_have_text("The data could not be read. Please reload the page.")
    context.unroute("**/data.json")
    explorer.indicator("Revenue").check()
    expect(explorer.page.locator(".dz-explorer__table tbody tr")).to_have_count(2)


@pytest.mark.parametrize(
    ("path", "links"),
    [(ACME, ["../indicators/"]), (ACROSS, ["../acme/indicators/", "../boreal/indicators/"])],
)
def test_without_javascript_a_sentence_and_the_list(watched: Any, path: str, links: list[str]) -> None:
    explorer = watched(path, java_script_enabled=False)
    without = explorer.page.locator(".dz-explorer__without")
    expect(without).to_contain_text("needs JavaScript")
    assert [one.get_attribute("href") for one in without.get_by_role("link").all()] == links
    expect(explorer.page.locator(".dz-explorer__form")).to_be_hidden()


def test_menu_and_indicator_page_lead_here(watched: Any) -> None:
    explorer = watched("en/acme/indicators/output/")
    explorer.page.get_by_role("link", name="Compare with other indicators").click()
    explorer.page.wait_for_load_state("networkidle")
    assert list(explorer.table()) == ["Output"]
    explorer = watched("en/acme/indicators/")
    expect(explorer.page.get_by_role("navigation").get_by_role("link", name="Data explorer").first).to_be_visible()
