"""Risks or opportunities: each as a card of labelled statements, for a table of nine columns cannot be read."""

from dataclasses import dataclass

from generator.model.blocks.register import Entry, Register
from generator.views.blocks.materiality import place_link
from generator.views.page import LinkView
from generator.views.scene import Scene


@dataclass(frozen=True, slots=True)
class EntryView:
    """An entry: the small line above its title, its statements, and where more is told."""

    id: str
    kicker: str
    title: str
    statements: tuple[tuple[str, str], ...]
    place: LinkView | None


@dataclass(frozen=True, slots=True)
class RegisterView:
    """A register with its entries."""

    title: str
    entries: tuple[EntryView, ...]
    note: str


def view_register(block: Register, scene: Scene) -> RegisterView:
    """The register in one language."""
    return RegisterView(
        scene.say(block.title), tuple(_entry(one, block, scene) for one in block.entries), scene.say(block.note)
    )


def _entry(entry: Entry, block: Register, scene: Scene) -> EntryView:
    words = scene.words
    stages = words.comma.join(scene.say(stage) for stage in entry.stages)
    answer = words.strategy_to_realise if block.of == "opportunity" else words.response
    statements = (
        (words.driver, scene.say(entry.driver)),
        (words.description, scene.say(entry.description)),
        (words.value_chain, stages),
        (words.likelihood, scene.say(entry.likelihood)),
        (words.horizon, scene.say(entry.horizon)),
        (words.financial_effect, scene.say(entry.effect)),
        (answer, scene.say(entry.response)),
    )
    kicker = words.comma.join(text for text in (scene.say(entry.topic), scene.say(entry.type)) if text)
    place = place_link(entry.place, scene) if entry.place else None
    shown = tuple((label, text) for label, text in statements if text)
    return EntryView(entry.id, kicker, scene.say(entry.title), shown, place)
