"""Which unit does what: governance levels, duties of departments."""

from typing import Literal

from generator.model.content import Content
from generator.model.item import Id, Item, Text, told


class Unit(Item):
    """A unit or level and its duties."""

    name: Text = told("单位或层级", "Unit or level")
    duties: tuple[Text, ...] = told("职责", "Duties", min_length=1)


class Responsibilities(Content):
    """Units in the order printed."""

    kind: Literal["responsibilities"] = told("类型", "Kind")
    id: Id | None = told("编号", "Id", default=None)
    title: Text | None = told("标题", "Title", default=None)
    units: tuple[Unit, ...] = told("各单位", "Units", min_length=1)
