"""Questions to the reader. There is no server: the form composes an e-mail."""

from typing import Annotated, Literal

from pydantic import StringConstraints

from generator.model.content import Content
from generator.model.item import Id, Item, Text, Words, told


class ClosedQuestion(Item):
    """A question with its answers in order."""

    id: Id = told("编号", "Id")
    question: Text = told("问题", "Question")
    options: tuple[Text, ...] = told("选项", "Options", min_length=2)


class OpenQuestion(Item):
    """A question answered in the reader's words."""

    id: Id = told("编号", "Id")
    question: Text = told("问题", "Question")


class ReaderField(Item):
    """Something the reader may tell of himself."""

    id: Id = told("编号", "Id")
    label: Text = told("名称", "Label")


class Contact(Item):
    """Where the answer goes; as printed."""

    company: Text = told("单位", "Company")
    phone: Words | None = told("电话", "Telephone", default=None)
    address: Text | None = told("地址", "Address", default=None)
    email: Annotated[str, StringConstraints(pattern=r"^[^@\s]+@[^@\s]+\.[^@\s]+$")] = told("邮箱", "E-mail")


class FeedbackForm(Content):
    """The form at the end of a report."""

    kind: Literal["feedback_form"] = told("类型", "Kind")
    salutation: Text = told("称呼与引言", "Salutation and introduction")
    closed: tuple[ClosedQuestion, ...] = told("封闭性问题", "Closed questions", default=())
    open: tuple[OpenQuestion, ...] = told("开放式问题", "Open questions", default=())
    fields: tuple[ReaderField, ...] = told("读者信息", "About the reader", default=())
    contact: Contact = told("联系方式", "Contact")
