"""Stakeholders in a table that shows only the columns it fills."""

from dataclasses import dataclass

from generator.model.blocks.stakeholders import Stakeholders
from generator.views.scene import Scene


@dataclass(frozen=True, slots=True)
class StakeholdersView:
    """Caption, headings (the first is the stakeholder's), rows of a name with lists, and a note below the table."""

    title: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, tuple[tuple[str, ...], ...]], ...]
    note: str


def view_stakeholders(block: Stakeholders, scene: Scene) -> StakeholdersView:
    """The table in one language."""
    words = scene.words
    fields = (
        ("topics", words.topics),
        ("expectations", words.expectations),
        ("channels", words.channels),
        ("responses", words.responses),
    )
    used = [(name, heading) for name, heading in fields if any(getattr(one, name) for one in block.stakeholders)]
    rows = tuple(
        (scene.say(one.name), tuple(tuple(scene.say(text) for text in getattr(one, name)) for name, _ in used))
        for one in block.stakeholders
    )
    headings = (words.stakeholder, *(heading for _, heading in used))
    return StakeholdersView(scene.say(block.title), headings, rows, scene.say(block.note))
