"""Somebody's words."""

from typing import Literal

from generator.model.content import Content
from generator.model.item import Text, told


class Quotation(Content):
    """A statement with its speaker; the name only where a reader needs it."""

    kind: Literal["quotation"] = told("类型", "Kind")
    text: Text = told("引文", "Words")
    speaker: Text | None = told("姓名", "Name", default=None)
    post: Text = told("职务或身份", "Post or role")
