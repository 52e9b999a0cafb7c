"""A score sheet."""

from dataclasses import dataclass

from markupsafe import Markup

from generator.model.blocks.scores import Scores
from generator.views.scene import FigureView, Scene


@dataclass(frozen=True, slots=True)
class ScoreView:
    """A figure and its parts in words."""

    figure: FigureView
    details: Markup


@dataclass(frozen=True, slots=True)
class ScoresView:
    """A title and its figures."""

    title: str
    scores: tuple[ScoreView, ...]


def view_scores(block: Scores, scene: Scene) -> ScoresView:
    """The sheet in one language."""
    scores = tuple(ScoreView(scene.figure(one, one.label), scene.inline(one.details)) for one in block.figures)
    return ScoresView(scene.say(block.title), scores)
