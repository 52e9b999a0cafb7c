"""Dated events."""

from enum import StrEnum
from typing import Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from generator.model.continuing import Continuing
from generator.model.date import Date
from generator.model.item import Id, Item, Text, told
from generator.model.tagged import Tagged


class LostDate(StrEnum):
    """What of an event's date the source text does not hold."""

    date = "date"
    year = "year"


class Event(Continuing):
    """One event. Without a date it says that the date is lost, and between which years it lies."""

    id: Id = told("编号", "Id")
    date: Date | None = told("日期", "Date", "YYYY、YYYY-MM 或 YYYY-MM-DD", "as precise as the report", default=None)
    lost: LostDate | None = told("缺失", "Lost", "日期在提取时丢失", "the date was lost in extraction", default=None)
    within: tuple[Date, Date] | None = told(
        "所在区间", "Within", "已知的起止年份", "the years between which it lies", default=None
    )
    text: Text = told("事件", "Event")
    note: Text | None = told("注", "Note", default=None)
    kind: Id | None = told("类别", "Kind", "timeline 的 kinds 之一", "one of the timeline's kinds", default=None)

    @model_validator(mode="after")
    def _dated_or_lost(self) -> Self:
        if (self.date is None) == (self.lost is None):
            given = ", ".join(name for name in ("date", "lost") if getattr(self, name) is not None)
            raise PydanticCustomError("one_of", "exactly one", {"fields": "date, lost", "given": given})
        return self


class EventKind(Item):
    """A kind of event, by which a reader may filter."""

    id: Id = told("编号", "Id")
    title: Text = told("名称", "Name")


class Timeline(Tagged, Continuing):
    """Events in the order printed."""

    id: Id = told("编号", "Id")
    title: Text = told("标题", "Title")
    note: Text | None = told("注", "Note", default=None)
    kinds: tuple[EventKind, ...] = told("类别", "Kinds", default=())
    events: tuple[Event, ...] = told("事件", "Events", min_length=1)


class Timelines(Item):
    """``timelines.yml``."""

    timelines: tuple[Timeline, ...] = told("大事记", "Timelines", min_length=1)
