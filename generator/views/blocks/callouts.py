"""Key figures."""

from dataclasses import dataclass

from generator.model.blocks.callouts import Callout, Callouts
from generator.views.citation import view_sources_here
from generator.views.page import LinkView
from generator.views.scene import FigureView, Scene


@dataclass(frozen=True, slots=True)
class CalloutView:
    """A figure, its anchor where it has one, and the newspaper articles that back it up."""

    id: str
    figure: FigureView
    sources: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class CalloutsView:
    """``lead`` are the one or two figures set large; ``rest`` stands in a quiet list below."""

    title: str
    lead: tuple[CalloutView, ...]
    rest: tuple[CalloutView, ...]


def view_callouts(block: Callouts, scene: Scene) -> CalloutsView:
    """Up to three figures are all set large; of more, the first two lead and the rest follow quietly."""
    figures = tuple(_callout(one, scene) for one in block.figures)
    large = len(figures) if len(figures) <= 3 else 2
    return CalloutsView(scene.say(block.title), figures[:large], figures[large:])


def _callout(one: Callout, scene: Scene) -> CalloutView:
    sources = view_sources_here(scene, one.id) if one.id else ()
    return CalloutView(one.id or "", scene.figure(one, one.label), sources)
