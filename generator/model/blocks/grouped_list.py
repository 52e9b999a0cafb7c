"""Points in named groups, figures in bold."""

from typing import Literal

from generator.model.content import Content
from generator.model.item import Id, Item, Text, told


class ListGroup(Item):
    """A group and its points."""

    title: Text = told("组名", "Group")
    items: tuple[Text, ...] = told("条目", "Points", "数字用 **粗体**", "figures in **bold**", min_length=1)


class GroupedList(Content):
    """Groups of points, such as a year's record by industry."""

    kind: Literal["grouped_list"] = told("类型", "Kind")
    id: Id | None = told("编号", "Id", default=None)
    title: Text | None = told("标题", "Title", default=None)
    groups: tuple[ListGroup, ...] = told("各组", "Groups", min_length=1)
