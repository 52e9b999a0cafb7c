"""Who is named with a post."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.facts.derive import Facts
from generator.model.blocks.people import Person
from generator.model.blocks.quotation import Quotation
from generator.model.blocks.signature import Signature
from generator.model.item import Text
from generator.problem import Position


@dataclass(frozen=True, slots=True)
class Holder:
    """A person with the posts given in one place."""

    name: Text
    posts: tuple[Text, ...]
    position: Position


def holders(facts: Facts) -> Iterator[Holder]:
    """Everybody in quotations, signatures and lists of people whose name is printed."""
    for carrier in (*facts.edition.chapters.values(), *facts.edition.cases.values()):
        for item in carrier.walk():
            if isinstance(item, Quotation) and item.speaker is not None:
                yield Holder(item.speaker, (item.post,), item.position)
            elif isinstance(item, Signature | Person) and item.name is not None:
                yield Holder(item.name, item.posts, item.position)
