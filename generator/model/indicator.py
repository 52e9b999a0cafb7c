"""Defined quantities, and their values as an edition prints them."""

from enum import StrEnum
from typing import Literal

from generator.model.date import Date
from generator.model.item import Id, Item, Text, Words, told
from generator.model.quantity import Figure
from generator.model.tagged import Tagged


class IndicatorKind(StrEnum):
    """What the printed number says."""

    level = "level"
    change_on_last_year = "change_on_last_year"
    change_on_base_year = "change_on_base_year"


class Category(StrEnum):
    """The three parts of a KPI table."""

    economic = "economic"
    social = "social"
    environmental = "environmental"


class Indicator(Tagged):
    """A quantity with an id that stays over the years."""

    id: Id = told("编号", "Id")
    name: Text = told("名称", "Name")
    category: Category = told("类别", "Category")
    unit: Words = told("单位", "Unit", "如 万吨", "such as 万吨")
    kind: IndicatorKind = told(
        "性质", "Kind", "水平值、同比变化、比基年变化", "level, change on last year, change on a base year"
    )
    base_year: Date | None = told("基年", "Base year", default=None)
    better: Literal["higher", "lower"] | None = told("越高越好或越低越好", "Better", default=None)
    definition: Text | None = told("定义", "Definition", default=None)


class Indicators(Item):
    """``indicators.yml``."""

    indicators: tuple[Indicator, ...] = told("指标", "Indicators", min_length=1)


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
    values: dict[Date, Figure] = told(
        "数值", "Values", "年份到数值，照原样填写", "year to value, as printed", min_length=1
    )
    note: Text | None = told("注", "Note", default=None)


class Observations(Item):
    """``observations.yml``."""

    observations: tuple[ObservationRow, ...] = told("观测值", "Observations", min_length=1)
