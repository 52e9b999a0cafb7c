"""Defined quantities, and their values as an edition prints them."""

from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, model_validator
from pydantic_core import PydanticCustomError

from generator.model.date import Date
from generator.model.item import Id, Item, Text, Words, told
from generator.model.quantity import Direction, Figure, Missing, Qualifier, Quantity
from generator.model.tagged import Tagged


class IndicatorKind(StrEnum):
    """What the printed number says."""

    level = "level"
    change_on_last_year = "change_on_last_year"
    change_on_base_year = "change_on_base_year"
    ratio = "ratio"


CHANGES = frozenset({IndicatorKind.change_on_last_year, IndicatorKind.change_on_base_year})
"""The kinds whose values are changes themselves."""


class Category(StrEnum):
    """The parts of a KPI table, in the order in which indicators are listed."""

    economic = "economic"
    social = "social"
    environmental = "environmental"
    governance = "governance"


class Breakdown(Item):
    """Which part of a whole an indicator counts: women of all employees, one product of all."""

    by: Literal["entity", "product", "sex", "age", "education", "grade", "region", "kind"] = told(
        "维度", "By", "按什么分", "what the whole is divided by"
    )
    category: Text = told("类别", "Category", "如 女性", "such as women")


class Former(Item):
    """What an indicator was called, measured in or defined as up to a year; changes are not counted across it."""

    until: Date = told(
        "截至", "Until", "最后一个沿用旧称或旧口径的年份", "the last year of the former name or definition"
    )
    name: Text | None = told("旧称", "Former name", default=None)
    unit: Words | None = told("旧单位", "Former unit", default=None)
    definition: Text | None = told(
        "旧定义", "Former definition", "口径有变时填写", "where the definition changed", default=None
    )


class Bounds(Item):
    """The range a value can lie in; a value outside it is a Problem."""

    least: Decimal | None = told("下限", "Least", default=None)
    most: Decimal | None = told("上限", "Most", default=None)


class Indicator(Tagged):
    """A quantity with an id that stays over the years."""

    id: Id = told("编号", "Id")
    name: Text = told("名称", "Name")
    category: Category = told("类别", "Category")
    unit: Words = told("单位", "Unit", "如 万吨", "such as 万吨")
    kind: IndicatorKind = told(
        "性质",
        "Kind",
        "水平值、同比变化、比基年变化、比率",
        "level, change on last year, change on a base year, ratio",
    )
    base_year: Date | None = told("基年", "Base year", default=None)
    numerator: Id | None = told("分子", "Numerator", "比率的分子指标", "the indicator above the line", default=None)
    denominator: Id | None = told("分母", "Denominator", "比率的分母指标", "the indicator below the line", default=None)
    part_of: Id | None = told("属于", "Part of", "合计指标的编号", "the indicator of the whole", default=None)
    breakdown: Breakdown | None = told(
        "分项", "Breakdown", "属于合计的哪一部分", "which part of the whole", default=None
    )
    bounds: Bounds | None = told(
        "范围", "Bounds", "数值可能的范围，如占比 0 到 100", "such as 0 to 100 for a share", default=None
    )
    better: Literal["higher", "lower"] | None = told("越高越好或越低越好", "Better", default=None)
    definition: Text | None = told("定义", "Definition", default=None)
    continues: Id | None = told(
        "延续",
        "Continues",
        "口径、基年或性质改变之前的指标",
        "the indicator it was before its definition, base year or kind changed",
        default=None,
    )
    former: tuple[Former, ...] = told(
        "沿革", "Former", "旧称、旧单位、旧口径", "former names, units, definitions", default=()
    )

    @model_validator(mode="after")
    def _complete(self) -> Self:
        needed = {
            IndicatorKind.change_on_base_year: ("base_year",),
            IndicatorKind.ratio: ("numerator", "denominator"),
        }.get(self.kind, ())
        absent = [name for name in needed if getattr(self, name) is None]
        if absent:
            raise PydanticCustomError("kind_needs", "kind needs", {"kind": self.kind, "fields": ", ".join(absent)})
        return self


class Indicators(Item):
    """``indicators.yml``."""

    indicators: tuple[Indicator, ...] = told("指标", "Indicators", min_length=1)


class Restatement(Item):
    """A value that an earlier edition printed otherwise, and why it was changed."""

    before: Figure = told("原数值", "Before", "先前报告所印", "as the earlier edition printed it")
    reason: Text = told("原因", "Reason")


class ObservationValue(Item):
    """An indicator's value for one period: a number, words, or the reason why there is none."""

    value: Figure | None = told("数值", "Value", "照原样", "as printed", default=None)
    words: Text | None = told("文字", "Words", "如 达标、A-/稳定", "such as met, or A-/stable", default=None)
    missing: Missing | None = told(
        "缺失",
        "Missing",
        "pending 待填、not_available 无数据、not_applicable 不适用、confidential 保密",
        "pending (still to be filled in), not_available, not_applicable, confidential",
        default=None,
    )
    qualifier: Qualifier | None = told("修饰", "Qualifier", default=None)
    direction: Direction | None = told("升降", "Direction", default=None)
    as_of: Date | None = told("截至", "As of", default=None)
    note: Text | None = told("注", "Note", "只属于这个数值的注", "a note on this value alone", default=None)
    restated: Restatement | None = told("重述", "Restated", default=None)

    @model_validator(mode="after")
    def _one_source(self) -> Self:
        given = [name for name in ("value", "words", "missing") if getattr(self, name) is not None]
        if len(given) != 1:
            context = {"fields": "value, words, missing", "given": ", ".join(given)}
            raise PydanticCustomError("one_of", "exactly one", context)
        return self

    @property
    def quantity(self) -> Quantity:
        """The number with its words; a quantity without value where there is none."""
        if self.value is None:
            return Quantity("", None, self.missing)
        return Quantity(
            self.value.printed,
            self.value.value,
            self.value.missing,
            self.qualifier or self.value.qualifier,
            self.direction or self.value.direction,
            self.value.of,
            self.value.ordinal,
            self.value.percent,
        )


def _short_form(value: Any) -> Any:
    """A value may be written alone, without ``value:``."""
    return {"value": value} if isinstance(value, str) else value


class ObservationRow(Item):
    """An indicator's values as one edition prints them."""

    indicator: Id = told("指标", "Indicator", "indicators.yml 里的编号", "an id of indicators.yml")
    unit: Words | None = told(
        "单位",
        "Unit",
        "本报告所印单位；与 indicators.yml 相同时不写",
        "as this report prints it, where it differs",
        default=None,
    )
    values: dict[Date, Annotated[ObservationValue, BeforeValidator(_short_form, json_schema_input_type=Any)]] = told(
        "数值",
        "Values",
        "年份到数值，照原样填写；需要注释时写成一组字段",
        "year to value, as printed; fields where a value needs a note",
        min_length=1,
    )
    note: Text | None = told("注", "Note", "属于整行的注", "a note on the whole row", default=None)


class Observations(Item):
    """``observations.yml``."""

    observations: tuple[ObservationRow, ...] = told("观测值", "Observations", min_length=1)
