"""Figures of two years side by side."""

from dataclasses import dataclass

from generator.model.blocks.then_and_now import ThenAndNow
from generator.views.date_text import format_partial
from generator.views.number_text import format_row
from generator.views.scene import Scene


@dataclass(frozen=True, slots=True)
class PairView:
    """One figure in both years, in one scale; ``href`` leads to its indicator, where it has one."""

    id: str
    label: str
    unit: str
    then: str
    now: str
    note: str
    href: str


@dataclass(frozen=True, slots=True)
class PairGroupView:
    """A group's name and its pairs."""

    title: str
    pairs: tuple[PairView, ...]


@dataclass(frozen=True, slots=True)
class ThenAndNowView:
    """The two years as headings, and the groups."""

    id: str
    title: str
    then_year: str
    now_year: str
    groups: tuple[PairGroupView, ...]


def view_then_and_now(block: ThenAndNow, scene: Scene) -> ThenAndNowView:
    """The comparison in one language."""
    groups = []
    for group in block.groups:
        pairs = []
        for pair in group.pairs:
            unit, (then, now) = format_row((pair.then, pair.now), scene.facts.unit(pair.unit), scene.language)
            href = scene.indicator_href(pair.indicator) if pair.indicator else ""
            pairs.append(PairView(pair.id, scene.say(pair.label), unit, then, now, scene.say(pair.note), href))
        groups.append(PairGroupView(scene.say(group.title), tuple(pairs)))
    return ThenAndNowView(
        block.id,
        scene.say(block.title),
        format_partial(block.then_year, scene.language),
        format_partial(block.now_year, scene.language),
        tuple(groups),
    )
