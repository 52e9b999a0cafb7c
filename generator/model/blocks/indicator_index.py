"""The place where the indicator index is shown; it builds itself."""

from typing import Literal

from generator.model.content import Content
from generator.model.item import CatalogueId, told


class IndicatorIndex(Content):
    """The chapter-first index with one column per standard."""

    kind: Literal["indicator_index"] = told("类型", "Kind")
    standards: tuple[CatalogueId, ...] = told(
        "标准", "Standards", "各列，按印刷顺序", "the columns, in the order printed", min_length=1
    )
