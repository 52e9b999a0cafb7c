"""Terms and short names as the report defines them."""

from typing import Literal

from generator.model.content import Content
from generator.model.item import Id, Item, Text, Words, told


class GlossaryEntry(Item):
    """A term with its other forms and its meaning."""

    id: Id = told("编号", "Id")
    term: Text = told("用语", "Term")
    aliases: tuple[Words, ...] = told("其他写法", "Other forms", default=())
    definition: Text | None = told("含义", "Meaning", default=None)
    group: Literal["entity", "technical"] = told("类别", "Group", "主体或术语", "an entity or a technical term")


class Glossary(Content):
    """The list of terms."""

    kind: Literal["glossary"] = told("类型", "Kind")
    id: Id | None = told("编号", "Id", default=None)
    title: Text | None = told("标题", "Title", default=None)
    entries: tuple[GlossaryEntry, ...] = told("用语", "Entries", min_length=1)
