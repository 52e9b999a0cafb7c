"""Things that may be the same under another id: guessed from titles and content, with a score, for people to decide."""

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz

from generator.comparison.alike import letters
from generator.comparison.change import Basis, Thing, ThingKind
from generator.comparison.lineage import Link, kin
from generator.comparison.pairing import Pairing
from generator.comparison.subject import containers, subject_likeness
from generator.comparison.things import Things, has_id, has_name, home_of, is_new

_LEAST = 55
_LEAST_SHARE = 50
_LEAST_LENGTH = 40
"""Characters that must have come along before a split or a merger is proposed."""

_TITLE_SAYS = 0.65
"""How sure equal titles alone make it; less alike ones count by the square."""

_SAME_SUBJECT = 0.5
"""From this likeness of subjects on nothing more could be said for two things."""

_SUBJECT_SAYS = 0.9
_NO_SUBJECT = 0.03
"""Below this likeness an equal title is held to be chance, such as that of two sections called Cases."""

_ENTRIES = frozenset({ThingKind.award, ThingKind.event})
"""Entries of lists, which are all of one subject: other words are another entry."""


@dataclass(frozen=True, slots=True)
class _Flow:
    """How many characters went from each earlier thing to each later one, and how many each holds."""

    moved: dict[tuple[str, str], int]
    old: dict[str, int]
    new: dict[str, int]

    def share(self, before: str, after: str) -> float:
        """From 0 to 1: of the shorter of the two, what they have in common."""
        shorter = min(self.old.get(before, 0), self.new.get(after, 0))
        return min(self.moved.get((before, after), 0) / shorter, 1.0) if shorter else 0.0


def propose_links(before: Things, after: Things, links: Iterable[Link], pairing: Pairing) -> Iterator[Link]:
    """The best guesses for what is left over, each thing once."""
    known = tuple(links)
    flow = _flow(before, after, pairing)
    old = _left(before, {link.before for link in known})
    new = _left(after, {link.after for link in known})
    if before.edition.year != after.edition.year:
        new = [one for one in new if not is_new(one)]
    families = _by_kin(old), _by_kin(new)
    wanted = [
        ([one.key for one in those], [one.key for one in families[1][name]])
        for name, those in families[0].items()
        if name in families[1] and name not in _ENTRIES
    ]
    subjects = subject_likeness(before, after, pairing.old, pairing.new, wanted)
    scored = [
        (_score(one, other, flow, subjects.get((one.key, other.key), 0.0)), one, other)
        for one in old
        for other in families[1].get(kin(one), ())
    ]
    gone: set[str] = set()
    found: set[str] = set()
    for score, one, other in sorted(scored, key=lambda each: -each[0]):
        if score >= _LEAST and one.key not in gone and other.key not in found:
            gone.add(one.key)
            found.add(other.key)
            basis = Basis.proposed if has_id(other) and has_id(one) else Basis.content
            yield Link(one.key, other.key, basis, min(score, 99))


def propose_splits_and_mergers(
    before: Things, after: Things, links: Iterable[Link], pairing: Pairing
) -> Iterator[Link]:
    """What is left over whose words come from one thing that has a counterpart already, or went into one."""
    known = tuple(links)
    flow = _flow(before, after, pairing)
    gone, found = {link.before for link in known}, {link.after for link in known}
    for other in _left(after, found):
        yield from _largest(
            (flow.moved.get((one, other.key), 0), flow.new.get(other.key, 0), one, other.key)
            for one in gone
            if before.by_key[one].kind is other.kind
        )
    for one in _left(before, gone):
        yield from _largest(
            (flow.moved.get((one.key, other), 0), flow.old.get(one.key, 0), one.key, other)
            for other in found
            if after.by_key[other].kind is one.kind
        )


def _largest(flows: Iterable[tuple[int, int, str, str]]) -> Iterator[Link]:
    moved, whole, one, other = max(flows, default=(0, 0, "", ""))
    if moved >= _LEAST_LENGTH and 100 * moved >= _LEAST_SHARE * whole:
        yield Link(one, other, Basis.proposed, min(round(100 * moved / whole), 99))


def _by_kin(things: Iterable[Thing]) -> dict[Hashable, list[Thing]]:
    found: dict[Hashable, list[Thing]] = {}
    for one in things:
        found.setdefault(kin(one), []).append(one)
    return found


def _left(things: Things, linked: set[str]) -> list[Thing]:
    return [one for one in things.by_key.values() if one.key not in linked and has_name(one)]


def _score(one: Thing, other: Thing, flow: _Flow, subject: float) -> int:
    """How sure it is that two things are one, from 0 to 100: title, subject and shared passages each lessen doubt."""
    title = _TITLE_SAYS * _title_alikeness(one, other) ** 2
    length = min(flow.old.get(one.key, 0), flow.new.get(other.key, 0))
    if length >= _LEAST_LENGTH and subject < _NO_SUBJECT:
        title /= 2
    share = flow.share(one.key, other.key)
    short = length < _LEAST_LENGTH and _title(one) != _title(other)
    content = 0.0 if short else max(_SUBJECT_SAYS * min(subject / _SAME_SUBJECT, 1.0), share)
    if one.kind in _ENTRIES:
        title = _TITLE_SAYS if _title(one) and _title(one) == _title(other) else 0.0
        content = share
    return round(100 * (1 - (1 - title) * (1 - content)))


def _title_alikeness(one: Thing, other: Thing) -> float:
    """From 0 to 1."""
    first, last = _title(one), _title(other)
    return fuzz.ratio(first, last) / 100 if first and last else 0.0


def _title(thing: Thing) -> str:
    return letters(thing.title.zh) if thing.title is not None else ""


def _flow(before: Things, after: Things, pairing: Pairing) -> _Flow:
    """Counted for each thing with all that it contains."""
    flow = _Flow({}, {}, {})
    for things, homes, lengths in ((before, pairing.old, flow.old), (after, pairing.new, flow.new)):
        for home, passages in homes.items():
            length = sum(len(letters(one.zh)) for one in passages)
            for key in containers(things, home):
                lengths[key] = lengths.get(key, 0) + length
    for pair in dict.fromkeys(pairing.by_old.values()):
        length = len(letters(pair.before.zh))
        sources, targets = (
            tuple(containers(things, home_of(things, one.thing).key))
            for things, one in ((before, pair.before), (after, pair.after))
        )
        for source in sources:
            for target in targets:
                flow.moved[source, target] = flow.moved.get((source, target), 0) + length
    return flow
