"""The place where a list of ``awards.yml`` is shown."""

from typing import Literal

from generator.model.content import Content
from generator.model.item import Id, told


class AwardListBlock(Content):
    """Shows one award list."""

    kind: Literal["award_list"] = told("类型", "Kind")
    list: Id = told("获奖名单", "Award list", "awards.yml 里的编号", "an id of awards.yml")
