"""Reading and checking: whole organisations to facts, and everything that is wrong with them."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from pathlib import Path

from generator.facts.derive import Facts, derive_facts
from generator.facts.series import Series, build_series
from generator.findings.acknowledged import Acknowledged, settle
from generator.findings.levels import set_levels
from generator.findings.notes import notes_by_position
from generator.model.indicator import Observations
from generator.model.library import Edition, Library, Publisher
from generator.problem import Level, Problem, sort_problems
from generator.reading.library import CATALOGUES, PRESS, ReadLibrary, read_library
from generator.reading.memory import Memory
from generator.rules import TO_BE_WRITTEN, run_across, run_alone, run_needed, run_rules
from generator.site.memory import without_collection
from generator.site.progress import Progress, silent
from generator.site.workers import open_workers

Found = tuple[Problem, ...]

SHARED = ""
"""In place of an organisation: the files beside all of them."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What was read and found: the library, the facts of each whole edition, and all Problems but those that were
    acknowledged.

    An organisation with an error in one of its files has no facts, and no rule has looked at it.
    """

    read: ReadLibrary
    facts: tuple[Facts, ...]
    problems: tuple[Problem, ...]
    acknowledged: tuple[Acknowledged, ...] = ()

    @property
    def library(self) -> Library:
        """The editions that are whole."""
        return self.read.library

    @property
    def stops(self) -> bool:
        """Whether there is an error, which stops publishing."""
        return any(problem.level is Level.error for problem in self.problems)


def check(
    data: Path,
    progress: Progress = silent,
    memory: Memory | None = None,
    workers: int = 1,
    only: Collection[str] | None = None,
) -> Checked:
    """Read everything, run every rule, and part what was acknowledged from what is open.

    With a ``memory`` of earlier checks, only what changed is read and looked at. Several ``workers`` run the rules side
    by side; raises PartError where one is ended from outside. Where ``only`` names organisations, the others are left
    out, as if they did not exist: no finding rests on more than one organisation and the files beside all of them.
    """
    progress("", 0, 0)
    return judge(read_facts(data, memory or Memory(), only), memory, progress, workers)


def read_facts(data: Path, memory: Memory, only: Collection[str] | None = None) -> Checked:
    """Read everything, or the organisations in ``only``: the facts of all editions, and what is wrong in the files."""
    with without_collection():
        read = read_library(data, memory, only)
        return Checked(read, _derive_all(read, memory, _broken(read)), read.problems)


def judge(read: Checked, memory: Memory | None, progress: Progress = silent, workers: int = 1) -> Checked:
    """Run every rule over what was read, and part what was acknowledged from what is open."""
    facts, tree, broken = read.facts, read.read.tree, _broken(read.read)
    with without_collection():
        found = list(read.problems)
        for wrong in _judge_all(facts, read.read, memory, workers, progress):
            found.extend(wrong)
        judged = tree.without({path for path in tree.paths if path.partition("/")[0] in broken}) if broken else tree
        settled = settle(set_levels(sort_problems(found), judged), judged)
        notes = notes_by_position(settled.acknowledged)
        told = tuple(replace(one, notes=notes) for one in facts)
        return Checked(read.read, told, sort_problems(settled.open), settled.acknowledged)


def stops_preview(problems: Iterable[Problem]) -> bool:
    """Whether there is an error beside what is still to be written; a preview shows that, and marks it."""
    return any(one.level is Level.error and one.code not in TO_BE_WRITTEN for one in problems)


def find_needed(read: Checked, memory: Memory) -> Found:
    """What rules find that no page can be made with."""
    found = (
        memory.recall(
            f"needed {one.edition.key}",
            _made_of(one.publisher, one.edition, one.series, read.read),
            partial(_found, run_needed, one),
        )
        for one in read.facts
    )
    return tuple(chain.from_iterable(found))


def read_again(data: Path, only: Collection[str], acknowledged: Iterable[Problem]) -> Checked:
    """Organisations that were checked before, with what was ``acknowledged`` then, and no rule run again."""
    with without_collection():
        read = read_library(data, only=only)
        settled = settle(acknowledged, read.tree)
        notes = notes_by_position(settled.acknowledged)
        facts = tuple(replace(one, notes=notes) for one in _derive_all(read, Memory(), _broken(read)))
        return Checked(read, facts, read.problems, settled.acknowledged)


def _broken(read: ReadLibrary) -> frozenset[str]:
    """The organisations with an error in their files; all of them where it is in a file that they share."""
    errors = (problem for problem in read.problems if problem.level is Level.error)
    found = {organisation_of(one, read.tree.data) for one in errors}
    return frozenset(read.library.publishers) if SHARED in found else frozenset(found)


def organisation_of(problem: Problem, data: Path) -> str:
    """The organisation in whose folder a Problem stands, or ``SHARED``."""
    folder, below, _ = problem.position.path.removeprefix(f"{data.name}/").partition("/")
    return folder if below and folder != CATALOGUES else SHARED


def _derive_all(read: ReadLibrary, memory: Memory, broken: Collection[str]) -> tuple[Facts, ...]:
    """The facts of every edition of organisations that are not ``broken``, each organisation's oldest first."""
    found: list[Facts] = []
    for publisher in read.library.publishers.values():
        if publisher.id in broken:
            continue
        editions = publisher.editions
        shown = (*_beside(publisher, read), " ".join(editions), *editions.values())
        series = memory.recall(f"series {publisher.id}", shown, partial(build_series, publisher, read.units))
        for edition in editions.values():
            derive = partial(derive_facts, publisher, edition, read.units, read.catalogues, series)
            one = memory.recall(f"facts {edition.key}", _made_of(publisher, edition, series, read), derive)
            found.append(one if one.publisher is publisher else replace(one, publisher=publisher))
    return tuple(found)


def _judge_all(
    facts: tuple[Facts, ...], read: ReadLibrary, memory: Memory | None, workers: int, progress: Progress
) -> Iterator[Found]:
    """What the rules find, edition by edition."""
    by_key = {one.edition.key: one for one in facts}
    judge_one = _judge if memory is None or workers > 1 else partial(_judge_known, read, memory)
    with open_workers(min(workers, len(facts)), by_key) as editions:
        for _, found in editions.side_by_side(judge_one, dict.fromkeys(by_key, 1), progress):
            yield found


def _judge(facts: Mapping[str, Facts], key: str, _: Progress) -> Found:
    found = tuple(run_rules(facts[key]))
    facts[key].said.forget()
    return found


def _judge_known(read: ReadLibrary, memory: Memory, facts: Mapping[str, Facts], key: str, _: Progress) -> Found:
    """The same, where what did not change since the last time need not be looked at."""
    return tuple(chain.from_iterable(memory.recall(*look) for look in looks_at(facts[key], read)))


def looks_at(facts: Facts, read: ReadLibrary) -> Iterator[tuple[str, tuple[object, ...], Callable[[], Found]]]:
    """The looks that rules take at an edition: the name of each, all that it rests on, and what finds the Problems."""
    key, own = facts.edition.key, _made_of(facts.publisher, facts.edition, facts.series, read)
    yield f"alone {key}", own, partial(_found, run_alone, facts)
    yield f"across {key}", (*own, *facts.publisher.editions.values()), partial(_found, run_across, facts)


def _found(rules: Callable[[Facts], Iterator[Problem]], facts: Facts) -> Found:
    return tuple(rules(facts))


def _made_of(
    publisher: Publisher, edition: Edition, series: Mapping[str, Series], read: ReadLibrary
) -> tuple[object, ...]:
    """What the facts of an edition follow from: the edition, all that is not in an edition, and the figures of the
    organisation's other editions with what their tables call them."""
    return (
        edition,
        *_beside(publisher, read),
        *publisher.translations,
        *(read.tree.get(f"{publisher.id}/{year}/observations.yml", Observations) for year in publisher.editions),
        " ".join(publisher.editions),
        repr([one.name for one in series.values()]),
    )


def _beside(publisher: Publisher, read: ReadLibrary) -> tuple[object, ...]:
    """The files of a site and of an organisation that are not in an edition."""
    tree, name = read.tree, publisher.id
    return (
        *tree.documents("", deep=False),
        *tree.documents(CATALOGUES),
        *tree.documents(name, deep=False),
        *tree.documents(f"{name}/{PRESS}"),
    )
