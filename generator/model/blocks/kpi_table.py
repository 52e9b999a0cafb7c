"""Indicators over several years."""

from typing import Literal

from generator.model.content import Content
from generator.model.date import Date
from generator.model.item import Id, Item, Text, told


class KpiGroup(Item):
    """A heading within the table, with indicators of its own or further headings below it."""

    title: Text = told("组名", "Heading")
    indicators: tuple[Id, ...] = told("指标", "Indicators", default=())
    groups: tuple["KpiGroup", ...] = told("下级组", "Groups", default=())

    @property
    def all_indicators(self) -> tuple[str, ...]:
        """The group's own indicators and those below it, in order."""
        return (*self.indicators, *(name for group in self.groups for name in group.all_indicators))


class KpiTable(Content):
    """A table whose cells are the observations of ``observations.yml``."""

    kind: Literal["kpi_table"] = told("类型", "Kind")
    id: Id = told("编号", "Id")
    title: Text = told("表题", "Caption")
    indicators: tuple[Id, ...] = told(
        "指标",
        "Indicators",
        "按印刷顺序；有分组时写在 groups 里",
        "in the order printed; below 'groups' where there are headings",
        default=(),
    )
    groups: tuple[KpiGroup, ...] = told("分组", "Groups", default=())
    periods: tuple[Date, ...] = told("年度", "Periods", min_length=1)
    notes: dict[Date, Text] = told(
        "年度注", "Notes on years", "属于某一年表头的注", "a note on the heading of a year", default_factory=dict
    )

    @property
    def all_indicators(self) -> tuple[str, ...]:
        """Every indicator of the table, in order."""
        return (*self.indicators, *(name for group in self.groups for name in group.all_indicators))
