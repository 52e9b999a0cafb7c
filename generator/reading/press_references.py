"""What newspaper articles name: companies, units, and what they back up."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from generator.language import Bilingual
from generator.model.amount import Amount
from generator.model.backed import Backed, BackedKind, read_backed
from generator.model.press import Article, Issue
from generator.model.report import Case, Chapter, named_places
from generator.model.unit import UnitRegistry
from generator.problem import Level, Position, Problem
from generator.reading.edition_files import EditionFiles
from generator.reading.known import Ids, known_id, known_unit, listed_ids
from generator.reading.tree import Document


def check_press(
    issues: tuple[Document[Issue], ...],
    companies: Ids,
    indicators: Ids,
    editions: Mapping[str, EditionFiles],
    units: UnitRegistry,
) -> Iterator[Problem]:
    """References of every article that could be read; ``editions`` by year."""
    for issue in issues:
        for item in issue.item.walk() if issue.item else ():
            if isinstance(item, Article):
                for index, company in enumerate(item.companies):
                    yield from known_id(company, companies, item.position_of("companies", index), "company", "企业")
                for index, written in enumerate(item.backs):
                    yield from _backed(written, item.position_of("backs", index), indicators, editions)
            elif isinstance(item, Amount):
                yield from known_unit(item, item.unit, units)


def _backed(
    written: str, position: Position, indicators: Ids, editions: Mapping[str, EditionFiles]
) -> Iterator[Problem]:
    backed = read_backed(written)
    if backed is None:
        yield _unreadable(written, position)
        return
    if backed.kind is BackedKind.indicator:
        yield from known_id(backed.target, indicators, position, "indicator", "指标")
        printed = _periods(backed.target, editions.values())
        if backed.part and backed.target in (indicators or ()):
            yield from known_id(backed.part, printed, position, "year of this indicator", "该指标的年份")
        return
    files = editions.get(backed.year)
    if files is None:
        yield from known_id(backed.year, frozenset(editions), position, "edition of this organisation", "本组织的年度")
        return
    yield from _KNOWN[backed.kind](backed, files, position)


def _periods(indicator: str, editions: Iterable[EditionFiles]) -> Ids:
    """The years for which any edition prints the indicator; None where one could not be read."""
    documents = [one.observations for one in editions if one.observations is not None]
    if any(one.item is None for one in documents):
        return None
    rows = (row for one in documents if one.item for row in one.item.observations if row.indicator == indicator)
    return frozenset(str(period) for row in rows for period in row.values)


def _in_chapter(backed: Backed, files: EditionFiles, position: Position) -> Iterator[Problem]:
    yield from _on_page(backed, files.chapters, position, "chapter", "章节")


def _in_case(backed: Backed, files: EditionFiles, position: Position) -> Iterator[Problem]:
    yield from _on_page(backed, files.cases, position, "case", "案例")


def _on_page(
    backed: Backed,
    pages: Sequence[Document[Chapter]] | Sequence[Document[Case]],
    position: Position,
    kind: str,
    kind_zh: str,
) -> Iterator[Problem]:
    yield from known_id(backed.target, frozenset(one.stem for one in pages), position, kind, kind_zh)
    page = next((one.item for one in pages if one.stem == backed.target), None)
    if backed.part and page is not None:
        places = frozenset(named_places(page))
        yield from known_id(
            backed.part, places, position, "section, block or figure on that page", "该页内的小节、内容块或数字"
        )


def _award(backed: Backed, files: EditionFiles, position: Position) -> Iterator[Problem]:
    """A list of awards, and one of its awards; without any there is no such list, which is told already."""
    yield from known_id(backed.target, listed_ids(files.awards, "lists", "id"), position, "award list", "获奖名单")
    lists = files.awards.item.lists if files.awards and files.awards.item else ()
    awards = frozenset(award.id for one in lists if one.id == backed.target for award in one.awards)
    if backed.part:
        yield from known_id(backed.part, awards or None, position, "award of this list", "该名单中的奖项")


def _event(backed: Backed, files: EditionFiles, position: Position) -> Iterator[Problem]:
    yield from known_id(backed.target, listed_ids(files.timelines, "timelines", "id"), position, "timeline", "大事记")
    timelines = files.timelines.item.timelines if files.timelines and files.timelines.item else ()
    events = frozenset(event.id for one in timelines if one.id == backed.target for event in one.events)
    if backed.part:
        yield from known_id(backed.part, events or None, position, "event of this timeline", "该大事记中的事件")


_KNOWN: dict[BackedKind, Callable[[Backed, EditionFiles, Position], Iterator[Problem]]] = {
    BackedKind.chapter: _in_chapter,
    BackedKind.case: _in_case,
    BackedKind.award: _award,
    BackedKind.timeline: _event,
}


def _unreadable(written: str, position: Position) -> Problem:
    return Problem(
        "X011",
        Level.error,
        position,
        Bilingual(f"看不懂“{written}”佐证的是什么", f"'{written}' does not say what the article backs up"),
        Bilingual(
            "写成 chapter/年度/章#编号、case/年度/案例、indicator/指标、indicator/指标@年份、award/年度/名单/奖项 "
            "或 timeline/年度/大事记/事件",
            "write chapter/year/chapter#id, case/year/case, indicator/indicator, indicator/indicator@year, "
            "award/year/list/award or timeline/year/timeline/event",
        ),
    )
