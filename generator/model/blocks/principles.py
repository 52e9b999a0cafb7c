"""Statements with a name: goals, missions, values."""

from typing import Literal

from generator.model.content import Content
from generator.model.item import Item, Text, told


class Principle(Item):
    """A name and its statements."""

    label: Text = told("名称", "Name")
    statements: tuple[Text, ...] = told("内容", "Statements", min_length=1)


class Principles(Content):
    """A system of strategy or culture, in the order written."""

    kind: Literal["principles"] = told("类型", "Kind")
    title: Text | None = told("标题", "Title", default=None)
    principles: tuple[Principle, ...] = told("各项", "Principles", min_length=1)
