"""The chapter-first index with merged cells."""

from dataclasses import dataclass
from itertools import groupby

from generator.facts.index import APPENDIX, TOPIC, IndexLine
from generator.model.blocks.indicator_index import IndicatorIndex
from generator.views.code_link import CodeLinkView
from generator.views.scene import Scene


@dataclass(frozen=True, slots=True)
class IndexCellView:
    """The codes of one standard in one row; ``span`` is 0 where a cell above covers this row."""

    codes: tuple[CodeLinkView, ...]
    span: int


@dataclass(frozen=True, slots=True)
class IndexRowView:
    """A row. ``group_span`` is -1 where the title takes both cells, 0 where a cell above covers the group's."""

    group: str
    group_href: str
    group_span: int
    title: str
    href: str
    cells: tuple[IndexCellView, ...]
    pages: str


@dataclass(frozen=True, slots=True)
class IndicatorIndexView:
    """The standards as headings, and the rows."""

    standards: tuple[str, ...]
    rows: tuple[IndexRowView, ...]


def view_indicator_index(block: IndicatorIndex, scene: Scene) -> IndicatorIndexView:
    """The index in one language."""
    titles = {one.id: scene.say(one.column or one.title) for one in scene.facts.edition.report.standards if one.id}
    rows: list[IndexRowView] = []
    for place, members in groupby(enumerate(scene.facts.index), key=lambda one: one[1].group_id or f"#{one[0]}"):
        lines = [line for _, line in members]
        for index, line in enumerate(lines):
            rows.append(_row(line, block, scene, place.startswith("#"), len(lines) if index == 0 else 0))
    return IndicatorIndexView(tuple(titles.get(one, one) for one in block.standards), tuple(rows))


def _row(line: IndexLine, block: IndicatorIndex, scene: Scene, alone: bool, span: int) -> IndexRowView:
    cells = []
    for standard in block.standards:
        if standard in line.group_tags:
            codes = _codes(line.group_tags[standard], standard, scene) if span else ()
            cells.append(IndexCellView(codes, span))
        else:
            cells.append(IndexCellView(_codes(line.tags.get(standard, ()), standard, scene), 1))
    group = scene.words.appendix if line.group_id == APPENDIX else scene.say(line.group)
    return IndexRowView(
        group=group,
        group_href=scene.href(line.group_address) if line.group_address else "",
        group_span=-1 if alone else span,
        title=index_title(line, scene),
        href=scene.href(line.address),
        cells=tuple(cells),
        pages=line.pages or "",
    )


def _codes(codes: tuple[str, ...], standard: str, scene: Scene) -> tuple[CodeLinkView, ...]:
    """SDG numbers are printed with the word goal before the first."""
    links = tuple(scene.code_link(standard, code) for code in codes)
    if standard != "sdg" or not links:
        return links
    first, *rest = links
    return (CodeLinkView(f"{scene.words.goal} {first.text}", first.href), *rest)


def index_title(line: IndexLine, scene: Scene) -> str:
    """A row's title with the word that the report sets before it."""
    if line.label is not None:
        return scene.say(line.label) + scene.words.colon + scene.say(line.title)
    if line.title_prefix == TOPIC:
        return scene.words.topic_prefix + scene.say(line.title)
    return scene.say(line.title)
