"""What changes from one catalogue to another, and which printed codes the change breaks."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from generator.facts.catalogue_codes import CatalogueCodes
from generator.language import Language
from generator.model.catalogue import Catalogue, CatalogueEntry
from generator.reading.likeness import folded, likeness

_SAME_MEANING = 55
"""Wordings of one title are more alike than this, titles of two disclosures less; measured on the GRI catalogues."""


@dataclass(frozen=True, slots=True)
class Change:
    """An entry with its counterpart; ``other_meaning`` where one code stands for two things."""

    old: CatalogueEntry
    new: CatalogueEntry
    other_meaning: bool = False


class Broken(StrEnum):
    """Why a printed code no longer holds; ``wider`` is a range that takes in codes it did not take in before."""

    removed = "removed"
    renumbered = "renumbered"
    other_meaning = "other_meaning"
    wider = "wider"


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two catalogues side by side; an entry that is listed nowhere is the same in both."""

    old: CatalogueCodes
    new: CatalogueCodes
    added: tuple[CatalogueEntry, ...]
    removed: tuple[CatalogueEntry, ...]
    renumbered: tuple[Change, ...]
    retitled: tuple[Change, ...]

    def broken(self, printed: str) -> dict[Broken, tuple[str, ...]]:
        """Why a code as printed holds no more, with the codes concerned: new ones for ``wider``, else old ones."""
        reasons = {_key(one): Broken.removed for one in self.removed}
        reasons |= {_key(one.old): Broken.renumbered for one in self.renumbered}
        reasons |= {_key(one.old): Broken.other_meaning for one in self.retitled if one.other_meaning}
        before = self.old.find(printed)
        found: dict[Broken, tuple[str, ...]] = {}
        for code in before.codes:
            outcomes = [reasons.get(_key(entry)) for entry in self.old.entries(code)]
            if (reason := outcomes[0]) is not None and all(outcomes):
                found[reason] = (*found.get(reason, ()), code)
        if before.is_range or before.is_whole:
            more = tuple(code for code in self.new.find(printed).codes if code not in before.codes)
            found |= {Broken.wider: more} if more else {}
        return found


def compare_catalogues(old: Catalogue, new: Catalogue) -> Comparison:
    """Pair the entries: those alike in code and title, then those of one title, then those of one code."""
    left, right = list(old.entries), list(new.entries)
    _pair(left, right, lambda one, other: _key(one) == _key(other) and not _differ(one, other))
    _pair(left, right, lambda one, other: one.code == other.code and not _differ(one, other))
    single = _single_titles(left) & _single_titles(right)
    renumbered = _pair(left, right, lambda one, other: one.code != other.code and _share(one, other, single))
    retitled = _pair(left, right, lambda one, other: one.code == other.code)
    added, removed = tuple(right), tuple(left)
    codes = CatalogueCodes(old), CatalogueCodes(new)
    return Comparison(*codes, added, removed, tuple(renumbered), tuple(retitled))


def _pair(
    left: list[CatalogueEntry],
    right: list[CatalogueEntry],
    alike: Callable[[CatalogueEntry, CatalogueEntry], bool],
) -> list[Change]:
    """Take every two entries that are alike out of both lists."""
    pairs = []
    for one in tuple(left):
        other = next((other for other in right if alike(one, other)), None)
        if other is not None:
            left.remove(one)
            right.remove(other)
            pairs.append(Change(one, other, _means_another(one, other)))
    return pairs


def _key(entry: CatalogueEntry) -> tuple[str, str | None]:
    return entry.code, entry.edition


def _titles(entry: CatalogueEntry) -> set[str]:
    return {folded(title) for language in Language if (title := entry.title[language])}


def _single_titles(entries: list[CatalogueEntry]) -> set[str]:
    """The titles that one entry alone has."""
    counted = Counter(title for entry in entries for title in _titles(entry))
    return {title for title, times in counted.items() if times == 1}


def _share(one: CatalogueEntry, other: CatalogueEntry, titles: set[str]) -> bool:
    return bool(_titles(one) & _titles(other) & titles)


def _in_both(one: CatalogueEntry, other: CatalogueEntry) -> list[tuple[str, str]]:
    """The titles in the languages in which both are known."""
    pairs = ((one.title[language], other.title[language]) for language in Language)
    return [(first, second) for first, second in pairs if first is not None and second is not None]


def _differ(one: CatalogueEntry, other: CatalogueEntry) -> bool:
    return any(folded(first) != folded(second) for first, second in _in_both(one, other))


def _means_another(one: CatalogueEntry, other: CatalogueEntry) -> bool:
    alike = [likeness(first, second) for first, second in _in_both(one, other)]
    return one.code == other.code and bool(alike) and max(alike) < _SAME_MEANING
