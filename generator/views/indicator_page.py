"""An indicator over all editions of its organisation, and the list of them all."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from generator.facts.address import (
    EXPLORER,
    INDICATORS,
    indicator_path,
    link,
    organisation_data_path,
    organisation_root,
    page_path,
)
from generator.facts.citations import build_citations
from generator.facts.derive import Facts
from generator.facts.observation import Observation
from generator.facts.series import Series
from generator.facts.year_change import Break, BreakReason, Change, compare_observations, compare_years
from generator.language import Language
from generator.model.backed import Backed, BackedKind
from generator.model.indicator import Category, Indicator, IndicatorKind
from generator.model.item import Text
from generator.model.library import Publisher
from generator.model.reference import REFERENCE, as_reference
from generator.model.unit import UnitRegistry
from generator.views.blocks.table import CellView, align
from generator.views.chart import ChartKind, ChartView, PointView, SeriesView, number_chart
from generator.views.chinese import mark_chinese
from generator.views.citation import view_citations
from generator.views.code_link import CodeLinkView
from generator.views.interface_text import Interface, interface
from generator.views.number_text import format_change, format_quantity, format_row, unit_name
from generator.views.page import LinkView
from generator.views.prose_text import ProseRenderer
from generator.views.section import CodesView

_SENTENCE_END = re.compile(r"[。！？]|[.!?](?=\s|$)|\n")


@dataclass(frozen=True, slots=True)
class PrintedValueView:
    """What one edition prints for one period."""

    edition: LinkView
    text: str
    note: str


@dataclass(frozen=True, slots=True)
class PeriodView:
    """One period: the latest value, how it changed, every edition that prints it, and articles that back it up."""

    period: str
    value: CellView
    change: str
    break_reason: str
    printings: tuple[PrintedValueView, ...]
    restated: bool
    sources: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class UseView:
    """A place that uses the figure."""

    edition: str
    link: LinkView
    text: str


@dataclass(frozen=True, slots=True)
class IndicatorPageView:
    """The body of an indicator's page; empty texts are left out."""

    id: str
    name: str
    other_name: str
    facts: tuple[tuple[str, str], ...]
    unit: str
    chart: ChartView | None
    periods: tuple[PeriodView, ...]
    former: tuple[str, ...]
    codes: tuple[CodesView, ...]
    uses: tuple[UseView, ...]
    sources: tuple[LinkView, ...]
    download: str
    explorer: str


@dataclass(frozen=True, slots=True)
class IndicatorListView:
    """All indicators by category."""

    title: str
    groups: tuple[tuple[str, tuple[LinkView, ...]], ...]


@dataclass(frozen=True, slots=True)
class OnwardView:
    """The indicators before and after one in the list."""

    previous: LinkView | None
    next: LinkView | None


def view_indicator(
    series: Series, publisher: Publisher, editions: Mapping[str, Facts], language: Language
) -> IndicatorPageView:
    """The page of one indicator; ``editions`` are the facts of each edition by year."""
    indicator = series.indicator
    words = interface(language)
    here = indicator_path(publisher.id, language, indicator.id)
    unit, cells = _cells(series, language)
    return IndicatorPageView(
        id=indicator.id,
        name=series.name[language],
        other_name=series.name[language.other],
        facts=_facts(indicator, publisher, series, words, language),
        unit=unit,
        chart=_chart(series, words, language),
        periods=_periods(series, cells, editions, here, language),
        former=_former(series, next(iter(editions.values())).units, words, language),
        codes=tuple(
            CodesView(name, tuple(CodeLinkView(mark_chinese(code, language), "") for code in codes))
            for name, codes in indicator.tags.items()
        ),
        uses=_uses(indicator.id, editions, here, language),
        sources=_sources(indicator.id, publisher, here, language),
        download=link(here, organisation_data_path(publisher.id, f"{INDICATORS}/{indicator.id}.csv")),
        explorer=link(here, f"{organisation_root(publisher.id, language)}{EXPLORER}/", f"i={indicator.id}"),
    )


def _sources(indicator: str, publisher: Publisher, here: str, language: Language) -> tuple[LinkView, ...]:
    found = build_citations(publisher.issues).get(Backed(BackedKind.indicator, indicator), ())
    return view_citations(found, publisher.id, here, language)


def view_indicator_list(series: Mapping[str, Series], publisher: Publisher, language: Language) -> IndicatorListView:
    """The list that leads to the pages."""
    words = interface(language)
    here = f"{language}/{publisher.id}/{INDICATORS}/"
    groups = []
    for category in Category:
        links = tuple(
            LinkView(
                link(here, indicator_path(publisher.id, language, name)),
                one.name[language],
                unit_name(one.latest[-1].unit, language),
            )
            for name, one in series.items()
            if one.indicator.category is category
        )
        if links:
            groups.append((getattr(words, category), links))
    return IndicatorListView(words.indicators, tuple(groups))


def view_onward(listed: IndicatorListView, language: Language) -> dict[str, OnwardView]:
    """The neighbours of each indicator in the list, by its id."""
    words = interface(language)
    names = [(one.href.strip("./"), one.text) for _, links in listed.groups for one in links]

    def beside(place: int, kicker: str) -> LinkView | None:
        return LinkView(f"../{names[place][0]}/", names[place][1], kicker) if 0 <= place < len(names) else None

    return {
        name: OnwardView(beside(place - 1, words.previous_indicator), beside(place + 1, words.next_indicator))
        for place, (name, _) in enumerate(names)
    }


def _cells(series: Series, language: Language) -> tuple[str, tuple[str, ...]]:
    """The latest values in one scale, where they share a unit; each in its own otherwise."""
    latest = series.latest
    if len({one.unit.printed for one in latest}) == 1:
        unit, texts = format_row([one.quantity for one in latest], latest[0].unit, language)
    else:
        unit, texts = "", tuple(format_quantity(one.quantity, one.unit, language).plain for one in latest)
    shown = (one.words[language] if one.words else text for one, text in zip(latest, texts, strict=True))
    return unit, tuple(shown)


def _facts(
    indicator: Indicator, publisher: Publisher, series: Series, words: Interface, language: Language
) -> tuple[tuple[str, str], ...]:
    """Definition, unit, kind and what it belongs to, as label and text."""
    kind = {
        IndicatorKind.level: words.kind_level,
        IndicatorKind.change_on_last_year: words.kind_last_year,
        IndicatorKind.change_on_base_year: words.kind_base_year,
        IndicatorKind.ratio: words.kind_ratio,
    }[indicator.kind]
    if indicator.base_year is not None:
        kind += f"{words.open}{indicator.base_year}{words.close}"
    better = {"higher": words.better_higher, "lower": words.better_lower_value, None: ""}[indicator.better]
    named = publisher.indicators
    parts = (
        (words.definition, indicator.definition[language] if indicator.definition else ""),
        (words.category, getattr(words, indicator.category)),
        (words.unit, unit_name(series.latest[-1].unit, language)),
        (words.kind, kind),
        (words.better, better),
        (words.part_of, named[indicator.part_of].name[language] if indicator.part_of else ""),
        (words.breakdown, indicator.breakdown.category[language] if indicator.breakdown else ""),
        (words.numerator, named[indicator.numerator].name[language] if indicator.numerator else ""),
        (words.denominator, named[indicator.denominator].name[language] if indicator.denominator else ""),
    )
    return tuple((label, text) for label, text in parts if text)


def _periods(
    series: Series, cells: tuple[str, ...], editions: Mapping[str, Facts], here: str, language: Language
) -> tuple[PeriodView, ...]:
    views = []
    changes = compare_years(series.latest)
    for cell, compared, (period, printed) in zip(align(cells), changes, series.printings.items(), strict=True):
        last = printed[-1]
        facts = editions[last.edition]
        backed = Backed(BackedKind.indicator, series.indicator.id, part=period)
        views.append(
            PeriodView(
                period,
                cell if last.words is None else CellView(cell.text, None),
                format_change(compared, language) if isinstance(compared, Change) else "",
                _reason(compared, interface(language)),
                tuple(_printed(one, editions, here, language) for one in printed),
                len({one.quantity.signed for one in printed}) > 1,
                view_citations(facts.citations.get(backed, ()), facts.publisher.id, here, language),
            )
        )
    return tuple(views)


def _reason(compared: Change | Break | None, words: Interface) -> str:
    return str(getattr(words, f"break_{compared.reason}")) if isinstance(compared, Break) else ""


def _printed(one: Observation, editions: Mapping[str, Facts], here: str, language: Language) -> PrintedValueView:
    facts = editions[one.edition]
    home = facts.kpi_homes.get(one.indicator.id)
    page = page_path(facts.edition, language, home.page if home else "")
    notes = [text[language] for text in (one.note, one.row_note) if text is not None]
    if one.restated is not None:
        notes.append(one.restated.reason[language])
    text = one.words[language] if one.words else format_quantity(one.quantity, one.unit, language).plain
    return PrintedValueView(LinkView(link(here, page, home.anchor if home else ""), one.edition), text, " ".join(notes))


def _chart(series: Series, words: Interface, language: Language) -> ChartView | None:
    """A line over the years, where at least two values share a unit."""
    latest = series.latest
    if sum(one.quantity.signed is not None for one in latest) < 2 or len({one.unit.printed for one in latest}) > 1:
        return None
    numbers = number_chart(ChartKind.line, [[one.quantity for one in latest]], latest[0].unit, language)
    name = series.name[language]
    points = dict(zip((one.period for one in latest), numbers.rows[0], strict=True))
    told = words.comma.join(f"{place} {point.text}" for place, point in points.items())
    places = _every_year(tuple(points))
    return ChartView(
        id=f"chart-{series.indicator.id}",
        title=f"{name}{words.open}{numbers.unit}{words.close}" if numbers.unit else name,
        description=told,
        unit=numbers.unit,
        kind=ChartKind.line,
        places=places,
        series=(SeriesView(name, tuple(points.get(place, PointView(None, "")) for place in places)),),
        ticks=numbers.ticks,
        breaks_before=tuple(
            places.index(later.period)
            for earlier, later in pairwise(latest)
            if isinstance(compared := compare_observations(earlier, later), Break)
            and compared.reason is BreakReason.definition
        ),
        break_text=words.break_definition,
    )


def _every_year(periods: tuple[str, ...]) -> tuple[str, ...]:
    """The periods with the years between them that nobody reported, so that equal steps are equal times."""
    if not all(period.isdigit() and len(period) == 4 for period in periods):
        return periods
    return tuple(str(year) for year in range(int(periods[0]), int(periods[-1]) + 1))


def _former(series: Series, units: UnitRegistry, words: Interface, language: Language) -> tuple[str, ...]:
    """Former names, units and definitions. A unit that English calls as it does the present one is no change there."""
    indicator = series.indicator
    present = unit_name(series.latest[-1].unit, language)
    texts = []
    for former in indicator.former:
        said = [
            former.name[language] if former.name else "",
            f"{words.unit}{words.colon}{unit}"
            if (unit := _unit(former.unit, units, language)) not in ("", present)
            else "",
            former.definition[language] if former.definition else "",
        ]
        if any(said):
            told = words.semicolon.join(part for part in said if part)
            texts.append(f"{words.until} {former.until}{words.colon}{told}")
    return tuple(texts)


def _unit(printed: str | None, units: UnitRegistry, language: Language) -> str:
    unit = units.find(printed) if printed else None
    return unit_name(unit, language) if unit else ""


def _uses(name: str, editions: Mapping[str, Facts], here: str, language: Language) -> tuple[UseView, ...]:
    return tuple(
        UseView(
            year,
            LinkView(
                link(here, page_path(facts.edition, language, use.address.page), use.address.anchor),
                use.place[language],
            ),
            _sentence(use.text, name, facts, language),
        )
        for year, facts in editions.items()
        for use in facts.uses.get(name, ())
    )


def _sentence(text: Text | None, name: str, facts: Facts, language: Language) -> str:
    """The sentence that refers to the indicator, in plain words."""
    if text is None:
        return ""
    whole = text[language]
    plain = ProseRenderer(facts, language, lambda _: "", lambda _: "").plain
    found = next((one for one in REFERENCE.finditer(whole) if name in as_reference(one).indicators), None)
    if found is None:
        return plain(whole)
    before = _SENTENCE_END.split(plain(whole[: found.start()]))[-1]
    after = plain(whole[found.start() :])
    end = _SENTENCE_END.search(after)
    return (before + (after[: end.end()] if end else after)).strip()
