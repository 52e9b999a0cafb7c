"""The place where a timeline of ``timelines.yml`` is shown."""

from typing import Literal

from generator.model.content import Content
from generator.model.item import Id, told


class TimelineBlock(Content):
    """Shows one timeline."""

    kind: Literal["timeline"] = told("类型", "Kind")
    timeline: Id = told("大事记", "Timeline", "timelines.yml 里的编号", "an id of timelines.yml")
