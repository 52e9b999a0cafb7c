"""Points in named groups."""

from dataclasses import dataclass

from markupsafe import Markup

from generator.model.blocks.grouped_list import GroupedList
from generator.views.scene import Scene


@dataclass(frozen=True, slots=True)
class GroupView:
    """A group's name and points."""

    title: str
    items: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class GroupedListView:
    """A title, perhaps empty, and the groups."""

    title: str
    groups: tuple[GroupView, ...]


def view_grouped_list(block: GroupedList, scene: Scene) -> GroupedListView:
    """The groups in one language."""
    groups = tuple(
        GroupView(scene.say(group.title), tuple(scene.inline(item) for item in group.items)) for group in block.groups
    )
    return GroupedListView(scene.say(block.title), groups)
