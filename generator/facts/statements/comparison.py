"""The statements of a text set beside those of its translation."""

from collections.abc import Callable, Iterable, Sequence, Set
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from generator.facts.statements.reading import read_statements
from generator.facts.statements.stated import Key, Kind, Stated, Weight
from generator.language import Bilingual, Language
from generator.model.item import Text
from generator.model.unit import UnitRegistry

_COUNTS = frozenset({Kind.number, Kind.percent, Kind.points})
_DATES = frozenset({Kind.year, Kind.month, Kind.day})
_CODES = frozenset({Kind.code})
_DATE_WORDS = {Kind.year: "年", Kind.month: "月", Kind.day: "日"}
_FIRM_AND_LOOSE = {Weight.firm, Weight.loose}
_NEAR = Decimal("0.01")
_LARGE = 1000
_SMALL_NUMERALS = frozenset("两三四五六七八九十")


@dataclass(frozen=True, slots=True)
class Left:
    """What only one language states."""

    zh: tuple[Stated, ...]
    en: tuple[Stated, ...]

    def of(self, kinds: frozenset[Kind]) -> "Left":
        """The same for some kinds of statement; mostly nothing is left."""
        if not self.zh and not self.en:
            return self
        return Left(
            tuple(one for one in self.zh if one.kind in kinds), tuple(one for one in self.en if one.kind in kinds)
        )

    @property
    def one_sided(self) -> Bilingual:
        """What only one language states, as words of a message; a Chinese year, month or day with its word."""
        zh = "、".join(_with_word(one) for one in self.zh)
        en = ", ".join(one.text for one in self.en)
        return Bilingual(
            f"只在中文里的：{zh or '无'}；只在英文里的：{en or '无'}",
            f"only in the Chinese: {zh or 'none'}; only in the English: {en or 'none'}",
        )

    @property
    def differs(self) -> bool:
        """Whether something firm has no counterpart, or both languages have something left."""
        return bool(self.zh and self.en) or any(one.weight is Weight.firm for one in (*self.zh, *self.en))


@dataclass(frozen=True, slots=True)
class Comparison:
    """What only one language states; pairs of one value said once in each; each value of both with all that says it."""

    left: Left
    pairs: tuple[tuple[Stated, Stated], ...]
    values: tuple[tuple[tuple[Stated, ...], tuple[Stated, ...]], ...]

    @property
    def figures(self) -> Left:
        """Numbers, percentages and points that are left."""
        return self.left.of(_COUNTS)

    @property
    def dates(self) -> Left:
        """Years, months and days."""
        return self.left.of(_DATES)

    @property
    def codes(self) -> Left:
        """Codes, addresses and telephone numbers."""
        return self.left.of(_CODES)


def _with_word(one: Stated) -> str:
    return one.text.removesuffix(_DATE_WORDS.get(one.kind, "")) + _DATE_WORDS.get(one.kind, "")


def compare_languages(text: Text, units: UnitRegistry) -> Comparison:
    """What the two languages of ``text`` state differently.

    Values count, not how often they are said. Statements that ask for no counterpart are left out; they may be one.
    A text that stands in several editions is compared once.
    """
    return compare_texts(text.zh, text.en, units)


@lru_cache(maxsize=1 << 13)
def compare_texts(text_zh: str, text_en: str, units: UnitRegistry) -> Comparison:
    """The same of a text given in both languages."""
    zh = read_statements(text_zh, Language.zh, units)
    en = read_statements(text_en, Language.en, units)
    zh_keys, en_keys = [one.key for one in zh], [one.key for one in en]
    left_zh, left_en = _left(zh, zh_keys, en, {*en_keys}), _left(en, en_keys, zh, {*zh_keys})
    if left_zh or left_en:
        left_zh = left_zh or _meant(zh, left_en, en)
        _drop_spans(left_zh, left_en)
        _drop_spans(left_en, left_zh)
    values = _values(zip(zh_keys, zh, strict=True), zip(en_keys, en, strict=True))
    pairs = tuple((one[0], other[0]) for one, other in values if len(one) == len(other) == 1)
    return Comparison(Left(tuple(left_zh), tuple(left_en)), pairs, values)


def _left(
    stated: Sequence[Stated], keys: Sequence[Key], others: Sequence[Stated], other_keys: Set[Key]
) -> list[Stated]:
    """What asks for a counterpart and has none; most have one that is equal."""
    return [
        one
        for one, key in zip(stated, keys, strict=True)
        if one.weight is not Weight.loose and key not in other_keys and not _answered(one, others)
    ]


def _answered(one: Stated, others: Sequence[Stated]) -> bool:
    return any(same(one, other) for same in _SAME for other in others)


def _equal(one: Stated, other: Stated) -> bool:
    return one.key == other.key


def _loosely(one: Stated, other: Stated) -> bool:
    """A word that may be a number, month or day answers any of them; a year may be read as a number."""
    if one.value != other.value or one.kind is Kind.code or other.kind is Kind.code:
        return False
    kinds = {one.kind, other.kind}
    if Kind.number in kinds and Kind.day in kinds and {one.weight, other.weight} == _FIRM_AND_LOOSE:
        return False  # 七一 is 1 July, not the 7th
    free = Weight.loose in (one.weight, other.weight) or one.ordinal or other.ordinal
    free = free and Kind.percent not in kinds and Kind.points not in kinds
    return free or kinds == {Kind.number, Kind.year}


def _converted(one: Stated, other: Stated) -> bool:
    """The same in another unit of its dimension, to a hundredth."""
    if one.unit is None or other.unit is None or one.unit == other.unit:
        return False
    if one.unit.dimension != other.unit.dimension or Kind.number is not one.kind:
        return False
    if one.unit.factor == other.unit.factor:
        return one.value == other.value
    return abs(one.in_base_units - other.in_base_units) <= _NEAR * abs(one.in_base_units)


def _code(one: Stated, other: Stated) -> bool:
    """A code of which one language gives the beginning only, or the end; a code whose figures are a number there."""
    if one.kind is not Kind.code and other.kind is not Kind.code:
        return False
    if one.kind is other.kind:
        first, second = one.code.replace("-", ""), other.code.replace("-", "")
        return first.endswith(second) or second.endswith(first)
    code, number = (one, other) if one.kind is Kind.code else (other, one)
    digits = "".join(letter for letter in code.code if letter.isdigit() or letter == ".").strip(".")
    return digits == format(number.value.normalize(), "f")


_SAME: tuple[Callable[[Stated, Stated], bool], ...] = (_equal, _loosely, _converted, _code)


def _meant(zh: Sequence[Stated], left_en: Sequence[Stated], en: Sequence[Stated]) -> list[Stated]:
    """A Chinese numeral that asks for no counterpart (“两个结合”), where the English has another number in words left.

    Only where it is the one such word that nothing answers, so that it must be what was translated.
    """
    if not any(one.weight is Weight.soft and not one.ordinal for one in left_en):
        return []
    found = [
        one
        for one in zh
        if one.weight is Weight.loose and one.text in _SMALL_NUMERALS and not one.ordinal and not _answered(one, en)
    ]
    return found if len(found) == 1 else []


def _drop_spans(spans: list[Stated], years: list[Stated]) -> None:
    """Take out a number of years (20 年) that the other language tells by its first and last (2001–2020)."""
    told = sorted(one.value for one in years if one.kind is Kind.year)
    if len(told) != 2:
        return
    for one in spans:
        if one.counted in ("年", "years", "周年") and told[1] - told[0] in (one.value, one.value - 1):
            spans.remove(one)
            years[:] = [other for other in years if other.kind is not Kind.year]
            return


def _values(
    zh: Iterable[tuple[Key, Stated]], en: Iterable[tuple[Key, Stated]]
) -> tuple[tuple[tuple[Stated, ...], tuple[Stated, ...]], ...]:
    """Every value of both languages, firm in the Chinese or large and with a unit (万元), with all that says it."""
    found: dict[Key, tuple[list[Stated], list[Stated]]] = {}
    for key, one in zh:
        found.setdefault(key, ([], []))[0].append(one)
    for key, one in en:
        if key in found:
            found[key][1].append(one)
    return tuple(
        (tuple(first), tuple(second)) for first, second in found.values() if second and any(map(_tells, first))
    )


def _tells(one: Stated) -> bool:
    return one.weight is Weight.firm or one.kind is Kind.percent or (one.unit is not None and one.value >= _LARGE)
