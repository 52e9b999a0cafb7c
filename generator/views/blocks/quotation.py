"""Somebody's words."""

from dataclasses import dataclass

from markupsafe import Markup

from generator.model.blocks.quotation import Quotation
from generator.views.scene import Scene


@dataclass(frozen=True, slots=True)
class QuotationView:
    """The words, the speaker's name (perhaps empty) and post."""

    html: Markup
    speaker: str
    post: str


def view_quotation(block: Quotation, scene: Scene) -> QuotationView:
    """The quotation in one language."""
    return QuotationView(scene.prose(block.text), scene.say(block.speaker), scene.say(block.post))
