"""Every text of an edition, in both languages, in one order."""

from collections.abc import Iterator

from generator.model.item import Item, Text
from generator.model.library import Edition, Publisher


def find_texts(publisher: Publisher, edition: Edition) -> tuple[Text, ...]:
    """The texts of one edition; with its latest edition come those of the publisher: indicators and newspaper issues.

    So each text is read once over all editions.
    """
    return tuple(item for carrier in _carriers(publisher, edition) for item in carrier.walk() if isinstance(item, Text))


def find_fields(publisher: Publisher, edition: Edition) -> frozenset[str]:
    """The names of all fields that something in the edition, or in what comes with it, was written with."""
    written = {
        id(item.model_fields_set): item.model_fields_set
        for carrier in _carriers(publisher, edition)
        for item in carrier.walk()
    }
    return frozenset().union(*written.values())


def _carriers(publisher: Publisher, edition: Edition) -> Iterator[Item]:
    yield edition.report
    yield from edition.chapters.values()
    yield from edition.cases.values()
    yield from edition.observations.values()
    yield from edition.timelines.values()
    yield from edition.award_lists.values()
    if edition.year == max(publisher.editions):
        yield publisher.organisation
        yield from publisher.indicators.values()
        yield from publisher.issues.values()
