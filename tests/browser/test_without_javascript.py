"""Everything is there to read without JavaScript; only what needs it stays hidden."""

import pytest
from playwright.sync_api import Page, expect

from generator.facts.derive import Facts
from generator.language import Language
from generator.model.blocks.abbreviations import Abbreviations
from generator.model.blocks.kpi_table import KpiTable
from tests.browser.conftest import OpenPage
from tests.browser.places import LANGUAGES, edition_page

pytestmark = pytest.mark.parametrize("language", LANGUAGES)


def open_plain(open_page: OpenPage, language: str, path: str) -> Page:
    page = open_page(edition_page(language, path), java_script_enabled=False)
    expect(page.locator(".dz-filter").locator("visible=true")).to_have_count(0)
    return page


def test_chapter_has_every_section(open_page: OpenPage, facts: Facts, language: str) -> None:
    page = open_plain(open_page, language, "ecology/")
    sections = list(facts.edition.chapters["ecology"].all_sections())
    assert len(sections) > 3
    for section in sections:
        heading = page.locator(f"#{section.id}")
        expect(heading).to_have_text(section.title[Language(language)])
        expect(heading).to_be_visible()


def test_indicator_tables_have_every_row(open_page: OpenPage, facts: Facts, language: str) -> None:
    page = open_plain(open_page, language, "key-performance/")
    tables = [item for item in facts.edition.chapters["key-performance"].walk() if isinstance(item, KpiTable)]
    assert tables
    for table in tables:
        rows = page.locator(f"#{table.id} tbody tr")
        expect(rows).to_have_count(len(table.indicators))
        expect(rows.locator("visible=true")).to_have_count(len(table.indicators))
        expect(page.locator(f"#{table.id} tbody td.dz-number")).to_have_count(
            len(table.indicators) * len(table.periods)
        )


def test_index_has_every_row_and_code(open_page: OpenPage, facts: Facts, language: str) -> None:
    page = open_plain(open_page, language, "indicator-index/")
    expect(page.locator(".dz-table--index tbody tr").locator("visible=true")).to_have_count(len(facts.index))
    shown = " ".join(page.locator(".dz-table--index .dz-code").all_inner_texts()).split()
    for line in facts.index:
        for _, code, _ in line.codes():
            assert code in shown


def test_timelines_have_every_event(open_page: OpenPage, facts: Facts, language: str) -> None:
    page = open_plain(open_page, language, "timelines/")
    for timeline in facts.edition.timelines.values():
        events = page.locator(f"#{timeline.id} .dz-event").locator("visible=true")
        expect(events).to_have_count(len(timeline.events))


def test_lists_have_every_case_award_and_company(open_page: OpenPage, facts: Facts, language: str) -> None:
    page = open_plain(open_page, language, "cases/")
    expect(page.locator(".dz-case").locator("visible=true")).to_have_count(len(facts.edition.cases))
    page = open_plain(open_page, language, "awards/")
    awards = sum(len(one.awards) for one in facts.edition.award_lists.values())
    expect(page.locator(".dz-table--awards tbody tr").locator("visible=true")).to_have_count(awards)
    page = open_plain(open_page, language, "abbreviations/")
    listed = [item for item in facts.edition.chapters["abbreviations"].walk() if isinstance(item, Abbreviations)]
    companies = sum(len(one.companies) for one in listed)
    expect(page.locator(".dz-table--names tbody tr").locator("visible=true")).to_have_count(companies)


@pytest.mark.parametrize(("path", "inside"), [("ecology/", ".dz-pictures__note"), ("downloads/", ".dz-columns")])
def test_folded_parts_open(open_page: OpenPage, language: str, path: str, inside: str) -> None:
    page = open_plain(open_page, language, path)
    part = page.locator("details", has=page.locator(inside)).first
    expect(part.locator(inside)).to_be_hidden()
    part.locator("summary").click()
    expect(part.locator(inside)).to_be_visible()


def test_contents_open_on_a_phone(open_page: OpenPage, root: str, language: str) -> None:
    page = open_page(edition_page(language, "ecology/"), 390, java_script_enabled=False)
    link = page.locator('.md-nav--primary a[href="../safety/"]')
    expect(link).not_to_be_in_viewport()
    page.locator(".dz-menu").click()
    link.click()
    assert page.url == root + edition_page(language, "safety/")
