"""Which editions of an organisation are compared: those that follow one another, and those it names."""

from collections.abc import Mapping
from itertools import pairwise

from generator.comparison.change import Comparison
from generator.comparison.compare import compare
from generator.facts.derive import Facts
from generator.model.library import Publisher


def compared_years(publisher: Publisher) -> tuple[tuple[str, str], ...]:
    """Each pair of years once, neighbours first, oldest first."""
    years = sorted(publisher.editions)
    neighbours = list(pairwise(years))
    named = [(str(pair.before), str(pair.after)) for pair in publisher.organisation.comparisons]
    return tuple(dict.fromkeys((*neighbours, *named)))


def compare_editions(publisher: Publisher, editions: Mapping[str, Facts]) -> tuple[Comparison, ...]:
    """The comparisons of an organisation, neighbours first; ``editions`` are the facts of each by year."""
    return tuple(compare(editions[before], editions[after]) for before, after in compared_years(publisher))
