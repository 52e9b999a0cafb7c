"""References that must lead somewhere, and units that must be known."""

from collections.abc import Iterator
from pathlib import Path

from generator.language import Bilingual
from generator.model.award import Award
from generator.model.blocks.table import Table
from generator.model.indicator import Indicators, Observations
from generator.model.item import Text
from generator.model.organisation import Organisation
from generator.model.picture import Picture
from generator.model.report import Case
from generator.model.tagged import Tagged
from generator.model.timeline import Event
from generator.model.unit import UnitRegistry
from generator.problem import Level, Problem
from generator.reading.edition_files import EditionFiles
from generator.reading.item_references import amount_period, item_references
from generator.reading.known import (
    Known,
    Periods,
    known_id,
    known_unit,
    listed_ids,
)
from generator.reading.packs import packed_goals
from generator.reading.text_references import no_references, text_references
from generator.reading.tree import Document


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
        yield from no_references(one)


def check_compared_years(organisation: Organisation, years: frozenset[str]) -> Iterator[Problem]:
    """The pairs of editions that an organisation wants compared."""
    for pair in organisation.comparisons:
        for field in ("before", "after"):
            yield from known_id(str(getattr(pair, field)), years, pair.position_of(field), "edition", "报告")


def check_references(files: EditionFiles, units: UnitRegistry) -> Iterator[Problem]:
    """Every reference of one edition's files."""
    known = Known(
        {f"chapter/{one.stem}": one for one in files.chapters} | {f"case/{one.stem}": one for one in files.cases}
    )
    known |= {
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
    yield from _ornament(files)
    periods = _periods(files.observations)
    for document in files.items:
        for item in document.walk():
            if isinstance(item, Text):  # most things are texts, and have nothing but their words
                yield from text_references(item, known, periods, units, files.year)
                continue
            yield from item_references(item, known, units)
            yield from amount_period(item, periods, files.year)
            if isinstance(item, Tagged):
                yield from _tags(item, known)
            if isinstance(item, Case | Event | Award):
                yield from no_references(item)
            if isinstance(item, Picture) and item.file and not _is_picture(files.folder / "pictures", item.file):
                yield _missing_picture(item)


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


def _tags(item: Tagged, known: Known) -> Iterator[Problem]:
    """Tags name a standard of the report; a goal is one of the seventeen."""
    for standard, codes in item.tags.items():
        position = item.position_of("tags", standard)
        yield from known_id(standard, known["standard"], position, "standard of this report", "本报告所用标准")
        if standard == "sdg":
            for place, code in enumerate(codes):
                yield from known_id(
                    code, known["goal"], item.position_of("tags", "sdg", place), "goal", "可持续发展目标"
                )


def _periods(document: Document[Observations] | None) -> Periods:
    if document is None:
        return frozenset()
    if document.item is None:
        return None
    rows = document.item.observations
    return frozenset((row.indicator, str(period)) for row in rows for period in row.values)


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
