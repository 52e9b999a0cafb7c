"""Ids that must be unique, and references that must lead somewhere.

A file that could not be read still tells its ids where its YAML can be parsed, so that one broken file does
not make every reference to it look wrong.
"""

from collections.abc import Iterable, Iterator
from itertools import chain

from generator.language import Bilingual
from generator.model.amount import Amount
from generator.model.award import Award, Awards
from generator.model.blocks.abbreviations import Abbreviations
from generator.model.blocks.award_list import AwardListBlock
from generator.model.blocks.case import CaseBlock
from generator.model.blocks.kpi_table import KpiTable
from generator.model.blocks.table import Row, Table
from generator.model.blocks.then_and_now import Pair
from generator.model.blocks.timeline import TimelineBlock
from generator.model.indicator import Indicators, ObservationRow, Observations
from generator.model.item import Item, Text
from generator.model.organisation import Organisation, Terms
from generator.model.picture import Picture
from generator.model.reference import Reference, ReferenceKind, find_references
from generator.model.report import Case, CaseKind, Chapter, Report, Section
from generator.model.timeline import Timeline, Timelines
from generator.model.unit import UnitRegistry
from generator.problem import Level, Position, Problem
from generator.reading.tree import Document, Tree
from generator.reading.wording import nearest_name
from generator.source.node import Mapping, Node, Scalar, Sequence

Ids = frozenset[str] | None
"""The ids of one kind; None where a file's YAML could not be read, so that nothing is known of them."""


def check_publisher(tree: Tree, name: str, units: UnitRegistry) -> Iterator[Problem]:
    """Ids and units of an organisation's own files."""
    organisation = tree.get(f"{name}/organisation.yml", Organisation)
    indicators = tree.get(f"{name}/indicators.yml", Indicators)
    terms = tree.get(f"{name}/terms.yml", Terms)
    if organisation and organisation.item:
        yield from _unique(organisation.item.companies, "company", "企业")
        yield from _unique_names(organisation.item)
    if indicators and indicators.item:
        yield from _unique(indicators.item.indicators, "indicator", "指标")
        for indicator in indicators.item.indicators:
            yield from _unit(indicator, indicator.unit, units)
    if terms and terms.item:
        yield from _unique(terms.item.terms, "term", "术语")


def check_edition(tree: Tree, name: str, year: str, units: UnitRegistry) -> Iterator[Problem]:
    """Ids and references of one edition."""
    folder = f"{name}/{year}"
    report = tree.get(f"{folder}/report.yml", Report)
    chapters = tuple(tree.below(f"{folder}/chapters", Chapter))
    cases = tuple(tree.below(f"{folder}/cases", Case))
    observations = tree.get(f"{folder}/observations.yml", Observations)
    timelines = tree.get(f"{folder}/timelines.yml", Timelines)
    awards = tree.get(f"{folder}/awards.yml", Awards)
    known = {
        "chapter": frozenset(one.stem for one in chapters),
        "case": frozenset(one.stem for one in cases),
        "company": _listed(tree.get(f"{name}/organisation.yml", Organisation), "companies", "id"),
        "indicator": _listed(tree.get(f"{name}/indicators.yml", Indicators), "indicators", "id"),
        "term": _listed(tree.get(f"{name}/terms.yml", Terms), "terms", "id"),
        "observation": _listed(observations, "observations", "indicator"),
        "timeline": _listed(timelines, "timelines", "id"),
        "list": _listed(awards, "lists", "id"),
    }
    documents: tuple[Document[Item] | None, ...] = (report, *chapters, *cases, observations, timelines, awards)  # type: ignore[assignment]
    for document in (*chapters, *cases):
        yield from _named_like_file(document)
        if document.item is not None:
            yield from _anchors(document.item)
    if report and report.item:
        yield from _order(report.item, chapters)
    yield from _shown_once(chapters, cases)
    if observations and observations.item:
        yield from _observed_once(observations.item)
    if timelines and timelines.item:
        yield from _unique(timelines.item.timelines, "timeline", "大事记")
        for timeline in timelines.item.timelines:
            yield from _events(timeline)
    if awards and awards.item:
        yield from _unique(awards.item.lists, "award list", "获奖名单")
        for one in awards.item.lists:
            yield from _unique(one.awards, "award", "奖项")
    periods = _periods(observations)
    for document in documents:
        if document is None or document.item is None:
            continue
        for item in document.item.walk():
            yield from _item_references(item, known, units)
            yield from _text_references(item, known, periods)
            if isinstance(item, Picture) and item.file and not (tree.data / folder / "pictures" / item.file).is_file():
                yield _missing_picture(item)


def _listed(document: Document[Item] | None, field: str, key: str) -> Ids:
    """The ids in the list ``field`` of a file, read from its nodes."""
    if document is None:
        return frozenset()
    if document.root is None:
        return None
    entries = document.root.get(field) if isinstance(document.root, Mapping) else None
    items: tuple[Node, ...] = entries.items if isinstance(entries, Sequence) else ()
    ids = (item.get(key) for item in items if isinstance(item, Mapping))
    return frozenset(node.text for node in ids if isinstance(node, Scalar))


def _periods(document: Document[Observations] | None) -> frozenset[tuple[str, str]] | None:
    if document is None:
        return frozenset()
    if document.item is None:
        return None
    rows = document.item.observations
    return frozenset((row.indicator, str(period)) for row in rows for period in row.values)


def _item_references(item: Item, known: dict[str, Ids], units: UnitRegistry) -> Iterator[Problem]:
    if isinstance(item, Chapter):
        for index, topic in enumerate(item.topics):
            yield from _known(topic, known["case"], item.position_of("topics", index), "case", "案例")
    elif isinstance(item, Case | Award):
        for index, company in enumerate(item.companies):
            yield from _known(company, known["company"], item.position_of("companies", index), "company", "企业")
    elif isinstance(item, CaseBlock):
        yield from _known(item.case, known["case"], item.position_of("case"), "case", "案例")
    elif isinstance(item, TimelineBlock):
        yield from _known(item.timeline, known["timeline"], item.position_of("timeline"), "timeline", "大事记")
    elif isinstance(item, AwardListBlock):
        yield from _known(item.list, known["list"], item.position_of("list"), "award list", "获奖名单")
    elif isinstance(item, Abbreviations):
        for index, company in enumerate(item.companies):
            yield from _known(company, known["company"], item.position_of("companies", index), "company", "企业")
    elif isinstance(item, KpiTable):
        for index, indicator in enumerate(item.indicators):
            yield from _known(
                indicator, known["observation"], item.position_of("indicators", index), "observation", "观测值"
            )
    elif isinstance(item, ObservationRow):
        yield from _known(item.indicator, known["indicator"], item.position_of("indicator"), "indicator", "指标")
        yield from _unit(item, item.unit, units)
    elif isinstance(item, Amount):
        yield from _unit(item, item.unit, units)
        if item.indicator is not None:
            yield from _known(item.indicator, known["observation"], item.position_of("indicator"), "observation", "观测值")
    elif isinstance(item, Table):
        yield from _table(item, units)
    elif isinstance(item, Pair):
        yield from _unit(item, item.unit, units)


def _table(table: Table, units: UnitRegistry) -> Iterator[Problem]:
    yield from _unique(table.columns, "column", "列")
    yield from _unique(table.groups, "row group", "行组")
    yield from _unique(table.rows, "row", "行")
    columns = frozenset(column.id for column in table.columns)
    groups = frozenset(group.id for group in table.groups)
    for column in table.columns:
        yield from _unit(column, column.unit, units)
    for row in table.rows:
        yield from _unit(row, row.unit, units)
        if row.group is not None:
            yield from _known(row.group, groups, row.position_of("group"), "row group", "行组")
        for column_id in row.cells:
            yield from _known(column_id, columns, row.position_of("cells", column_id), "column", "列")
        for absent in sorted(columns - set(row.cells)):
            yield _cell_missing(row, absent)


def _text_references(
    item: Item, known: dict[str, Ids], periods: frozenset[tuple[str, str]] | None
) -> Iterator[Problem]:
    if not isinstance(item, Text):
        return
    for field in ("zh", "en"):
        for reference in find_references(getattr(item, field)):
            yield from _reference(reference, item.position_of(field), known, periods)


def _reference(
    reference: Reference, position: Position, known: dict[str, Ids], periods: frozenset[tuple[str, str]] | None
) -> Iterator[Problem]:
    if reference.kind not in ReferenceKind.__members__:
        yield _nothing(reference.text, position, "kind of reference", "引用方式", frozenset(ReferenceKind.__members__))
    elif reference.kind == ReferenceKind.kpi:
        yield from _known(reference.target, known["observation"], position, "observation", "观测值")
        if reference.period and periods is not None and (reference.target, reference.period) not in periods:
            years = frozenset(year for indicator, year in periods if indicator == reference.target)
            if years:
                yield _nothing(f"{reference.target}@{reference.period}", position, "year of this indicator", "该指标的年份", years)
    elif reference.kind == ReferenceKind.ref:
        kind, _, target = reference.target.partition("/")
        if kind not in ("chapter", "case"):
            yield _nothing(reference.text, position, "kind of page", "页面类型", frozenset({"chapter", "case"}))
        else:
            yield from _known(target.split("#")[0], known[kind], position, kind, "章" if kind == "chapter" else "案例")
    elif reference.kind == ReferenceKind.term:
        yield from _known(reference.target, known["term"], position, "term", "术语")
    else:
        yield from _known(reference.target, known["company"], position, "company", "企业")


def _known(value: str, ids: Ids, position: Position, kind: str, kind_zh: str) -> Iterator[Problem]:
    if ids is not None and value not in ids:
        yield _nothing(value, position, kind, kind_zh, ids)


def _nothing(value: str, position: Position, kind: str, kind_zh: str, ids: frozenset[str]) -> Problem:
    nearest = nearest_name(value, tuple(sorted(ids)))
    hint = (
        Bilingual(f"是不是想写“{nearest}”？", f"did you mean '{nearest}'?")
        if nearest
        else Bilingual("先在相应的文件里定义它", "define it in its file first")
    )
    return Problem(
        "X001",
        Level.error,
        position,
        Bilingual(f"没有名为“{value}”的{kind_zh}", f"there is no {kind} '{value}'"),
        hint,
    )


def _unit(item: Item, unit: str | None, units: UnitRegistry) -> Iterator[Problem]:
    if unit is None or units.find(unit):
        return
    nearest = nearest_name(unit, units.names)
    yield Problem(
        "K002",
        Level.error,
        item.position_of("unit"),
        Bilingual(f"不认识单位“{unit}”", f"the unit '{unit}' is not known"),
        Bilingual(
            (f"是不是想写“{nearest}”？" if nearest else "") + "也可以在 data/units.yml 里定义新单位",
            (f"did you mean '{nearest}'? " if nearest else "") + "a new unit can be defined in data/units.yml",
        ),
    )


def _unique(items: Iterable[Item], kind: str, kind_zh: str) -> Iterator[Problem]:
    first: dict[str, Item] = {}
    for item in items:
        name = str(getattr(item, "id"))  # noqa: B009 - items of several types, all with an id
        if name in first:
            yield _twice(name, item.position_of("id"), first[name].position_of("id"), kind, kind_zh)
        else:
            first[name] = item


def _twice(name: str, position: Position, first: Position, kind: str, kind_zh: str) -> Problem:
    return Problem(
        "X002",
        Level.error,
        position,
        Bilingual(f"{kind_zh}编号“{name}”重复（已用于 {first}）", f"the {kind} id '{name}' is used twice (first at {first})"),
        Bilingual("换一个编号", "choose another id"),
    )


def _unique_names(organisation: Organisation) -> Iterator[Problem]:
    first: dict[str, Item] = {}
    for company in organisation.companies:
        for name in (company.short.zh, company.short.en):
            if name in first and first[name] is not company:
                yield _twice(name, company.position_of("short"), first[name].position_of("short"), "short name", "简称")
            first.setdefault(name, company)


def _named_like_file(document: Document[Chapter] | Document[Case]) -> Iterator[Problem]:
    node = document.root.get("id") if isinstance(document.root, Mapping) else None
    if isinstance(node, Scalar) and node.text != document.stem:
        yield Problem(
            "X003",
            Level.error,
            node.position,
            Bilingual(f"编号“{node.text}”与文件名“{document.stem}”不同", f"the id '{node.text}' differs from the file's name '{document.stem}'"),
            Bilingual("两者必须相同：改编号或改文件名", "they must be the same: change the id or the file's name"),
        )


def _anchors(item: Chapter | Case) -> Iterator[Problem]:
    """Anchors on one page: sections and whatever else has an id there."""
    carriers = (one for one in item.walk() if one is not item and isinstance(one, Section | Table | KpiTable))
    yield from _unique(carriers, "anchor", "页内")


def _order(report: Report, chapters: tuple[Document[Chapter], ...]) -> Iterator[Problem]:
    stems = frozenset(chapter.stem for chapter in chapters)
    seen: set[str] = set()
    for index, name in enumerate(report.order):
        position = report.position_of("order", index)
        yield from _known(name, stems, position, "chapter", "章节")
        if name in seen:
            yield _twice(name, position, report.position_of("order", report.order.index(name)), "chapter", "章节")
        seen.add(name)
    for chapter in chapters:
        if chapter.stem not in seen:
            yield Problem(
                "X004",
                Level.error,
                Position(chapter.shown_as, 1, 1),
                Bilingual(f"“{chapter.stem}”没有列入 report.yml 的 order，不会出现在网站上", f"'{chapter.stem}' is not in the order of report.yml and would not be published"),
                Bilingual("把它加到 order 里，或者删除文件", "add it to 'order', or delete the file"),
            )


def _shown_once(chapters: tuple[Document[Chapter], ...], cases: tuple[Document[Case], ...]) -> Iterator[Problem]:
    """Each case has one home: one chapter introduces it."""
    if any(chapter.item is None for chapter in chapters):
        return
    homes: dict[str, Position] = {}
    for chapter in chapters:
        assert chapter.item is not None
        blocks = (one for one in chapter.item.walk() if isinstance(one, CaseBlock))
        shown = chain(
            ((block.case, block.position_of("case")) for block in blocks),
            ((topic, chapter.item.position_of("topics", index)) for index, topic in enumerate(chapter.item.topics)),
        )
        for name, position in shown:
            if name in homes:
                yield _twice(name, position, homes[name], "case", "案例")
            homes.setdefault(name, position)
    for case in cases:
        if case.stem not in homes:
            special = case.item is not None and case.item.kind is CaseKind.special_topic
            yield Problem(
                "X006",
                Level.error,
                Position(case.shown_as, 1, 1),
                Bilingual(f"没有任何章节提到案例“{case.stem}”", f"no chapter shows the case '{case.stem}'"),
                Bilingual(
                    "在所属章的 topics 里列出它" if special else "在所属小节加上 {kind: case, case: …}",
                    "list it in its chapter's 'topics'" if special else "add '{kind: case, case: …}' to its section",
                ),
            )


def _observed_once(observations: Observations) -> Iterator[Problem]:
    first: dict[str, Position] = {}
    for row in observations.observations:
        position = row.position_of("indicator")
        if row.indicator in first:
            yield _twice(row.indicator, position, first[row.indicator], "observation", "观测值")
        first.setdefault(row.indicator, position)


def _events(timeline: Timeline) -> Iterator[Problem]:
    yield from _unique(timeline.kinds, "kind of event", "事件类别")
    yield from _unique(timeline.events, "event", "事件")
    kinds = frozenset(kind.id for kind in timeline.kinds)
    for event in timeline.events:
        if event.kind is not None:
            yield from _known(event.kind, kinds, event.position_of("kind"), "kind of event", "事件类别")


def _cell_missing(row: Row, column: str) -> Problem:
    return Problem(
        "R002",
        Level.error,
        row.position_of("cells"),
        Bilingual(f"“{row.label.zh}”一行缺少“{column}”列", f"the row '{row.label.en}' has no cell for the column '{column}'"),
        Bilingual("补上数值；没有数据写 －", "add the value; a dash where there is none"),
    )


def _missing_picture(picture: Picture) -> Problem:
    return Problem(
        "X007",
        Level.error,
        picture.position_of("file"),
        Bilingual(f"找不到图片“{picture.file}”", f"the picture '{picture.file}' is not there"),
        Bilingual("把图片放进本年度的 pictures/ 文件夹，或者删去 file", "put it into the edition's pictures/ folder, or delete 'file'"),
    )
