"""What the things of an edition name by id: chapters, cases, companies, indicators, units, columns."""

from collections.abc import Iterator

from generator.language import Bilingual
from generator.model.amount import Amount
from generator.model.award import Award
from generator.model.blocks.abbreviations import Abbreviations
from generator.model.blocks.award_list import AwardListBlock
from generator.model.blocks.breakdown import Breakdown
from generator.model.blocks.case import CaseBlock
from generator.model.blocks.certificates import Certificate
from generator.model.blocks.indicator_index import IndicatorIndex
from generator.model.blocks.kpi_table import KpiGroup, KpiTable
from generator.model.blocks.materiality import Topic
from generator.model.blocks.organisation_chart import OrganisationChart
from generator.model.blocks.register import Entry
from generator.model.blocks.table import Row, Table
from generator.model.blocks.targets import Target
from generator.model.blocks.then_and_now import Pair
from generator.model.blocks.timeline import TimelineBlock
from generator.model.indicator import ObservationRow
from generator.model.item import Item
from generator.model.report import Case, Chapter, Report
from generator.model.timeline import Timeline
from generator.model.unit import UnitRegistry
from generator.problem import Level, Position, Problem
from generator.reading.known import (
    Known,
    Periods,
    known_id,
    known_unit,
    observed_in,
)


def item_references(item: Item, known: Known, units: UnitRegistry) -> Iterator[Problem]:
    """What one thing names: ids of its edition, of its organisation and of its own block, and units."""
    if isinstance(item, Report):
        for index, chapter in enumerate(item.order):
            yield from known_id(chapter, known["chapter"], item.position_of("order", index), "chapter", "章节")
    elif isinstance(item, Timeline):
        kinds = frozenset(kind.id for kind in item.kinds)
        for event in item.events:
            if event.kind is not None:
                yield from known_id(event.kind, kinds, event.position_of("kind"), "kind of event", "事件类别")
    elif isinstance(item, Chapter):
        for index, topic in enumerate(item.topics):
            yield from known_id(topic, known["case"], item.position_of("topics", index), "case", "案例")
    elif isinstance(item, Case | Award):
        for index, company in enumerate(item.companies):
            yield from known_id(company, known["company"], item.position_of("companies", index), "company", "企业")
    elif isinstance(item, IndicatorIndex):
        for index, standard in enumerate(item.standards):
            position = item.position_of("standards", index)
            yield from known_id(standard, known["standard"], position, "standard of this report", "本报告所用标准")
    elif isinstance(item, CaseBlock):
        yield from known_id(item.case, known["case"], item.position_of("case"), "case", "案例")
    elif isinstance(item, TimelineBlock):
        yield from known_id(item.timeline, known["timeline"], item.position_of("timeline"), "timeline", "大事记")
    elif isinstance(item, AwardListBlock):
        yield from known_id(item.list, known["list"], item.position_of("list"), "award list", "获奖名单")
    elif isinstance(item, Abbreviations):
        for index, company in enumerate(item.companies):
            yield from known_id(company, known["company"], item.position_of("companies", index), "company", "企业")
    elif isinstance(item, KpiTable | KpiGroup):
        for index, indicator in enumerate(item.indicators):
            yield from known_id(
                indicator, known["observation"], item.position_of("indicators", index), "observation", "观测值"
            )
    elif isinstance(item, ObservationRow):
        yield from known_id(item.indicator, known["indicator"], item.position_of("indicator"), "indicator", "指标")
        yield from known_unit(item, item.unit, units)
    elif isinstance(item, Amount):
        yield from known_unit(item, item.unit, units)
        if item.indicator is not None:
            yield from known_id(
                item.indicator, known["observation"], item.position_of("indicator"), "observation", "观测值"
            )
    elif isinstance(item, Table):
        yield from _table(item, units)
    elif isinstance(item, Pair | Breakdown):
        yield from known_unit(item, item.unit, units)
        if isinstance(item, Pair) and item.indicator is not None:
            position = item.position_of("indicator")
            yield from known_id(item.indicator, known["observation"], position, "observation", "观测值")
    elif isinstance(item, Certificate):
        for index, company in enumerate(item.companies):
            yield from known_id(company, known["company"], item.position_of("companies", index), "company", "企业")
    elif isinstance(item, Target):
        yield from _target(item, known, units)
    elif isinstance(item, OrganisationChart):
        yield from _chart(item)
    elif isinstance(item, Topic):
        for index, place in enumerate(item.places):
            yield from _place(place, item.position_of("places", index), known)
    elif isinstance(item, Entry) and item.place is not None:
        yield from _place(item.place, item.position_of("place"), known)


def _chart(chart: OrganisationChart) -> Iterator[Problem]:
    """Parents are units of the chart, and nobody stands below itself."""
    parents = {node.id: node.parent for node in chart.nodes}
    for node in chart.nodes:
        if node.parent is None:
            continue
        yield from known_id(
            node.parent, frozenset(parents), node.position_of("parent"), "unit of this chart", "本图中的单位"
        )
        above: str | None = node.parent
        seen = {node.id}
        while above is not None and above not in seen:
            seen.add(above)
            above = parents.get(above)
        if above == node.id:
            yield Problem(
                "X012",
                Level.error,
                node.position_of("parent"),
                Bilingual(f"“{node.id}”是自己的上级", f"'{node.id}' stands above itself"),
                Bilingual(
                    "改正 parent，让每个单位都通到最上层", "correct 'parent' so that every unit leads to the top"
                ),
            )


def _target(target: Target, known: Known, units: UnitRegistry) -> Iterator[Problem]:
    yield from known_unit(target, target.unit, units)
    if target.company is not None:
        yield from known_id(target.company, known["company"], target.position_of("company"), "company", "企业")
    if target.indicator is not None:
        position = target.position_of("indicator")
        yield from known_id(target.indicator, known["observation"], position, "observation", "观测值")


def _place(place: str, position: Position, known: Known) -> Iterator[Problem]:
    """A place of the report: ``chapter`` or ``chapter#section``."""
    name, _, anchor = place.partition("#")
    yield from known_id(name, known["chapter"], position, "chapter", "章节")
    if anchor and known["chapter"] is not None and name in known["chapter"]:
        yield from known_id(anchor, known[f"chapter/{name}"], position, "anchor on that page", "该页内锚点")


def _table(table: Table, units: UnitRegistry) -> Iterator[Problem]:
    columns = frozenset(column.id for column in table.columns)
    groups = frozenset(group.id for group in table.groups)
    for column in table.columns:
        yield from known_unit(column, column.unit, units)
    for row in table.rows:
        yield from known_unit(row, row.unit, units)
        if row.group is not None:
            yield from known_id(row.group, groups, row.position_of("group"), "row group", "行组")
        if row.cells.keys() == columns:
            continue
        for column_id in row.cells:
            yield from known_id(column_id, columns, row.position_of("cells", column_id), "column", "列")
        for absent in sorted(columns - row.cells.keys()):
            yield _cell_missing(row, absent)


def _cell_missing(row: Row, column: str) -> Problem:
    return Problem(
        "R002",
        Level.error,
        row.position_of("cells"),
        Bilingual(
            f"“{row.label.zh}”一行缺少“{column}”列", f"the row '{row.label.en}' has no cell for the column '{column}'"
        ),
        Bilingual("补上数值；没有数据写 －", "add the value; a dash where there is none"),
    )


def amount_period(item: Item, periods: Periods, year: str) -> Iterator[Problem]:
    """The years for which a figure or a table takes indicators."""
    if isinstance(item, Amount) and item.indicator:
        position = item.position_of("period" if item.period else "indicator")
        yield from observed_in(item.indicator, str(item.period or year), position, periods)
    elif isinstance(item, KpiTable) and periods is not None:
        for index, name in enumerate(item.indicators):
            if not any((name, str(period)) in periods for period in item.periods):
                yield from observed_in(name, str(item.periods[-1]), item.position_of("indicators", index), periods)
