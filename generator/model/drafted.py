"""What somebody still has to see to before an edition is published."""

from generator.model.date import Date
from generator.model.item import Item, Words, told


class Drafted(Item):
    """Content that may have been taken over from an earlier edition. Neither field shows on a published page."""

    carried: Date | None = told(
        "沿用自",
        "Carried over from",
        "文字沿用自哪一年的报告；改写后自动失效，核对无误的用 duizhao confirm 去掉。未处理完不能发布",
        "the year of the report its words were taken over from; rewriting them ends it, 'duizhao confirm' takes the "
        "mark off what is right as it stands. Nothing is published while any is left",
        default=None,
    )
    owner: Words | None = told(
        "负责人",
        "Owner",
        "由谁撰写或核对，供待办清单使用；下级内容随上级",
        "who writes or checks it, for the list of what is to do; holds for what is below too",
        default=None,
    )
