"""Ids: each is used once, is what its file is called, and has its place in the report."""

from collections.abc import Iterable, Iterator
from itertools import chain

from generator.language import Bilingual
from generator.model.blocks.abbreviations import Abbreviations
from generator.model.blocks.award_list import AwardListBlock
from generator.model.blocks.breakdown import Breakdown, Division
from generator.model.blocks.callouts import Callout
from generator.model.blocks.case import CaseBlock
from generator.model.blocks.certificates import Certificates
from generator.model.blocks.committees import Committees
from generator.model.blocks.feedback_form import FeedbackForm
from generator.model.blocks.glossary import GlossaryEntry
from generator.model.blocks.indicator_index import IndicatorIndex
from generator.model.blocks.kpi_table import KpiGroup, KpiTable
from generator.model.blocks.materiality import Materiality
from generator.model.blocks.organisation_chart import OrganisationChart
from generator.model.blocks.register import Register
from generator.model.blocks.scales import Scales
from generator.model.blocks.stakeholders import Stakeholders
from generator.model.blocks.table import Table
from generator.model.blocks.targets import Targets
from generator.model.blocks.then_and_now import ThenAndNow
from generator.model.blocks.timeline import TimelineBlock
from generator.model.content import Content
from generator.model.indicator import Indicators, Observations
from generator.model.item import Item, Text
from generator.model.organisation import Organisation, Terms
from generator.model.press import Issue
from generator.model.report import Case, CaseKind, Chapter, Report, Section
from generator.model.timeline import Timeline
from generator.model.unit import UnitFile
from generator.problem import Level, Position, Problem
from generator.reading.edition_files import EditionFiles
from generator.reading.tree import Document
from generator.source.node import Mapping, Scalar

RESERVED = frozenset({"assets", "cases", "awards", "timelines", "downloads", "search", "standards", "gri-index"})
"""Addresses of pages that build themselves; no chapter may take them."""

RESERVED_OF_SITE = frozenset({"explorer", "search"})
"""Addresses of pages beside the organisations; none may take them."""

FRAME = frozenset({"content", "topic", "cases-of-chapter", "indicators-of-chapter", "codes-of-chapter"})
"""Anchors of the frame of every page; nothing on it may take them."""


_LISTS: dict[type[Item], tuple[str, str, str]] = {
    Breakdown: ("divisions", "division", "维度"),
    Division: ("categories", "category", "类别"),
    Certificates: ("certificates", "certificate", "证书"),
    Committees: ("committees", "committee", "委员会"),
    Materiality: ("topics", "topic", "议题"),
    OrganisationChart: ("nodes", "unit", "单位"),
    Register: ("entries", "entry", "条目"),
    Scales: ("scales", "scale", "尺度"),
    Stakeholders: ("stakeholders", "stakeholder", "利益相关方"),
    Targets: ("targets", "target", "目标"),
}
"""Blocks whose one list holds things with ids, the list's field, and what they are called."""


def check_organisation_ids(
    organisation: Document[Organisation] | None,
    indicators: Document[Indicators] | None,
    terms: Document[Terms] | None,
) -> Iterator[Problem]:
    """Ids of an organisation's own files."""
    if organisation:
        yield from _reserved_of_site(organisation)
    if organisation and organisation.item:
        yield from _unique(organisation.item.companies, "company", "企业")
        yield from _unique_names(organisation.item)
    if indicators and indicators.item:
        yield from _unique(indicators.item.indicators, "indicator", "指标")
    if terms and terms.item:
        yield from _unique(terms.item.terms, "term", "术语")


def check_unit_ids(units: Document[UnitFile] | None) -> Iterator[Problem]:
    """Units that a site defines itself; it may define a packed one anew, but none twice."""
    if units and units.item:
        yield from _unique(units.item.units, "unit", "单位")


def check_issue_ids(issues: Iterable[Document[Issue]]) -> Iterator[Problem]:
    """Ids of newspaper issues and their articles."""
    for issue in issues:
        yield from named_like_file(issue)
        if issue.item is not None:
            yield from _unique(issue.item.articles, "article", "文章")


def check_edition_ids(files: EditionFiles) -> Iterator[Problem]:
    """Ids of one edition."""
    for chapter in files.chapters:
        yield from named_like_file(chapter)
        yield from _reserved(chapter)
        if chapter.item is not None:
            yield from _anchors(chapter.item)
    for case in files.cases:
        yield from named_like_file(case)
        if case.item is not None:
            yield from _anchors(case.item)
    if files.report and files.report.item:
        yield from _year(files.report.item, files.year)
        yield from _order(files.report.item, files.chapters)
    yield from _shown_once(files.chapters, files.cases)
    for item in files.items:
        for one in item.walk():
            if isinstance(one, Table):
                yield from _unique(one.columns, "column", "列")
                yield from _unique(one.groups, "row group", "行组")
                yield from _unique(one.rows, "row", "行")
            elif isinstance(one, ThenAndNow):
                yield from _unique((pair for group in one.groups for pair in group.pairs), "pair", "对比项")
            elif isinstance(one, FeedbackForm):
                yield from _unique((*one.closed, *one.open, *one.fields), "question", "问题")
            elif type(one) in _LISTS:
                field, kind, kind_zh = _LISTS[type(one)]
                yield from _unique(getattr(one, field), kind, kind_zh)
    if files.observations and files.observations.item:
        yield from _observed_once(files.observations.item)
    if files.timelines and files.timelines.item:
        yield from _unique(files.timelines.item.timelines, "timeline", "大事记")
        for timeline in files.timelines.item.timelines:
            yield from _events(timeline)
    if files.awards and files.awards.item:
        yield from _unique(files.awards.item.lists, "award list", "获奖名单")
        for listed in files.awards.item.lists:
            yield from _unique(listed.awards, "award", "奖项")


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
        Bilingual(
            f"{kind_zh}编号“{name}”重复（已用于 {first}）", f"the {kind} id '{name}' is used twice (first at {first})"
        ),
        Bilingual("换一个编号", "choose another id"),
    )


def _unique_names(organisation: Organisation) -> Iterator[Problem]:
    first: dict[str, Item] = {}
    for company in organisation.companies:
        for name in (company.short.zh, company.short.en):
            if name in first and first[name] is not company:
                yield _twice(name, company.position_of("short"), first[name].position_of("short"), "short name", "简称")
            first.setdefault(name, company)


def named_like_file(document: Document[Item]) -> Iterator[Problem]:
    """The id of a chapter, case or catalogue is what its file is called."""
    node = document.root.get("id") if isinstance(document.root, Mapping) else None
    if isinstance(node, Scalar) and node.text != document.stem:
        yield Problem(
            "X003",
            Level.error,
            node.position,
            Bilingual(
                f"编号“{node.text}”与文件名“{document.stem}”不同",
                f"the id '{node.text}' differs from the file's name '{document.stem}'",
            ),
            Bilingual("两者必须相同：改编号或改文件名", "they must be the same: change the id or the file's name"),
        )


def _year(report: Report, folder: str) -> Iterator[Problem]:
    if str(report.year) != folder:
        yield Problem(
            "X008",
            Level.error,
            report.position_of("year"),
            Bilingual(
                f"年度“{report.year}”与文件夹“{folder}”不同",
                f"the year '{report.year}' differs from the folder '{folder}'",
            ),
            Bilingual("两者必须相同", "they must be the same"),
        )


def _reserved_of_site(organisation: Document[Organisation]) -> Iterator[Problem]:
    name = organisation.path.parent.name
    if name in RESERVED_OF_SITE:
        yield Problem(
            "X009",
            Level.error,
            Position(organisation.shown_as, 1, 1),
            Bilingual(
                f"“{name}”是全站页面的地址，不能作企业的编号",
                f"'{name}' is the address of a page of the whole site, and no id for an organisation",
            ),
            Bilingual("给这个文件夹换一个名字", "give the folder another name"),
        )


def _reserved(chapter: Document[Chapter]) -> Iterator[Problem]:
    if chapter.stem in RESERVED:
        yield Problem(
            "X009",
            Level.error,
            Position(chapter.shown_as, 1, 1),
            Bilingual(
                f"“{chapter.stem}”是自动生成的页面的地址",
                f"'{chapter.stem}' is the address of a page that builds itself",
            ),
            Bilingual("给这一章换一个编号和文件名", "give the chapter another id and file name"),
        )


def _anchors(item: Chapter | Case) -> Iterator[Problem]:
    """Anchors on one page: of its frame, its sections, its blocks and what these show."""
    first: dict[str, tuple[Item, tuple[str | int, ...]]] = {}
    for name, one, path in _named(item):
        if name in FRAME:
            yield Problem(
                "X002",
                Level.error,
                one.position_of(*path),
                Bilingual(f"编号“{name}”是页面框架自己用的", f"the page itself uses the id '{name}'"),
                Bilingual("换一个编号", "choose another id"),
            )
        elif name in first:
            before, there = first[name]
            yield _twice(name, one.position_of(*path), before.position_of(*there), "anchor", "页内")
        else:
            first[name] = one, path


def _named(item: Chapter | Case) -> Iterator[tuple[str, Item, tuple[str | int, ...]]]:
    """Every id the page will carry, what asks for it, and the way to where it does."""
    cases: set[str] = set()
    for one in item.walk():
        match one:
            case Text():
                continue
            case TimelineBlock():
                yield one.timeline, one, ("timeline",)
            case AwardListBlock():
                yield one.list, one, ("list",)
            case CaseBlock():
                if one.case not in cases:  # one shown twice is told by _shown_once
                    yield f"case-{one.case}", one, ("case",)
                cases.add(one.case)
            case Abbreviations():
                for index, company in enumerate(one.companies):
                    yield f"company-{company}", one, ("companies", index)
            case IndicatorIndex():
                yield "row-1", one, ("kind",)
            case KpiTable():
                yield one.id, one, ("id",)
                for index, indicator in enumerate(one.indicators):
                    yield f"kpi-{indicator}", one, ("indicators", index)
            case KpiGroup():
                for index, indicator in enumerate(one.indicators):
                    yield f"kpi-{indicator}", one, ("indicators", index)
            case GlossaryEntry():
                yield f"term-{one.id}", one, ("id",)
            case Section() | Content() | Callout() if getattr(one, "id", None) is not None:
                yield str(getattr(one, "id")), one, ("id",)  # noqa: B009 - items of several types


def _order(report: Report, chapters: tuple[Document[Chapter], ...]) -> Iterator[Problem]:
    seen: set[str] = set()
    for index, name in enumerate(report.order):
        position = report.position_of("order", index)
        if name in seen:
            yield _twice(name, position, report.position_of("order", report.order.index(name)), "chapter", "章节")
        seen.add(name)
    for chapter in chapters:
        if chapter.stem not in seen:
            yield Problem(
                "X004",
                Level.error,
                Position(chapter.shown_as, 1, 1),
                Bilingual(
                    f"“{chapter.stem}”没有列入 report.yml 的 order，不会出现在网站上",
                    f"'{chapter.stem}' is not in the order of report.yml and would not be published",
                ),
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
