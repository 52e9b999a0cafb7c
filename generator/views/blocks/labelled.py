"""Short texts behind labels."""

from dataclasses import dataclass

from markupsafe import Markup

from generator.model.blocks.labelled import Labelled
from generator.views.scene import Scene


@dataclass(frozen=True, slots=True)
class LabelledView:
    """Labels and texts."""

    items: tuple[tuple[str, Markup], ...]


def view_labelled(block: Labelled, scene: Scene) -> LabelledView:
    """The items in one language."""
    return LabelledView(tuple((scene.say(item.label), scene.prose(item.text)) for item in block.items))
