"""A rating of the report."""

from dataclasses import dataclass

from markupsafe import Markup

from generator.model.blocks.rating import Rating
from generator.views.date_text import format_partial
from generator.views.scene import Scene


@dataclass(frozen=True, slots=True)
class CriterionView:
    """A criterion with its stars."""

    name: str
    stars: int
    html: Markup


@dataclass(frozen=True, slots=True)
class RatingView:
    """The rating report in its parts."""

    commission: Markup
    basis: tuple[str, ...]
    process: tuple[str, ...]
    criteria: tuple[CriterionView, ...]
    stars: int
    plus: bool
    grade: str
    result: Markup
    advice: tuple[Markup, ...]
    signatories: tuple[tuple[str, str], ...]
    date: str


def view_rating(block: Rating, scene: Scene) -> RatingView:
    """The rating in one language."""
    return RatingView(
        commission=scene.prose(block.commission),
        basis=tuple(scene.say(one) for one in block.basis),
        process=tuple(scene.say(one) for one in block.process),
        criteria=tuple(CriterionView(scene.say(one.name), one.stars, scene.prose(one.text)) for one in block.criteria),
        stars=block.stars,
        plus=block.plus,
        grade=scene.say(block.grade),
        result=scene.prose(block.result),
        advice=tuple(scene.inline(one) for one in block.advice),
        signatories=tuple(
            (scene.say(one.role), scene.words.comma.join(scene.say(name) for name in one.names))
            for one in block.signatories
        ),
        date=format_partial(block.date, scene.language),
    )
