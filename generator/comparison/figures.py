"""What became of each indicator from one edition to the next, and of each value from one draft to the next."""

from collections.abc import Iterator

from generator.comparison.change import FigureChange, FigureKind, Restated
from generator.facts.derive import Facts
from generator.facts.observation import Observation
from generator.facts.unit_conversion import can_convert
from generator.facts.year_change import Break, BreakReason, Change, compare_observations
from generator.model.indicator import Indicator


def compare_figures(before: Facts, after: Facts, restated: tuple[Restated, ...]) -> Iterator[FigureChange]:
    """Every indicator of two editions, in the later one's order; vanished ones last."""
    for name in after.edition.observations:
        indicator = after.publisher.indicators[name]
        earlier = _predecessor(indicator, before)
        new = _latest(after, name)
        if earlier is None:
            yield FigureChange(FigureKind.appeared, indicator, None, new)
            continue
        old = _latest(before, earlier.id)
        if earlier.id == name:
            yield _movement(indicator, old, new)
        else:
            yield from _counted_otherwise(earlier, indicator, old, new)
        yield from _particulars(before, after, indicator, old, new)
        for one in restated:
            if one.after.indicator.id == name and one.before.edition == before.edition.year:
                yield FigureChange(FigureKind.restated, indicator, one.before, one.after, one.effect)
    continued = {earlier.id for one in _indicators(after) if (earlier := _predecessor(one, before)) is not None}
    for indicator in _indicators(before):
        if indicator.id not in continued:
            yield FigureChange(FigureKind.vanished, indicator, _latest(before, indicator.id), None)


def compare_drafts(before: Facts, after: Facts) -> Iterator[FigureChange]:
    """Every value that one draft gives otherwise than the other, and every indicator that it defines otherwise."""
    for (name, period), new in after.observations.items():
        old = before.observations.get((name, period))
        if old is None:
            yield FigureChange(FigureKind.appeared, new.indicator, None, new)
        elif _printed(old) != _printed(new):
            measure = compare_observations(old, new)
            same = isinstance(measure, Change) and measure.amount == 0
            kind = FigureKind.decimals_changed if same else FigureKind.corrected
            yield FigureChange(kind, new.indicator, old, new, measure)
    for key, old in before.observations.items():
        if key not in after.observations:
            yield FigureChange(FigureKind.vanished, old.indicator, old, None)
    for name in after.edition.observations:
        if name in before.edition.observations:
            yield from _redefinitions(before, after, name)


def _redefinitions(before: Facts, after: Facts, name: str) -> Iterator[FigureChange]:
    one, other = before.publisher.indicators[name], after.publisher.indicators[name]
    old, new = _latest(before, name), _latest(after, name)
    told = {
        FigureKind.renamed: (one.name.zh, one.name.en) != (other.name.zh, other.name.en),
        FigureKind.unit_changed: old.unit.printed != new.unit.printed,
        FigureKind.kind_changed: one.kind is not other.kind,
        FigureKind.base_year_changed: one.base_year != other.base_year,
        FigureKind.redefined: _words(one) != _words(other),
    }
    yield from (FigureChange(kind, other, old, new) for kind, changed in told.items() if changed)


def _words(indicator: Indicator) -> tuple[str, str] | None:
    return (indicator.definition.zh, indicator.definition.en) if indicator.definition else None


def _printed(one: Observation) -> tuple[object, ...]:
    """All that a reader sees of a value."""
    words = (one.words.zh, one.words.en) if one.words else None
    return one.quantity, words, one.unit.printed, one.as_of


def _indicators(facts: Facts) -> Iterator[Indicator]:
    return (facts.publisher.indicators[name] for name in facts.edition.observations)


def _predecessor(indicator: Indicator, before: Facts) -> Indicator | None:
    """The indicator itself in the earlier edition, or the one that it continues there."""
    seen: set[str] = set()
    while indicator.id not in before.edition.observations:
        seen.add(indicator.id)
        if indicator.continues is None or indicator.continues in seen:
            return None
        indicator = before.publisher.indicators[indicator.continues]
    return before.publisher.indicators[indicator.id]


def _latest(facts: Facts, name: str) -> Observation:
    """The value for the edition's own year, or for the last period that it prints."""
    own = facts.observations.get((name, facts.edition.year))
    return own or [one for (indicator, _), one in facts.observations.items() if indicator == name][-1]


def _movement(indicator: Indicator, old: Observation, new: Observation) -> FigureChange:
    measure = compare_observations(old, new)
    if isinstance(measure, Break):
        same_words = old.words is not None and new.words is not None and old.words.zh == new.words.zh
        kind = FigureKind.unchanged if same_words else FigureKind.broken
        return FigureChange(kind, indicator, old, new, None if same_words else measure)
    if measure.amount == 0:
        return FigureChange(FigureKind.unchanged, indicator, old, new, measure)
    return FigureChange(FigureKind.rose if measure.amount > 0 else FigureKind.fell, indicator, old, new, measure)


def _counted_otherwise(
    earlier: Indicator, indicator: Indicator, old: Observation, new: Observation
) -> Iterator[FigureChange]:
    """An indicator under another id: no change is counted, and what it was counted against or how has changed."""
    measure = Break(old, new, BreakReason.definition if can_convert(old.unit, new.unit) else BreakReason.unit)
    kinds = []
    if earlier.kind is not indicator.kind:
        kinds.append(FigureKind.kind_changed)
    if earlier.base_year != indicator.base_year and earlier.kind is indicator.kind:
        kinds.append(FigureKind.base_year_changed)
    for kind in kinds or [FigureKind.redefined]:
        yield FigureChange(kind, indicator, old, new, measure)
    if (earlier.name.zh, earlier.name.en) != (indicator.name.zh, indicator.name.en):
        yield FigureChange(FigureKind.renamed, indicator, old, new)


def _particulars(
    before: Facts, after: Facts, indicator: Indicator, old: Observation, new: Observation
) -> Iterator[FigureChange]:
    """What changed of how an indicator is called, measured and printed."""
    years = before.edition.year, after.edition.year
    between = [one for one in indicator.former if years[0] <= str(one.until) < years[1]]
    if any(one.name is not None for one in between):
        yield FigureChange(FigureKind.renamed, indicator, old, new)
    if old.unit.printed != new.unit.printed:
        yield FigureChange(FigureKind.unit_changed, indicator, old, new)
    elif (
        old.indicator.id == new.indicator.id
        and _decimals(old) != _decimals(new)
        and None not in (_decimals(old), _decimals(new))
    ):
        yield FigureChange(FigureKind.decimals_changed, indicator, old, new)


def _decimals(one: Observation) -> int | None:
    return None if one.quantity.value is None else one.quantity.decimals
