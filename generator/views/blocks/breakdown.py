"""One whole divided in several ways: bars with their numbers beside them."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from generator.model.blocks.breakdown import Breakdown, Division
from generator.views.date_text import format_partial
from generator.views.number_text import format_quantity
from generator.views.scene import Scene


@dataclass(frozen=True, slots=True)
class CategoryView:
    """A part; ``percent`` (0 to 100, whole) is the length of its bar, ``share`` the printed share."""

    label: str
    value: str
    share: str
    percent: int


@dataclass(frozen=True, slots=True)
class DivisionView:
    """One way of dividing."""

    title: str
    categories: tuple[CategoryView, ...]


@dataclass(frozen=True, slots=True)
class BreakdownView:
    """Title with total and date, and the divisions."""

    title: str
    total: str
    as_of: str
    divisions: tuple[DivisionView, ...]
    note: str


def view_breakdown(block: Breakdown, scene: Scene) -> BreakdownView:
    """The breakdown in one language."""
    unit = scene.facts.unit(block.unit)
    return BreakdownView(
        scene.say(block.title),
        format_quantity(block.total, unit, scene.language).plain if block.total else "",
        format_partial(block.as_of, scene.language) if block.as_of else "",
        tuple(_division(division, block, scene) for division in block.divisions),
        scene.say(block.note),
    )


def _division(division: Division, block: Breakdown, scene: Scene) -> DivisionView:
    unit = scene.facts.unit(block.unit)
    values = [one.value.value for one in division.categories if one.value is not None and one.value.value is not None]
    whole = sum(values, Decimal(0))
    categories = []
    for one in division.categories:
        printed = one.share.value if one.share is not None else None
        value = one.value.value if one.value is not None else None
        part = printed if printed is not None else value / whole * 100 if value is not None and whole else Decimal(0)
        categories.append(
            CategoryView(
                scene.say(one.label),
                format_quantity(one.value, unit, scene.language).plain if one.value is not None else "",
                f"{one.share.printed}%" if one.share is not None else "",
                int(min(max(part, Decimal(0)), Decimal(100)).quantize(Decimal(1), rounding=ROUND_HALF_UP)),
            )
        )
    return DivisionView(scene.say(division.title), tuple(categories))
