"""A tree of units as nested lists, which read well on a phone, on paper and aloud."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.blocks.organisation_chart import Node, OrganisationChart
from generator.views.date_text import format_partial
from generator.views.scene import Scene


@dataclass(frozen=True, slots=True)
class NodeView:
    """A unit, its other names in one line, its duties, and what lies below it."""

    label: str
    aliases: str
    duties: tuple[str, ...]
    below: tuple[NodeView, ...]


@dataclass(frozen=True, slots=True)
class OrganisationChartView:
    """Title, date, the units at the top, and a note."""

    title: str
    as_of: str
    top: tuple[NodeView, ...]
    note: str


def view_organisation_chart(block: OrganisationChart, scene: Scene) -> OrganisationChartView:
    """The chart in one language, in the order written."""
    as_of = format_partial(block.as_of, scene.language) if block.as_of else ""
    return OrganisationChartView(scene.say(block.title), as_of, _below(None, block, scene), scene.say(block.note))


def _below(parent: str | None, block: OrganisationChart, scene: Scene) -> tuple[NodeView, ...]:
    return tuple(_node(node, block, scene) for node in block.nodes if node.parent == parent)


def _node(node: Node, block: OrganisationChart, scene: Scene) -> NodeView:
    return NodeView(
        scene.say(node.label),
        scene.words.comma.join(scene.say(alias) for alias in node.aliases),
        tuple(scene.say(duty) for duty in node.duties),
        _below(node.id, block, scene),
    )
