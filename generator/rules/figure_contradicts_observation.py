"""K106: a caption or sentence names an indicator and gives another number than is observed."""

from collections.abc import Iterator

from generator.facts.derive import Facts
from generator.facts.english_claims import english_figures
from generator.facts.figures import Source, Told
from generator.facts.magnitude import slip_of_ten
from generator.facts.named_figures import named_figures, observation_for
from generator.facts.observation import Observation
from generator.facts.year_sums import english_years_of_sum, years_of_sum
from generator.language import Bilingual
from generator.model.indicator import CHANGES
from generator.problem import Level, Problem

CODE = "K106"
LEVEL = Level.warning

_COUNTS = frozenset({"people", "attendances", "count", "occurrences", "companies", "organisations", "copies"})


def check(facts: Facts) -> Iterator[Problem]:
    """Figures that name an indicator, by its present or a former name, in the period they speak of.

    Rounding, truncation and words of degree are understood. A slip by a power of ten is K107.
    """
    for named in (*named_figures(facts), *english_figures(facts)):
        figure = named.told
        seen = observation_for(facts, named.indicator.id, figure.period)
        if seen is None or seen.quantity.value is None or named.change != (named.indicator.kind in CHANGES):
            continue
        if _is_of_several_years(figure, facts.edition.year):
            continue
        stored = facts.stored.get((named.indicator.id, figure.period))
        if stored is None or not _comparable(figure, stored):
            continue
        if not _agrees(figure, stored, change=named.change) and slip_of_ten(figure, stored) is None:
            yield _problem(figure, seen)


def _is_of_several_years(figure: Told, year: str) -> bool:
    """Whether it is a sum over years, which K170 holds to the observations of them all."""
    if figure.source is not Source.prose:
        return False
    return bool(years_of_sum(figure.label, year) or english_years_of_sum(figure.label, figure.after, year))


def _comparable(figure: Told, stored: Told) -> bool:
    return figure.dimension == stored.dimension or {figure.dimension, stored.dimension} <= _COUNTS


def _agrees(figure: Told, stored: Told, *, change: bool) -> bool:
    """A change in prose carries its sign in a word (降低 1.23%), which :class:`Stated` has as its direction."""
    stated = figure.stated
    if not change or stated is None or stated.direction is None:
        return figure.agrees(stored)
    signed = -abs(figure.value) if stated.direction == "down" else abs(figure.value)
    return abs(signed - stored.value) < max(figure.step, stored.step)


def _problem(figure: Told, seen: Observation) -> Problem:
    name = seen.indicator.name
    return Problem(
        CODE,
        LEVEL,
        figure.position,
        Bilingual(
            f"{name.zh}（{figure.period}）这里是 {figure.printed}，观测值是 {seen.quantity.printed}{seen.unit.printed}",
            f"{name.en} ({figure.period}) is {figure.printed} here, and {seen.quantity.printed} {seen.unit.printed} "
            "as observed",
        ),
        Bilingual(
            f"核对两处（观测值在 {seen.position}）；数值只存一处，正文引用 {{{{kpi:{seen.indicator.id}}}}}",
            f"compare both (the observation is at {seen.position}); store the number once and write "
            f"{{{{kpi:{seen.indicator.id}}}}} in the text",
        ),
    )
