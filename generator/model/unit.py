"""Units: what is counted, and what it is called in each language."""

from dataclasses import dataclass
from decimal import Decimal

from generator.model.item import Item, Words, told

SCALES = {"亿": Decimal(10) ** 8, "百万": Decimal(10) ** 6, "万": Decimal(10) ** 4, "千": Decimal(10) ** 3}
"""Chinese scale words that may stand before a unit, longest effect first."""


class Gloss(Item):
    """The same quantity in a unit that readers abroad know: 15 mu are a hectare."""

    per: Decimal = told("进率", "Per", "多少个本单位合一个", "how many of this unit make one", gt=0)
    name: Words = told("英文名", "English name")


class Unit(Item):
    """A unit without a scale word: 吨, 元, 人次."""

    id: Words = told("单位", "Unit", "报告所印的写法", "as reports print it")
    dimension: Words = told("量纲", "Dimension", "同一量纲的单位才能换算", "only units of one dimension convert")
    factor: Decimal = told(
        "系数", "Factor", "合多少个该量纲的基本单位", "in base units of the dimension", default=Decimal(1)
    )
    one: str = told("英文单数", "English, one", default="")
    many: str = told("英文复数", "English, many", default="")
    before: str = told("英文前缀", "English, before the number", "如 RMB", "such as RMB", default="")
    tight: bool = told(
        "不空格", "No space", "数字与单位之间不空格，如 %", "no space after the number, as with %", default=False
    )
    scaled: bool = told(
        "可缩放", "Scaled", "英文大数可写作 million、billion", "whether English may write millions of it", default=True
    )
    gloss: Gloss | None = told(
        "英文附注", "Gloss", "英文里括注的换算", "a conversion that English adds in brackets", default=None
    )


class UnitFile(Item):
    """``units.yml``."""

    units: tuple[Unit, ...] = told("单位", "Units", min_length=1)


@dataclass(frozen=True, slots=True)
class ScaledUnit:
    """A unit with its Chinese scale word: 万吨 is ``unit`` 吨 with ``scale`` 10,000."""

    printed: str
    unit: Unit
    scale: Decimal


class UnitRegistry:
    """The units a report may print."""

    def __init__(self, units: tuple[Unit, ...]) -> None:
        self._units = {unit.id: unit for unit in units}
        self._found: dict[str, ScaledUnit | None] = {}

    def find(self, printed: str) -> ScaledUnit | None:
        """The unit that ``printed`` names, or None. A unit listed whole wins over scale word plus unit."""
        if printed not in self._found:
            self._found[printed] = self._look_up(printed)
        return self._found[printed]

    def _look_up(self, printed: str) -> ScaledUnit | None:
        if unit := self._units.get(printed):
            return ScaledUnit(printed, unit, Decimal(1))
        for word, scale in SCALES.items():
            if printed.startswith(word) and (unit := self._units.get(printed.removeprefix(word))):
                return ScaledUnit(printed, unit, scale)
        return None

    @property
    def units(self) -> tuple[Unit, ...]:
        """Every unit, without scale words."""
        return tuple(self._units.values())

    @property
    def names(self) -> tuple[str, ...]:
        """Every unit's printed form, without scale words, for suggestions."""
        return tuple(self._units)
