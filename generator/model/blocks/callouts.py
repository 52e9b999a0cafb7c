"""Key figures set large."""

from typing import Literal

from generator.model.amount import Amount
from generator.model.content import Content
from generator.model.item import Id, Text, told


class Callout(Amount):
    """One key figure with its caption."""

    label: Text = told("说明", "Caption")
    id: Id | None = told(
        "编号",
        "Id",
        "供报纸文章佐证这一个数字时引用",
        "by which a newspaper article backs up this one figure",
        default=None,
    )


class Callouts(Content):
    """One to a dozen key figures, optionally under a title."""

    kind: Literal["callouts"] = told("类型", "Kind")
    id: Id | None = told("编号", "Id", default=None)
    title: Text | None = told("标题", "Title", default=None)
    figures: tuple[Callout, ...] = told("数字", "Figures", min_length=1)
