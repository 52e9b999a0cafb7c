"""The committees of a board."""

from dataclasses import dataclass

from generator.model.blocks.committees import Committees
from generator.views.date_text import format_partial
from generator.views.scene import Scene


@dataclass(frozen=True, slots=True)
class CommitteeView:
    """A committee; chair and members are joined, duties are points."""

    name: str
    chair: str
    members: str
    duties: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CommitteesView:
    """Title, date and committees."""

    title: str
    as_of: str
    committees: tuple[CommitteeView, ...]


def view_committees(block: Committees, scene: Scene) -> CommitteesView:
    """The committees in one language."""
    comma = scene.words.comma
    committees = tuple(
        CommitteeView(
            scene.say(one.name),
            comma.join(scene.say(name) for name in one.chair),
            comma.join(scene.say(name) for name in one.members),
            tuple(scene.say(duty) for duty in one.duties),
        )
        for one in block.committees
    )
    as_of = format_partial(block.as_of, scene.language) if block.as_of else ""
    return CommitteesView(scene.say(block.title), as_of, committees)
