"""What newspaper articles name: companies, units, and what they back up."""

from collections.abc import Iterator, Mapping

from generator.language import Bilingual
from generator.model.amount import Amount
from generator.model.backed import BackedKind, read_backed
from generator.model.press import Article, Issue
from generator.model.unit import UnitRegistry
from generator.problem import Level, Position, Problem
from generator.reading.edition_files import EditionFiles
from generator.reading.references import Ids, known_id, known_unit, listed_ids
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
        return
    files = editions.get(backed.year)
    if files is None:
        yield from known_id(backed.year, frozenset(editions), position, "edition of this organisation", "本组织的年度")
        return
    if backed.kind is BackedKind.case:
        yield from known_id(backed.target, frozenset(one.stem for one in files.cases), position, "case", "案例")
        return
    yield from known_id(backed.target, listed_ids(files.awards, "lists", "id"), position, "award list", "获奖名单")
    if backed.award and files.awards and files.awards.item:
        awards = frozenset(
            award.id for one in files.awards.item.lists if one.id == backed.target for award in one.awards
        )
        known = awards or None  # without awards there is no such list, which is told already
        yield from known_id(backed.award, known, position, "award of this list", "该名单中的奖项")


def _unreadable(written: str, position: Position) -> Problem:
    return Problem(
        "X011",
        Level.error,
        position,
        Bilingual(f"看不懂“{written}”佐证的是什么", f"'{written}' does not say what the article backs up"),
        Bilingual(
            "写成 case/年度/案例、indicator/指标、award/年度/名单 或 award/年度/名单/奖项",
            "write case/year/case, indicator/indicator, award/year/list or award/year/list/award",
        ),
    )
