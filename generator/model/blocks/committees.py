"""The committees of a board."""

from typing import Literal

from generator.model.content import Content
from generator.model.date import Date
from generator.model.item import Id, Item, Text, told


class Committee(Item):
    """A committee with its chair, members and duties; names only where the report prints them."""

    id: Id = told("编号", "Id")
    name: Text = told("名称", "Name")
    chair: tuple[Text, ...] = told("主任或召集人", "Chair", default=())
    members: tuple[Text, ...] = told("成员", "Members", default=())
    duties: tuple[Text, ...] = told("职责", "Duties", default=())


class Committees(Content):
    """Committees in the order printed."""

    kind: Literal["committees"] = told("类型", "Kind")
    id: Id | None = told("编号", "Id", default=None)
    title: Text | None = told("标题", "Title", default=None)
    as_of: Date | None = told("截至", "As of", default=None)
    committees: tuple[Committee, ...] = told("委员会", "Committees", min_length=1)
