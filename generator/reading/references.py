"""References that must lead somewhere, and units that must be known.

A file that could not be read still tells its ids where its YAML can be parsed, so that one broken file does
not make every reference to it look wrong.
"""

from collections.abc import Iterator
from pathlib import Path

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
from generator.model.indicator import Indicators, ObservationRow, Observations
from generator.model.item import Item, Text
from generator.model.organisation import Organisation
from generator.model.picture import Picture
from generator.model.reference import REFERENCE, UNREAD, Reference, ReferenceKind, find_references
from generator.model.report import Case, Chapter, Report
from generator.model.tagged import Tagged
from generator.model.timeline import Event, Timeline
from generator.model.unit import UnitRegistry
from generator.problem import Level, Position, Problem
from generator.reading.edition_files import EditionFiles
from generator.reading.packs import packed_goals
from generator.reading.tree import Document
from generator.reading.wording import nearest_name
from generator.source.node import Mapping, Scalar, Sequence, mappings

Ids = frozenset[str] | None
"""The ids of one kind; None where a file is missing or could not be read, so that nothing is known of them."""


def check_indicators(indicators: Indicators, units: UnitRegistry) -> Iterator[Problem]:
    """Units of an organisation's indicators, and the other indicators that they name."""
    ids = frozenset(one.id for one in indicators.indicators)
    for one in indicators.indicators:
        yield from known_unit(one, one.unit, units)
        for field in ("numerator", "denominator", "part_of", "continues"):
            name = getattr(one, field)
            if name is not None:
                yield from known_id(name, ids, one.position_of(field), "indicator", "指标")
        for former in one.former:
            yield from known_unit(former, former.unit, units)
        yield from _no_references(one)


def check_compared_years(organisation: Organisation, years: frozenset[str]) -> Iterator[Problem]:
    """The pairs of editions that an organisation wants compared."""
    for pair in organisation.comparisons:
        for field in ("before", "after"):
            yield from known_id(str(getattr(pair, field)), years, pair.position_of(field), "edition", "报告")


def check_references(files: EditionFiles, units: UnitRegistry) -> Iterator[Problem]:
    """Every reference of one edition's files."""
    known: dict[str, Ids] = {
        "chapter": frozenset(one.stem for one in files.chapters),
        "case": frozenset(one.stem for one in files.cases),
        "company": listed_ids(files.organisation, "companies", "id") if files.organisation else None,
        "indicator": listed_ids(files.indicators, "indicators", "id"),
        "term": listed_ids(files.terms, "terms", "id"),
        "observation": listed_ids(files.observations, "observations", "indicator"),
        "timeline": listed_ids(files.timelines, "timelines", "id"),
        "list": listed_ids(files.awards, "lists", "id"),
        "standard": listed_ids(files.report, "standards", "id") if files.report else None,
        "goal": frozenset(packed_goals()),
    }
    for kind, documents in (("chapter", files.chapters), ("case", files.cases)):
        known |= {f"{kind}/{one.stem}": _ids_in(one) for one in documents}
    yield from _ornament(files)
    periods = _periods(files.observations)
    for document in files.items:
        for item in document.walk():
            yield from _item_references(item, known, units)
            yield from _amount_period(item, periods, files.year)
            if isinstance(item, Tagged):
                yield from _tags(item, known)
            yield from _text_references(item, known, periods, units, files.year)
            if isinstance(item, Case | Event | Award):
                yield from _no_references(item)
            if isinstance(item, Picture) and item.file and not _is_picture(files.folder / "pictures", item.file):
                yield _missing_picture(item)


def _no_references(item: Item) -> Iterator[Problem]:
    """Texts that go into downloads as they are typed, where a reference would stand as ``{{…}}``."""
    for name in type(item).model_fields:
        text = getattr(item, name)
        if isinstance(text, Text):
            for field in ("zh", "en"):
                for reference in find_references(getattr(text, field)):
                    yield Problem(
                        "X010",
                        Level.error,
                        text.position_of(field),
                        Bilingual(
                            f"这里不能用引用“{reference.text}”", f"the reference '{reference.text}' cannot stand here"
                        ),
                        Bilingual(
                            "这段文字会原样进入下载文件，请直接写出来",
                            "this text goes into downloads as typed: write it out",
                        ),
                    )


def _ornament(files: EditionFiles) -> Iterator[Problem]:
    """The table that draws the cover, where the report names one and all chapters could be read."""
    report = files.report.item if files.report else None
    if report is None or report.ornament is None or any(chapter.item is None for chapter in files.chapters):
        return
    tables = (
        one for chapter in files.chapters if chapter.item for one in chapter.item.walk() if isinstance(one, Table)
    )
    yield from known_id(
        report.ornament, frozenset(one.id for one in tables), report.position_of("ornament"), "table", "表"
    )


def _tags(item: Tagged, known: dict[str, Ids]) -> Iterator[Problem]:
    """Tags name a standard of the report; a goal is one of the seventeen."""
    for standard, codes in item.tags.items():
        position = item.position_of("tags", standard)
        yield from known_id(standard, known["standard"], position, "standard of this report", "本报告所用标准")
        if standard == "sdg":
            for place, code in enumerate(codes):
                yield from known_id(
                    code, known["goal"], item.position_of("tags", "sdg", place), "goal", "可持续发展目标"
                )


def _amount_period(item: Item, periods: frozenset[tuple[str, str]] | None, year: str) -> Iterator[Problem]:
    if isinstance(item, Amount) and item.indicator:
        position = item.position_of("period" if item.period else "indicator")
        yield from _observed(item.indicator, str(item.period or year), position, periods)
    elif isinstance(item, KpiTable) and periods is not None:
        for index, name in enumerate(item.indicators):
            if not any((name, str(period)) in periods for period in item.periods):
                yield from _observed(name, str(item.periods[-1]), item.position_of("indicators", index), periods)


def _observed(
    indicator: str, period: str, position: Position, periods: frozenset[tuple[str, str]] | None
) -> Iterator[Problem]:
    """An indicator that is known, but not for this year."""
    if periods is None or (indicator, period) in periods:
        return
    years = frozenset(year for name, year in periods if name == indicator)
    if years:
        yield _nothing(f"{indicator}@{period}", position, "year of this indicator", "该指标的年份", years)


def listed_ids(document: Document[Item] | None, field: str, key: str) -> Ids:
    """The ids in the list ``field`` of a file, read from its nodes."""
    if document is None:
        return frozenset()
    if not isinstance(document.root, Mapping):
        return None
    entries = document.root.get(field)
    if not isinstance(entries, Sequence):
        return None if document.item is None else frozenset()
    ids = (item.get(key) for item in entries.items if isinstance(item, Mapping))
    return frozenset(node.text for node in ids if isinstance(node, Scalar))


def _ids_in(document: Document[Item]) -> Ids:
    """Every id that stands somewhere in a file; nothing is known of one that could not be read."""
    if document.item is None or document.root is None:
        return None
    ids = (one.get("id") for one in mappings(document.root))
    return frozenset(node.text for node in ids if isinstance(node, Scalar))


def _periods(document: Document[Observations] | None) -> frozenset[tuple[str, str]] | None:
    if document is None:
        return frozenset()
    if document.item is None:
        return None
    rows = document.item.observations
    return frozenset((row.indicator, str(period)) for row in rows for period in row.values)


def _item_references(item: Item, known: dict[str, Ids], units: UnitRegistry) -> Iterator[Problem]:
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


def _target(target: Target, known: dict[str, Ids], units: UnitRegistry) -> Iterator[Problem]:
    yield from known_unit(target, target.unit, units)
    if target.company is not None:
        yield from known_id(target.company, known["company"], target.position_of("company"), "company", "企业")
    if target.indicator is not None:
        position = target.position_of("indicator")
        yield from known_id(target.indicator, known["observation"], position, "observation", "观测值")


def _place(place: str, position: Position, known: dict[str, Ids]) -> Iterator[Problem]:
    """A place of the report: ``chapter`` or ``chapter#section``."""
    name, _, anchor = place.partition("#")
    yield from known_id(name, known["chapter"], position, "chapter", "章节")
    if anchor and known["chapter"] is not None and name in known["chapter"]:
        yield from known_id(anchor, known.get(f"chapter/{name}"), position, "anchor on that page", "该页内锚点")


def _table(table: Table, units: UnitRegistry) -> Iterator[Problem]:
    columns = frozenset(column.id for column in table.columns)
    groups = frozenset(group.id for group in table.groups)
    for column in table.columns:
        yield from known_unit(column, column.unit, units)
    for row in table.rows:
        yield from known_unit(row, row.unit, units)
        if row.group is not None:
            yield from known_id(row.group, groups, row.position_of("group"), "row group", "行组")
        for column_id in row.cells:
            yield from known_id(column_id, columns, row.position_of("cells", column_id), "column", "列")
        for absent in sorted(columns - set(row.cells)):
            yield _cell_missing(row, absent)


def _text_references(
    item: Item,
    known: dict[str, Ids],
    periods: frozenset[tuple[str, str]] | None,
    units: UnitRegistry,
    year: str,
) -> Iterator[Problem]:
    if not isinstance(item, Text):
        return
    for field in ("zh", "en"):
        text = getattr(item, field)
        for reference in find_references(text):
            yield from _reference(reference, item.position_of(field), known, periods, units, year)
        for unread in UNREAD.findall(REFERENCE.sub("", text)):
            kinds = frozenset(ReferenceKind.__members__)
            yield _nothing(unread, item.position_of(field), "reference", "引用", kinds)


def _reference(
    reference: Reference,
    position: Position,
    known: dict[str, Ids],
    periods: frozenset[tuple[str, str]] | None,
    units: UnitRegistry,
    year: str,
) -> Iterator[Problem]:
    if reference.kind not in ReferenceKind.__members__:
        yield _nothing(reference.text, position, "kind of reference", "引用方式", frozenset(ReferenceKind.__members__))
    for indicator in reference.indicators:
        yield from known_id(indicator, known["observation"], position, "observation", "观测值")
        yield from _observed(indicator, reference.period or year, position, periods)
    if reference.unit is not None and units.find(reference.unit) is None:
        yield _unknown_unit(reference.unit, position, units)
    if reference.kind == ReferenceKind.ref:
        kind, _, target = reference.target.partition("/")
        if kind not in ("chapter", "case"):
            yield _nothing(reference.text, position, "kind of page", "页面类型", frozenset({"chapter", "case"}))
        else:
            name, _, anchor = target.partition("#")
            yield from known_id(name, known[kind], position, kind, "章" if kind == "chapter" else "案例")
            if anchor:
                yield from known_id(anchor, known.get(f"{kind}/{name}"), position, "anchor on that page", "该页内锚点")
    elif reference.kind == ReferenceKind.term:
        yield from known_id(reference.target, known["term"], position, "term", "术语")
    elif reference.kind == ReferenceKind.company:
        yield from known_id(reference.target, known["company"], position, "company", "企业")


def known_unit(item: Item, unit: str | None, units: UnitRegistry) -> Iterator[Problem]:
    """K002 where the item's ``unit`` is not in the registry."""
    if unit is not None and units.find(unit) is None:
        yield _unknown_unit(unit, item.position_of("unit"), units)


def _unknown_unit(unit: str, position: Position, units: UnitRegistry) -> Problem:
    nearest = nearest_name(unit, units.names)
    return Problem(
        "K002",
        Level.error,
        position,
        Bilingual(f"不认识单位“{unit}”", f"the unit '{unit}' is not known"),
        Bilingual(
            (f"是不是想写“{nearest}”？也可以" if nearest else "") + "在 data/units.yml 里定义新单位",
            (f"did you mean '{nearest}'? " if nearest else "") + "a new unit can be defined in data/units.yml",
        ),
    )


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


def _is_picture(folder: Path, name: str) -> bool:
    """Whether the file is there, and within the folder."""
    file = (folder / name).resolve()
    return file.is_file() and file.is_relative_to(folder.resolve())


def _missing_picture(picture: Picture) -> Problem:
    return Problem(
        "X007",
        Level.error,
        picture.position_of("file"),
        Bilingual(f"找不到图片“{picture.file}”", f"the picture '{picture.file}' is not there"),
        Bilingual(
            "把图片放进本年度的 pictures/ 文件夹，或者删去 file",
            "put it into the edition's pictures/ folder, or delete 'file'",
        ),
    )


def known_id(value: str, ids: Ids, position: Position, kind: str, kind_zh: str) -> Iterator[Problem]:
    """X001 where ``value`` is none of ``ids``; nothing where these could not be read."""
    if ids is not None and value not in ids:
        yield _nothing(value, position, kind, kind_zh, ids)


def _nothing(value: str, position: Position, kind: str, kind_zh: str, ids: frozenset[str]) -> Problem:
    nearest = None if value.isdigit() else nearest_name(value, tuple(sorted(ids)))
    hint = (
        Bilingual(f"是不是想写“{nearest}”？", f"did you mean '{nearest}'?")
        if nearest
        else Bilingual(
            "检查写法；在相应的文件里定义它，或者删去这里",
            "check the spelling; define it in its file, or delete it here",
        )
    )
    return Problem(
        "X001",
        Level.error,
        position,
        Bilingual(f"没有名为“{value}”的{kind_zh}", f"there is no {kind} '{value}'"),
        hint,
    )
