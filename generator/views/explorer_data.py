"""What the explorer draws: every series of an organisation, in final words, with the plain numbers behind them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from generator.facts.address import EXPLORER, indicator_path, link, organisation_root, page_path
from generator.facts.derive import Facts
from generator.facts.observation import Observation
from generator.facts.series import Series
from generator.facts.unit_conversion import can_convert, convert_value
from generator.facts.year_change import Break, Change, ChangeKind, compare_years, redefined
from generator.language import Language
from generator.model.indicator import Former, Indicator, IndicatorKind
from generator.model.item import plain_decimal
from generator.model.library import Publisher
from generator.model.unit import ScaledUnit
from generator.views.interface_text import Interface, interface
from generator.views.number_text import format_change, format_quantity, format_row, row_scale

_CHANGES = (IndicatorKind.change_on_last_year, IndicatorKind.change_on_base_year)
_RANK = "rank"
_SHARE = "share"


@dataclass(frozen=True, slots=True)
class ChangeData:
    """A change on the year before: the number as rounded for the text, or the reason why none is counted."""

    number: str | None
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class PointData:
    """One period.

    ``number`` is a plain decimal in the scale of the row's unit, None where ``text`` is words or a dash, or cannot be
    converted to that unit. ``gap`` says why the point is not comparable with those before it. ``edition`` prints the
    value, at ``href``.
    """

    period: str
    number: str | None
    text: str
    is_words: bool
    change: ChangeData | None
    gap: str
    note: str
    edition: str
    href: str


@dataclass(frozen=True, slots=True)
class SeriesData:
    """One indicator over all periods.

    ``unit`` heads its row. Rows with one ``axis`` may share a chart: one in a row's number is ``scale`` on it, and
    ``axis_unit`` names it, ``axis_title`` heads a chart of several.
    ``change_unit`` heads its changes; ``no_index`` says why there can be no index.
    """

    id: str
    name: str
    category: str
    kind: str
    unit: str
    axis: str
    axis_unit: str
    axis_title: str
    scale: str
    change_unit: str
    no_index: str
    definition: str
    href: str
    points: tuple[PointData, ...]


@dataclass(frozen=True, slots=True)
class ExplorerData:
    """An organisation's file in one language; links are relative to where the file lies."""

    organisation: str
    name: str
    indicators: tuple[SeriesData, ...]


def explorer_data(
    series: Mapping[str, Series], publisher: Publisher, editions: Mapping[str, Facts], language: Language
) -> ExplorerData:
    """The file of one organisation; ``editions`` are the facts of each edition by year."""
    here = f"{organisation_root(publisher.id, language)}{EXPLORER}/"
    indicators = tuple(_series(one, publisher.id, editions, here, language) for one in series.values())
    return ExplorerData(publisher.id, publisher.organisation.short[language], indicators)


def _series(
    series: Series, organisation: str, editions: Mapping[str, Facts], here: str, language: Language
) -> SeriesData:
    indicator, latest, words = series.indicator, series.latest, interface(language)
    own = latest[-1].unit
    alike = [one for one in latest if one.unit.printed == own.printed]
    quantities = [one.quantity for one in alike]
    heading, shown = format_row(quantities, own, language)
    texts = dict(zip((one.period for one in alike), shown, strict=True))
    scale = row_scale(quantities, own, language)
    changes = compare_years(latest)
    previous: Sequence[Observation | None] = (None, *latest[:-1])
    points = tuple(
        PointData(
            period=one.period,
            number=_number(one, own, scale),
            text=_text(one, texts.get(one.period), language),
            is_words=one.words is not None,
            change=_change(compared, words, language),
            gap=_gap(before, one, words, language),
            note=_note(one, language),
            edition=one.edition,
            href=_href(one, editions, here, language),
        )
        for one, before, compared in zip(latest, previous, changes, strict=True)
    )
    return SeriesData(
        id=indicator.id,
        name=series.name[language],
        category=indicator.category,
        kind=indicator.kind,
        unit=heading,
        axis=_axis(indicator, own),
        axis_unit=(unit := _axis_unit(heading, indicator, words)),
        axis_title=_axis_title(unit, indicator, words),
        scale=plain_decimal(scale * own.unit.factor),
        change_unit=words.explorer_points if own.unit.dimension == _SHARE else "%",
        no_index=_no_index(indicator, own, words),
        definition=indicator.definition[language] if indicator.definition else "",
        href=link(here, indicator_path(organisation, language, indicator.id)),
        points=points,
    )


def _number(one: Observation, own: ScaledUnit, scale: Decimal) -> str | None:
    """The value in the row's scale; None without a number, or in a unit of another dimension."""
    value = one.quantity.signed
    if value is None or not can_convert(one.unit, own):
        return None
    return plain_decimal(convert_value(value, one.unit, own) * own.scale / scale)


def _text(one: Observation, shown: str | None, language: Language) -> str:
    """As the row shows it; with its own unit where that is not the row's."""
    if one.words is not None:
        return one.words[language]
    return shown if shown is not None else format_quantity(one.quantity, one.unit, language).plain


def _change(compared: Change | Break | None, words: Interface, language: Language) -> ChangeData | None:
    if compared is None:
        return None
    if isinstance(compared, Break):
        return ChangeData(None, "–", str(getattr(words, f"break_{compared.reason}")))
    amount = compared.amount
    if compared.kind is not ChangeKind.points:
        amount = amount.quantize(Decimal("0.1"), rounding=ROUND_HALF_UP)
    return ChangeData(plain_decimal(amount), format_change(compared, language), "")


def _gap(before: Observation | None, one: Observation, words: Interface, language: Language) -> str:
    """Why a value is not comparable with those before it, with what the definition was until then."""
    if before is None:
        return ""
    if not can_convert(before.unit, one.unit):
        return words.break_unit
    if not redefined(before, one):
        return ""
    former = next(former for former in reversed(one.indicator.former) if _lies_between(former, before, one))
    said = former.definition[language] if former.definition else ""
    until = words.explorer_until.format(year=former.until, definition=said)
    return f"{words.break_definition}{words.open}{until}{words.close}"


def _lies_between(former: Former, before: Observation, one: Observation) -> bool:
    return former.definition is not None and before.period <= str(former.until) < one.period


def _note(one: Observation, language: Language) -> str:
    notes = [text[language] for text in (one.note, one.row_note) if text is not None]
    if one.restated is not None:
        notes.append(one.restated.reason[language])
    return " ".join(notes)


def _href(one: Observation, editions: Mapping[str, Facts], here: str, language: Language) -> str:
    """Where the edition prints the value."""
    facts = editions[one.edition]
    home = facts.kpi_homes.get(one.indicator.id)
    page = page_path(facts.edition, language, home.page if home else "")
    return link(here, page, home.anchor if home else "")


def _axis(indicator: Indicator, own: ScaledUnit) -> str:
    """Values that are changes share no axis with levels, nor with changes on another base."""
    said = (own.unit.dimension, *((indicator.kind, str(indicator.base_year or "")) if _is_change(indicator) else ()))
    return " ".join(part for part in said if part)


def _axis_unit(heading: str, indicator: Indicator, words: Interface) -> str:
    if indicator.kind is IndicatorKind.change_on_last_year:
        return f"{words.kind_last_year}{words.open}{heading}{words.close}"
    if indicator.kind is IndicatorKind.change_on_base_year:
        against = f"{words.kind_base_year}{words.open}{indicator.base_year}"
        return f"{against}{words.comma}{heading}{words.close}"
    return heading


def _axis_title(unit: str, indicator: Indicator, words: Interface) -> str:
    if _is_change(indicator):
        return unit
    return f"{words.unit}{words.colon}{unit}" if unit else words.explorer_count


def _no_index(indicator: Indicator, own: ScaledUnit, words: Interface) -> str:
    if _is_change(indicator):
        return words.break_already_a_change
    return words.explorer_rank if own.unit.dimension == _RANK else ""


def _is_change(indicator: Indicator) -> bool:
    return indicator.kind in _CHANGES
