"""What can stand in an indicator index."""

from pydantic import Field

from generator.model.item import CatalogueId, Item, Text, Words, told


class IndexRow(Item):
    """A row of the printed index. Its codes are the tags of what carries it."""

    pages: Words | None = told(
        "报告位置", "Pages", "印刷版索引所列的页码", "the pages that the printed index gives", default=None
    )
    title: Text | None = told(
        "索引中的标题",
        "Title in the index",
        "只在印刷版索引的标题与正文不同时填写，照原样",
        "only where the printed index words the title otherwise, as printed",
        default=None,
    )
    joined: bool = told(
        "并入本章",
        "Joined to the chapter",
        "专题列在本章合并单元格之内时为 true",
        "true where a topic's row lies within its chapter's merged cells",
        default=False,
    )


class Tagged(Item):
    """Something that answers codes of reporting standards."""

    tags: dict[CatalogueId, tuple[Words, ...]] = Field(
        default_factory=dict,
        title="Tags · 指标",
        description=(
            "Catalogue id to codes or ranges as printed, such as M3.8-M3.14. "
            "标准编号到指标代码，范围照原样，如 M3.8-M3.14。"
        ),
    )


class Indexed(Tagged):
    """Something that may have a row of its own in the index."""

    index_row: IndexRow | None = told(
        "索引行",
        "Index row",
        "写上此项（可为空 {}）即在指标索引中占一行",
        "where given (it may be {}), this has a row of its own in the index",
        default=None,
    )
