"""Short texts, each behind its label."""

from typing import Literal

from generator.model.content import Content
from generator.model.item import Item, Text, told


class LabelledText(Item):
    """A label and a text."""

    label: Text = told("标签", "Label")
    text: Text = told("正文", "Text", "Markdown", "Markdown")


class Labelled(Content):
    """A list of labelled texts, such as the statements about a report."""

    kind: Literal["labelled"] = told("类型", "Kind")
    items: tuple[LabelledText, ...] = told("条目", "Items", min_length=1)
