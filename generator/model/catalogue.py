"""The codes and titles of one edition of one reporting standard: facts only, each with how well it is known."""

from typing import Literal

from generator.language import Language
from generator.model.date import Date
from generator.model.item import CatalogueId, Colour, Item, Text, Words, told


class KnownText(Item):
    """A title in the languages in which it is known; an unknown one is null, never guessed."""

    zh: Words | None = told("中文", "Chinese")
    en: Words | None = told("英文", "English")

    def __getitem__(self, language: Language) -> str | None:
        return self.zh if language is Language.zh else self.en


class CodeStatus(Item):
    """A code that was withdrawn or replaced; ``since`` in the future means it is still in force."""

    state: Literal["withdrawn", "superseded"] = told("状态", "State", "废止或被取代", "withdrawn or superseded")
    by: tuple[Words, ...] = told("由何取代", "By", default=())
    since: Date = told("自", "Since")


class CatalogueGroup(Item):
    """A heading of the catalogue: a standard, an aspect, a chapter of a guideline."""

    name: Words = told("标识", "Name", "与条目的 group 相同", "as the entries' 'group' says")
    zh: Words | None = told("中文", "Chinese")
    en: Words | None = told("英文", "English")
    effective: Date | None = told("生效", "Effective", default=None)
    supersedes: tuple[Words, ...] = told("取代", "Supersedes", default=())
    superseded_by: Words | None = told("被取代", "Superseded by", default=None)
    superseded_from: Date | None = told("取代自", "Superseded from", default=None)


class CatalogueEntry(Item):
    """A code. ``verified`` is true only where every title given was seen in a public source."""

    code: Words = told("编号", "Code")
    title: KnownText = told("名称", "Title", "未知的语言写 null", "null in a language where it is not known")
    group: Words = told("所属", "Group")
    verified: bool = told("已核实", "Verified")
    seen: tuple[Literal["zh", "en"], ...] = told(
        "已见语言", "Seen", "见过公开出处的语言", "languages seen in a public source", default=()
    )
    edition: Words | None = told(
        "版本", "Edition", "同一编号有两种含义时", "where one number means two things", default=None
    )
    status: CodeStatus | None = told("状态", "Status", default=None)
    level: Words | None = told("层级", "Level", default=None)
    used_in: tuple[Words, ...] = told("使用者", "Used in", default=())
    topic: bool | None = told("议题", "Topic", "条文是否为披露议题", "whether an article is a topic", default=None)
    article: int | None = told("条序", "Article", default=None)
    colour: Colour | None = told("颜色", "Colour", default=None)
    full_title: Text | None = told("完整名称", "Full title", default=None)
    refers_to: Words | None = told("对应披露项", "Refers to", default=None)
    refers_to_edition: Words | None = told("对应版本", "Edition referred to", default=None)
    omission_allowed: bool = told(
        "可从略", "Omission allowed", "GRI 1 不允许从略时为 false", "false where GRI 1 allows no omission", default=True
    )
    clause_36000: Words | None = told("GB/T 36000 条款", "Clause of GB/T 36000", default=None)

    def shown_title(self, language: Language) -> str | None:
        """The title in one language, None where it is not known."""
        return self.title[language]

    def is_official(self, language: Language) -> bool:
        """Whether the title in this language was seen in a public source."""
        return self.title[language] is not None and str(language) in self.seen


class Catalogue(Item):
    """One edition of one standard."""

    id: CatalogueId = told("编号", "Id")
    name: Text = told("名称", "Name")
    publisher: Words = told("发布者", "Publisher")
    edition: Words = told("版本", "Edition")
    code_pattern: Words = told("编号格式", "Pattern of codes", "正则表达式", "a regular expression")
    url: Words | None = told("网址", "Address", default=None)
    complete: bool = told(
        "完整",
        "Complete",
        "编号只按已知的补齐、可能有缺时为 false",
        "false where the numbering was only filled in and codes may be missing",
        default=True,
    )
    groups: tuple[CatalogueGroup, ...] = told("分组", "Groups", default=())
    entries: tuple[CatalogueEntry, ...] = told("条目", "Entries", min_length=1)


class Goal(Item):
    """A Sustainable Development Goal with its short name and the colour of its icon."""

    code: Words = told("编号", "Number")
    title: Text = told("名称", "Title")
    colour: Colour = told("颜色", "Colour")


class Goals(Item):
    """``goals.yml``."""

    goals: tuple[Goal, ...] = told("目标", "Goals", min_length=17, max_length=17)
