"""Each change of a comparison as one line in final words: for the terminal, for lists and for a reviewer's page."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.comparison.change import (
    AnyChange,
    Cell,
    CellChange,
    CodeChange,
    Comparison,
    FigureChange,
    FigureKind,
    Passage,
    StructureChange,
    TextChange,
    TextKind,
    Thing,
)
from generator.comparison.redline import Redline, redline
from generator.comparison.text_figures import stale_figures
from generator.comparison.things import Things
from generator.comparison.words import Lexicon, make_lexicon
from generator.facts.answers import Tag
from generator.facts.derive import Facts
from generator.facts.observation import Observation
from generator.facts.year_change import Break, Change
from generator.language import Language
from generator.model.amount import Amount
from generator.model.item import Text
from generator.model.reference import REFERENCE
from generator.model.unit import UnitRegistry
from generator.problem import Position
from generator.views.change_words import CAUSES, CHANGED_IN_EN, CHANGED_IN_ZH, THINGS, aspect_of, kind_of, stale_figure
from generator.views.date_text import format_partial
from generator.views.interface_text import interface
from generator.views.number_text import format_change, format_quantity
from generator.views.prose_text import ProseRenderer


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One change in one language.

    ``page`` is the title of the chapter or case it stands in, empty for what belongs to the whole report; ``what``
    names what changed; ``before`` and ``after`` are its words or figures, empty where there are none; ``note`` says how
    much, why, or in which language alone. A change of text has its redline in both languages.
    """

    change: AnyChange
    aspect: str
    kind: str
    page: str
    what: str
    before: str
    after: str
    note: str
    ends: tuple[Position | None, Position | None]
    redlines: Mapping[Language, Redline] | None = None


class Redlines:
    """What became of each text of a comparison, worked out once, however many languages it is told in."""

    def __init__(self, comparison: Comparison, units: UnitRegistry) -> None:
        before, after = comparison.things
        self.sides = (_Side(comparison.before, before), _Side(comparison.after, after))
        self._units = units
        self._found: dict[int, tuple[TextChange, dict[Language, Redline]]] = {}

    @cached_property
    def _lexicon(self) -> Lexicon:
        return make_lexicon((side.facts.publisher for side in self.sides), self._units)

    def of(self, change: TextChange) -> dict[Language, Redline]:
        """What became of a text, in both languages, with figures in the place of references to them."""
        if id(change) not in self._found:
            self._found[id(change)] = change, self._redlines(change)
        return self._found[id(change)][1]

    def _redlines(self, change: TextChange) -> dict[Language, Redline]:
        before = (change.before, *(change.others if change.kind is TextKind.merged else ()))
        after = (change.after, *(change.others if change.kind is TextKind.parted else ()))
        found = {}
        for language in Language:
            old, new = self.sides[0].told(before, language), self.sides[1].told(after, language)
            if old == new:  # only the way may have changed in which a figure is written
                old, new = _joined(before, language), _joined(after, language)
            found[language] = redline(old, new, language, self._lexicon)
        return found


class ChangeTeller:
    """Tells the changes of one comparison in one language."""

    def __init__(self, comparison: Comparison, units: UnitRegistry, language: Language, redlines: Redlines) -> None:
        self._comparison = comparison
        self._language = language
        self._units = units
        self._redlines = redlines
        self._sides = redlines.sides

    def lines(self) -> tuple[ChangeLine, ...]:
        """Every change, in the comparison's order."""
        return tuple(self.line(change) for change in self._comparison.changes())

    def line(self, change: AnyChange) -> ChangeLine:
        """One change."""
        match change:
            case StructureChange():
                page, what, before, after, note = self._structure(change)
            case FigureChange():
                page, what, before, after, note = self._figure(change)
            case CellChange():
                page, what, before, after, note = self._cell(change)
            case CodeChange():
                page, what, before, after, note = self._code(change)
            case _:
                return self._text(change)
        aspect, kind = aspect_of(change)[self._language], kind_of(change)[self._language]
        return ChangeLine(change, aspect, kind, page, what, before, after, note, change.ends)

    def redlines(self, change: TextChange) -> dict[Language, Redline]:
        """What became of a text, in both languages, with figures in the place of references to them."""
        return self._redlines.of(change)

    def _text(self, change: TextChange) -> ChangeLine:
        passage, side = (change.after, 1) if change.after else (change.before, 0)
        assert passage is not None, "a change has at least one end"
        redlines = self.redlines(change)
        notes = []
        if change.languages == (Language.zh,):
            notes.append(CHANGED_IN_ZH[self._language])
        elif change.languages == (Language.en,):
            notes.append(CHANGED_IN_EN[self._language])
        notes += self._stale_figures(redlines)
        own = redlines[self._language]
        return ChangeLine(
            change,
            aspect_of(change)[self._language],
            kind_of(change)[self._language],
            self._page(passage.thing, side),
            self._thing(passage.thing),
            own.before,
            own.after,
            self._in_a_row(notes),
            change.ends,
            redlines,
        )

    def _stale_figures(self, redlines: Mapping[Language, Redline]) -> list[str]:
        """Which figures one language changed and the other did not."""
        texts = redlines.items()
        found = stale_figures({one: line.before for one, line in texts}, {one: line.after for one, line in texts})
        return [stale_figure(one.language, f"{one.before:,f}", f"{one.after:,f}")[self._language] for one in found]

    def _structure(self, change: StructureChange) -> tuple[str, str, str, str, str]:
        thing, side = (change.after[0], 1) if change.after else (change.before[0], 0)
        notes = []
        if change.before and change.after:
            kept = f"原文保留 {change.kept}%" if self._chinese else f"{change.kept}% of the earlier words kept"
            notes.append(kept)
        if change.score < 100:
            sure = f"疑为同一项，把握 {change.score}%" if self._chinese else f"proposed match, {change.score}% sure"
            notes.append(sure)
        return (
            self._page(thing, side),
            self._thing(thing),
            self._all(change.before),
            self._all(change.after),
            self._in_a_row(notes),
        )

    def _figure(self, change: FigureChange) -> tuple[str, str, str, str, str]:
        name = change.indicator.name[self._language]
        return "", name, self._observed(change.before), self._observed(change.after), self._measured(change)

    def _measured(self, change: FigureChange) -> str:
        """How much a value changed, or what else did."""
        if isinstance(change.measure, Change):
            return format_change(change.measure, self._language)
        if isinstance(change.measure, Break):
            return str(getattr(interface(self._language), f"break_{change.measure.reason}"))
        if change.before is None or change.after is None:
            return ""
        if change.kind is FigureKind.unit_changed:
            return f"{change.before.unit.printed} → {change.after.unit.printed}"
        if change.kind is FigureKind.renamed:
            return " → ".join(self._name_in(seen) for seen in (change.before, change.after))
        return ""

    def _name_in(self, seen: Observation) -> str:
        """What the indicator was called in a period."""
        former = (one.name for one in seen.indicator.former if one.name and seen.period <= str(one.until))
        return next(former, seen.indicator.name)[self._language]

    def _cell(self, change: CellChange) -> tuple[str, str, str, str, str]:
        cell, side = (change.after, 1) if change.after else (change.before, 0)
        assert cell is not None, "a change has at least one end"
        where = (self._title(cell.table), cell.row[self._language], cell.column[self._language])
        what = " › ".join(part for part in where if part)
        return self._page(cell.table, side), what, self._valued(change.before), self._valued(change.after), ""

    def _code(self, change: CodeChange) -> tuple[str, str, str, str, str]:
        before, after = self._answers(change.before), self._answers(change.after)
        return "", f"{change.standard} {change.code}", before, after, CAUSES[change.cause][self._language]

    def _answers(self, tags: tuple[Tag, ...]) -> str:
        return self._in_a_row(list(dict.fromkeys(tag.title[self._language] for tag in tags)))

    @property
    def _chinese(self) -> bool:
        return self._language is Language.zh

    def _in_a_row(self, words: list[str]) -> str:
        return ("；" if self._chinese else "; ").join(words)

    def _page(self, thing: Thing, side: int) -> str:
        return self._title(self._sides[side].page_of(thing))

    def _title(self, thing: Thing) -> str:
        return thing.title[self._language] if thing.title else ""

    def _thing(self, thing: Thing) -> str:
        word, title = THINGS[thing.kind][self._language], self._title(thing)
        return f"{word}：{title}" if title and self._chinese else f"{word}: {title}" if title else word

    def _all(self, things: tuple[Thing, ...]) -> str:
        return self._in_a_row([self._title(thing) or thing.key for thing in things])

    def _observed(self, seen: Observation | None) -> str:
        if seen is None:
            return ""
        told = seen.words[self._language] if seen.words else self._number(seen)
        return f"{told}（{seen.period}）" if self._chinese else f"{told} ({seen.period})"

    def _number(self, seen: Observation) -> str:
        return format_quantity(seen.quantity, seen.unit, self._language).plain

    def _valued(self, cell: Cell | None) -> str:
        if cell is None:
            return ""
        if isinstance(cell.value, Text):
            return cell.value[self._language]
        unit = self._units.find(cell.unit) if cell.unit else None
        return format_quantity(cell.value, unit, self._language).plain


class _Side:
    """One of the two editions: its things, and its figures for the references in its texts."""

    def __init__(self, facts: Facts, things: Mapping[str, Thing]) -> None:
        self.facts = facts
        self._things = Things(facts.edition, things)
        self._renderers = {
            language: ProseRenderer(facts, language, lambda _address: "", lambda _indicator: "")
            for language in Language
        }

    def page_of(self, thing: Thing) -> Thing:
        return self._things.page_of(thing)

    def told(self, passages: tuple[Passage | None, ...], language: Language) -> str:
        """Passages as the edition's pages have them: a figure with its unit in the language's own way."""
        return "\n\n".join(self._passage(one, language) for one in passages if one is not None)

    def _passage(self, passage: Passage, language: Language) -> str:
        amount = passage.item
        if not isinstance(amount, Amount) or amount.value is None:
            return self.said(passage[language], language)
        figure = format_quantity(
            amount.value, self.facts.unit(amount.unit), language, amount.qualifier, amount.direction
        ).plain
        label = getattr(amount, "label", None)
        if not isinstance(label, Text):
            return figure
        dates = [format_partial(one, language) for one in (amount.as_of, amount.period) if one is not None]
        colon = "：" if language is Language.zh else ": "
        return " · ".join((f"{self.said(label[language], language)}{colon}{figure}", *dates))

    def said(self, text: str, language: Language) -> str:
        """A text with words for its references; one that leads nowhere in this draft stays as typed."""

        def resolved(reference: str) -> str:
            try:
                return self._renderers[language].plain(reference)
            except (KeyError, AssertionError):
                return reference

        return REFERENCE.sub(lambda match: resolved(match[0]), text)


def _joined(passages: tuple[Passage | None, ...], language: Language) -> str:
    return "\n\n".join(passage[language] for passage in passages if passage is not None)
