"""Goals, missions, values."""

from dataclasses import dataclass

from generator.model.blocks.principles import Principles
from generator.views.scene import Scene


@dataclass(frozen=True, slots=True)
class PrincipleView:
    """A name and its statements."""

    label: str
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PrinciplesView:
    """A title, perhaps empty, and the principles."""

    title: str
    principles: tuple[PrincipleView, ...]


def view_principles(block: Principles, scene: Scene) -> PrinciplesView:
    """The principles in one language."""
    principles = tuple(
        PrincipleView(scene.say(one.label), tuple(scene.say(statement) for statement in one.statements))
        for one in block.principles
    )
    return PrinciplesView(scene.say(block.title), principles)
