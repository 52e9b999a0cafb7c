"""All pages of a comparison in one language, their navigation, and the page that each page of an edition leads to."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from generator.comparison.change import Comparison
from generator.comparison.things import is_page
from generator.facts.address import AWARDS, CASES, GRI_INDEX, STANDARDS, TIMELINES, comparison_root, link, page_path
from generator.facts.derive import Facts
from generator.language import Language
from generator.model.blocks.indicator_index import IndicatorIndex
from generator.model.blocks.kpi_table import KpiTable
from generator.model.report import ChapterKind
from generator.views.change_lines import Redlines
from generator.views.comparison.carried import view_carried
from generator.views.comparison.codes import view_codes
from generator.views.comparison.desk import (
    CARRIED,
    CODES,
    FIGURES,
    RESTATEMENTS,
    STRUCTURE,
    SUMMARY,
    TEXT,
    Desk,
    make_desk,
    text_page,
)
from generator.views.comparison.figures import view_figures
from generator.views.comparison.restatements import view_restatements
from generator.views.comparison.structure import view_structure
from generator.views.comparison.summary import view_summary
from generator.views.comparison.texts import group_texts, text_pages, view_text_list, view_text_page
from generator.views.comparison.words import comparison_words
from generator.views.page import LinkView


@dataclass(frozen=True, slots=True)
class ComparisonPageView:
    """One page: its path below the comparison, its title, its template and body."""

    page: str
    title: str
    template: str
    body: Any
    crumbs: tuple[LinkView, ...]
    years: tuple[str, str]


def view_comparison(
    comparison: Comparison, language: Language, redlines: Redlines | None = None
) -> tuple[ComparisonPageView, ...]:
    """Every page, the entrance first; views in both languages may share their ``redlines``."""
    return tuple(_pages(make_desk(comparison, language, redlines)))


def _pages(desk: Desk) -> Iterator[ComparisonPageView]:
    texts = group_texts(desk)
    fixed = (
        (SUMMARY, "comparison", "summary", lambda at: view_summary(at, texts)),
        (STRUCTURE, "structure", "structure", view_structure),
        (FIGURES, "figures", "figures", view_figures),
        (CODES, "codes", "codes", view_codes),
        (TEXT, "text", "texts", lambda at: view_text_list(at, texts)),
        (CARRIED, "carried", "carried", view_carried),
        (RESTATEMENTS, "restatements", "restatements", view_restatements),
    )
    for page, name, template, view in fixed:
        at = replace(desk, page=page)
        title = f"{desk.say[name]} {desk.years[0]}–{desk.years[1]}" if page == SUMMARY else desk.say[name]
        yield ComparisonPageView(page, title, f"comparison/{template}.html.j2", view(at), _crumbs(at), desk.years)
    for one in text_pages(texts):
        at = replace(desk, page=text_page(one.thing))
        above = LinkView(at.own_href(TEXT), desk.say["text"])
        body = view_text_page(at, one)
        yield ComparisonPageView(
            at.page, body.title, "comparison/text.html.j2", body, (*_crumbs(at), above), desk.years
        )


def _crumbs(desk: Desk) -> tuple[LinkView, ...]:
    organisation = desk.comparison.after.publisher.organisation.short[desk.language]
    home = LinkView(desk.organisation_href(), organisation)
    entrance = LinkView(desk.own_href(SUMMARY), f"{desk.say['comparison']} {desk.years[0]}–{desk.years[1]}")
    return (home,) if desk.page == SUMMARY else (home, entrance)


def navigation(pages: tuple[ComparisonPageView, ...]) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """The main pages, then the texts under their heading."""
    main = tuple((one.page, one.title) for one in pages if not one.page.startswith(f"{TEXT}/"))
    texts = tuple((one.page, one.title) for one in pages if one.page.startswith(f"{TEXT}/"))
    heading = next(one.title for one in pages if one.page == TEXT)
    return (("", main), (heading, texts)) if texts else (("", main),)


def comparison_links(comparison: Comparison, language: Language) -> dict[str, LinkView]:
    """For each page of the later edition, by its path, a link to its own part of the comparison."""
    texts = text_pages(group_texts(make_desk(comparison, language)))
    told = {one.thing.address.page: text_page(one.thing) for one in texts if is_page(one.thing)}
    return _links(comparison.before, comparison.after, language, told)


def entrance_links(before: Facts, after: Facts, language: Language) -> dict[str, LinkView]:
    """The same as far as it is known before the editions are compared; pages of running text lead to the entrance."""
    return _links(before, after, language, {})


def _links(before: Facts, after: Facts, language: Language, texts: Mapping[str, str]) -> dict[str, LinkView]:
    """``texts`` names the page of the comparison for each page of running text."""
    years = before.edition.year, after.edition.year
    root = comparison_root(after.edition.organisation_id, language, *years)
    text = comparison_words(language)["compare_with"].replace("{year}", years[0])
    links = {}
    for page in after.pages:
        target = _page_for(after, page) or texts.get(page, SUMMARY)
        here = page_path(after.edition, language, page)
        links[page] = LinkView(link(here, root + (f"{target}/" if target else "")), text)
    return links


def _page_for(facts: Facts, page: str) -> str:
    """Where a page is compared that is no running text; empty for one that is."""
    chapter = facts.edition.chapters.get(page)
    if chapter is not None and chapter.kind is ChapterKind.appendix:
        kinds = {type(block) for block in chapter.blocks}
        return FIGURES if KpiTable in kinds else CODES if IndicatorIndex in kinds else ""
    if page == GRI_INDEX or page.split("/")[0] == STANDARDS:
        return CODES
    return STRUCTURE if page in (CASES, AWARDS, TIMELINES) else ""
