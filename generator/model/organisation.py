"""A company that reports, and the companies its reports name."""

from typing import Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from generator.language import Language
from generator.model.date import Date
from generator.model.item import Colour, Id, Item, Text, Words, told


class Palette(Item):
    """The colours of the organisation's sites; contrast is checked on reading."""

    brand: Colour = told("主色", "Brand colour")
    accent: Colour = told("强调色", "Accent")


class Company(Item):
    """A company with its names in both languages: the one registry that all texts follow."""

    id: Id = told("编号", "Id")
    name: Text = told("全称", "Full name")
    short: Text = told("简称", "Short name", "正文所用", "as texts use it")
    aliases: tuple[Words, ...] = told(
        "其他写法", "Other forms", "报告中出现过的其他写法", "other forms met in reports", default=()
    )


class ComparedYears(Item):
    """Two editions to be set side by side, beside those that follow one another."""

    before: Date = told("先", "Before", "年份", "a year")
    after: Date = told("后", "After", "年份", "a year")

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if str(self.before) >= str(self.after):
            raise PydanticCustomError(
                "not_in_order", "not in order", {"first": str(self.before), "last": str(self.after)}
            )
        return self


class Organisation(Item):
    """``organisation.yml``."""

    name: Text = told("全称", "Full name")
    short: Text = told("简称", "Short name")
    website: Words | None = told("网站", "Website", default=None)
    written_in: Language = told(
        "撰写语言",
        "Written in",
        "报告用哪种语言撰写，另一种为译文",
        "the language that the reports are written in; the other is the translation",
        default=Language.zh,
    )
    palette: Palette = told("配色", "Palette")
    sources: Text | None = told("来源说明", "Note on sources", default=None)
    comparisons: tuple[ComparedYears, ...] = told(
        "对照的年份",
        "Years compared",
        "相邻两年的报告自动对照；这里列出另外要对照的",
        "editions that follow one another are compared in any case; others are listed here",
        default=(),
    )
    companies: tuple[Company, ...] = told("企业名录", "Registry of companies", default=())


class Term(Item):
    """A term and its rendering."""

    id: Id = told("编号", "Id")
    zh: Words = told("中文", "Chinese")
    en: Words = told("英文", "English")
    not_en: tuple[Words, ...] = told("不用的英译", "Renderings not allowed", default=())
    note: Text | None = told("说明", "Note", default=None)


class Terms(Item):
    """``terms.yml``."""

    terms: tuple[Term, ...] = told("术语", "Terms", default=())
