"""What an edition took over from an earlier one and nobody has yet rewritten or confirmed, and what is still empty."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.comparison.change import Passage, Thing
from generator.comparison.passages import find_passages
from generator.comparison.things import Things, find_things
from generator.facts.derive import Facts
from generator.facts.observation import Observation
from generator.model.drafted import Drafted
from generator.model.library import Edition
from generator.problem import Position


@dataclass(frozen=True, slots=True)
class LeftOver:
    """A thing marked as carried over, with its passages that stand as they stood in the edition ``since``.

    A passage counts as long as either language is unchanged. ``page`` is the chapter or case it stands in, ``owner``
    who sees to it, empty where nobody is named.
    """

    thing: Thing
    page: Thing
    owner: str
    since: str
    passages: tuple[Passage, ...]

    @property
    def position(self) -> Position:
        """Where the mark stands."""
        return self.thing.item.position_of("carried")


def find_left_over(facts: Facts) -> tuple[LeftOver, ...]:
    """Everything that is marked and not rewritten, in reading order."""
    things = find_things(facts.edition)
    marked = {key: thing for key, thing in things.by_key.items() if _since(thing)}
    if not marked:
        return ()
    own: dict[str, list[Passage]] = {key: [] for key in marked}
    for passage in find_passages(things):
        key = next(
            (
                one.key
                for one in (passage.thing, things.by_key.get(passage.thing.above))
                if one and _covers(one, passage)
            ),
            "",
        )
        if key in own:
            own[key].append(passage)
    earlier = {year: _Words(edition) for year, edition in facts.publisher.editions.items() if year < facts.edition.year}
    found = (
        (thing, tuple(one for one in own[key] if _since(thing) not in earlier or earlier[_since(thing)].hold(one)))
        for key, thing in marked.items()
    )
    return tuple(
        LeftOver(thing, things.page_of(thing), owner_of(thing, things), _since(thing), passages)
        for thing, passages in found
        if passages
    )


def find_pending(facts: Facts) -> Iterator[Observation]:
    """The values that are still to be filled in."""
    return (seen for seen in facts.observations.values() if seen.quantity.pending)


def owner_of(thing: Thing, things: Things) -> str:
    """Who sees to a thing: the nearest that is named on it or on what contains it."""
    one: Thing | None = thing
    while one is not None:
        if isinstance(one.item, Drafted) and one.item.owner:
            return one.item.owner
        one = things.by_key.get(one.above)
    report = things.edition.report
    return report.owner or ""


def _since(thing: Thing) -> str:
    """The year that a thing says it was carried over from, or nothing."""
    return str(thing.item.carried) if isinstance(thing.item, Drafted) and thing.item.carried else ""


def _covers(thing: Thing, passage: Passage) -> bool:
    """Whether a mark on the thing is one on the passage: its own, or that of the list its event or award is in."""
    return bool(_since(thing)) and (thing is passage.thing or passage.thing.key.startswith(f"{thing.key}/"))


class _Words:
    """The passages of an edition, by language."""

    def __init__(self, edition: Edition) -> None:
        passages = find_passages(find_things(edition))
        self._zh = frozenset(passage.zh for passage in passages)
        self._en = frozenset(passage.en for passage in passages)

    def hold(self, passage: Passage) -> bool:
        return passage.zh in self._zh or passage.en in self._en
