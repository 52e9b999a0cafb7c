"""Two editions matched: links between things and pairs of passages, each found with the help of the other."""

from dataclasses import dataclass

from generator.comparison.lineage import Link, link_by_name
from generator.comparison.pairing import Pairing
from generator.comparison.passages import Contents
from generator.comparison.proposals import propose_links, propose_splits_and_mergers
from generator.comparison.things import Things
from generator.model.library import Publisher


@dataclass(frozen=True, slots=True)
class Matched:
    """Both editions' things with the links between them, and their passages in pairs."""

    before: Things
    after: Things
    links: tuple[Link, ...]
    pairing: Pairing


def match_editions(publisher: Publisher, before: Contents, after: Contents) -> Matched:
    """Match by name first, then passages, then what passages and titles propose; ``publisher`` is the later one."""
    old, new = before.things, after.things
    links = link_by_name(publisher, old, new)
    pairing = Pairing(before.passages, after.passages)
    _pair_within(pairing, links)
    pairing.elsewhere()
    proposed = tuple(propose_links(old, new, links, pairing))
    _pair_within(pairing, proposed)
    links += proposed
    joined = tuple(propose_splits_and_mergers(old, new, links, pairing))
    _pair_within(pairing, joined)
    links += joined
    return Matched(old, new, links, pairing)


def _pair_within(pairing: Pairing, links: tuple[Link, ...]) -> None:
    for link in links:
        pairing.within(link.before, link.after)
    for link in links:
        pairing.join(link.before, link.after)
