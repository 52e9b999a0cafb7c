"""Index coverage: which codes an edition answers that the other did not, or answers elsewhere, and why."""

from collections.abc import Iterator

from rapidfuzz.distance import Levenshtein

from generator.comparison.change import Cause, CodeChange, CodeKind
from generator.comparison.matching import Matched
from generator.comparison.things import home_of
from generator.facts.answers import StandardAnswers, Tag
from generator.facts.catalogue_comparison import Comparison, compare_catalogues
from generator.facts.derive import Facts


def compare_codes(before: Facts, after: Facts, matched: Matched) -> Iterator[CodeChange]:
    """Every standard of either edition; a standard's later edition is set against the one it took the place of."""
    pairs, alone_before, alone_after = _pair_standards(before, after)
    places = _Places(matched)
    for old, new in pairs:
        if old.catalogue.id == new.catalogue.id:
            yield from _same(old, new, places)
        else:
            yield from _replaced(old, new, places)
    for answers in alone_after:
        for code, tags in answers.by_code.items():
            yield CodeChange(CodeKind.answered, Cause.standard, answers.catalogue.id, code, (), tags)
    for answers in alone_before:
        for code, tags in answers.by_code.items():
            yield CodeChange(CodeKind.unanswered, Cause.standard, answers.catalogue.id, code, tags, ())


def _pair_standards(
    before: Facts, after: Facts
) -> tuple[list[tuple[StandardAnswers, StandardAnswers]], list[StandardAnswers], list[StandardAnswers]]:
    """The same standards; then those of one publisher of which each edition has another; then what is left."""
    pairs = [(before.standards[name], new) for name, new in after.standards.items() if name in before.standards]
    old = [one for name, one in before.standards.items() if name not in after.standards]
    new = [one for name, one in after.standards.items() if name not in before.standards]
    for one in tuple(old):
        other = next((two for two in new if two.catalogue.publisher == one.catalogue.publisher), None)
        if other is not None:
            old.remove(one)
            new.remove(other)
            pairs.append((one, other))
    return pairs, old, new


class _Places:
    """Where the earlier edition's things stand in the later one."""

    def __init__(self, matched: Matched) -> None:
        self._keys: dict[str, set[str]] = {}
        for link in matched.links:
            self._keys.setdefault(link.before, set()).add(link.after)
        self._old = {id(one.item): one.key for one in matched.before.by_key.values()}
        self._new = {id(one.item): one.key for one in matched.after.by_key.values()}
        self._matched = matched

    def moved(self, old: tuple[Tag, ...], new: tuple[Tag, ...]) -> bool:
        """Whether nothing that answered a code answers it any more, though all of it is still there."""
        sources = {self._home(tag, self._old, before=True) for tag in old}
        targets = {self._home(tag, self._new, before=False) for tag in new}
        expected = {key for source in sources for key in self._keys.get(source, ())}
        return not expected & targets

    def _home(self, tag: Tag, keys: dict[int, str], *, before: bool) -> str:
        """The key of what carries a tag; an indicator, which has no place of its own, stands for itself."""
        key = keys.get(id(tag.carrier))
        if key is None:
            return f"@{tag.indicator or tag.address.page}"
        things = self._matched.before if before else self._matched.after
        return home_of(things, things.by_key[key]).key


def _same(old: StandardAnswers, new: StandardAnswers, places: _Places) -> Iterator[CodeChange]:
    name = new.catalogue.id
    for code in new.codes.codes:
        first, last = old.by_code.get(code, ()), new.by_code.get(code, ())
        if last and not first:
            yield CodeChange(CodeKind.answered, _cause(code, old), name, code, (), last)
        elif first and not last:
            yield CodeChange(CodeKind.unanswered, _cause(code, new), name, code, first, ())
        elif first and places.moved(first, last):
            yield CodeChange(CodeKind.moved, Cause.company, name, code, first, last)


def _replaced(old: StandardAnswers, new: StandardAnswers, places: _Places) -> Iterator[CodeChange]:
    """Two editions of a standard: a code that one of them does not have is not the company's doing."""
    compared = compare_catalogues(old.catalogue, new.catalogue)
    becomes = _counterparts(compared)
    known = {after: before for before, after in becomes.items()}
    for code, tags in new.by_code.items():
        earlier = known.get(code)
        if earlier is None:
            yield CodeChange(CodeKind.answered, Cause.standard, new.catalogue.id, code, (), tags)
        elif earlier not in old.by_code:
            yield CodeChange(CodeKind.answered, _cause(earlier, old), new.catalogue.id, code, (), tags)
        elif places.moved(old.by_code[earlier], tags):
            yield CodeChange(CodeKind.moved, Cause.company, new.catalogue.id, code, old.by_code[earlier], tags)
    for code, tags in old.by_code.items():
        later = becomes.get(code)
        if later is None:
            yield CodeChange(CodeKind.unanswered, Cause.standard, old.catalogue.id, code, tags, ())
        elif later not in new.by_code:
            yield CodeChange(CodeKind.unanswered, _cause(later, new), old.catalogue.id, code, tags, ())


def _counterparts(compared: Comparison) -> dict[str, str]:
    """What each code of the earlier catalogue is called in the later one; nothing where it is gone or means another
    thing."""
    gone = {one.code for one in compared.removed}
    gone |= {one.old.code for one in compared.retitled if one.other_meaning}
    renumbered = {one.old.code: one.new.code for one in compared.renumbered}
    later = set(compared.new.codes)
    kept = {code: code for code in compared.old.codes if code not in gone and code in later}
    return kept | renumbered


def _cause(code: str, where_missing: StandardAnswers) -> Cause:
    """Whether the side that lacks an answer prints a code that its catalogue does not know and that is nearly this
    one."""
    unknown = [tag.found.printed for tag in where_missing.tags if tag.found.unknown]
    return Cause.error if any(_is_slip(printed, code) for printed in unknown) else Cause.company


def _is_slip(printed: str, code: str) -> bool:
    return printed != code and (Levenshtein.distance(printed, code) == 1 or printed.replace(" ", "") == code)
