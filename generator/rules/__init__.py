"""What contradicts itself. One rule, one file; ``RULES`` lists them by code."""

from collections.abc import Callable, Iterator

from generator.facts.derive import Facts
from generator.problem import Problem
from generator.rules import (
    change_that_cannot_be_counted,
    mixed_decimals,
    name_not_as_registered,
    rendering_not_allowed,
    unit_changed_between_editions,
    unit_of_another_dimension,
    value_outside_bounds,
)

RULES: tuple[Callable[[Facts], Iterator[Problem]], ...] = (
    unit_of_another_dimension.check,
    value_outside_bounds.check,
    change_that_cannot_be_counted.check,
    mixed_decimals.check,
    unit_changed_between_editions.check,
    name_not_as_registered.check,
    rendering_not_allowed.check,
)
"""Every rule, in the order of its code."""


def run_rules(facts: Facts) -> Iterator[Problem]:
    """Everything that any rule finds in one edition."""
    for rule in RULES:
        yield from rule(facts)
