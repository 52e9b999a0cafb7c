"""Terms and their meanings."""

from dataclasses import dataclass

from generator.model.blocks.glossary import Glossary
from generator.views.chinese import mark_chinese
from generator.views.scene import Scene


@dataclass(frozen=True, slots=True)
class GlossaryEntryView:
    """A term, the same in the other language, its other forms and its meaning."""

    id: str
    term: str
    other: str
    aliases: str
    definition: str


@dataclass(frozen=True, slots=True)
class GlossaryView:
    """Title, perhaps empty, and the two groups of entries."""

    title: str
    groups: tuple[tuple[str, tuple[GlossaryEntryView, ...]], ...]


def view_glossary(block: Glossary, scene: Scene) -> GlossaryView:
    """The glossary in one language."""
    words = scene.words
    groups = []
    for group, title in (("entity", words.entities), ("technical", words.technical_terms)):
        entries = tuple(
            GlossaryEntryView(
                one.id,
                scene.say(one.term),
                one.term[scene.language.other],
                mark_chinese(words.comma.join(one.aliases), scene.language),
                scene.say(one.definition),
            )
            for one in block.entries
            if one.group == group
        )
        if entries:
            groups.append((title, entries))
    return GlossaryView(scene.say(block.title), tuple(groups))
