"""The whole of ``data/`` to a Library, with every Problem in it."""

from dataclasses import dataclass
from pathlib import Path

from generator.language import Bilingual
from generator.model.award import Awards
from generator.model.indicator import Indicators, Observations
from generator.model.library import Edition, Library, Publisher
from generator.model.organisation import Organisation, Terms
from generator.model.report import Case, Chapter, Report
from generator.model.timeline import Timelines
from generator.model.unit import UnitFile, UnitRegistry
from generator.problem import Level, Position, Problem, sort_problems
from generator.reading.packs import packed_units
from generator.reading.references import check_edition, check_publisher
from generator.reading.tree import Tree, read_tree


@dataclass(frozen=True, slots=True)
class ReadLibrary:
    """What was read. ``library`` holds the editions that are whole; ``problems`` is sorted."""

    library: Library
    units: UnitRegistry
    problems: tuple[Problem, ...]


def read_library(data: Path) -> ReadLibrary:
    """Read all organisations and editions below ``data``.

    Every file is read, whatever is wrong with the others; an edition whose files have Problems is left out
    of the library, so nothing half-read is ever built.
    """
    tree, problems = read_tree(data)
    own_units = tree.get("units.yml", UnitFile)
    units = UnitRegistry((*packed_units(), *(own_units.item.units if own_units and own_units.item else ())))
    found = list(problems)
    publishers: dict[str, Publisher] = {}
    for name in tree.folders():
        publisher = _read_publisher(tree, name, units, found)
        if publisher:
            publishers[name] = publisher
    return ReadLibrary(Library(publishers), units, sort_problems(found))


def _read_publisher(tree: Tree, name: str, units: UnitRegistry, problems: list[Problem]) -> Publisher | None:
    organisation = tree.get(f"{name}/organisation.yml", Organisation)
    indicators = tree.get(f"{name}/indicators.yml", Indicators)
    terms = tree.get(f"{name}/terms.yml", Terms)
    if organisation is None:
        problems.append(_file_missing(f"{tree.data.name}/{name}/organisation.yml"))
    problems.extend(check_publisher(tree, name, units))
    editions: dict[str, Edition] = {}
    for year in tree.folders(name):
        edition = _read_edition(tree, name, year, problems)
        problems.extend(check_edition(tree, name, year, units))
        if edition:
            editions[year] = edition
    if organisation is None or organisation.item is None:
        return None
    return Publisher(
        name,
        organisation.item,
        {one.id: one for one in indicators.item.indicators} if indicators and indicators.item else {},
        {one.id: one for one in terms.item.terms} if terms and terms.item else {},
        editions,
    )


def _read_edition(tree: Tree, name: str, year: str, problems: list[Problem]) -> Edition | None:
    folder = f"{name}/{year}"
    report = tree.get(f"{folder}/report.yml", Report)
    if report is None:
        problems.append(_file_missing(f"{tree.data.name}/{folder}/report.yml"))
        return None
    chapters = {one.stem: one.item for one in tree.below(f"{folder}/chapters", Chapter)}
    cases = {one.stem: one.item for one in tree.below(f"{folder}/cases", Case)}
    observations = tree.get(f"{folder}/observations.yml", Observations)
    timelines = tree.get(f"{folder}/timelines.yml", Timelines)
    awards = tree.get(f"{folder}/awards.yml", Awards)
    if report.item is None:
        return None
    whole_chapters = {key: one for key, one in chapters.items() if one is not None}
    return Edition(
        organisation_id=name,
        year=year,
        folder=tree.data / folder,
        report=report.item,
        chapters={key: whole_chapters[key] for key in report.item.order if key in whole_chapters},
        cases={key: one for key, one in cases.items() if one is not None},
        observations=(
            {one.indicator: one for one in observations.item.observations} if observations and observations.item else {}
        ),
        timelines={one.id: one for one in timelines.item.timelines} if timelines and timelines.item else {},
        award_lists={one.id: one for one in awards.item.lists} if awards and awards.item else {},
    )


def _file_missing(shown_as: str) -> Problem:
    return Problem(
        "S011",
        Level.error,
        Position(shown_as),
        Bilingual("缺少这个文件", "this file is missing"),
        Bilingual("新建它；写法见 docs/manual", "create it; docs/manual shows how"),
    )
