"""Paired passages as changes, in the order of the later edition with what was dropped in its old place."""

from collections.abc import Iterable, Iterator

from generator.comparison.alike import changed_in
from generator.comparison.change import Passage, TextChange, TextKind
from generator.comparison.lineage import Link
from generator.comparison.pairing import Pair, Pairing
from generator.language import Language

_BOTH = tuple(Language)


def tell_texts(pairing: Pairing, links: Iterable[Link]) -> Iterator[TextChange]:
    """Every passage of either edition once; what stood in things that are gone comes last."""
    sources: dict[str, list[str]] = {}
    for link in links:
        sources.setdefault(link.after, []).append(link.before)
    told: set[str] = set()
    for home, passages in pairing.new.items():
        dropped: dict[Passage | None, list[Passage]] = {}
        for source in sources.get(home, ()):
            if source not in told:
                told.add(source)
                _place(pairing, source, set(passages), dropped)
        yield from map(_dropped, dropped.get(None, ()))
        for passage in passages:
            yield from _change(passage, pairing.by_new.get(passage))
            yield from map(_dropped, dropped.get(passage, ()))
    for home, passages in pairing.old.items():
        if home not in told:
            yield from map(_dropped, pairing.left_in_old(passages))


def _place(pairing: Pairing, source: str, here: set[Passage], dropped: dict[Passage | None, list[Passage]]) -> None:
    """Put each passage that is gone behind the one that it stood behind."""
    last: Passage | None = None
    for passage in pairing.old.get(source, ()):
        pair = pairing.by_old.get(passage)
        if pair is None:
            dropped.setdefault(last, []).append(passage)
        elif pair.after in here:
            last = pair.pieces[-1] if pair.pieces else pair.after


def _change(passage: Passage, pair: Pair | None) -> Iterator[TextChange]:
    if pair is None:
        yield TextChange(TextKind.added, None, passage, _BOTH, 0)
    elif pair.after is passage:
        languages = changed_in(pair.before, pair.after)
        others = pair.pieces or pair.sources
        if others:
            kind, languages = (TextKind.parted if pair.pieces else TextKind.merged), _BOTH
        elif pair.moved:
            kind = TextKind.moved
        else:
            kind = TextKind.edited if languages else TextKind.unchanged
        yield TextChange(kind, pair.before, pair.after, languages, pair.score, others)


def _dropped(passage: Passage) -> TextChange:
    return TextChange(TextKind.dropped, passage, None, _BOTH, 0)
