"""Which editions of an organisation are compared: those that follow one another, and those it names."""

from collections.abc import Mapping
from functools import cached_property
from itertools import pairwise

from generator.comparison.change import Comparison
from generator.comparison.compare import compare
from generator.comparison.line import Line
from generator.facts.derive import Facts
from generator.model.library import Publisher


def compared_years(publisher: Publisher) -> tuple[tuple[str, str], ...]:
    """Each pair of years once, neighbours first, oldest first."""
    years = sorted(publisher.editions)
    neighbours = list(pairwise(years))
    named = [(str(pair.before), str(pair.after)) for pair in publisher.organisation.comparisons]
    return tuple(dict.fromkeys((*neighbours, *named)))


class Pair:
    """Two editions of a line, compared when the comparison is first asked for."""

    def __init__(self, before: Facts, after: Facts, line: Line) -> None:
        self.before = before
        self.after = after
        self._line = line

    @cached_property
    def comparison(self) -> Comparison:
        """What changed from one to the other."""
        return compare(self.before, self.after, self._line)


def pair_editions(publisher: Publisher, editions: Mapping[str, Facts]) -> tuple[Pair, ...]:
    """The pairs of an organisation, neighbours first; ``editions`` are the facts of each by year."""
    line = Line(publisher)
    return tuple(Pair(editions[before], editions[after], line) for before, after in compared_years(publisher))
