"""Stored values as cells of a workbook, headings that sheets share, and the notes beside the values."""

from calendar import monthrange
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from generator.downloads.both_languages import apart, bilingual, in_a_row, joined
from generator.downloads.stored_value import english_unit, printed_of
from generator.downloads.xlsx_file import Number, Value
from generator.facts.observation import Observation
from generator.language import Bilingual, Language
from generator.model.date import PartialDate
from generator.model.item import Text, plain_decimal
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

OBSERVATIONS = "observations"
OBSERVATIONS_TITLE = Bilingual("全部观测值", "All observations")
OBSERVATION_HEADER = (
    "indicator",
    "name_zh",
    "name_en",
    "category",
    "unit",
    "unit_en",
    "period",
    "value",
    "printed",
    "kind",
    "note_zh",
    "note_en",
    "file",
    "line",
)
"""The sheet of all observations; its columns are called as those of ``observations.csv`` are."""

_GROUPED = frozenset(",，﹐")
_NOTHING = Quantity("", None, Missing.not_available)


@dataclass(frozen=True, slots=True)
class Place:
    """A figure under the heading of its column; ``seen`` is the observation behind it, where there is one."""

    heading: Bilingual
    quantity: Quantity
    unit: ScaledUnit | None
    seen: Observation | None = None


def figure(quantity: Quantity) -> Value:
    """The number, with decimals, thousands separators and percent sign as printed; nothing where there is none."""
    if quantity.value is None:
        return None
    digits = plain_decimal(quantity.value)
    whole = "0" if _GROUPED.isdisjoint(quantity.printed) else "#,##0"
    _, point, decimals = digits.partition(".")
    return Number(digits, whole + point + "0" * len(decimals) + ('"%"' if quantity.percent else ""))


def observed(seen: Observation | None) -> Value:
    """An observation's number or words."""
    if seen is None:
        return None
    return joined(seen.words) if seen.words else figure(seen.quantity)


def observed_place(heading: str, seen: Observation | None) -> Place:
    """Where an observation stands; one that the edition does not print is not available."""
    quantity = seen.quantity if seen else _NOTHING
    return Place(Bilingual(heading, heading), quantity, seen.unit if seen else None, seen)


def remarks(places: Iterable[Place], *notes: Text | Bilingual | None) -> Bilingual:
    """What the numbers alone do not say, then ``notes``, each on a line of its own."""
    listed = tuple(places)
    found = {
        language: "\n".join(
            (
                *(one for place in listed for one in _remarks_on(place, language)),
                *(note[language] for note in notes if note is not None),
            )
        )
        for language in Language
    }
    return Bilingual(found[Language.zh], found[Language.en])


def _remarks_on(place: Place, language: Language) -> Iterator[str]:
    chinese = language is Language.zh
    heading = place.heading[language] + ("：" if chinese else ": ")
    seen = place.seen
    if not (seen and seen.words) and not is_bare(place.quantity):
        yield heading + format_quantity(place.quantity, place.unit, language).plain
    if seen and seen.note:
        yield heading + seen.note[language]
    if seen and seen.restated:
        before = format_quantity(seen.restated.before, seen.unit, language).plain
        said = f"重述，此前为 {before}。" if chinese else f"restated, before {before}. "
        yield heading + said + seen.restated.reason[language]


def is_bare(quantity: Quantity) -> bool:
    """Whether a number in a cell says all."""
    return (
        quantity.value is not None
        and quantity.qualifier is None
        and quantity.direction is None
        and quantity.of is None
        and not quantity.ordinal
    )


def row_note(seen: Iterable[Observation | None]) -> Bilingual | None:
    """The notes on whole rows, each once."""
    return in_a_row(list(dict.fromkeys(bilingual(one.row_note) for one in seen if one and one.row_note)))


def unit_cells(unit: ScaledUnit | None) -> tuple[str, str]:
    """The unit as printed, and what it counts in English."""
    return (unit.printed, english_unit(unit)) if unit else ("", "")


def period_cell(period: str) -> str | int:
    """A year as a number, so that a spreadsheet can chart it; any other period or heading as it is."""
    return int(period) if len(period) == 4 and period.isascii() and period.isdecimal() else period


def observation_cells(seen: Observation) -> tuple[Value, ...]:
    """A line of the sheet of all observations, under OBSERVATION_HEADER."""
    return (
        seen.indicator.id,
        seen.indicator.name.zh,
        seen.indicator.name.en,
        seen.indicator.category,
        *unit_cells(seen.unit),
        period_cell(seen.period),
        figure(seen.quantity),
        printed_of(seen),
        seen.indicator.kind,
        *apart(remarks([observed_place(seen.period, seen)], seen.row_note)),
        seen.position.path,
        seen.position.line,
    )


def last_day(date: PartialDate) -> datetime:
    """The last day of a year, a month or a day."""
    month = date.month or 12
    return datetime(date.year, month, date.day or monthrange(date.year, month)[1])
