"""A plain list."""

from typing import Literal

from generator.model.content import Content
from generator.model.item import Text, told


class BulletList(Content):
    """Points without order; Markdown within a point is allowed."""

    kind: Literal["bullet_list"] = told("类型", "Kind")
    title: Text | None = told("标题", "Title", default=None)
    items: tuple[Text, ...] = told("条目", "Points", min_length=1)
