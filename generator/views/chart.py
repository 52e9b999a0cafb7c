"""A chart in final words, with the decimals that place its marks. What it looks like is the pages' affair."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from generator.language import Language
from generator.model.quantity import Quantity
from generator.model.unit import ScaledUnit
from generator.views.number_text import format_quantity, format_row

_MOST_SERIES = 4
_MOST_STEPS = 3
_NEAR_ZERO = Decimal("0.4")
_LEAST_SPAN = Decimal("0.04")
_ROUND = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5))


class ChartKind(StrEnum):
    """How values are drawn."""

    line = "line"
    bars = "bars"


@dataclass(frozen=True, slots=True)
class PointView:
    """A value and its text; a gap where ``value`` is None, and then the text says why."""

    value: Decimal | None
    text: str


@dataclass(frozen=True, slots=True)
class SeriesView:
    """One line, or the bars of one shade: a point for each place along the axis."""

    name: str
    points: tuple[PointView, ...]


@dataclass(frozen=True, slots=True)
class TickView:
    """A round number on the value axis."""

    value: Decimal
    text: str


@dataclass(frozen=True, slots=True)
class ChartView:
    """One chart.

    ``description`` says in words what the chart shows, for readers who do not see it. ``places`` are the labels along
    the axis, oldest first. The first and the last tick are the ends of the value axis. ``breaks_before`` are the
    indexes of places before which the definition changed, ``break_text`` names such a mark; lines are not joined
    across it. ``hint`` is a short remark such as "lower is better". Raises ValueError where there is nothing to draw,
    or where the parts do not fit together.
    """

    id: str
    title: str
    description: str
    unit: str
    kind: ChartKind
    places: tuple[str, ...]
    series: tuple[SeriesView, ...]
    ticks: tuple[TickView, ...]
    breaks_before: tuple[int, ...] = ()
    break_text: str = ""
    hint: str = ""

    def __post_init__(self) -> None:
        values = [point.value for one in self.series for point in one.points if point.value is not None]
        if not values:
            raise ValueError(f"chart {self.id}: no values")
        if len(self.series) > _MOST_SERIES:
            raise ValueError(f"chart {self.id}: more than {_MOST_SERIES} series cannot be told apart")
        if any(len(one.points) != len(self.places) for one in self.series):
            raise ValueError(f"chart {self.id}: a series needs one point for each place")
        ends = [tick.value for tick in self.ticks]
        if len(ends) < 2 or ends != sorted(set(ends)) or ends[0] > min(values) or ends[-1] < max(values):
            raise ValueError(f"chart {self.id}: the ticks do not hold the values")


@dataclass(frozen=True, slots=True)
class SparklineView:
    """A line the height of text, None where a value is missing; without ``label`` it is decoration beside a figure."""

    points: tuple[Decimal | None, ...]
    label: str = ""

    def __post_init__(self) -> None:
        if all(point is None for point in self.points):
            raise ValueError("a sparkline of nothing")


@dataclass(frozen=True, slots=True)
class ChartNumbers:
    """The numbers of a chart in one common scale: the unit, the points of each row, and the ticks."""

    unit: str
    rows: tuple[tuple[PointView, ...], ...]
    ticks: tuple[TickView, ...]


def number_chart(
    kind: ChartKind, rows: Sequence[Sequence[Quantity]], unit: ScaledUnit | None, language: Language
) -> ChartNumbers:
    """Texts and ticks for quantities of one unit; raises ValueError where all are missing."""
    every = [one for row in rows for one in row]
    ticks = round_ticks((one.signed for one in every if one.signed is not None), kind)
    heading, texts = format_row([*every, *(Quantity("", tick) for tick in ticks)], unit, language)
    said = iter(texts)
    points = tuple(
        tuple(
            PointView(one.signed, text if one.value is not None else format_quantity(one, unit, language).plain)
            for one, text in zip(row, said, strict=False)
        )
        for row in rows
    )
    return ChartNumbers(heading, points, tuple(map(TickView, ticks, _without_zeros(tuple(said)))))


def round_ticks(values: Iterable[Decimal], kind: ChartKind) -> tuple[Decimal, ...]:
    """Two to four round numbers that hold all values.

    Bars stand on zero, and so do lines of one height or of a wide range. A line in a narrow range gets an axis of its
    own, yet never so fine that a change of less than 4% fills the chart. No tick goes above 100 where no value does.
    """
    seen = tuple(values)
    if not seen:
        raise ValueError("no values")
    low, high = min(seen), max(seen)
    nearest, farthest = sorted((abs(low), abs(high)))
    if kind is ChartKind.bars or low == high or low < 0 < high or nearest <= farthest * _NEAR_ZERO:
        low, high = min(low, Decimal(0)), max(high, Decimal(0))
    if low == high:
        high = Decimal(1)
    low = min(low, high - farthest * _LEAST_SPAN)
    for step in _steps((high - low) / _MOST_STEPS):
        first, last = _floor(low, step), -_floor(-high, step)
        if last - first <= _MOST_STEPS:
            return tuple(step * index for index in range(first, last + 1))
    raise AssertionError  # steps have no end


def _steps(least: Decimal) -> Iterator[Decimal]:
    """Round steps from about ``least`` upwards."""
    exponent = least.adjusted()
    while True:
        yield from (step.scaleb(exponent) for step in _ROUND)
        exponent += 1


def _floor(value: Decimal, step: Decimal) -> int:
    """How many steps lie below ``value``, rounded down without the rounding of a division."""
    count = int(value // step)
    return count - 1 if step * count > value else count


def _without_zeros(texts: tuple[str, ...]) -> tuple[str, ...]:
    """Decimals that are zero in every text are left out."""
    while all("." in text and text.endswith("0") for text in texts):
        texts = tuple(text[:-1] for text in texts)
    return tuple(text.removesuffix(".") for text in texts)
