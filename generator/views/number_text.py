"""Numbers for people: the only place where a quantity becomes words.

Printed decimals are kept. Chinese shows the unit as printed; English takes the scale word apart (万, 亿) and
chooses thousand separators, million or billion. Only two things are ever rounded, and say so: a computed change
(one decimal, half up) and a gloss in another unit (marked ≈).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from generator.facts.observation import Observation
from generator.facts.year_change import Change, ChangeKind
from generator.language import Language
from generator.model.quantity import Direction, Missing, Qualifier, Quantity, decimals_of
from generator.model.unit import ScaledUnit

_ENGLISH_SCALES = ((Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"))

_AS_PRINTED = Decimal(1)

_LEADS = {
    Language.zh: {
        Qualifier.nearly: "近",
        Qualifier.over: "超过",
        Qualifier.about: "约",
        Qualifier.at_most: "不超过",
        Direction.up: "升高",
        Direction.down: "降低",
    },
    Language.en: {
        Qualifier.more_than: "more than",
        Qualifier.nearly: "nearly",
        Qualifier.at_least: "at least",
        Qualifier.at_most: "at most",
        Qualifier.over: "over",
        Qualifier.about: "about",
        Direction.up: "up",
        Direction.down: "down",
    },
}
_MISSING = {
    Language.zh: {
        Missing.pending: "待填",
        Missing.not_available: "无数据",
        Missing.not_applicable: "不适用",
        Missing.confidential: "保密",
    },
    Language.en: {
        Missing.pending: "to be filled in",
        Missing.not_available: "not available",
        Missing.not_applicable: "not applicable",
        Missing.confidential: "confidential",
    },
}


@dataclass(frozen=True, slots=True)
class NumberText:
    """A number in pieces, so that a page can set the figure large and the rest small.

    ``lead`` stands before (nearly, 约), ``before`` is a currency, ``middle`` stands between number and unit (余),
    ``unit`` follows, ``tail`` ends it (以上, a gloss in another unit). ``plain`` is the whole as running text.
    """

    number: str
    unit: str = ""
    lead: str = ""
    before: str = ""
    middle: str = ""
    tail: str = ""
    tight: bool = True

    @property
    def plain(self) -> str:
        """The whole, as it stands in a sentence."""
        space = "" if self.tight or not self.unit else " "
        lead = f"{self.lead} " if self.lead and self.lead.isascii() else self.lead
        before = f"{self.before} " if self.before else ""
        return f"{lead}{before}{self.number}{self.middle}{space}{self.unit}{self.tail}"


def format_quantity(
    quantity: Quantity,
    unit: ScaledUnit | None,
    language: Language,
    qualifier: Qualifier | None = None,
    direction: Direction | None = None,
) -> NumberText:
    """One number with its unit and words; ``qualifier`` and ``direction`` add to what was printed with the number.

    English examples: 6,345.72 亿元 is RMB 634.572 billion, 1,771 万吨 is 17.71 million tonnes, 14.03 万人 is
    140,300 people.
    """
    if quantity.value is None:
        return NumberText(_MISSING[language][quantity.missing or Missing.not_available])
    lead, middle, tail = _words(qualifier or quantity.qualifier, direction or quantity.direction, language)
    if language is Language.zh:
        sign = "%" if unit is None and quantity.percent else ""
        number = _whole(quantity, _digits(quantity.value), language)
        tight = unit is None or unit.unit.tight or bool(middle)
        return NumberText(number, unit.printed if unit else sign, lead, "", middle, tail, tight=tight)
    scale, word = _english_scale((quantity,), unit)
    value, decimals = _shifted(quantity.value, _factor(unit, scale))
    while quantity.decimals == 0 and decimals and value == round(value, decimals - 1):
        decimals -= 1
    number = _whole(quantity, _with_decimals(value, decimals), language)
    if unit is None:
        return NumberText(number, "%" if quantity.percent else "", lead, "", middle, tail)
    name = unit.unit.one if not word and abs(value) == 1 else unit.unit.many
    named = " ".join(part for part in (word, name) if part)
    return NumberText(
        number, named, lead, unit.unit.before, middle, tail + _gloss(value * scale, unit), tight=unit.unit.tight
    )


def _words(qualifier: Qualifier | None, direction: Direction | None, language: Language) -> tuple[str, str, str]:
    """What stands before the number, after it, and after the unit."""
    leads = _LEADS[language]
    lead = [leads[word] for word in (direction, qualifier) if word in leads]
    if language is Language.en:
        return " ".join(lead), "", ""
    middle = "余" if qualifier is Qualifier.more_than else ""
    tail = "以上" if qualifier is Qualifier.at_least else ""
    return "".join(lead), middle, tail


def _whole(quantity: Quantity, number: str, language: Language) -> str:
    """A score with what it is of; a rank as an ordinal."""
    if quantity.of is not None:
        return f"{number}/{_digits(quantity.of)}"
    if quantity.ordinal:
        return f"第{number}名" if language is Language.zh else _ordinal(number)
    return number


def _ordinal(number: str) -> str:
    ending = "th" if number[-2:] in ("11", "12", "13") else {"1": "st", "2": "nd", "3": "rd"}.get(number[-1], "th")
    return number + ending


def _gloss(value: Decimal, unit: ScaledUnit) -> str:
    """The same in a unit that readers abroad know, rounded to a whole and marked so."""
    gloss = unit.unit.gloss
    if gloss is None:
        return ""
    rounded = (value / gloss.per).quantize(Decimal(1), rounding=ROUND_HALF_UP)
    return f" (≈ {_digits(rounded)} {gloss.name})" if rounded else ""


def format_row(
    quantities: Sequence[Quantity], unit: ScaledUnit | None, language: Language
) -> tuple[str, tuple[str, ...]]:
    """The numbers of one row in one common scale: the unit for the row's heading, and each cell's text."""
    if language is Language.zh or unit is None:
        heading, factor = unit.printed if unit else "", _AS_PRINTED
    else:
        scale, word = _english_scale(quantities, unit)
        heading = " ".join(part for part in (unit.unit.before, word, unit.unit.many) if part)
        factor = _factor(unit, scale)
    return heading, tuple(_cell(one, factor, language) for one in quantities)


def _blank(quantity: Quantity, language: Language) -> str:
    """A cell without a number: a dash, or that it is still to be filled in."""
    return _MISSING[language][Missing.pending] if quantity.pending else "–"


def row_scale(quantities: Sequence[Quantity], unit: ScaledUnit, language: Language) -> Decimal:
    """How many of the unit one in :func:`format_row` stands for: 10,000 in a row of 万吨, 1,000,000 where English
    writes million tonnes."""
    return unit.scale if language is Language.zh else _english_scale(quantities, unit)[0]


def _cell(quantity: Quantity, factor: Decimal, language: Language) -> str:
    """A number times ``factor`` with its words, without its unit."""
    if quantity.value is None:
        return _blank(quantity, language)
    shifted = factor != _AS_PRINTED
    number = _with_decimals(*_shifted(quantity.value, factor)) if shifted else _digits(quantity.value)
    number = _whole(quantity, number, language)
    if quantity.qualifier is None and quantity.direction is None:
        return number
    lead, middle, tail = _words(quantity.qualifier, quantity.direction, language)
    return NumberText(number, "", lead, "", middle, tail).plain


def unit_name(unit: ScaledUnit, language: Language) -> str:
    """A unit by itself: as printed in Chinese, its plural in English."""
    if language is Language.zh:
        return unit.printed
    return " ".join(part for part in (unit.unit.before, unit.unit.many) if part)


def format_change(change: Change, language: Language) -> str:
    """``增长 3.0%``, ``提高 1.24 个百分点``, ``up 3.0%``, ``unchanged``.

    Percentages are rounded half up to one decimal; points keep the decimals of the values.
    """
    if change.kind is ChangeKind.points:
        decimals = max(change.before.quantity.decimals, change.after.quantity.decimals)
        amount = change.amount
    else:
        decimals = 1
        amount = change.amount.quantize(Decimal("0.1"), rounding=ROUND_HALF_UP)
    if amount == 0:
        if change.amount != 0:
            return "变动不足 0.1%" if language is Language.zh else "changed by less than 0.1%"
        return "持平" if language is Language.zh else "unchanged"
    digits = _with_decimals(abs(amount), decimals)
    up = amount > 0
    if change.kind is ChangeKind.points:
        if language is Language.zh:
            return f"{'提高' if up else '降低'} {digits} 个百分点"
        point = "percentage point" if abs(amount) == 1 else "percentage points"
        return f"{'up' if up else 'down'} {digits} {point}"
    if language is Language.zh:
        return f"{'增长' if up else '下降'} {digits}%"
    return f"{'up' if up else 'down'} {digits}%"


def format_stated_change(observation: Observation, language: Language) -> str:
    """A value that is a change itself: ``同比降低 1.24%``, ``down 32.21% on 2010``."""
    value = observation.quantity.signed
    if value is None:
        return format_quantity(observation.quantity, observation.unit, language).plain
    base = observation.indicator.base_year
    if language is Language.zh:
        against = f"比 {base} 年" if base else "同比"
        words = "持平" if value == 0 else f"{'升高' if value > 0 else '降低'} "
    else:
        against = f" on {base}" if base else " on the previous year"
        words = "unchanged" if value == 0 else f"{'up' if value > 0 else 'down'} "
    number = "" if value == 0 else f"{_digits(abs(value))}{observation.unit.printed}"
    return against + words + number if language is Language.zh else words + number + against


def _digits(value: Decimal) -> str:
    """Digits with thousands separators, the same in both languages, the decimals it has, and a true minus sign."""
    return f"{value:,f}".replace("-", "−")


def _with_decimals(value: Decimal, decimals: int) -> str:
    """The same with at least so many decimals, and more only where they are not naught."""
    return _digits(value.quantize(Decimal(1).scaleb(-max(decimals, decimals_of(value.normalize())))))


def _english_scale(quantities: Sequence[Quantity], unit: ScaledUnit | None) -> tuple[Decimal, str]:
    """The English scale for numbers that are shown together, chosen by the largest."""
    if unit is None or not unit.unit.scaled or unit.scale == 1:
        return Decimal(1), ""
    largest = max((abs(one.value) * unit.scale for one in quantities if one.value is not None), default=Decimal(0))
    for scale, word in _ENGLISH_SCALES:
        if largest >= scale:
            return scale, word
    return Decimal(1), ""


def _factor(unit: ScaledUnit | None, scale: Decimal) -> Decimal:
    """What a printed number is multiplied with to be shown in ``scale``."""
    return (unit.scale if unit else _AS_PRINTED) / scale


def _shifted(value: Decimal, factor: Decimal) -> tuple[Decimal, int]:
    """Value and decimals after the change of scale, which moves the decimal point and rounds nothing."""
    return value * factor, max(decimals_of(value) - factor.adjusted(), 0)
