"""The home of an edition: cover, key figures, chapters, ways in."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from generator.facts.address import CASES, DOWNLOADS, HOME, Address
from generator.facts.parts import chapters_with_parts
from generator.model.blocks.indicator_index import IndicatorIndex
from generator.model.blocks.kpi_table import KpiTable
from generator.model.blocks.table import Column, Row, Table
from generator.model.item import Item
from generator.model.quantity import Quantity
from generator.model.report import Chapter, ChapterKind
from generator.reading.packs import packed_goals
from generator.views.chapter_page import GoalView
from generator.views.date_text import format_partial
from generator.views.editors_note import notes_on
from generator.views.number_text import format_quantity
from generator.views.page import LinkView, PageView
from generator.views.scene import FigureView, Scene


@dataclass(frozen=True, slots=True)
class ChapterCardView:
    """A chapter in short."""

    number: str
    label: str
    title: str
    summary: str
    href: str
    tint: str
    goals: tuple[GoalView, ...]
    sections: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OrnamentView:
    """The cover's line, from the edition's own data: points from 0 to 1000, 0 to 300, and what they show."""

    title: str
    first: str
    last: str
    points: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class PartView:
    """Chapters with the part that holds them; without one, ``part`` is None."""

    part: LinkView | None
    chapters: tuple[ChapterCardView, ...]


@dataclass(frozen=True, slots=True)
class HomeView:
    """The body of the edition's home."""

    organisation: str
    full_name: str
    title: str
    slogan: str
    year: str
    period: str
    particulars: tuple[str, ...]
    website: str
    ornament: OrnamentView | None
    figures: tuple[FigureView, ...]
    features: tuple[ChapterCardView, ...]
    parts: tuple[PartView, ...]
    ways: tuple[LinkView, ...]
    groups: tuple[tuple[str, tuple[LinkView, ...]], ...]
    sources: str


def view_home_page(scene: Scene, titles: dict[str, str]) -> PageView:
    """The home in one language."""
    edition, organisation = scene.facts.edition, scene.facts.publisher.organisation
    report = edition.report
    period = (
        f"{format_partial(report.period.start, scene.language)} – {format_partial(report.period.end, scene.language)}"
    )
    body = HomeView(
        organisation=scene.say(organisation.short),
        full_name=scene.say(organisation.name),
        title=scene.say(report.title),
        slogan=scene.say(report.slogan),
        year=edition.year,
        period=period,
        particulars=tuple(_particulars(scene)),
        website=organisation.website or "",
        ornament=_ornament(scene),
        figures=tuple(scene.figure(one, one.label) for one in report.key_figures),
        features=tuple(_card(one, scene) for one in edition.chapters.values() if one.kind is ChapterKind.feature),
        parts=tuple(_parts(scene)),
        ways=_ways(scene),
        groups=_groups(scene),
        sources=scene.say(organisation.sources),
    )
    first = scene.facts.pages[1]
    after = LinkView(scene.href(Address(first)), titles[first], scene.words.next)
    title = scene.say(report.title)
    return PageView(
        HOME,
        "home.html.j2",
        title,
        scene.say(report.slogan),
        report.position.path,
        (),
        None,
        after,
        "",
        body,
        notes_on((report,), scene),
    )


def _particulars(scene: Scene) -> Iterator[str]:
    """Which report in the row this is, and when it was published."""
    report, words = scene.facts.edition.report, scene.words
    if report.ordinal is not None:
        yield words.ordinal.format(number=report.ordinal)
    if report.published is not None:
        yield f"{words.published}{words.colon}{format_partial(report.published, scene.language)}"


def _parts(scene: Scene) -> Iterator[PartView]:
    """The chapters by part; a part's opening is reached by its title."""
    chapters = (one for one in chapters_with_parts(scene.facts.edition) if one[0].kind is ChapterKind.chapter)
    for part, held in groupby(chapters, key=lambda one: one[1]):
        link = None
        if part is not None:
            link = LinkView(scene.href(Address(part.id)), scene.say(part.title), scene.say(part.label))
        yield PartView(link, tuple(_card(chapter, scene) for chapter, _ in held))


def _card(chapter: Chapter, scene: Scene) -> ChapterCardView:
    goals = packed_goals()
    return ChapterCardView(
        chapter.number or "",
        scene.say(chapter.label),
        scene.say(chapter.title),
        scene.say(chapter.summary),
        scene.href(Address(chapter.id)),
        chapter.tint or "",
        tuple(GoalView(code, scene.say(goals[code].title)) for code in chapter.tags.get("sdg", ())),
        tuple(scene.say(section.title) for section in chapter.sections),
    )


def _ways(scene: Scene) -> tuple[LinkView, ...]:
    """A way in for each kind of reader, to pages that this edition has."""
    words = scene.words
    ways = []
    if home := _first_with(scene, KpiTable):
        ways.append(LinkView(scene.href(home), words.way_figures, words.way_figures_text))
    if home := _first_with(scene, IndicatorIndex):
        ways.append(LinkView(scene.href(home), words.way_codes, words.way_codes_text))
    if scene.facts.edition.cases:
        ways.append(LinkView(scene.href(Address(CASES)), words.way_cases, words.way_cases_text))
    ways.append(LinkView(scene.href(Address(DOWNLOADS)), words.way_data, words.way_data_text))
    return tuple(ways)


def _first_with(scene: Scene, kind: type[Item]) -> Address | None:
    for chapter in scene.facts.edition.chapters.values():
        if any(isinstance(item, kind) for item in chapter.walk()):
            return Address(chapter.id)
    return None


def _groups(scene: Scene) -> tuple[tuple[str, tuple[LinkView, ...]], ...]:
    """Front matter, back matter and appendix, as lists."""
    words = scene.words
    named = (
        (words.opening, ChapterKind.front),
        (words.closing, ChapterKind.back),
        (words.appendix, ChapterKind.appendix),
    )
    groups = []
    for title, kind in named:
        links = tuple(
            LinkView(scene.href(Address(one.id)), scene.say(one.short or one.title))
            for one in scene.facts.edition.chapters.values()
            if one.kind is kind
        )
        if links:
            groups.append((title, links))
    return tuple(groups)


def _ornament(scene: Scene) -> OrnamentView | None:
    """The first row of the table that the report names, drawn so that better is higher."""
    name = scene.facts.edition.report.ornament
    if name is None:
        return None
    table = next(
        item
        for chapter in scene.facts.edition.chapters.values()
        for item in chapter.walk()
        if isinstance(item, Table) and item.id == name
    )
    row = table.rows[0]
    cells = [(column, row.cells[column.id]) for column in table.columns]
    known = [(column, cell) for column, cell in cells if isinstance(cell, Quantity) and cell.value is not None]
    values = [cell.value for _, cell in known if cell.value is not None]
    low, high = min(values), max(values)
    span = high - low or Decimal(1)
    points = []
    for index, value in enumerate(values):
        share = (value - low) / span
        height = share if table.lower_is_better else 1 - share
        points.append((round(1000 * index / max(len(known) - 1, 1)), round(300 * height)))
    (first, first_value), (last, last_value) = known[0], known[-1]
    return OrnamentView(
        scene.say(row.label),
        f"{scene.say(first.title)} · {_told(first_value, row, first, scene)}",
        f"{scene.say(last.title)} · {_told(last_value, row, last, scene)}",
        tuple(points),
    )


def _told(value: Quantity, row: Row, column: Column, scene: Scene) -> str:
    """A value of the table with its unit; a rank as such."""
    unit = scene.facts.unit(row.unit or column.unit)
    text = format_quantity(value, unit, scene.language).plain
    return scene.words.rank.format(number=value.printed) if unit and unit.unit.dimension == "rank" else text
