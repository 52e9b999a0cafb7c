"""What contradicts itself. One rule, one file; ``RULES`` lists them by code."""

from collections.abc import Callable, Iterator

from generator.facts.derive import Facts
from generator.problem import Problem
from generator.rules import name_not_as_registered

RULES: tuple[Callable[[Facts], Iterator[Problem]], ...] = (name_not_as_registered.check,)
"""Every rule, in the order of its code."""


def run_rules(facts: Facts) -> Iterator[Problem]:
    """Everything that any rule finds in one edition."""
    for rule in RULES:
        yield from rule(facts)
