"""A table whose columns are not simply years of an indicator."""

from typing import Annotated, Literal

from pydantic import Discriminator, Tag

from generator.model.content import Content
from generator.model.item import Id, Item, Text, Words, told
from generator.model.quantity import Figure

_TEXTS = (dict, Text)
Cell = Annotated[
    Annotated[Figure, Tag("figure")] | Annotated[Text, Tag("text")],
    Discriminator(lambda value: "text" if isinstance(value, _TEXTS) else "figure"),
]
"""A number as printed, or text in both languages."""


class TablePart(Item):
    """A row or column, which a comparison of the years finds by its id."""

    id: Id = told("编号", "Id")
    continues: Id | None = told(
        "延续",
        "Continues",
        "上一份报告同一张表中的编号，编号变了才写",
        "its id in this table of the edition before, where the id changed",
        default=None,
    )


class Column(TablePart):
    """A column of cells."""

    title: Text = told("列名", "Heading")
    unit: Words | None = told("单位", "Unit", "整列同一单位时", "where the whole column has one unit", default=None)


class RowGroup(Item):
    """A cell that spans several rows on the left."""

    id: Id = told("编号", "Id")
    title: Text = told("组名", "Heading")


class Row(TablePart):
    """A row; its cells are named by column."""

    label: Text = told("行名", "Label")
    group: Id | None = told("所属组", "Group", default=None)
    unit: Words | None = told("单位", "Unit", "整行同一单位时", "where the whole row has one unit", default=None)
    cells: dict[Id, Cell] = told("单元格", "Cells", "列编号到数值", "column id to value")


class Table(Content):
    """Rows and columns with ids, so that a cell can be found again next year."""

    kind: Literal["table"] = told("类型", "Kind")
    id: Id = told("编号", "Id")
    title: Text = told("表题", "Caption")
    label_heading: Text | None = told("首列列名", "Heading of the first column", default=None)
    columns: tuple[Column, ...] = told("各列", "Columns", min_length=1)
    groups: tuple[RowGroup, ...] = told("行组", "Row groups", default=())
    rows: tuple[Row, ...] = told("各行", "Rows", min_length=1)
    lower_is_better: bool = told("越小越好", "Lower is better", "排名表", "for rankings", default=False)
    note: Text | None = told("注", "Note", default=None)
