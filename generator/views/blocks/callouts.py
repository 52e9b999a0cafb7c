"""Key figures."""

from dataclasses import dataclass

from generator.model.blocks.callouts import Callouts
from generator.views.scene import FigureView, Scene


@dataclass(frozen=True, slots=True)
class CalloutsView:
    """``lead`` are the one or two figures set large; ``rest`` stands in a quiet list below."""

    title: str
    lead: tuple[FigureView, ...]
    rest: tuple[FigureView, ...]


def view_callouts(block: Callouts, scene: Scene) -> CalloutsView:
    """Up to three figures are all set large; of more, the first two lead and the rest follow quietly."""
    figures = tuple(scene.figure(one, one.label) for one in block.figures)
    large = len(figures) if len(figures) <= 3 else 2
    return CalloutsView(scene.say(block.title), figures[:large], figures[large:])
