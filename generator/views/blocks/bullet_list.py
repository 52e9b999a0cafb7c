"""A plain list."""

from dataclasses import dataclass

from markupsafe import Markup

from generator.model.blocks.bullet_list import BulletList
from generator.views.scene import Scene


@dataclass(frozen=True, slots=True)
class BulletListView:
    """A title, perhaps empty, and the points."""

    title: str
    items: tuple[Markup, ...]


def view_bullet_list(block: BulletList, scene: Scene) -> BulletListView:
    """The points in one language."""
    return BulletListView(scene.say(block.title), tuple(scene.inline(item) for item in block.items))
