"""What the printed report shows and the source text does not hold."""

from dataclasses import dataclass

from generator.model.blocks.lost import Lost
from generator.views.scene import Scene


@dataclass(frozen=True, slots=True)
class LostView:
    """A title and a sentence that says what is missing."""

    title: str
    explanation: str
    note: str


def view_lost(block: Lost, scene: Scene) -> LostView:
    """The statement in one language."""
    explanation: str = getattr(scene.words, f"lost_{block.form}")
    return LostView(scene.say(block.title), explanation, scene.say(block.note))
