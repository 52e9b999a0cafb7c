"""The page of a case or special topic, and the list of them all."""

from dataclasses import dataclass

from markupsafe import Markup

from generator.facts.address import CASES, Address
from generator.model.report import Case
from generator.views.blocks.case import CaseCardView, view_case_card
from generator.views.citation import view_sources_here
from generator.views.date_text import format_partial
from generator.views.editors_note import notes_on
from generator.views.page import LinkView, PageView, crumbs, neighbours
from generator.views.scene import Scene
from generator.views.section import (
    BlockView,
    CodesView,
    PictureView,
    SectionView,
    view_blocks,
    view_codes,
    view_pictures,
    view_section,
)


@dataclass(frozen=True, slots=True)
class CaseView:
    """The body of a case's page."""

    title: str
    label: str
    summary: Markup
    companies: tuple[str, ...]
    date: str
    place: str
    home: LinkView
    blocks: tuple[BlockView, ...]
    sections: tuple[SectionView, ...]
    pictures: tuple[PictureView, ...]
    codes: tuple[CodesView, ...]
    sources: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class CaseListEntryView:
    """A case in the list, with what it can be filtered by."""

    card: CaseCardView
    home: LinkView


@dataclass(frozen=True, slots=True)
class CaseListView:
    """All cases and topics, in the order of the report."""

    title: str
    chapters: tuple[str, ...]
    entries: tuple[CaseListEntryView, ...]


def view_case_page(case: Case, scene: Scene, titles: dict[str, str]) -> PageView:
    """A case's page in one language."""
    before, after = neighbours(scene, titles)
    card = view_case_card(case, scene)
    home = _home(case.id, scene)
    chapter = scene.facts.edition.chapters[scene.facts.case_homes[case.id][0]]
    return PageView(
        scene.page,
        "case.html.j2",
        scene.say(case.title),
        Markup(card.summary).striptags(),
        case.position.path,
        crumbs(scene, home),
        before,
        after,
        chapter.tint or "",
        CaseView(
            title=scene.say(case.title),
            label=card.label,
            summary=card.summary,
            companies=card.companies,
            date=format_partial(case.date, scene.language) if case.date else "",
            place=scene.say(case.place),
            home=home,
            blocks=view_blocks(case.blocks, scene),
            sections=tuple(view_section(section, scene) for section in case.sections),
            pictures=view_pictures(case.pictures, scene),
            codes=view_codes(case.tags, scene),
            sources=view_sources_here(scene),
        ),
        notes_on((case,), scene, "blocks", "sections"),
    )


def view_case_list_page(scene: Scene, titles: dict[str, str]) -> PageView:
    """The filterable list."""
    before, after = neighbours(scene, titles)
    edition = scene.facts.edition
    entries = tuple(
        CaseListEntryView(view_case_card(edition.cases[case], scene), _home(case, scene))
        for case in scene.facts.case_homes
    )
    body = CaseListView(scene.words.cases, tuple(dict.fromkeys(one.home.text for one in entries)), entries)
    return PageView(
        CASES,
        "cases.html.j2",
        scene.words.cases,
        scene.words.way_cases_text,
        "",
        crumbs(scene),
        before,
        after,
        "",
        body,
    )


def _home(case_id: str, scene: Scene) -> LinkView:
    chapter_id, section = scene.facts.case_homes[case_id]
    chapter = scene.facts.edition.chapters[chapter_id]
    return LinkView(scene.href(Address(chapter_id, section)), scene.say(chapter.short or chapter.title))
