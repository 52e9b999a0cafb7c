"""The findings that a check is to tell of, in the order in which it tells of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from generator.findings.acknowledged import Acknowledged
from generator.problem import Problem, sort_problems
from generator.reading.tree import Tree


class Grouping(StrEnum):
    """By what findings stand together."""

    file = "file"
    rule = "rule"


@dataclass(frozen=True)
class Listing:
    """What is open and what is acknowledged, the latter told of only ``with_acknowledged``.

    ``tree`` holds the files, ``prefix`` leads from the folder in which the program runs to the one that Problems name
    paths from (empty, or ending with a slash).
    """

    problems: tuple[Problem, ...]
    acknowledged: tuple[Acknowledged, ...]
    with_acknowledged: bool
    by: Grouping
    tree: Tree
    prefix: str = ""

    @cached_property
    def _by_problem(self) -> dict[Problem, Acknowledged]:
        return {one.problem: one for one in self.acknowledged}

    def told(self) -> tuple[Problem, ...]:
        """All that is listed, by file, line and column."""
        also = (one.problem for one in self.acknowledged) if self.with_acknowledged else ()
        return sort_problems((*self.problems, *also))

    def groups(self) -> Iterator[tuple[str, tuple[Problem, ...]]]:
        """Files or codes in order, each with what is found there or by it."""
        groups: dict[str, list[Problem]] = {}
        for one in self.told():
            groups.setdefault(one.code if self.by is Grouping.rule else one.position.path, []).append(one)
        for heading in sorted(groups):
            yield heading, tuple(groups[heading])

    def acknowledgement(self, problem: Problem) -> Acknowledged | None:
        """What was said of a finding; None where it is open."""
        return self._by_problem.get(problem)
