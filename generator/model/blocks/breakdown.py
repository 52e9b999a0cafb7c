"""One whole divided in several ways: staff by sex, age and education."""

from typing import Literal

from generator.model.content import Content
from generator.model.date import Date
from generator.model.item import Id, Item, Text, Words, told
from generator.model.quantity import Figure


class Category(Item):
    """A part with its number and, where printed, its share in per cent."""

    id: Id = told("编号", "Id")
    label: Text = told("名称", "Label")
    value: Figure | None = told("数值", "Value", default=None)
    share: Figure | None = told("占比", "Share", "百分数，不带 %", "per cent, without the sign", default=None)


class Division(Item):
    """One way of dividing."""

    id: Id = told("编号", "Id")
    title: Text = told("维度", "Divided by")
    categories: tuple[Category, ...] = told("各类", "Categories", min_length=1)


class Breakdown(Content):
    """The whole and its divisions."""

    kind: Literal["breakdown"] = told("类型", "Kind")
    id: Id = told("编号", "Id")
    title: Text = told("标题", "Title")
    unit: Words | None = told("单位", "Unit", default=None)
    total: Figure | None = told("合计", "Total", default=None)
    as_of: Date | None = told("截至", "As of", default=None)
    divisions: tuple[Division, ...] = told("各维度", "Divisions", min_length=1)
    note: Text | None = told("注", "Note", default=None)
