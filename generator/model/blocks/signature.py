"""Who signs a message."""

from typing import Literal

from generator.model.content import Content
from generator.model.item import Text, told


class Signature(Content):
    """Posts, and the name where the report prints it."""

    kind: Literal["signature"] = told("类型", "Kind")
    name: Text | None = told("姓名", "Name", default=None)
    posts: tuple[Text, ...] = told("职务", "Posts", min_length=1)
