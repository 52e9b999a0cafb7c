"""Numbers for people: the only place where a quantity becomes words.

Printed decimals are kept. Chinese shows the unit as printed; English takes the scale word apart (万, 亿) and
chooses thousand separators, million or billion.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from babel.numbers import format_decimal

from generator.language import Language
from generator.model.quantity import Direction, Missing, Qualifier, Quantity
from generator.model.unit import ScaledUnit

_ENGLISH_SCALES = ((Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"))

_LEADS = {
    Language.zh: {
        Qualifier.nearly: "近",
        Qualifier.over: "超过",
        Qualifier.about: "约",
        Direction.up: "升高",
        Direction.down: "降低",
    },
    Language.en: {
        Qualifier.more_than: "more than",
        Qualifier.nearly: "nearly",
        Qualifier.at_least: "at least",
        Qualifier.over: "over",
        Qualifier.about: "about",
        Direction.up: "up",
        Direction.down: "down",
    },
}
_MISSING = {
    Language.zh: {Missing.not_available: "无数据", Missing.not_applicable: "不适用"},
    Language.en: {Missing.not_available: "not available", Missing.not_applicable: "not applicable"},
}


@dataclass(frozen=True, slots=True)
class NumberText:
    """A number in pieces, so that a page can set the figure large and the rest small.

    ``lead`` stands before (nearly, 约), ``before`` is a currency, ``unit`` follows the number, ``tail`` follows
    the unit or stands between number and unit (余, 以上). ``plain`` is the whole as running text.
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
        lead = f"{self.lead} " if self.lead and not self.tight_lead else self.lead
        before = f"{self.before} " if self.before else ""
        return f"{lead}{before}{self.number}{self.middle}{space}{self.unit}{self.tail}"

    @property
    def tight_lead(self) -> bool:
        """Chinese words stand close to the number."""
        return self.lead.isascii() is False


def format_quantity(
    quantity: Quantity,
    unit: ScaledUnit | None,
    language: Language,
    qualifier: Qualifier | None = None,
    direction: Direction | None = None,
) -> NumberText:
    """One number with its unit and words.

    English examples: 6,345.72 亿元 is RMB 634.572 billion, 1,771 万吨 is 17.71 million tonnes, 14.03 万人 is
    140,300 people.
    """
    if quantity.value is None:
        assert quantity.missing is not None
        return NumberText(_MISSING[language][quantity.missing])
    leads = _LEADS[language]
    words = [leads[word] for word in (direction, qualifier) if word in leads]
    if language is Language.zh:
        return NumberText(
            number=_digits(quantity.value, quantity.decimals, language),
            unit=unit.printed if unit else "",
            lead="".join(words),
            middle="余" if qualifier is Qualifier.more_than else "",
            tail="以上" if qualifier is Qualifier.at_least else "",
        )
    scale, word = _english_scale((quantity,), unit)
    number, name = _english(quantity, unit, scale, word, keep_zeros=False)
    before = unit.unit.before if unit else ""
    return NumberText(number, name, " ".join(words), before, tight=unit.unit.tight if unit else True)


def format_row(
    quantities: Sequence[Quantity], unit: ScaledUnit | None, language: Language
) -> tuple[str, tuple[str, ...]]:
    """The numbers of one row in one common scale: the unit for the row's heading, and each cell's text."""
    if language is Language.zh or unit is None:
        heading = unit.printed if unit else ""
        return heading, tuple(_cell(one, lambda q: _digits(q.value, q.decimals, language)) for one in quantities)
    scale, word = _english_scale(quantities, unit)
    texts = tuple(_cell(one, lambda q: _english(q, unit, scale, word, keep_zeros=True)[0]) for one in quantities)
    heading = " ".join(part for part in (unit.unit.before, word, unit.unit.many) if part)
    return heading, texts


def _cell(quantity: Quantity, text: Callable[[Quantity], str]) -> str:
    return text(quantity) if quantity.value is not None else "–"


def _digits(value: Decimal | None, decimals: int, language: Language) -> str:
    assert value is not None
    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    text: str = format_decimal(value, format=pattern, locale=str(language), decimal_quantization=False)
    return text.replace("-", "−")


def _english_scale(quantities: Sequence[Quantity], unit: ScaledUnit | None) -> tuple[Decimal, str]:
    """The English scale for numbers that are shown together, chosen by the largest."""
    if unit is None or not unit.unit.scaled or unit.scale == 1:
        return Decimal(1), ""
    largest = max((abs(one.value) * unit.scale for one in quantities if one.value is not None), default=Decimal(0))
    for scale, word in _ENGLISH_SCALES:
        if largest >= scale:
            return scale, word
    return Decimal(1), ""


def _english(
    quantity: Quantity, unit: ScaledUnit | None, scale: Decimal, word: str, *, keep_zeros: bool
) -> tuple[str, str]:
    """Number and unit after the change of scale, which moves the decimal point and rounds nothing."""
    assert quantity.value is not None
    factor = (unit.scale if unit else Decimal(1)) / scale
    value = quantity.value * factor
    shift = -factor.adjusted()
    decimals = max(quantity.decimals + shift, 0)
    if not keep_zeros and quantity.decimals == 0:
        while decimals and value == round(value, decimals - 1):
            decimals -= 1
    number = _digits(value, decimals, Language.en)
    if unit is None:
        return number, ""
    name = unit.unit.one if not word and abs(value) == 1 else unit.unit.many
    return number, " ".join(part for part in (word, name) if part)
