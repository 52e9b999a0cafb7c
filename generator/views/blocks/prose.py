"""Running text as HTML."""

from dataclasses import dataclass

from markupsafe import Markup

from generator.model.blocks.prose import Prose
from generator.views.scene import Scene


@dataclass(frozen=True, slots=True)
class ProseView:
    """``html`` is ready to set."""

    html: Markup


def view_prose(block: Prose, scene: Scene) -> ProseView:
    """Paragraphs in one language."""
    return ProseView(scene.prose(block.text))
