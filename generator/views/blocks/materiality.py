"""Material topics: a field of four by their two flags, and the table that says the same."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.facts.address import Address
from generator.model.blocks.materiality import Materiality, Topic
from generator.views.page import LinkView
from generator.views.scene import Scene


@dataclass(frozen=True, slots=True)
class TopicView:
    """A topic with where it is told."""

    number: str
    title: str
    dimension: str
    financial: bool
    impact: bool
    places: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class SpotView:
    """A topic's place in the printed matrix: shares of its width from the left and of its height from the top."""

    number: str
    title: str
    across: str
    down: str


@dataclass(frozen=True, slots=True)
class FieldView:
    """One field of the matrix with its topics."""

    title: str
    topics: tuple[TopicView, ...]


@dataclass(frozen=True, slots=True)
class MaterialityView:
    """``fields`` are both, financial only, impact only, neither; empty ones are kept so that the matrix is whole."""

    title: str
    fields: tuple[FieldView, ...]
    spots: tuple[SpotView, ...]
    topics: tuple[TopicView, ...]
    has_dimensions: bool
    has_places: bool
    note: str


def view_materiality(block: Materiality, scene: Scene) -> MaterialityView:
    """The topics in one language."""
    words = scene.words
    topics = tuple(_topic(one, scene) for one in block.topics)
    named = (
        (words.both_material, True, True),
        (words.financial_only, True, False),
        (words.impact_only, False, True),
        (words.not_material_topic, False, False),
    )
    fields = tuple(
        FieldView(title, tuple(one for one in topics if one.financial == financial and one.impact == impact))
        for title, financial, impact in named
    )
    return MaterialityView(
        scene.say(block.title),
        fields,
        tuple(_spots(block, scene)),
        topics,
        any(one.dimension for one in topics),
        any(one.places for one in topics),
        scene.say(block.note),
    )


def _spots(block: Materiality, scene: Scene) -> Iterator[SpotView]:
    for order, topic in enumerate(block.topics, 1):
        if topic.x is not None and topic.y is not None:
            yield SpotView(topic.number or str(order), scene.say(topic.title), f"{topic.x:f}", f"{100 - topic.y:f}")


def _topic(topic: Topic, scene: Scene) -> TopicView:
    places = tuple(place_link(place, scene) for place in topic.places)
    return TopicView(
        topic.number or "", scene.say(topic.title), scene.say(topic.dimension), topic.financial, topic.impact, places
    )


def place_link(place: str, scene: Scene) -> LinkView:
    """A link to ``chapter#section``; references are checked on reading."""
    page, _, anchor = place.partition("#")
    chapter = scene.facts.edition.chapters[page]
    titles = {section.id: section.title for section in chapter.all_sections()}
    return LinkView(scene.href(Address(page, anchor)), scene.say(titles.get(anchor, chapter.title)))
