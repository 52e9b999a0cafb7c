"""A box that says in a few sentences what was done, with its figures."""

from typing import Literal

from generator.model.blocks.callouts import Callout
from generator.model.content import Content
from generator.model.item import Id, Text, told


class Highlight(Content):
    """A labelled box; figures that its sentences carry may be set large beside them."""

    kind: Literal["highlight"] = told("类型", "Kind")
    id: Id | None = told("编号", "Id", default=None)
    label: Text = told("标签", "Label", "如 中铝行动", "such as Chinalco in action")
    title: Text | None = told("标题", "Title", default=None)
    text: Text = told("正文", "Text", "Markdown", "Markdown")
    figures: tuple[Callout, ...] = told("数字", "Figures", default=())
