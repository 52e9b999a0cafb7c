"""The editions of an organisation, one after another: what each holds, and since when its passages stand."""

from collections.abc import Mapping

from generator.comparison.change import Passage
from generator.comparison.matching import Matched, match_editions
from generator.comparison.pairing import Pairing
from generator.comparison.passages import Contents, find_contents
from generator.model.library import Edition, Publisher

NEARLY_SAME = 90
"""From this score on a passage counts as taken over as it was."""

_Words = tuple[str, str, str]
"""By what a passage is known again: the key of its thing, its Chinese and its English."""


class Line:
    """What the comparisons of one organisation have in common, so that it is found once for all of them."""

    def __init__(self, publisher: Publisher) -> None:
        self.publisher = publisher
        self._contents: dict[int, Contents] = {}
        self._taken_over: dict[tuple[str, str], Mapping[_Words, _Words]] = {}
        self._since: dict[str, Mapping[_Words, str]] = {}

    def match(self, before: Edition, after: Edition) -> Matched:
        """Two editions matched, or two drafts of one."""
        matched = match_editions(self.publisher, self._contents_of(before), self._contents_of(after))
        self._taken_over[before.year, after.year] = _taken_over(matched.pairing)
        return matched

    def since(self, passage: Passage, year: str) -> str:
        """The first edition of an unbroken line up to ``year`` that prints a passage as it is, or nearly."""
        return self._since_of(year).get(_words(passage), year)

    def _since_of(self, year: str) -> Mapping[_Words, str]:
        """The passages of an edition that stood in the one before it, each with the first that has it."""
        if year not in self._since:
            early = max((one for one in self.publisher.editions if one < year), default="")
            taken_over = self._taken_from(early, year) if early else {}
            earlier = self._since_of(early) if taken_over else {}
            self._since[year] = {one: earlier.get(was, early) for one, was in taken_over.items()}
        return self._since[year]

    def _taken_from(self, early: str, late: str) -> Mapping[_Words, _Words]:
        if (early, late) not in self._taken_over:
            self.match(self.publisher.editions[early], self.publisher.editions[late])
        return self._taken_over[early, late]

    def _contents_of(self, edition: Edition) -> Contents:
        if id(edition) not in self._contents:
            self._contents[id(edition)] = find_contents(edition)
        return self._contents[id(edition)]


def _taken_over(pairing: Pairing) -> dict[_Words, _Words]:
    """The later passages that are nearly as they were, each with what it was."""
    return {_words(one): _words(pair.before) for one, pair in pairing.by_new.items() if pair.score >= NEARLY_SAME}


def _words(passage: Passage) -> _Words:
    return passage.thing.key, passage.zh, passage.en
