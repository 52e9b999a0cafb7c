"""What a reviewer reads of two editions or two drafts: every change in both languages, counted and in order."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.comparison.change import Comparison
from generator.language import Bilingual, Language
from generator.model.unit import UnitRegistry
from generator.problem import Position, Problem
from generator.views.change_lines import ChangeLine, ChangeTeller, Redlines
from generator.views.change_words import ASPECTS, TEXTS

Ends = tuple[Position | None, Position | None]


@dataclass(frozen=True, slots=True)
class Compared:
    """One comparison: what it is of, and a line for each change; both languages have the same lines in one order."""

    title: Bilingual
    same_edition: bool
    zh: tuple[ChangeLine, ...]
    en: tuple[ChangeLine, ...]

    def lines(self, language: Language) -> tuple[ChangeLine, ...]:
        """The changes in one language."""
        return self.zh if language is Language.zh else self.en

    def of(self, aspect: Bilingual, language: Language) -> tuple[ChangeLine, ...]:
        """The changes of one aspect."""
        return tuple(line for line in self.lines(language) if line.aspect == aspect[language])

    def texts_by_page(self, language: Language) -> dict[str, tuple[ChangeLine, ...]]:
        """Changes of text under the title of the chapter or case they stand in."""
        pages: dict[str, list[ChangeLine]] = {}
        for line in self.of(TEXTS, language):
            pages.setdefault(line.page, []).append(line)
        return {page: tuple(lines) for page, lines in pages.items()}

    def counts(self, language: Language) -> tuple[tuple[str, tuple[tuple[str, int], ...]], ...]:
        """For each aspect with changes, how many there are of each kind."""
        return tuple(
            (aspect[language], tuple(_counted(found))) for aspect in ASPECTS if (found := self.of(aspect, language))
        )


@dataclass(frozen=True, slots=True)
class Review:
    """Everything that one call compares: ``before`` and ``after`` name the two states; whole editions that only one of
    them has, and what could not be read in either."""

    before: str
    after: str
    compared: tuple[Compared, ...]
    dropped: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    unread_before: tuple[Problem, ...] = ()
    unread_after: tuple[Problem, ...] = ()

    @property
    def changed(self) -> bool:
        """Whether anything differs, or could not be compared."""
        unread = self.unread_before or self.unread_after
        return bool(self.dropped or self.added or unread or any(one.zh for one in self.compared))


def make_compared(comparison: Comparison, units: UnitRegistry, wanted: Callable[[Ends], bool]) -> Compared:
    """The changes at places that are ``wanted``, told in both languages."""
    before, after = comparison.before.edition, comparison.after.edition
    organisation = comparison.after.publisher.organisation.short
    years = after.year if comparison.same_edition else f"{before.year} → {after.year}"
    redlines = Redlines(comparison, units)
    told = {
        language: tuple(
            line for line in ChangeTeller(comparison, units, language, redlines).lines() if wanted(line.ends)
        )
        for language in Language
    }
    return Compared(
        Bilingual(f"{organisation.zh} {years}", f"{organisation.en} {years}"),
        comparison.same_edition,
        told[Language.zh],
        told[Language.en],
    )


def _counted(lines: tuple[ChangeLine, ...]) -> Iterator[tuple[str, int]]:
    kinds = [line.kind for line in lines]
    for kind in dict.fromkeys(kinds):
        yield kind, kinds.count(kind)
