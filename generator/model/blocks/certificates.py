"""Certificates of management systems and products, and permits."""

from typing import Literal

from generator.model.content import Content
from generator.model.date import Date
from generator.model.item import Id, Item, Text, Words, told


class Certificate(Item):
    """One certificate or permit; what the report does not print stays empty."""

    id: Id = told("编号", "Id")
    title: Text = told("名称", "Title")
    companies: tuple[Id, ...] = told(
        "持有企业", "Holders", "organisation.yml 里的编号", "ids of organisation.yml", default=()
    )
    standard: Text | None = told("标准", "Standard", "如 ISO 14001:2015", "such as ISO 14001:2015", default=None)
    scope: Text | None = told("范围", "Scope", default=None)
    number: Words | None = told("证号", "Number", default=None)
    issuer: Text | None = told("发证机构", "Issuer", default=None)
    issued: Date | None = told("发证日期", "Issued", default=None)
    valid_from: Date | None = told("有效期起", "Valid from", default=None)
    valid_to: Date | None = told("有效期止", "Valid to", default=None)


class Certificates(Content):
    """Certificates in the order printed."""

    kind: Literal["certificates"] = told("类型", "Kind")
    id: Id = told("编号", "Id")
    title: Text = told("表题", "Caption")
    certificates: tuple[Certificate, ...] = told("证书", "Certificates", min_length=1)
