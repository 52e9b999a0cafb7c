"""Something the printed report shows and the source text does not hold."""

from enum import StrEnum
from typing import Literal

from generator.model.content import Content
from generator.model.item import Text, told


class LostForm(StrEnum):
    """What it is in print."""

    chart = "chart"
    diagram = "diagram"
    table = "table"
    portraits = "portraits"
    code = "code"


class Lost(Content):
    """Says that something was lost; nothing is invented in its place."""

    kind: Literal["lost"] = told("类型", "Kind")
    form: LostForm = told(
        "形式", "Form", "图表、示意图、表格、肖像、二维码", "chart, diagram, table, portraits, QR code"
    )
    title: Text = told("标题", "Title")
    note: Text | None = told("说明", "Note", default=None)
