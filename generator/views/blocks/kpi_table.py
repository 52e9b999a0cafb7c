"""Indicators over several years, with the change of the last one."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.facts.address import kpi_anchor
from generator.facts.observation import Observation
from generator.facts.year_change import Break, Change, compare_observations
from generator.model.blocks.kpi_table import KpiGroup, KpiTable
from generator.views.blocks.table import CellView, align
from generator.views.chart import SparklineView
from generator.views.number_text import format_change, format_row
from generator.views.scene import Scene


@dataclass(frozen=True, slots=True)
class KpiRowView:
    """An indicator's row.

    ``anchor`` is its place on the page, ``href`` its own page; ``change`` tells the last year's change, or is empty
    and ``no_change`` says why; ``notes`` belong to the row or to single cells.
    """

    anchor: str
    name: str
    href: str
    unit: str
    cells: tuple[CellView, ...]
    sparkline: SparklineView | None
    change: str
    no_change: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KpiGroupView:
    """Rows under a heading; ``title`` is empty for rows without one, ``level`` 1 is the outermost heading."""

    title: str
    level: int
    rows: tuple[KpiRowView, ...]


@dataclass(frozen=True, slots=True)
class KpiTableView:
    """A caption, the years with notes on them, and the groups; ``has_changes`` tells whether any change is counted."""

    id: str
    title: str
    years: tuple[str, ...]
    groups: tuple[KpiGroupView, ...]
    has_changes: bool
    notes: tuple[str, ...]


def view_kpi_table(block: KpiTable, scene: Scene) -> KpiTableView:
    """The table in one language, each row in one scale."""
    years = tuple(str(period) for period in block.periods)
    own = tuple(_row(name, years, scene) for name in block.indicators)
    ungrouped: tuple[KpiGroupView, ...] = (KpiGroupView("", 1, own),) if own else ()
    groups = (*ungrouped, *(view for group in block.groups for view in _groups(group, years, scene, 1)))
    changes = any(row.change for group in groups for row in group.rows)
    notes = tuple(f"{period}{scene.words.colon}{scene.say(note)}" for period, note in block.notes.items())
    return KpiTableView(block.id, scene.say(block.title), years, groups, changes, notes)


def _groups(group: KpiGroup, years: tuple[str, ...], scene: Scene, level: int) -> Iterator[KpiGroupView]:
    """A heading with its rows, then the headings below it."""
    yield KpiGroupView(scene.say(group.title), level, tuple(_row(name, years, scene) for name in group.indicators))
    for inner in group.groups:
        yield from _groups(inner, years, scene, level + 1)


def _row(name: str, years: tuple[str, ...], scene: Scene) -> KpiRowView:
    indicator = scene.facts.publisher.indicators[name]
    seen = [scene.facts.observations.get((name, year)) for year in years]
    present = [one for one in seen if one is not None]
    unit, texts = format_row([one.quantity for one in present], present[0].unit, scene.language)
    shown = iter(texts)
    cells = [_text(one, next(shown), scene) if one is not None else "–" for one in seen]
    change, no_change = _change(seen, scene)
    return KpiRowView(
        anchor=kpi_anchor(name),
        name=scene.say(indicator.name),
        href=scene.indicator_href(name),
        unit=unit,
        cells=tuple(align(cells)),
        sparkline=_sparkline(seen),
        change=change,
        no_change=no_change,
        notes=tuple(_notes(present, scene)),
    )


def _sparkline(seen: list[Observation | None]) -> SparklineView | None:
    """The row as a small line, where it has two numbers at least; the cells beside it say the same in figures."""
    points = tuple(None if one is None else one.quantity.signed for one in seen)
    return SparklineView(points) if sum(point is not None for point in points) > 1 else None


def _text(one: Observation, number: str, scene: Scene) -> str:
    return scene.say(one.words) if one.words is not None else number


def _change(seen: list[Observation | None], scene: Scene) -> tuple[str, str]:
    """The change between the last two years of the table, or why none is counted."""
    if len(seen) < 2 or seen[-1] is None or seen[-2] is None:
        return "", scene.words.break_no_number
    compared = compare_observations(seen[-2], seen[-1])
    if isinstance(compared, Change):
        return format_change(compared, scene.language), ""
    assert isinstance(compared, Break)
    return "", str(getattr(scene.words, f"break_{compared.reason}"))


def _notes(present: list[Observation], scene: Scene) -> list[str]:
    """The definition, the row's note, notes on single cells, and restatements with their reasons."""
    notes = [scene.say(present[0].indicator.definition), scene.say(present[0].row_note)]
    for one in present:
        if one.note is not None:
            notes.append(f"{one.period}{scene.words.colon}{scene.say(one.note)}")
        if one.restated is not None:
            before = f"{one.restated.before.printed}{scene.words.open}{scene.words.restated}{scene.words.close}"
            notes.append(f"{one.period}{scene.words.colon}{before} {scene.say(one.restated.reason)}")
    return [note for note in notes if note]
