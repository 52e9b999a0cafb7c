"""All pages of an edition in one language, and their place in the navigation."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace

from generator.comparison.left_over import LeftOver, find_left_over, find_pending
from generator.facts.address import (
    AWARDS,
    CASES,
    DOWNLOADS,
    GENERATED,
    GRI_INDEX,
    HOME,
    STANDARDS,
    TIMELINES,
    case_page,
    standard_page,
)
from generator.facts.derive import Facts
from generator.facts.download import Download
from generator.facts.parts import chapters_with_parts
from generator.language import Language
from generator.model.report import ChapterKind
from generator.views.browse_pages import (
    view_awards_page,
    view_downloads_page,
    view_timelines_page,
)
from generator.views.case_page import view_case_list_page, view_case_page
from generator.views.chapter_page import view_chapter_page
from generator.views.gri_index_page import view_gri_index_page
from generator.views.home_page import view_home_page
from generator.views.interface_text import interface
from generator.views.page import PageView
from generator.views.scene import Scene
from generator.views.standard_page import view_standard_list_page, view_standard_page


@dataclass(frozen=True, slots=True)
class NavigationGroup:
    """A heading of the navigation with its pages: path below the edition and title."""

    title: str
    pages: tuple[tuple[str, str], ...]


def view_edition(facts: Facts, language: Language, downloads: tuple[Download, ...]) -> tuple[PageView, ...]:
    """Every page of the edition in one language, in reading order."""
    view_page = edition_viewer(facts, language, downloads)
    return tuple(view_page(page) for page in facts.pages)


def edition_viewer(facts: Facts, language: Language, downloads: tuple[Download, ...]) -> Callable[[str], PageView]:
    """What views any page of the edition, by its path below it, in one language."""
    titles = _titles(facts, language)
    left = find_left_over(facts)
    carried = {one.thing.position: one.since for one in left}
    notices = _notices(facts, left, language)

    def view_page(page: str) -> PageView:
        view = _view(page, Scene(facts, language, page, carried), titles, downloads)
        return replace(view, draft=notices.get(page, ""))

    return view_page


def _notices(facts: Facts, left: tuple[LeftOver, ...], language: Language) -> dict[str, str]:
    """For each page on which something is still to be written, what and how much, for the preview."""
    words = interface(language)
    said: dict[str, Counter[str]] = {}
    for one in left:
        said.setdefault(one.thing.address.page, Counter())[words.draft_carried.format(year=one.since)] += 1
    for seen in find_pending(facts):
        home = facts.kpi_homes.get(seen.indicator.id)
        said.setdefault(home.page if home else HOME, Counter())[""] += 1
    return {
        page: words.draft_lead
        + " · "
        + " · ".join(
            f"{text} ({count})" if text else words.draft_pending.format(count=count) for text, count in counts.items()
        )
        for page, counts in said.items()
    }


def _view(page: str, scene: Scene, titles: dict[str, str], downloads: tuple[Download, ...]) -> PageView:
    edition = scene.facts.edition
    if page in edition.chapters:
        return view_chapter_page(edition.chapters[page], scene, titles)
    if page == HOME:
        return view_home_page(scene, titles)
    if page == CASES:
        return view_case_list_page(scene, titles)
    if page == AWARDS:
        return view_awards_page(scene, titles)
    if page == TIMELINES:
        return view_timelines_page(scene, titles)
    if page == STANDARDS:
        return view_standard_list_page(scene, titles)
    if page == GRI_INDEX:
        return view_gri_index_page(scene, titles)
    if page.startswith(f"{STANDARDS}/"):
        return view_standard_page(page.removeprefix(f"{STANDARDS}/"), scene, titles)
    if page == DOWNLOADS:
        return view_downloads_page(scene, titles, downloads)
    return view_case_page(edition.cases[page.removeprefix(f"{CASES}/")], scene, titles)


def _titles(facts: Facts, language: Language) -> dict[str, str]:
    words = interface(language)
    titles = {chapter.id: chapter.title[language] for chapter in facts.edition.chapters.values()}
    titles |= {case_page(case.id): case.title[language] for case in facts.edition.cases.values()}
    titles |= {HOME: words.home, CASES: words.cases, AWARDS: words.awards}
    titles |= {TIMELINES: words.timelines, DOWNLOADS: words.downloads, STANDARDS: words.standards}
    titles |= {GRI_INDEX: words.gri_index}
    titles |= {
        standard_page(one.id): (one.column or one.title)[language]
        for one in facts.edition.report.standards
        if one.id is not None
    }
    return titles


def view_navigation(facts: Facts, language: Language) -> tuple[NavigationGroup, ...]:
    """The edition's navigation: its parts in order, then the pages that gather."""
    words = interface(language)
    titles = _titles(facts, language)
    named = {
        ChapterKind.front: words.opening,
        ChapterKind.feature: words.focus,
        ChapterKind.chapter: words.chapters,
        ChapterKind.back: words.closing,
        ChapterKind.appendix: words.appendix,
    }
    groups: dict[str, list[tuple[str, str]]] = {"": [(HOME, words.home)]}
    for one, part in chapters_with_parts(facts.edition):
        heading = (part.short or part.title)[language] if part else named[one.kind]
        listed = groups.setdefault(heading, [(part.id, words.part_opening)] if part else [])
        listed.append((one.id, (one.short or one.title)[language]))
    groups[words.browse] = [(page, titles[page]) for page in facts.pages if page in GENERATED]
    return tuple(NavigationGroup(title, tuple(pages)) for title, pages in groups.items())
