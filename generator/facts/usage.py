"""Where an indicator's figures are used in an edition: every callout, table row and sentence."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.facts.address import Address, case_page, kpi_anchor
from generator.model.amount import Amount
from generator.model.blocks.kpi_table import KpiTable
from generator.model.blocks.then_and_now import Pair
from generator.model.item import Item, Text
from generator.model.library import Edition
from generator.model.reference import find_references
from generator.model.report import Case, Chapter, Section


@dataclass(frozen=True, slots=True)
class Use:
    """One place: the page or section's title, where it is, and the sentence or caption that uses the figure."""

    indicator: str
    place: Text
    address: Address
    text: Text | None


def find_uses(edition: Edition) -> dict[str, tuple[Use, ...]]:
    """All uses by indicator, in reading order; the same sentence counts once."""
    found: dict[str, dict[tuple[Address, str], Use]] = {}
    for chapter in edition.chapters.values():
        for use in _uses(chapter, chapter.id):
            found.setdefault(use.indicator, {}).setdefault((use.address, use.text.zh if use.text else ""), use)
    for case in edition.cases.values():
        for use in _uses(case, case_page(case.id)):
            found.setdefault(use.indicator, {}).setdefault((use.address, use.text.zh if use.text else ""), use)
    return {name: tuple(uses.values()) for name, uses in found.items()}


def _uses(carrier: Chapter | Case, page: str) -> Iterator[Use]:
    for block in (*carrier.blocks, *carrier.sections):
        yield from _below(block, carrier.title, Address(page))


def _below(item: Item, place: Text, address: Address) -> Iterator[Use]:
    if isinstance(item, Section):
        place, address = item.title, Address(address.page, item.id)
        for inner in (*item.blocks, *item.sections):
            yield from _below(inner, place, address)
        return
    for one in item.walk():
        if isinstance(one, Amount | Pair) and one.indicator is not None:
            label: Text | None = getattr(one, "label", None)
            yield Use(one.indicator, place, address, label)
        elif isinstance(one, KpiTable):
            for indicator in one.all_indicators:
                yield Use(indicator, place, Address(address.page, kpi_anchor(indicator)), one.title)
        elif isinstance(one, Text) and "{{" in one.zh:
            names = {part for reference in find_references(one.zh) for part in reference.indicators}
            for indicator in sorted(names):
                yield Use(indicator, place, address, one)
