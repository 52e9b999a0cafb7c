"""Past values that an edition prints otherwise than an earlier one, with the reasons it gives."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from generator.comparison.change import Restated
from generator.facts.derive import Facts
from generator.facts.observation import Observation
from generator.facts.unit_conversion import can_convert, convert_value
from generator.facts.year_change import compare_observations


def find_restated(facts: Facts) -> Iterator[Restated]:
    """Every restatement of an edition: against the last edition before it that prints the period, and those that it
    declares of an edition that is not among the data (``before`` then has an empty ``edition``)."""
    for observation in facts.observations.values():
        printed = facts.series[observation.indicator.id].printings[observation.period]
        earlier = [one for one in printed if one.edition < observation.edition]
        if earlier:
            before = earlier[-1]
            if not agree(before, observation):
                yield _restated(before, observation)
        elif observation.restated is not None:
            before = replace(observation, quantity=observation.restated.before, edition="", words=None, restated=None)
            yield _restated(before, observation)


def agree(before: Observation, after: Observation) -> bool:
    """Whether two printings of one period say the same: the same words, or the same number as far as the coarser of the
    two prints it, in whatever unit. What the earlier one gave as missing, the later one may supply."""
    if before.quantity.missing is not None and before.words is None:
        return True
    first, last = before.quantity.signed, after.quantity.signed
    if first is None or last is None:
        words = (before.words.zh if before.words else "", after.words.zh if after.words else "")
        return first is last and before.quantity.missing is after.quantity.missing and words[0] == words[1]
    if not can_convert(before.unit, after.unit):
        return False
    if before.unit != after.unit:
        step = convert_value(_step(before), before.unit, after.unit)
        first = convert_value(first, before.unit, after.unit)
    else:
        step = _step(before)
    return abs(first - last) <= max(step, _step(after)) / 2


def _step(observation: Observation) -> Decimal:
    """The smallest difference that the printed decimals can show."""
    return Decimal(1).scaleb(-observation.quantity.decimals)


def _restated(before: Observation, after: Observation) -> Restated:
    reason = after.restated.reason if after.restated is not None else None
    return Restated(before, after, reason, compare_observations(before, after))
