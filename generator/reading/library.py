"""The whole of ``data/`` to a Library, with every Problem in it."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from generator.language import Bilingual
from generator.model.catalogue import Catalogue
from generator.model.indicator import Indicators
from generator.model.library import Edition, Library, Publisher
from generator.model.organisation import Organisation, Terms
from generator.model.press import Issue
from generator.model.unit import UnitFile, UnitRegistry
from generator.problem import Level, Position, Problem, sort_problems
from generator.reading.catalogues import check_catalogue
from generator.reading.edition_files import EditionFiles, edition_files
from generator.reading.identity import check_edition_ids, check_issue_ids, check_organisation_ids, check_unit_ids
from generator.reading.known import listed_ids
from generator.reading.memory import Memory
from generator.reading.packs import packed_catalogue, packed_units
from generator.reading.press_references import check_press
from generator.reading.references import check_compared_years, check_indicators, check_references
from generator.reading.translations import read_translations
from generator.reading.tree import Document, Tree, read_tree

CATALOGUES = "catalogues"
"""The folder of a site's own catalogues below ``data/``."""


PRESS = "press"
"""The folder of newspaper issues below an organisation's."""


@dataclass(frozen=True, slots=True)
class ReadLibrary:
    """What was read. ``library`` holds the editions that are whole, ``tree`` every file; ``problems`` is sorted."""

    tree: Tree
    library: Library
    units: UnitRegistry
    catalogues: dict[str, Catalogue]
    problems: tuple[Problem, ...]


def read_library(data: Path, memory: Memory | None = None, only: Collection[str] | None = None) -> ReadLibrary:
    """Read all organisations and editions below ``data``, or the organisations that ``only`` names.

    Every file is read, whatever is wrong with the others; an edition whose files have Problems is left out
    of the library, so nothing half-read is ever built. With a ``memory``, only what changed is read and looked at.
    """
    memory = memory or Memory()
    return assemble(*read_tree(data, memory, None if only is None else {*only, CATALOGUES}), memory)


def organisations_in(data: Path) -> tuple[str, ...]:
    """The names of the organisations' folders, in order; none where there is no such folder."""
    if not data.is_dir():
        return ()
    folders = {one.name for one in data.iterdir() if one.is_dir() and not one.name.startswith(".")}
    return tuple(sorted(folders - {CATALOGUES}))


def assemble(tree: Tree, problems: tuple[Problem, ...] = (), memory: Memory | None = None) -> ReadLibrary:
    """The library that the files of a tree make up; ``problems`` are those met in reading them."""
    memory = memory or Memory()
    own_units = tree.get("units.yml", UnitFile)
    units = memory.recall("units", (own_units,), partial(_units, own_units))
    found = [*problems, *check_unit_ids(own_units)]
    for catalogue in tree.below(CATALOGUES, Catalogue):
        found.extend(check_catalogue(catalogue))
    publishers: dict[str, Publisher] = {}
    for name in tree.folders():
        if name == CATALOGUES:
            continue
        publisher = _read_publisher(tree, name, units, found, memory)
        if publisher:
            publishers[name] = publisher
    if own_units and own_units.item is None:  # a unit may be one of those that the broken file defines
        found = [problem for problem in found if problem.code != "K002"]
    return ReadLibrary(tree, Library(publishers), units, _catalogues(tree, publishers), sort_problems(found))


def _units(own: Document[UnitFile] | None) -> UnitRegistry:
    return UnitRegistry((*packed_units(), *(own.item.units if own and own.item else ())))


def _catalogues(tree: Tree, publishers: dict[str, Publisher]) -> dict[str, Catalogue]:
    """The catalogues that the reports use: a site's own before the package's of the same id."""
    own = {one.stem: one.item for one in tree.below(CATALOGUES, Catalogue) if one.item is not None}
    named = dict.fromkeys(
        standard.id
        for publisher in publishers.values()
        for edition in publisher.editions.values()
        for standard in edition.report.standards
        if standard.id is not None
    )
    packed = {name: packed_catalogue(name) for name in named if name not in own}
    return {**own, **{name: one for name, one in packed.items() if one is not None}}


def _read_publisher(
    tree: Tree, name: str, units: UnitRegistry, problems: list[Problem], memory: Memory
) -> Publisher | None:
    organisation = tree.get(f"{name}/organisation.yml", Organisation)
    indicators = tree.get(f"{name}/indicators.yml", Indicators)
    terms = tree.get(f"{name}/terms.yml", Terms)
    if organisation is None:
        problems.append(_file_missing(f"{tree.data.name}/{name}/organisation.yml"))
    problems.extend(check_organisation_ids(organisation, indicators, terms))
    if indicators and indicators.item:
        problems.extend(check_indicators(indicators.item, units))
    issues = tuple(tree.below(f"{name}/{PRESS}", Issue))
    problems.extend(check_issue_ids(issues))
    editions: dict[str, Edition] = {}
    years = {year: edition_files(tree, name, year) for year in tree.folders(name) if year != PRESS}
    companies = listed_ids(organisation, "companies", "id") if organisation else None
    problems.extend(check_press(issues, companies, listed_ids(indicators, "indicators", "id"), years, units))
    beside = (*tree.documents("", deep=False), *tree.documents(name, deep=False), *tree.documents(f"{name}/{PRESS}"))
    for year, files in years.items():
        given = (*tree.documents(f"{name}/{year}"), *beside, tree.others(f"{name}/{year}"))
        edition, wrong = memory.recall(
            f"{name}/{year}", given, partial(_read_edition, tree, files, name, units, memory)
        )
        problems.extend(wrong)
        if edition:
            editions[year] = edition
    own = (*tree.documents(name, deep=False), *tree.documents(f"{name}/{PRESS}"), tree.others(name))
    translations, damaged = memory.recall(f"translations {name}", own, partial(read_translations, tree, name, memory))
    problems.extend(damaged)
    if organisation is None or organisation.item is None:
        return None
    problems.extend(check_compared_years(organisation.item, frozenset(years)))
    return Publisher(
        name,
        organisation.item,
        {one.id: one for one in indicators.item.indicators} if indicators and indicators.item else {},
        {one.id: one for one in terms.item.terms} if terms and terms.item else {},
        editions,
        {one.stem: one.item for one in issues if one.item is not None},
        translations,
    )


def _read_edition(
    tree: Tree, files: EditionFiles, name: str, units: UnitRegistry, memory: Memory
) -> tuple[Edition | None, tuple[Problem, ...]]:
    """An edition as far as its files could be read, and what is wrong between them."""
    problems: list[Problem] = []
    if files.report is None:
        problems.append(_file_missing(f"{tree.data.name}/{name}/{files.year}/report.yml"))
    problems.extend(check_edition_ids(files))
    problems.extend(check_references(files, units))
    translations, damaged = read_translations(tree, f"{name}/{files.year}", memory)
    problems.extend(damaged)
    edition = _edition(files, name)
    return (replace(edition, translations=translations) if edition else None), tuple(problems)


def _edition(files: EditionFiles, name: str) -> Edition | None:
    """The edition as far as its files could be read; None without its report."""
    if files.report is None or files.report.item is None:
        return None
    chapters = {one.stem: one.item for one in files.chapters if one.item is not None}
    observations, timelines, awards = files.observations, files.timelines, files.awards
    return Edition(
        organisation_id=name,
        year=files.year,
        folder=files.folder,
        report=files.report.item,
        chapters={key: chapters[key] for key in files.report.item.order if key in chapters},
        cases={one.stem: one.item for one in files.cases if one.item is not None},
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
