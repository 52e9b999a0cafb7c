"""A process in order."""

from dataclasses import dataclass

from markupsafe import Markup

from generator.model.blocks.steps import Steps
from generator.views.scene import Scene


@dataclass(frozen=True, slots=True)
class StepView:
    """A step and its tasks."""

    title: str
    tasks: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class StepsView:
    """A title, perhaps empty, and the steps."""

    title: str
    steps: tuple[StepView, ...]


def view_steps(block: Steps, scene: Scene) -> StepsView:
    """The steps in one language."""
    steps = tuple(
        StepView(scene.say(step.title), tuple(scene.inline(task) for task in step.tasks)) for step in block.steps
    )
    return StepsView(scene.say(block.title), steps)
