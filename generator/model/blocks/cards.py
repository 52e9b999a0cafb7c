"""Short texts side by side."""

from typing import Literal

from generator.model.content import Content
from generator.model.item import Item, Text, told


class Card(Item):
    """A title and a few sentences."""

    title: Text = told("标题", "Title")
    text: Text = told("正文", "Text", "Markdown", "Markdown")


class Cards(Content):
    """Texts of equal weight that the report sets in columns."""

    kind: Literal["cards"] = told("类型", "Kind")
    title: Text | None = told("标题", "Title", default=None)
    cards: tuple[Card, ...] = told("卡片", "Cards", min_length=1)
