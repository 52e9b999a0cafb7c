"""Targets with their bound, base and state, and the limits that permits set."""

from typing import Literal

from generator.model.content import Content
from generator.model.date import Date
from generator.model.item import Id, Item, Text, Words, told
from generator.model.quantity import Figure


class Target(Item):
    """One target or limit. ``indicator`` names the stored indicator that proves it; ``actual`` is printed beside it."""

    id: Id = told("编号", "Id")
    topic: Text | None = told("议题", "Topic", default=None)
    text: Text = told("目标", "Target")
    bound: Literal["at_least", "at_most", "about", "exactly", "above", "below"] | None = told(
        "界限",
        "Bound",
        "不低于、不超过、约、等于、高于、低于",
        "at least, at most, about, exactly, above, below",
        default=None,
    )
    value: Figure | None = told("目标值", "Value", default=None)
    unit: Words | None = told("单位", "Unit", default=None)
    base_year: Date | None = told("基年", "Base year", default=None)
    by: Date | None = told("目标年份", "By", default=None)
    scope: Text | None = told("范围", "Scope", default=None)
    company: Id | None = told("企业", "Company", default=None)
    status: Text | None = told("状态", "Status", "如 达标", "such as met", default=None)
    actual: Figure | None = told("实际值", "Actual", default=None)
    indicator: Id | None = told(
        "证明指标", "Indicator", "indicators.yml 里的编号", "an id of indicators.yml", default=None
    )
    basis: Text | None = told("依据", "Basis", "法规或标准", "a law or standard", default=None)


class Targets(Content):
    """Targets in the order printed."""

    kind: Literal["targets"] = told("类型", "Kind")
    id: Id = told("编号", "Id")
    title: Text = told("表题", "Caption")
    targets: tuple[Target, ...] = told("目标", "Targets", min_length=1)
    note: Text | None = told("注", "Note", default=None)
