"""The data in two states, file by file: what can be compared, and what cannot."""

from collections.abc import Set
from dataclasses import dataclass, replace
from pathlib import Path

from generator.facts.derive import Facts, derive_facts
from generator.language import Bilingual
from generator.model.item import Item
from generator.model.library import Edition, Publisher
from generator.model.unit import UnitRegistry
from generator.problem import Level, Problem
from generator.reading.library import assemble
from generator.reading.tree import Tree, read_tree

_HIDDEN = ("X002", "X003", "X004")
"""Problems of what stands behind something else: an id used twice or unlike its file's name, a chapter in no order."""


@dataclass(frozen=True, slots=True)
class State:
    """The data at one time: the facts of each edition, all that could be read of it, by key.

    ``unread`` tells what could not be read; ``left_out`` are the files (paths below ``data/``) that take no part, and
    ``files`` all there are.
    """

    facts: dict[str, Facts]
    units: UnitRegistry
    unread: tuple[Problem, ...]
    left_out: tuple[str, ...]
    files: frozenset[str]


def read_state(data: Path) -> State:
    """The data as it lies in a folder."""
    return _state(*read_tree(data), frozenset())


def read_states(before: Path, after: Path) -> tuple[State, State]:
    """The data in two folders, each read as a whole.

    What cannot be read in one is left out of the other too, so that it shows neither as dropped nor as added.
    """
    old, new = read_tree(before), read_tree(after)
    unread = old[0].unread | new[0].unread
    return _state(*old, unread), _state(*new, unread)


def _state(tree: Tree, problems: tuple[Problem, ...], left_out: Set[str]) -> State:
    left_out = _with_what_rests_on_it(tree.unread | left_out, tree.paths)
    read = assemble(tree.without(left_out))
    unread = [problem for problem in problems if problem.level is Level.error]
    unread += [problem for problem in read.problems if problem.code in _HIDDEN]
    facts = {}
    for publisher in read.library.publishers.values():
        sound = replace(
            publisher,
            editions={
                year: _with_sound_observations(publisher, edition, read.units, unread)
                for year, edition in publisher.editions.items()
            },
        )
        for edition in sound.editions.values():
            facts[edition.key] = derive_facts(sound, edition, read.units, read.catalogues)
    return State(facts, read.units, tuple(unread), tuple(sorted(left_out)), tree.paths)


def _with_what_rests_on_it(unread: Set[str], paths: Set[str]) -> frozenset[str]:
    """The files that cannot be read, and the values of indicators whose definitions are among them."""
    folders = tuple(path.removesuffix("indicators.yml") for path in unread if path.endswith("/indicators.yml"))
    return frozenset(unread) | {
        path for path in paths if path.endswith("/observations.yml") and path.startswith(folders)
    }


def _with_sound_observations(
    publisher: Publisher, edition: Edition, units: UnitRegistry, unread: list[Problem]
) -> Edition:
    """The edition without values of indicators that are not defined, or in units that nobody knows."""
    sound = {}
    for name, row in edition.observations.items():
        indicator = publisher.indicators.get(name)
        if indicator is None:
            unread.append(_not_compared("X001", row, name))
        elif units.find(row.unit or indicator.unit) is None:
            unread.append(_not_compared("K002", row, row.unit or indicator.unit))
        else:
            sound[name] = row
    return replace(edition, observations=sound)


def _not_compared(code: str, row: Item, name: str) -> Problem:
    return Problem(
        code,
        Level.error,
        row.position,
        Bilingual(f"没有“{name}”的定义，这一行没有比较", f"'{name}' is not defined, so this row was not compared"),
        Bilingual("用 duizhao check 查看并改正", "see 'duizhao check' and mend it"),
    )
