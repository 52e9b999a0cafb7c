"""A report: its chapters, sections and cases."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from generator.model.blocks import Block
from generator.model.blocks.callouts import Callout
from generator.model.content import Content
from generator.model.continuing import Continuing
from generator.model.date import Date
from generator.model.drafted import Drafted
from generator.model.gri import GriClaim
from generator.model.item import CatalogueId, Colour, Id, Item, Text, Words, told
from generator.model.picture import Picture
from generator.model.tagged import Indexed


class Section(Indexed, Continuing):
    """A titled part of a chapter; sections nest."""

    id: Id = told("编号", "Id", "成为页内锚点", "becomes the anchor on the page")
    title: Text = told("标题", "Title")
    pillar: Pillar | None = told(
        "支柱",
        "Pillar",
        "governance 治理、strategy 战略、management 影响风险机遇管理、metrics 指标与目标",
        "governance, strategy, impact-risk-opportunity management, metrics and targets",
        default=None,
    )
    blocks: tuple[Block, ...] = told("内容", "Blocks", default=())
    sections: tuple[Section, ...] = told("小节", "Sections", default=())
    pictures: tuple[Picture, ...] = told(
        "图片", "Pictures", "本节的图片说明", "the captions of this section's pictures", default=()
    )

    def all_sections(self) -> Iterator[Section]:
        """This section and those below it."""
        yield self
        for section in self.sections:
            yield from section.all_sections()


class Pillar(StrEnum):
    """The four pillars under which a material topic is told (SZSE Guideline No. 17, article 11)."""

    governance = "governance"
    strategy = "strategy"
    management = "management"
    metrics = "metrics"


class Plan(Item):
    """A quotation of public policy that opens a chapter."""

    source: Text = told("出处", "Source")
    text: Text = told("引文", "Quotation")


class ChapterKind(StrEnum):
    """Where in the report it stands."""

    front = "front"
    feature = "feature"
    part = "part"
    chapter = "chapter"
    back = "back"
    appendix = "appendix"


class Chapter(Indexed, Continuing):
    """A page of the report: front matter, a feature, a numbered chapter, back matter or an appendix."""

    id: Id = told("编号", "Id", "成为网址", "becomes the address")
    kind: ChapterKind = told(
        "类型",
        "Kind",
        "front 前置、feature 聚焦、part 篇、chapter 章、back 后置、appendix 附录",
        "where it stands in the report",
    )
    title: Text = told("标题", "Title")
    short: Text | None = told("短标题", "Short title", "用于导航", "for the navigation", default=None)
    label: Text | None = told("标签", "Label", "如 聚焦一", "such as Focus one", default=None)
    number: Words | None = told("章号", "Number", "如 01", "such as 01", default=None)
    tint: Colour | None = told("本章颜色", "Tint", default=None)
    plan: Plan | None = told("规划引文", "Plan", "“十四五”规划", "the quotation that opens the chapter", default=None)
    action: Text | None = told(
        "行动", "Action", "中铝行动：企业的承诺", "the company's statement of action", default=None
    )
    summary: Text | None = told(
        "摘要", "Summary", "一句话，用于卡片和搜索结果", "one sentence, for cards and search results", default=None
    )
    blocks: tuple[Block, ...] = told("内容", "Blocks", "小节之前的内容", "before the first section", default=())
    sections: tuple[Section, ...] = told("小节", "Sections", default=())
    topics: tuple[Id, ...] = told(
        "专题", "Special topics", "本章末尾的专题案例", "the special topics that end the chapter", default=()
    )
    pictures: tuple[Picture, ...] = told("图片", "Pictures", default=())

    def all_sections(self) -> Iterator[Section]:
        """Every section, depth first, in the order printed."""
        for section in self.sections:
            yield from section.all_sections()


class CaseKind(StrEnum):
    """A case within a section, or a special topic with a section of its own."""

    case = "case"
    special_topic = "special_topic"


class Case(Indexed, Continuing):
    """A story with a page of its own."""

    id: Id = told("编号", "Id", "成为网址", "becomes the address")
    kind: CaseKind = told("类型", "Kind")
    title: Text = told("标题", "Title")
    label: Text | None = told(
        "标签",
        "Label",
        "如 责任故事；不写则为 案例 或 专题案例",
        "such as Story; else Case or Special topic",
        default=None,
    )
    companies: tuple[Id, ...] = told(
        "企业", "Companies", "organisation.yml 里的编号", "ids of organisation.yml", default=()
    )
    summary: Text = told("摘要", "Summary", "一两句话，用于列表", "one or two sentences, for lists")
    date: Date | None = told("时间", "Date", default=None)
    place: Text | None = told("地点", "Place", default=None)
    blocks: tuple[Block, ...] = told("内容", "Blocks", default=())
    sections: tuple[Section, ...] = told("小节", "Sections", default=())
    pictures: tuple[Picture, ...] = told("图片", "Pictures", default=())


class Standard(Item):
    """A standard the report names as its basis."""

    id: CatalogueId | None = told(
        "目录编号", "Catalogue", "有指标代码的标准", "where the standard has codes", default=None
    )
    title: Text = told("名称", "Title", "照报告所写", "as the report names it")
    column: Text | None = told("索引列名", "Column in the index", default=None)


class Period(Item):
    """The time the report covers."""

    start: Date = told("开始", "From")
    end: Date = told("结束", "To")


class Report(Drafted):
    """What one edition says of itself, and the order of its parts."""

    title: Text = told("标题", "Title")
    slogan: Text | None = told("口号", "Slogan", default=None)
    year: Date = told("年度", "Year")
    period: Period = told("时间范围", "Period")
    ordinal: int | None = told("第几份报告", "Ordinal of the report", default=None)
    published: Date | None = told("发布时间", "Published", default=None)
    sector: Words | None = told(
        "行业",
        "Sector",
        "GRI 行业标准编号，如 14 采矿业",
        "the number of the GRI sector standard, such as 14",
        default=None,
    )
    gri: GriClaim | None = told(
        "GRI 声明", "GRI claim", "与 GRI 标准的关系", "what the report claims of the GRI Standards", default=None
    )
    standards: tuple[Standard, ...] = told("编制依据", "Standards", default=())
    key_figures: tuple[Callout, ...] = told("首页数字", "Key figures of the home page", default=())
    ornament: Id | None = told(
        "封面图形",
        "Ornament",
        "用作封面图形的表：编号",
        "the id of the table whose first row draws the cover's line",
        default=None,
    )
    order: tuple[Id, ...] = told(
        "顺序", "Order", "chapters/ 里各文件的编号", "the ids of the files in chapters/", min_length=1
    )


def named_places(page: Chapter | Case) -> dict[str, Text | None]:
    """The sections, blocks and single figures of a page that have an id, with what they are called."""
    things = (one for one in page.walk() if isinstance(one, Section | Content | Callout))
    return {
        name: getattr(one, "title", None) or getattr(one, "label", None)
        for one in things
        if (name := getattr(one, "id", None)) is not None
    }
