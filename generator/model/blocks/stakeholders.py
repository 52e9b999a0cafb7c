"""Stakeholders, how they are heard and what they care about."""

from typing import Literal

from generator.model.content import Content
from generator.model.item import Id, Item, Text, told


class Stakeholder(Item):
    """One group; what the report does not print stays empty."""

    id: Id = told("编号", "Id")
    name: Text = told("利益相关方", "Stakeholder")
    channels: tuple[Text, ...] = told("沟通渠道", "Channels", default=())
    topics: tuple[Text, ...] = told("关注议题", "Topics", default=())
    expectations: tuple[Text, ...] = told("期望", "Expectations", default=())
    responses: tuple[Text, ...] = told("回应", "Responses", default=())


class Stakeholders(Content):
    """The table of stakeholders."""

    kind: Literal["stakeholders"] = told("类型", "Kind")
    id: Id = told("编号", "Id")
    title: Text = told("表题", "Caption")
    stakeholders: tuple[Stakeholder, ...] = told("利益相关方", "Stakeholders", min_length=1)
    note: Text | None = told("注", "Note", default=None)
