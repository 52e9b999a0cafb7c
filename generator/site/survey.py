"""What a check of the whole site leaves: what is wrong, and of each organisation no more than the others show of it.

Reports of any number are read, checked and built in loads: organisations that are held at once. A site of one load is
read once and divided among workers by editions. A larger one is divided by loads, each read and checked by one worker,
and read again by the worker that builds its parts, so that memory does not grow with the site.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.facts.derive import Facts
from generator.problem import Level, Problem, sort_problems
from generator.reading.files import YAML, files_below
from generator.reading.library import CATALOGUES
from generator.site.check import Checked, check, organisation_of
from generator.site.inputs import Inputs, digest_of
from generator.site.kept import fetch_survey, keep_survey
from generator.site.memory import collect, keep_for_now
from generator.site.progress import Progress, silent
from generator.site.workers import open_workers
from generator.views.outline import Outline, outline

LOAD = 16_000_000
"""So many bytes of reports are held at once, unless one organisation has more. Held, they take about 14 times that."""


@dataclass(frozen=True, slots=True)
class Survey:
    """What is known of one organisation once it is checked.

    ``problems`` are open and ``acknowledged`` are not; ``outline`` is None where something in its files is wrong;
    ``notes`` is a digest of the editor's notes on the pages of each edition, by year.
    """

    problems: tuple[Problem, ...]
    acknowledged: tuple[Problem, ...]
    outline: Outline | None
    notes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SiteSurvey:
    """What is known of a site: a survey of each organisation, what is wrong beside them, and how it is divided.

    ``held`` is what was read and is still in memory: all, some or none of the organisations. ``keys`` are the names
    under which the surveys are kept, by organisation.
    """

    data: Path
    organisations: Mapping[str, Survey]
    shared: tuple[Problem, ...]
    loads: tuple[tuple[str, ...], ...]
    held: Checked | None = None
    keys: Mapping[str, str] = field(default_factory=dict)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Everything that is wrong and was not acknowledged."""
        return sort_problems(
            (*self.shared, *(one for survey in self.organisations.values() for one in survey.problems))
        )

    @property
    def stops(self) -> bool:
        """Whether there is an error, which stops publishing."""
        return any(problem.level is Level.error for problem in self.problems)

    @property
    def outlines(self) -> tuple[Outline, ...]:
        """The organisations without errors, as others show them."""
        return tuple(one.outline for one in self.organisations.values() if one.outline is not None)


def survey_checked(checked: Checked) -> SiteSurvey:
    """The survey of a site that was checked as a whole and is held in memory."""
    organisations = {name: survey_of(checked, name) for name in checked.library.publishers}
    data = checked.read.tree.data
    shared = tuple(one for one in checked.problems if organisation_of(one, data) not in organisations)
    return SiteSurvey(data, organisations, shared, (tuple(organisations),), checked)


def survey_of(checked: Checked, name: str) -> Survey:
    """The survey of an organisation in ``checked``."""
    data = checked.read.tree.data
    own = [one for one in checked.facts if one.publisher.id == name]
    publisher = checked.library.publishers.get(name)
    whole = publisher is not None and len(own) == len(publisher.editions)
    return Survey(
        tuple(one for one in checked.problems if organisation_of(one, data) == name),
        tuple(one.problem for one in checked.acknowledged if organisation_of(one.problem, data) == name),
        outline(publisher, own) if publisher is not None and whole else None,
        {one.edition.year: _notes(one) for one in own},
    )


def survey_key(inputs: Inputs, name: str) -> str:
    """The name of the survey of an organisation, which changes with all that it is made of."""
    beside = {
        path: digest for path, digest in inputs.data.items() if "/" not in path or path.startswith(f"{CATALOGUES}/")
    }
    return digest_of("survey", inputs.rest["program"], beside, inputs.below(name))[:32]


def survey_site(
    data: Path, inputs: Inputs, cache: Path | None, progress: Progress = silent, workers: int = 1, load: int = LOAD
) -> SiteSurvey:
    """Read and check the reports in ``data``, as far as ``cache`` does not know what came of it.

    ``inputs`` must have been read before. Raises PartError where a worker is ended from outside.
    """
    loads = divide(data, load)
    beside = check(data, only=())
    keys = {name: survey_key(inputs, name) for names in loads for name in names}
    found = {name: kept for name, key in keys.items() if cache and (kept := fetch_survey(cache, key, Survey))}
    left = [names for one in loads if (names := tuple(name for name in one if name not in found))]
    held = None
    if len(loads) == 1 and left:
        held = check(data, progress, workers=workers, only=left[0])
        keep_for_now()
        found |= {name: survey_of(held, name) for name in left[0]}
    elif left:
        found |= _survey_loads(data, left, progress, workers)
    if cache:
        for name in (name for names in left for name in names):
            keep_survey(cache, keys[name], found[name])
    return SiteSurvey(data, {name: found[name] for name in keys}, beside.problems, loads, held, keys)


def divide(data: Path, load: int) -> tuple[tuple[str, ...], ...]:
    """The organisations in ``data`` in their order, as many at once as have ``load`` bytes of reports, at least one."""
    loads: list[list[str]] = []
    room = 0
    for name, size in sizes(data).items():
        if size > room or not loads:
            loads.append([])
            room = load
        loads[-1].append(name)
        room -= size
    return tuple(tuple(names) for names in loads)


def sizes(data: Path) -> dict[str, int]:
    """The organisations in ``data`` in their order, and how many bytes of reports each has."""
    found: dict[str, int] = {}
    for path in files_below(data) if data.is_dir() else ():
        name, *below = path.relative_to(data).parts
        if below and name != CATALOGUES and path.suffix in YAML:
            found[name] = found.get(name, 0) + path.stat().st_size
    return found


def _survey_loads(data: Path, loads: Iterable[tuple[str, ...]], progress: Progress, workers: int) -> dict[str, Survey]:
    """Each load read and checked by one worker, which then forgets it."""
    jobs = {", ".join(names): names for names in loads}
    steps = {job: sum(len([*(data / name).glob("*/report.yml")]) for name in names) for job, names in jobs.items()}
    found: dict[str, Survey] = {}
    with open_workers(min(workers, len(jobs)), (data, jobs)) as readers:
        for _, made in readers.side_by_side(_survey_load, steps, progress):
            found |= made
    return found


def _survey_load(held: tuple[Path, Mapping[str, tuple[str, ...]]], job: str, progress: Progress) -> dict[str, Survey]:
    data, jobs = held
    checked = check(data, progress, only=jobs[job])
    found = {name: survey_of(checked, name) for name in jobs[job]}
    del checked
    collect()
    return found


def _notes(facts: Facts) -> str:
    """The digest of the editor's notes on the pages of an edition."""
    folder = f"/{facts.edition.key}/"
    return digest_of([(str(place), repr(said)) for place, said in facts.notes.items() if folder in place.path])
