"""Who reports to whom: a tree of units in the order an author gives it."""

from typing import Literal

from generator.model.content import Content
from generator.model.date import Date
from generator.model.item import Id, Item, Text, told


class Node(Item):
    """A unit below its parent; without a parent it stands at the top."""

    id: Id = told("编号", "Id")
    label: Text = told("名称", "Label")
    parent: Id | None = told("上级", "Parent", default=None)
    aliases: tuple[Text, ...] = told(
        "其他牌子", "Other names", "括号中的合署名称", "names in brackets of one office", default=()
    )
    duties: tuple[Text, ...] = told("职责", "Duties", default=())


class OrganisationChart(Content):
    """An organisation or governance chart."""

    kind: Literal["organisation_chart"] = told("类型", "Kind")
    id: Id = told("编号", "Id")
    title: Text = told("标题", "Title")
    as_of: Date | None = told("截至", "As of", default=None)
    nodes: tuple[Node, ...] = told("单位", "Units", min_length=1)
    note: Text | None = told("注", "Note", default=None)
