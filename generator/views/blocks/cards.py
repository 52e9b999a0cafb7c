"""Short texts side by side."""

from dataclasses import dataclass

from markupsafe import Markup

from generator.model.blocks.cards import Cards
from generator.views.scene import Scene


@dataclass(frozen=True, slots=True)
class CardView:
    """A card's title and text."""

    title: str
    html: Markup


@dataclass(frozen=True, slots=True)
class CardsView:
    """A title, perhaps empty, and the cards."""

    title: str
    cards: tuple[CardView, ...]


def view_cards(block: Cards, scene: Scene) -> CardsView:
    """The cards in one language."""
    return CardsView(
        scene.say(block.title), tuple(CardView(scene.say(card.title), scene.prose(card.text)) for card in block.cards)
    )
