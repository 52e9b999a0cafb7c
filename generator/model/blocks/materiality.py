"""Material topics with their two flags (double materiality) and, where known, their place in the matrix."""

from decimal import Decimal
from typing import Literal

from generator.model.content import Content
from generator.model.item import Id, Item, Text, Words, told


class Topic(Item):
    """A topic; ``x`` and ``y`` are shares of the matrix from 0 to 100, left out where the source has lost them."""

    id: Id = told("编号", "Id")
    number: Words | None = told("序号", "Number", "印刷版序号", "as printed", default=None)
    title: Text = told("议题", "Topic")
    dimension: Text | None = told("维度", "Dimension", "如 环境、社会、治理", "such as environment", default=None)
    financial: bool = told("财务重要性", "Financial materiality", default=False)
    impact: bool = told("影响重要性", "Impact materiality", default=False)
    x: Decimal | None = told("横坐标", "Across", "0 至 100", "0 to 100", ge=0, le=100, default=None)
    y: Decimal | None = told("纵坐标", "Up", "0 至 100", "0 to 100", ge=0, le=100, default=None)
    places: tuple[Words, ...] = told(
        "对应章节", "Where it is told", "章编号，可加 #小节编号", "a chapter's id, perhaps with #section", default=()
    )


class Materiality(Content):
    """The topics of a report."""

    kind: Literal["materiality"] = told("类型", "Kind")
    id: Id = told("编号", "Id")
    title: Text = told("标题", "Title")
    topics: tuple[Topic, ...] = told("议题", "Topics", min_length=1)
    note: Text | None = told("注", "Note", default=None)
