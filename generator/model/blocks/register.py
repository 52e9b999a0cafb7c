"""Risks or opportunities with what drives them, when, how much, and the answer to them."""

from typing import Literal

from generator.model.content import Content
from generator.model.item import Id, Item, Text, told


class Entry(Item):
    """One risk or opportunity; what the report does not print stays empty."""

    id: Id = told("编号", "Id")
    topic: Text | None = told("议题", "Topic", default=None)
    type: Text | None = told(
        "类型", "Type", "如 物理风险、转型风险", "such as physical or transition risk", default=None
    )
    title: Text = told("风险或机遇", "Risk or opportunity")
    driver: Text | None = told("驱动因素", "Driver", default=None)
    description: Text | None = told("描述", "Description", default=None)
    stages: tuple[Text, ...] = told("价值链环节", "Stages of the value chain", default=())
    likelihood: Text | None = told("可能性", "Likelihood", default=None)
    horizon: Text | None = told(
        "影响时间", "Horizon", "可为 短中期 等复合级别", "compound levels are allowed", default=None
    )
    effect: Text | None = told("财务影响", "Financial effect", default=None)
    response: Text | None = told("应对或实现策略", "Response", default=None)
    place: str | None = told("对应章节", "Where it is told", "章编号#小节编号", "chapter#section", default=None)


class Register(Content):
    """A register of risks or of opportunities."""

    kind: Literal["register"] = told("类型", "Kind")
    id: Id = told("编号", "Id")
    title: Text = told("表题", "Caption")
    of: Literal["risk", "opportunity"] = told("登记内容", "What is registered", "风险或机遇", "risk or opportunity")
    entries: tuple[Entry, ...] = told("条目", "Entries", min_length=1)
    note: Text | None = told("注", "Note", default=None)
