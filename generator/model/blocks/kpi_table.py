"""Indicators over several years."""

from typing import Literal

from generator.model.content import Content
from generator.model.date import Date
from generator.model.item import Id, Text, told


class KpiTable(Content):
    """A table whose cells are the observations of ``observations.yml``."""

    kind: Literal["kpi_table"] = told("类型", "Kind")
    id: Id = told("编号", "Id")
    title: Text = told("表题", "Caption")
    indicators: tuple[Id, ...] = told("指标", "Indicators", "按印刷顺序", "in the order printed", min_length=1)
    periods: tuple[Date, ...] = told("年度", "Periods", min_length=1)
    notes: dict[Date, Text] = told(
        "年度注", "Notes on years", "属于某一年表头的注", "a note on the heading of a year", default_factory=dict
    )
