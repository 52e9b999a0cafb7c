"""What the words of a scale mean: short, medium and long term; low, medium and high."""

from typing import Literal

from generator.model.content import Content
from generator.model.item import Id, Item, Text, told


class ScaleLevel(Item):
    """A level and its definition."""

    label: Text = told("级别", "Level")
    definition: Text = told("定义", "Definition")


class Scale(Item):
    """A scale with its levels in order."""

    id: Id = told("编号", "Id")
    title: Text = told("名称", "Name")
    levels: tuple[ScaleLevel, ...] = told("各级", "Levels", min_length=1)


class Scales(Content):
    """Scales that registers use."""

    kind: Literal["scales"] = told("类型", "Kind")
    scales: tuple[Scale, ...] = told("各尺度", "Scales", min_length=1)
