"""What contradicts itself. One rule, one file; ``RULES`` lists them by code."""

from collections.abc import Callable, Iterator

from generator.facts.derive import Facts
from generator.problem import Problem
from generator.rules import (
    change_that_cannot_be_counted,
    claim_without_catalogue,
    code_answered_in_many_chapters,
    code_not_in_catalogue,
    code_not_in_force,
    codes_out_of_order,
    index_row_without_content,
    index_title_misspelt,
    listed_twice,
    mixed_decimals,
    mixed_page_locations,
    name_not_as_registered,
    omission_not_allowed,
    omission_without_particulars,
    range_over_missing_codes,
    rendering_not_allowed,
    required_disclosure_missing,
    sector_topic_not_considered,
    title_of_another_code,
    topic_without_management,
    unit_changed_between_editions,
    unit_of_another_dimension,
    value_outside_bounds,
)

RULES: tuple[Callable[[Facts], Iterator[Problem]], ...] = (
    code_not_in_catalogue.check,
    code_not_in_force.check,
    required_disclosure_missing.check,
    omission_without_particulars.check,
    omission_not_allowed.check,
    topic_without_management.check,
    sector_topic_not_considered.check,
    codes_out_of_order.check,
    code_answered_in_many_chapters.check,
    title_of_another_code.check,
    range_over_missing_codes.check,
    index_row_without_content.check,
    index_title_misspelt.check,
    mixed_page_locations.check,
    listed_twice.check,
    claim_without_catalogue.check,
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
