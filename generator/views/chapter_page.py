"""The page of a chapter, feature, front or back part."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator.facts.address import Address, case_page
from generator.facts.index import IndexLine
from generator.model.amount import Amount
from generator.model.report import Chapter, ChapterKind
from generator.reading.packs import packed_goals
from generator.views.blocks.case import CaseCardView, view_case_card
from generator.views.blocks.indicator_index import index_title
from generator.views.citation import view_sources_here
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
class GoalView:
    """A Sustainable Development Goal as a chip."""

    number: str
    title: str


@dataclass(frozen=True, slots=True)
class IndexEntryView:
    """A row of the index as the chapter's end lists it."""

    title: str
    href: str
    codes: tuple[CodesView, ...]
    pages: str


@dataclass(frozen=True, slots=True)
class ChapterView:
    """The body of a chapter's page."""

    title: str
    number: str
    label: str
    plan_source: str
    plan: Markup
    action: Markup
    goals: tuple[GoalView, ...]
    contents: tuple[LinkView, ...]
    blocks: tuple[BlockView, ...]
    sections: tuple[SectionView, ...]
    topics: tuple[CaseCardView, ...]
    pictures: tuple[PictureView, ...]
    cases: tuple[CaseCardView, ...]
    indicators: tuple[LinkView, ...]
    index: tuple[IndexEntryView, ...]
    sources: tuple[LinkView, ...]


def view_chapter_page(chapter: Chapter, scene: Scene, titles: dict[str, str]) -> PageView:
    """A chapter's page in one language; ``titles`` are those of all pages, for the way on."""
    before, after = neighbours(scene, titles)
    title = scene.say(chapter.title)
    return PageView(
        chapter.id,
        "chapter.html.j2",
        title,
        scene.say(chapter.summary),
        chapter.position.path,
        crumbs(scene),
        before,
        after,
        chapter.tint or "",
        _body(chapter, scene),
        notes_on((chapter,), scene, "blocks", "sections"),
    )


def _body(chapter: Chapter, scene: Scene) -> ChapterView:
    edition = scene.facts.edition
    cases = tuple(
        view_case_card(edition.cases[case], scene)
        for case, (home, _) in scene.facts.case_homes.items()
        if home == chapter.id and case not in chapter.topics
    )
    topics = tuple(view_case_card(edition.cases[topic], scene) for topic in chapter.topics)
    contents = tuple(LinkView(f"#{section.id}", scene.say(section.title)) for section in chapter.sections)
    if chapter.kind is ChapterKind.part:
        contents = tuple(_chapters_of(chapter, scene))
    goals = packed_goals()
    return ChapterView(
        title=scene.say(chapter.title),
        number=chapter.number or "",
        label=scene.say(chapter.label),
        plan_source=scene.say(chapter.plan.source) if chapter.plan else "",
        plan=scene.prose(chapter.plan.text) if chapter.plan else Markup(""),
        action=scene.prose(chapter.action),
        goals=tuple(GoalView(code, scene.say(goals[code].title)) for code in chapter.tags.get("sdg", ())),
        contents=contents if len(contents) > 1 else (),
        blocks=view_blocks(chapter.blocks, scene),
        sections=tuple(view_section(section, scene) for section in chapter.sections),
        topics=topics,
        pictures=view_pictures(chapter.pictures, scene),
        cases=cases,
        indicators=_indicators(chapter, scene),
        index=_index(chapter, scene),
        sources=view_sources_here(scene),
    )


def _chapters_of(part: Chapter, scene: Scene) -> Iterator[LinkView]:
    """The chapters that follow a part, up to the next part or the back matter."""
    listed = list(scene.facts.edition.chapters.values())
    for one in listed[listed.index(part) + 1 :]:
        if one.kind is not ChapterKind.chapter:
            return
        yield LinkView(scene.href(Address(one.id)), scene.say(one.title), one.number or "")


def _index(chapter: Chapter, scene: Scene) -> tuple[IndexEntryView, ...]:
    """The rows of the index that lead to the chapter or to one of its topics. Rows of numbered chapters are worth
    listing; a front page's own row is the page itself."""
    if chapter.kind is not ChapterKind.chapter:
        return ()
    pages = {chapter.id, *map(case_page, chapter.topics)}
    return tuple(_entry(line, scene) for line in scene.facts.index if line.address.page in pages)


def _entry(line: IndexLine, scene: Scene) -> IndexEntryView:
    codes = view_codes(line.tags, scene)
    return IndexEntryView(index_title(line, scene), scene.href(line.address), codes, line.pages or "")


def _indicators(chapter: Chapter, scene: Scene) -> tuple[LinkView, ...]:
    """The stored indicators that the chapter's figures refer to, each once."""
    names = dict.fromkeys(item.indicator for item in chapter.walk() if isinstance(item, Amount) and item.indicator)
    links = []
    for name in names:
        home = scene.facts.kpi_homes.get(name)
        if home is not None and home.page != chapter.id:
            indicator = scene.facts.publisher.indicators[name]
            links.append(LinkView(scene.href(Address(home.page, home.anchor)), scene.say(indicator.name)))
    return tuple(links)
