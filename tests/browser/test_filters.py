"""Lists shrink to what a reader asks for, and come back."""

import pytest
from playwright.sync_api import Locator, Page, expect

from generator.facts.derive import Facts
from generator.language import Language
from tests.browser.conftest import OpenPage
from tests.browser.places import LANGUAGES, edition_page

INDEX_ROWS = ".dz-table--index tbody tr"


def shown(page: Page, selector: str) -> Locator:
    return page.locator(selector).locator("visible=true")


def column_of_codes(page: Page) -> list[dict[str, str]]:
    """For each visible row of the index its cells by the heading that stands above them on the screen."""
    return list(
        page.evaluate(
            """() => {
  const headings = [...document.querySelectorAll(".dz-table--index thead th")];
  const middle = (box) => (box.left + box.right) / 2;
  const above = (cell) => headings.find((one) => {
    const [head, x] = [one.getBoundingClientRect(), middle(cell.getBoundingClientRect())];
    return head.left <= x && x <= head.right;
  });
  return [...document.querySelectorAll(".dz-table--index tbody tr:not([hidden])")].map((row) => {
    const found = {};
    for (const cell of row.querySelectorAll("td")) found[above(cell)?.innerText ?? "nothing"] = cell.innerText.trim();
    return found;
  });
}"""
        )
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_cases_by_chapter(open_page: OpenPage, facts: Facts, language: str) -> None:
    page = open_page(edition_page(language, "cases/"))
    chapter = facts.edition.chapters["ecology"]
    homes = facts.case_homes
    name = page.locator(".dz-crumbs + * .dz-filter__choice, .dz-filter__choice").filter(
        has_text=chapter.short[Language(language)] if chapter.short else chapter.title[Language(language)]
    )
    name.click()
    expect(name).to_have_attribute("aria-pressed", "true")
    wanted = {case for case, (home, _) in homes.items() if home == "ecology"}
    cards = shown(page, ".dz-case")
    assert {one.get_attribute("id") for one in cards.all()} == {f"case-{case}" for case in wanted}
    page.locator('.dz-filter__choice[data-choice=""]').click()
    expect(cards).to_have_count(len(homes))


@pytest.mark.parametrize("language", LANGUAGES)
def test_timeline_by_kind(open_page: OpenPage, facts: Facts, language: str) -> None:
    page = open_page(edition_page(language, "timelines/"))
    timeline = next(one for one in facts.edition.timelines.values() if one.kinds)
    area = f"#{timeline.id}"
    kind = timeline.kinds[-1]
    wanted = {f"{timeline.id}-{event.id}" for event in timeline.events if event.kind == kind.id}
    assert 0 < len(wanted) < len(timeline.events)
    page.locator(area).get_by_role("button", name=kind.title[Language(language)]).click()
    assert {one.get_attribute("id") for one in shown(page, f"{area} .dz-event").all()} == wanted
    groups = shown(page, f"{area} .dz-spine__year")
    for group in groups.all():
        assert group.locator(".dz-event").locator("visible=true").count() > 0
    assert groups.count() < page.locator(f"{area} .dz-spine__year").count()
    others = [one for one in facts.edition.timelines.values() if one is not timeline]
    for one in others:
        expect(shown(page, f"#{one.id} .dz-event")).to_have_count(len(one.events))
    page.locator(f'{area} [data-choice=""]').click()
    expect(shown(page, f"{area} .dz-event")).to_have_count(len(timeline.events))


@pytest.mark.parametrize("language", LANGUAGES)
def test_index_by_code(open_page: OpenPage, facts: Facts, language: str) -> None:
    page = open_page(edition_page(language, "indicator-index/"))
    every = column_of_codes(page)
    holds = [any("305-5" in code for _, code, _ in line.codes()) for line in facts.index]
    assert any(holds)
    field = page.locator(".dz-filter__text")
    field.fill("305-5")
    expect(shown(page, INDEX_ROWS)).to_have_count(sum(holds))
    visible = [row.is_visible() for row in page.locator(INDEX_ROWS).all()]
    assert visible == holds
    expect(page.locator(".dz-filter__count")).to_contain_text(f"{sum(holds)} / {len(facts.index)}")
    for row in column_of_codes(page):
        assert [heading for heading, cell in row.items() if "305-5" in cell] == [
            heading for heading in row if "GRI" in heading
        ]
    field.fill("")
    expect(shown(page, INDEX_ROWS)).to_have_count(len(facts.index))
    expect(page.locator(".dz-filter__count")).to_be_empty()
    assert column_of_codes(page) == every


@pytest.mark.parametrize("language", LANGUAGES)
def test_index_counts_merged_cells(open_page: OpenPage, facts: Facts, language: str) -> None:
    """The chapter's name and its SDGs stand in one merged cell; each row they cover answers to them."""
    page = open_page(edition_page(language, "indicator-index/"))
    rows = [line for line in facts.index if line.group_id == "ecology"]
    assert len(rows) > 2
    assert rows[0].group is not None
    page.locator(".dz-filter__text").fill(rows[0].group[Language(language)])
    expect(shown(page, INDEX_ROWS)).to_have_count(len(rows))
    titles = [shown(page, INDEX_ROWS).nth(place).inner_text() for place in range(len(rows))]
    for line, text in zip(rows, titles, strict=True):
        assert line.title[Language(language)] in text


def test_index_finds_nothing(open_page: OpenPage) -> None:
    page = open_page(edition_page("en", "indicator-index/"))
    page.locator(".dz-filter__text").fill("no such code")
    expect(shown(page, INDEX_ROWS)).to_have_count(0)
    expect(page.locator(".dz-filter__count")).to_contain_text("0 /")


@pytest.mark.parametrize(
    ("language", "typed"),
    [("zh", "中铝山东"), ("zh", "chalco shandong"), ("en", "CHALCO shandong"), ("en", "中铝山东")],
)
def test_abbreviations_in_both_languages(open_page: OpenPage, language: str, typed: str) -> None:
    page = open_page(edition_page(language, "abbreviations/"))
    rows = shown(page, ".dz-table--names tbody tr")
    every = rows.count()
    page.locator(".dz-filter__text").fill(typed)
    expect(page.locator("#company-chalco-shandong")).to_be_visible()
    assert 0 < rows.count() < every
    page.locator(".dz-filter__text").fill("")
    expect(rows).to_have_count(every)
