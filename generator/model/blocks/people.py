"""A management team or board as of a date."""

from typing import Literal

from generator.model.content import Content
from generator.model.date import Date
from generator.model.item import Id, Item, Text, told


class Person(Item):
    """An office holder."""

    name: Text = told("姓名", "Name")
    posts: tuple[Text, ...] = told("职务", "Posts", min_length=1)


class People(Content):
    """Office holders in the order printed."""

    kind: Literal["people"] = told("类型", "Kind")
    id: Id | None = told("编号", "Id", default=None)
    title: Text | None = told("标题", "Title", default=None)
    as_of: Date | None = told("截至", "As of", default=None)
    people: tuple[Person, ...] = told("成员", "Members", min_length=1)
