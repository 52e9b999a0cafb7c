"""What changes from one catalogue to another, and which codes of a report the change breaks."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from generator.facts.catalogue_codes import CatalogueCodes
from generator.language import Language
from generator.model.catalogue import Catalogue, CatalogueEntry
from generator.reading.likeness import folded, likeness

_SAME_MEANING = 55
"""Titles of one code in two editions are more alike than this; those of two disclosures are less."""


@dataclass(frozen=True, slots=True)
class Change:
    """An entry of the old catalogue with its counterpart in the new one; ``other_meaning`` where titles are not alike."""

    old: CatalogueEntry
    new: CatalogueEntry
    other_meaning: bool = False


class Broken(StrEnum):
    """Why a printed code no longer holds."""

    removed = "removed"
    renumbered = "renumbered"
    other_meaning = "other_meaning"
    wider = "wider"
    """A range that takes in codes it did not take in before."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two catalogues side by side. Entries that are in neither list are the same in both."""

    old: CatalogueCodes
    new: CatalogueCodes
    added: tuple[CatalogueEntry, ...]
    removed: tuple[CatalogueEntry, ...]
    renumbered: tuple[Change, ...]
    retitled: tuple[Change, ...]

    def broken(self, printed: str) -> dict[Broken, tuple[str, ...]]:
        """Why a code as printed holds no more, with the old codes concerned (the new ones for ``wider``)."""
        before, after = self.old.find(printed), self.new.find(printed)
        still = {(one.code, one.edition) for one in before.entries} - self._changed
        kept = {code for code, _ in still}
        reasons = {
            Broken.removed: (one for one in self.removed),
            Broken.renumbered: (change.old for change in self.renumbered),
            Broken.other_meaning: (change.old for change in self.retitled if change.other_meaning),
        }
        found = {
            reason: _codes(one for one in entries if one in before.entries and one.code not in kept)
            for reason, entries in reasons.items()
        }
        if before.is_range or before.is_whole:
            found[Broken.wider] = _codes(one for one in self.added if one in after.entries)
        return {reason: codes for reason, codes in found.items() if codes}

    @property
    def _changed(self) -> set[tuple[str, str | None]]:
        gone = (*self.removed, *(one.old for one in (*self.renumbered, *self.retitled) if self._breaks(one)))
        return {(one.code, one.edition) for one in gone}

    @staticmethod
    def _breaks(change: Change) -> bool:
        return change.other_meaning or change.old.code != change.new.code


def compare_catalogues(old: Catalogue, new: Catalogue) -> Comparison:
    """Pair the entries: first those alike in code and title, then one title under two codes, then one code."""
    left, right = list(old.entries), list(new.entries)
    _pair(left, right, lambda one, other: one.code == other.code and _same_title(one, other))
    renumbered = _pair_by_title(left, right)
    retitled = [
        Change(one, other, _other_meaning(one, other))
        for one, other in _pair(left, right, lambda one, other: one.code == other.code)
        if _titles_differ(one, other)
    ]
    return Comparison(
        CatalogueCodes(old), CatalogueCodes(new), tuple(right), tuple(left), tuple(renumbered), tuple(retitled)
    )


def _pair(left, right, alike):  # type: ignore[no-untyped-def]
    raise NotImplementedError


def _codes(entries: Iterable[CatalogueEntry]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(entry.code for entry in entries))
