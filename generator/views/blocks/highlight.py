"""A box that says in a few sentences what was done."""

from dataclasses import dataclass

from markupsafe import Markup

from generator.model.blocks.highlight import Highlight
from generator.views.scene import FigureView, Scene


@dataclass(frozen=True, slots=True)
class HighlightView:
    """Label, title (perhaps empty), text and figures."""

    label: str
    title: str
    html: Markup
    figures: tuple[FigureView, ...]


def view_highlight(block: Highlight, scene: Scene) -> HighlightView:
    """The box in one language."""
    figures = tuple(scene.figure(one, one.label) for one in block.figures)
    return HighlightView(scene.say(block.label), scene.say(block.title), scene.prose(block.text), figures)
