"""Which unit does what."""

from dataclasses import dataclass

from generator.model.blocks.responsibilities import Responsibilities
from generator.views.scene import Scene


@dataclass(frozen=True, slots=True)
class ResponsibilitiesView:
    """A title, perhaps empty, and for each unit its duties."""

    title: str
    units: tuple[tuple[str, tuple[str, ...]], ...]


def view_responsibilities(block: Responsibilities, scene: Scene) -> ResponsibilitiesView:
    """The units in one language."""
    units = tuple((scene.say(unit.name), tuple(scene.say(duty) for duty in unit.duties)) for unit in block.units)
    return ResponsibilitiesView(scene.say(block.title), units)
