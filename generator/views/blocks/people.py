"""Office holders."""

from dataclasses import dataclass

from generator.model.blocks.people import People
from generator.views.date_text import format_partial
from generator.views.scene import Scene


@dataclass(frozen=True, slots=True)
class PersonView:
    """A name and its posts in one line."""

    name: str
    posts: str


@dataclass(frozen=True, slots=True)
class PeopleView:
    """A title, the date it holds for, and the members."""

    title: str
    as_of: str
    people: tuple[PersonView, ...]


def view_people(block: People, scene: Scene) -> PeopleView:
    """The members in the order printed."""
    people = tuple(
        PersonView(scene.say(person.name), scene.words.comma.join(scene.say(post) for post in person.posts))
        for person in block.people
    )
    as_of = format_partial(block.as_of, scene.language) if block.as_of else ""
    return PeopleView(scene.say(block.title), as_of, people)
