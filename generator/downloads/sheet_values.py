"""Stored values as cells of a workbook, headings that sheets share, and the notes beside the values."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.downloads.stored_value import note_of
from generator.downloads.xlsx_file import Number, Value, joined
from generator.facts.observation import Observation
from generator.language import Bilingual, Language
from generator.model.item import Text
from generator.model.quantity import Missing, Quantity
from generator.model.unit import ScaledUnit
from generator.views.number_text import format_quantity

ID = "编号 Id"
GROUP = ("组", "Group")
INDICATOR = ("指标", "Indicator")
UNIT = ("单位", "Unit")
DEFINITION = ("定义", "Definition")
NOTE = ("注", "Note")
"""Headings; a pair stands over Chinese and over English."""

_GROUPED = (",", "，", "﹐")
_NOTHING = Quantity("", None, Missing.not_available)


@dataclass(frozen=True, slots=True)
class Place:
    """A figure under the heading of its column; ``seen`` is the observation behind it, where there is one."""

    heading: Bilingual
    quantity: Quantity
    unit: ScaledUnit | None
    seen: Observation | None = None


def both(text: Text | None) -> Bilingual:
    """A text of the model; empty for none."""
    return Bilingual(text.zh, text.en) if text else Bilingual("", "")


def number_format(quantity: Quantity) -> str:
    """Decimals, thousands separators and percent sign as printed."""
    whole = "#,##0" if any(separator in quantity.printed for separator in _GROUPED) else "0"
    decimals = "." + "0" * quantity.decimals if quantity.decimals else ""
    return whole + decimals + ('"%"' if quantity.percent else "")


def figure(quantity: Quantity) -> Value:
    """The number; nothing where there is none."""
    return None if quantity.value is None else Number(quantity.value, number_format(quantity))


def words(text: Text) -> str:
    """A text in both languages."""
    return joined(both(text))


def observed(seen: Observation | None) -> Value:
    """An observation's number or words."""
    if seen is None:
        return None
    return words(seen.words) if seen.words else figure(seen.quantity)


def observed_place(heading: str, seen: Observation | None) -> Place:
    """Where an observation stands; one that the edition does not print is not available."""
    quantity = seen.quantity if seen else _NOTHING
    return Place(Bilingual(heading, heading), quantity, seen.unit if seen else None, seen)


def remarks(places: Iterable[Place], *notes: Bilingual | None) -> Bilingual:
    """What the numbers alone do not say, then ``notes``, in each language."""
    listed = list(places)
    found = {
        language: [one for place in listed for one in _remarks_on(place, language)]
        + [note[language] for note in notes if note and note[language]]
        for language in Language
    }
    return Bilingual("；".join(found[Language.zh]), "; ".join(found[Language.en]))


def _remarks_on(place: Place, language: Language) -> Iterator[str]:
    quantity, seen = place.quantity, place.seen
    colon = "：" if language is Language.zh else ": "
    heading = place.heading[language] + colon
    if seen is None or seen.words is None:
        bare = not (quantity.qualifier or quantity.direction or quantity.ordinal or quantity.of is not None)
        if quantity.value is None or not bare:
            yield heading + format_quantity(quantity, place.unit, language).plain
    if seen is None:
        return
    if seen.note is not None:
        yield heading + seen.note[language]
    if seen.restated is not None:
        before = format_quantity(seen.restated.before, seen.unit, language).plain
        said = f"重述，此前为 {before}" if language is Language.zh else f"restated, before {before}"
        yield f"{heading}{said}{'，' if language is Language.zh else ', '}{seen.restated.reason[language]}"


def row_note(seen: Iterable[Observation | None]) -> Bilingual | None:
    """The notes on whole rows, each once."""
    notes = dict.fromkeys(both(one.row_note) for one in seen if one and one.row_note)
    return Bilingual("；".join(note.zh for note in notes), "; ".join(note.en for note in notes)) if notes else None


def unit_cells(unit: ScaledUnit | None) -> tuple[str, str]:
    """The unit as printed, and what it counts in English."""
    return (unit.printed, english_unit(unit)) if unit else ("", "")


def period_cell(period: str) -> str | int:
    """A year as a number, so that a spreadsheet can chart it; any other period or heading as it is."""
    return int(period) if len(period) == 4 and period.isascii() and period.isdecimal() else period


def observation_sheet(
    seen: Iterable[Observation], pages: Bilingual, latest: frozenset[Observation] | None = None
) -> Sheet:
