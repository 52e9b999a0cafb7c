"""A process in order."""

from typing import Literal

from generator.model.content import Content
from generator.model.item import Item, Text, told


class Step(Item):
    """A step and what is done in it."""

    title: Text = told("步骤", "Step")
    tasks: tuple[Text, ...] = told("工作", "Tasks", default=())


class Steps(Content):
    """Steps, numbered in the order written."""

    kind: Literal["steps"] = told("类型", "Kind")
    title: Text | None = told("标题", "Title", default=None)
    steps: tuple[Step, ...] = told("各步", "Steps", min_length=1)
