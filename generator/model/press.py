"""Newspaper issues and their articles: sources that back up cases, indicators and awards."""

from enum import StrEnum
from typing import Literal, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from generator.model.amount import Amount
from generator.model.date import Date
from generator.model.item import Id, Item, Text, Words, told


class ArticleKind(StrEnum):
    """What an article is."""

    news = "news"
    feature = "feature"
    interview = "interview"
    digest = "digest"
    commentary = "commentary"
    briefs = "briefs"
    statement = "statement"
    reprint = "reprint"
    letter = "letter"


class PressFigure(Amount):
    """A figure that an article states."""

    label: Text = told("说明", "Caption")

    @model_validator(mode="after")
    def _of_its_own(self) -> Self:
        """An article says its own number; it never takes a report's, which it would then seem to confirm."""
        if self.indicator is not None:
            raise PydanticCustomError("one_of", "exactly one", {"fields": "value, words", "given": "indicator"})
        return self


class Quote(Item):
    """Somebody quoted; the name only where a reader needs it."""

    post: Text = told("职务或身份", "Post or role")
    speaker: Text | None = told("姓名", "Name", default=None)
    gist: Text = told("大意", "Gist", "用自己的话概述", "in our own words")


class Photo(Item):
    """A photograph by its caption and credit."""

    caption: Text = told("图片说明", "Caption")
    credit: Text | None = told("摄影", "Credit", default=None)


class Article(Item):
    """One article. ``event_date`` is when it happened where the text says so; it is never taken from the issue."""

    id: Id = told("编号", "Id")
    kind: ArticleKind = told("体裁", "Kind")
    page: int | None = told("版次", "Page", default=None)
    headline: Text = told("标题", "Headline", "照原样；英文为译名", "as printed; the English is our translation")
    headline_lost: bool = told(
        "标题缺失", "Headline lost", "标题由本项目代拟", "the headline is ours, the printed one is lost", default=False
    )
    shoulder: Text | None = told("引题", "Shoulder headline", default=None)
    subtitle: Text | None = told("副题", "Subtitle", default=None)
    column: Text | None = told("栏目", "Column", default=None)
    byline: Text | None = told(
        "署名身份", "Byline role", "如 记者、通讯员、本报评论员", "such as reporter or staff commentator", default=None
    )
    series: Text | None = told("系列", "Series", "如 系列名之十", "a series and its number", default=None)
    source: Text | None = told("转自", "Reprinted from", default=None)
    topics: tuple[Text, ...] = told("主题", "Topics", "第一个为主", "the first is the main one", min_length=1)
    companies: tuple[Id, ...] = told(
        "企业", "Companies", "organisation.yml 里的编号", "ids of organisation.yml", default=()
    )
    event_date: Date | None = told(
        "事件时间", "Date of the event", "文中明写才填", "only where the text says it", default=None
    )
    summary: Text = told("摘要", "Summary", "用自己的话", "in our own words")
    figures: tuple[PressFigure, ...] = told("数字", "Figures", default=())
    quotes: tuple[Quote, ...] = told("引语", "Quotes", default=())
    photos: tuple[Photo, ...] = told("图片", "Photos", default=())
    confidence: Literal["certain", "doubtful"] = told(
        "识别可信度", "Confidence", "文字识别可疑时写 doubtful", "doubtful where the recognition is", default="certain"
    )
    doubts: Text | None = told("疑点", "Doubts", "可疑之处", "what is doubtful", default=None)
    backs: tuple[Words, ...] = told(
        "佐证",
        "Backs up",
        "所佐证的内容：chapter/年度/章[#编号]、case/年度/案例[#编号]、indicator/指标[@年份]、award/年度/名单[/奖项]、"
        "timeline/年度/大事记[/事件]",
        "what it backs up: chapter/year/chapter[#id], case/year/case[#id], indicator/indicator[@year], "
        "award/year/list[/award], timeline/year/timeline[/event]",
        default=(),
    )


class Issue(Item):
    """One issue of a newspaper, in a file of its own below ``press/``."""

    id: Id = told("编号", "Id", "与文件名相同", "the same as the file's name")
    paper: Text = told("报名", "Newspaper")
    number: Words | None = told("总期号", "Number", default=None)
    serial: Words | None = told("刊号", "Serial number", default=None)
    date: Date | None = told("出版日期", "Date", "不明时不写", "left out where not known", default=None)
    known_as: Text | None = told(
        "称呼",
        "Known as",
        "期号或日期不明时，引用时的称呼",
        "how it is cited where number and date are not known",
        default=None,
    )
    publisher: Text | None = told("主办", "Publisher", default=None)
    pages: tuple[int, ...] = told("版次", "Pages", default=())
    url: Words | None = told("网址", "Address", default=None)
    note: Text | None = told("注", "Note", default=None)
    articles: tuple[Article, ...] = told("文章", "Articles", min_length=1)

    @model_validator(mode="after")
    def _citable(self) -> Self:
        given = [name for name in ("number", "date", "known_as") if getattr(self, name) is not None]
        if not given:
            raise PydanticCustomError("one_of", "exactly one", {"fields": "number, date, known_as", "given": ""})
        return self
