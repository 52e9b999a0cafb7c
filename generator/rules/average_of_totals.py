"""K128: an average among the captions of one sheet is not its total by its number of people."""

from collections.abc import Iterator

from generator.facts.derive import Facts
from generator.facts.figures import Told
from generator.language import Bilingual
from generator.model.blocks.callouts import Callouts
from generator.model.blocks.scores import Scores
from generator.problem import Level, Problem

CODE = "K128"
LEVEL = Level.warning

_AVERAGE = ("人均", "平均", "每人")
_PEOPLE = frozenset({"people", "attendances"})


def check(facts: Facts) -> Iterator[Problem]:
    """Sheets with one average per person, one total of the same unit, and people; it must fit one of the counts."""
    told = {one.position: one for one in facts.figures}
    for carrier in (*facts.edition.chapters.values(), *facts.edition.cases.values()):
        for item in carrier.walk():
            if isinstance(item, Callouts | Scores):
                figures = [told[one.position] for one in item.figures if one.position in told]
                yield from _sheet(figures)


def _sheet(figures: list[Told]) -> Iterator[Problem]:
    averages = [one for one in figures if any(word in one.label for word in _AVERAGE)]
    people = [one for one in figures if one.dimension in _PEOPLE and one not in averages and one.value > 0]
    for average in averages:
        dimension = average.dimension.removesuffix("-per-person")
        totals = [one for one in figures if one.dimension == dimension and one not in averages]
        if len(totals) != 1 or not people:
            continue
        (total,) = totals
        if any(abs(total.value / one.value - average.value) <= average.step for one in people):
            continue
        yield Problem(
            CODE,
            LEVEL,
            average.position,
            Bilingual(
                f"“{average.label}”{average.printed}，而 {total.printed} ÷ {people[0].printed} = "
                f"{total.value / people[0].value:.2f}",
                f"'{average.label}' is {average.printed}, while {total.printed} ÷ {people[0].printed} = "
                f"{total.value / people[0].value:.2f}",
            ),
            Bilingual("核对总数、人数和平均数", "check total, people and average"),
        )
