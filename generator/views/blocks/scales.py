"""What the words of a scale mean."""

from dataclasses import dataclass

from generator.model.blocks.scales import Scales
from generator.views.scene import Scene


@dataclass(frozen=True, slots=True)
class ScalesView:
    """Each scale with its levels and their definitions."""

    scales: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]


def view_scales(block: Scales, scene: Scene) -> ScalesView:
    """The scales in one language."""
    return ScalesView(
        tuple(
            (scene.say(one.title), tuple((scene.say(level.label), scene.say(level.definition)) for level in one.levels))
            for one in block.scales
        )
    )
