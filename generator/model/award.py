"""Awards, in the lists the report prints."""

from generator.model.continuing import Continuing
from generator.model.date import Date
from generator.model.item import Id, Item, Text, told
from generator.model.quantity import Figure


class Award(Continuing):
    """One award: who or what was honoured, with what, by whom."""

    id: Id = told("编号", "Id")
    title: Text = told("名称", "Title", "作品名或奖项", "the work, or the award")
    grade: Text | None = told("等级", "Grade", "如 一等奖", "such as first prize", default=None)
    companies: tuple[Id, ...] = told(
        "获奖企业",
        "Companies",
        "organisation.yml 里的编号，group 为集团本身",
        "ids of organisation.yml; group is the group itself",
        default=(),
    )
    units: tuple[Text, ...] = told(
        "其他单位", "Other units", "不在名录中的部门、媒体等", "departments and others outside the registry", default=()
    )
    authors: tuple[Text, ...] = told("作者", "Authors", default=())
    medium: Text | None = told("刊登媒体", "Medium", default=None)
    awarding_body: Text | None = told("颁奖单位", "Awarding body", default=None)
    streak: Text | None = told(
        "连续情况", "Streak", "如 连续 6 次、首次", "such as sixth time running, first time", default=None
    )
    count: Figure | None = told("件数", "Count", "获奖作品或项目的数量", "how many works or projects", default=None)
    year: Date | None = told("年份", "Year", "与名单年份不同时", "where it differs from the list's", default=None)
    work: Text | None = told(
        "作品", "Work", "奖项与作品都有名称时", "where both award and work are named", default=None
    )


class AwardList(Continuing):
    """A list under one title."""

    id: Id = told("编号", "Id")
    title: Text = told("标题", "Title")
    year: Date = told("年份", "Year", "名单所指年份", "the year it refers to")
    awarding_body: Text | None = told("颁奖单位", "Awarding body", default=None)
    note: Text | None = told("注", "Note", default=None)
    title_heading: Text | None = told("名称列的列名", "Heading of the title column", default=None)
    authors_heading: Text | None = told("作者列的列名", "Heading of the authors column", default=None)
    awards: tuple[Award, ...] = told("奖项", "Awards", min_length=1)


class Awards(Item):
    """``awards.yml``."""

    lists: tuple[AwardList, ...] = told("名单", "Lists", min_length=1)
