"""The same figure in two years."""

from typing import Literal

from generator.model.content import Content
from generator.model.date import Date
from generator.model.item import Id, Item, Text, Words, told
from generator.model.quantity import Figure


class Pair(Item):
    """One figure then and now."""

    id: Id = told("编号", "Id")
    label: Text = told("指标", "Label")
    unit: Words | None = told("单位", "Unit", default=None)
    then: Figure = told("当初", "Then")
    now: Figure = told("如今", "Now")
    indicator: Id | None = told(
        "对应指标",
        "Indicator",
        "observations.yml 里的编号：名称链接到指标页",
        "an id of observations.yml, to whose page the label leads",
        default=None,
    )
    note: Text | None = told("注", "Note", default=None)


class PairGroup(Item):
    """Pairs of one kind."""

    title: Text = told("组名", "Group")
    pairs: tuple[Pair, ...] = told("各项", "Pairs", min_length=1)


class ThenAndNow(Content):
    """Figures of two years side by side."""

    kind: Literal["then_and_now"] = told("类型", "Kind")
    id: Id = told("编号", "Id")
    title: Text = told("标题", "Title")
    then_year: Date = told("当初的年份", "The earlier year")
    now_year: Date = told("如今的年份", "The later year")
    groups: tuple[PairGroup, ...] = told("各组", "Groups", min_length=1)
