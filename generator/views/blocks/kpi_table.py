"""Indicators over several years."""

from dataclasses import dataclass

from generator.facts.address import kpi_anchor
from generator.model.blocks.kpi_table import KpiTable
from generator.views.blocks.table import CellView, align, decimals_of
from generator.views.number_text import format_row
from generator.views.scene import Scene


@dataclass(frozen=True, slots=True)
class KpiRowView:
    """An indicator's row; ``anchor`` is its place on the page, ``definition`` and ``note`` may be empty."""

    anchor: str
    name: str
    unit: str
    cells: tuple[CellView, ...]
    definition: str
    note: str


@dataclass(frozen=True, slots=True)
class KpiTableView:
    """A caption, the years, and the rows."""

    id: str
    title: str
    years: tuple[str, ...]
    rows: tuple[KpiRowView, ...]


def view_kpi_table(block: KpiTable, scene: Scene) -> KpiTableView:
    """The table in one language, each row in one scale."""
    years = tuple(str(period) for period in block.periods)
    rows = []
    for name in block.indicators:
        indicator = scene.facts.publisher.indicators[name]
        seen = [scene.facts.observations.get((name, year)) for year in years]
        present = [one for one in seen if one is not None]
        unit, texts = format_row([one.quantity for one in present], present[0].unit, scene.language)
        shown = iter(texts)
        cells = [next(shown) if one is not None else "–" for one in seen]
        longest = max(decimals_of(text) for text in cells)
        rows.append(
            KpiRowView(
                kpi_anchor(name),
                scene.say(indicator.name),
                unit,
                tuple(align(text, longest) for text in cells),
                scene.say(indicator.definition),
                scene.say(scene.facts.edition.observations[name].note),
            )
        )
    return KpiTableView(block.id, scene.say(block.title), years, tuple(rows))
