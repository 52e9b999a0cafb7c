"""Every figure of an edition with what it counts: from tables, captions, observations and running text."""

import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from generator.facts.observation import Observation
from generator.facts.sentences import Sentence
from generator.facts.statements.stated import Kind, Stated
from generator.model.amount import Amount
from generator.model.blocks.breakdown import Breakdown
from generator.model.blocks.table import Table
from generator.model.blocks.then_and_now import ThenAndNow
from generator.model.date import PartialDate
from generator.model.item import Item, Text
from generator.model.library import Edition
from generator.model.press import Article
from generator.model.quantity import Direction, Qualifier, Quantity, decimals_of
from generator.model.report import Case
from generator.model.unit import UnitRegistry
from generator.problem import Position

_CLAUSE_ENDS = "，,、：:"
_YEAR = re.compile(r"(?:19|20)\d{2}")
_COUNTED = (Kind.number, Kind.percent, Kind.points)
_ONE = Decimal(1)
_HUNDREDTH = Decimal("0.01")


class Source(StrEnum):
    """Where a figure stands."""

    observation = "observation"
    labelled = "labelled"
    prose = "prose"


class Told(NamedTuple):
    """One figure.

    ``label`` is the Chinese caption, or in prose the sentence up to the figure; ``after`` what follows there. ``value``
    and ``step`` (the worth of its last digit) are in base units of ``dimension``, which is empty for bare numbers.
    ``story`` marks what a case tells, which is mostly of one company and not of the whole. It stands in the field
    ``path`` of an ``item``.
    """

    source: Source
    label: str
    after: str
    period: str
    value: Decimal
    step: Decimal
    dimension: str
    printed: str
    qualifier: Qualifier | None
    item: Item
    path: tuple[str, ...] = ()
    indicator: str = ""
    stated: Stated | None = None
    story: bool = False

    @property
    def position(self) -> Position:
        """Where it stands."""
        return self.item.position_of(*self.path)

    def agrees(self, other: "Told") -> bool:
        """Whether both may be one figure, rounded or cut differently, with the words of degree understood."""
        return agree(self.value, self.step, self.qualifier, other.value, other.step, other.qualifier)


def agree(
    one: Decimal,
    one_step: Decimal,
    one_degree: Qualifier | None,
    other: Decimal,
    other_step: Decimal,
    other_degree: Qualifier | None,
) -> bool:
    """Whether two numbers may say the same: within the last digit given, or as 余, 近, 约 and the like allow."""
    if abs(one - other) < max(one_step, other_step):
        return True
    for value, degree, exact in ((one, one_degree, other), (other, other_degree, one)):
        least, most = _allowed(abs(value), degree)
        if least <= abs(exact) <= most and (value >= 0) == (exact >= 0):
            return True
    return False


def _allowed(value: Decimal, degree: Qualifier | None) -> tuple[Decimal, Decimal]:
    if degree in (Qualifier.more_than, Qualifier.over, Qualifier.at_least):
        return value, value * Decimal("1.5")
    if degree in (Qualifier.nearly, Qualifier.at_most):
        return value * Decimal("0.7"), value
    if degree is Qualifier.about:
        return value * Decimal("0.9"), value * Decimal("1.1")
    return value, value


def find_figures(
    edition: Edition,
    observations: Mapping[tuple[str, str], Observation],
    sentences: Iterable[Sentence],
    units: UnitRegistry,
) -> tuple[Told, ...]:
    """All figures of one edition, in reading order; those of its cases and chapters after the observations.

    ``sentences`` are all of the edition's.
    """
    within: dict[int, list[Sentence]] = {}
    for sentence in sentences:
        if sentence.stated:
            within.setdefault(id(sentence.item), []).append(sentence)
    found = [told for one in observations.values() if (told := _observed(one, edition)) is not None]
    for carrier in (edition.report, *edition.chapters.values(), *edition.cases.values()):
        figures: list[Told] = []
        for item in carrier.walk():
            if isinstance(item, Text):
                figures += _stated(within.get(id(item), ()), edition.year)
            else:
                figures += filter(None, _figures(item, edition.year, units))
        found += [one._replace(story=True) for one in figures] if isinstance(carrier, Case) else figures
    return tuple(found)


def _observed(seen: Observation, edition: Edition) -> Told | None:
    value = seen.quantity.signed
    if value is None:
        return None
    factor = seen.unit.scale * seen.unit.unit.factor
    return Told(
        Source.observation,
        seen.indicator.name.zh,
        "",
        seen.period,
        value * factor,
        _ONE.scaleb(-seen.quantity.decimals) * factor,
        seen.unit.unit.dimension,
        f"{seen.quantity.printed}{seen.unit.printed}",
        seen.quantity.qualifier,
        edition.observations[seen.indicator.id],
        ("values", seen.period),
        seen.indicator.id,
    )


def _figures(item: Item, year: str, units: UnitRegistry) -> Iterator[Told | None]:
    if isinstance(item, Amount):
        label = getattr(item, "label", None)
        if item.value is not None and isinstance(label, Text):
            period = item.period or item.as_of
            yield _labelled(
                label.zh, str(period.year) if period else year, item.value, item.unit, units, item, amount=item
            )
    elif isinstance(item, ThenAndNow):
        for group in item.groups:
            for pair in group.pairs:
                for value, date in ((pair.then, item.then_year), (pair.now, item.now_year)):
                    yield _labelled(pair.label.zh, str(date.year), value, pair.unit, units, pair)
    elif isinstance(item, Breakdown):
        date = item.as_of or PartialDate(int(year))
        if item.total is not None:
            yield _labelled(item.title.zh, str(date.year), item.total, item.unit, units, item)
    elif isinstance(item, Table):
        yield from _cells(item, year, units)


def _cells(table: Table, year: str, units: UnitRegistry) -> Iterator[Told | None]:
    columns = {column.id: (column, _YEAR.search(column.title.zh)) for column in table.columns}
    groups = {group.id: group.title.zh for group in table.groups}
    for row in table.rows:
        label = f"{groups.get(row.group or '', '')}{row.label.zh}"
        for name, cell in row.cells.items():
            if name not in columns or not isinstance(cell, Quantity):
                continue
            column, named = columns[name]
            caption, period = (label, named[0]) if named else (f"{label}{column.title.zh}", year)
            yield _labelled(caption, period, cell, row.unit or column.unit, units, row, ("cells", name))


def _labelled(
    label: str,
    period: str,
    quantity: Quantity,
    printed: str | None,
    units: UnitRegistry,
    item: Item,
    path: tuple[str, ...] = (),
    amount: Amount | None = None,
) -> Told | None:
    """The figure that stands beside a label; None where it is no number, or a rank."""
    value = quantity.signed
    if value is None or quantity.ordinal:
        return None
    unit = units.find(printed or ("%" if quantity.percent else ""))
    factor = unit.scale * unit.unit.factor if unit else _ONE
    if amount is not None and amount.direction is Direction.down:
        value = -abs(value)
    return Told(
        Source.labelled,
        label,
        "",
        period,
        value * factor,
        _ONE.scaleb(-decimals_of(value)) * factor,
        unit.unit.dimension if unit else "",
        f"{quantity.printed}{printed or ''}",
        (amount.qualifier if amount else None) or quantity.qualifier,
        item,
        path,
    )


def _stated(sentences: Iterable[Sentence], year: str) -> Iterator[Told]:
    """The numbers in the sentences of a text; a year holds for all that follows it."""
    period = year
    for sentence in sentences:
        text, start = sentence.text, sentence.start
        for one in sentence.stated:
            if one.kind is Kind.year:
                period = str(one.value)
            if one.kind not in _COUNTED or not one.weight or one.ordinal:
                continue
            factor = _HUNDREDTH if one.kind is Kind.percent else one.unit.factor if one.unit else _ONE
            dimension = "share" if one.kind is Kind.percent else one.unit.dimension if one.unit else ""
            yield Told(
                Source.prose,
                text[: one.start - start],
                text[one.end - start :],
                period,
                one.value * factor,
                one.step * factor,
                "points" if one.kind is Kind.points else dimension,
                one.text,
                one.qualifier,
                sentence.item,
                ("zh",),
                stated=one,
            )


def last_clause(label: str) -> str:
    """What stands since the last comma of a label in prose."""
    return label[1 + max(map(label.rfind, _CLAUSE_ENDS)) :]


def press_figures(article: Article, units: UnitRegistry) -> Iterator[Told]:
    """The figures that a newspaper story states."""
    for figure in article.figures:
        if figure.value is not None:
            told = _labelled(figure.label.zh, "", figure.value, figure.unit, units, figure, amount=figure)
            if told is not None:
                yield told
