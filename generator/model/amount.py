"""A figure somewhere in a report: a number with its unit, words in place of a number, or a stored observation."""

from typing import Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from generator.model.date import Date
from generator.model.item import Id, Item, Text, Words, told
from generator.model.quantity import Direction, Figure, Qualifier


class Amount(Item):
    """Exactly one of ``value``, ``words`` or ``indicator``.

    ``indicator`` takes the observation of ``period`` (the report's year if none is given), so that the number
    is stored once; ``value`` is a number that stands only here; ``words`` is text such as a credit rating.
    """

    value: Figure | None = told(
        "数值",
        "Value",
        "照原样填写，如 6,345.72；只在这里出现的数",
        "the number as printed, such as 6,345.72, where it stands only here",
        default=None,
    )
    unit: Words | None = told("单位", "Unit", "如 亿元、万吨、%", "such as 亿元, 万吨 or %", default=None)
    qualifier: Qualifier | None = told(
        "修饰", "Qualifier", "余、近、以上、超过、约", "more than, nearly, at least, over, about", default=None
    )
    direction: Direction | None = told(
        "升降", "Direction", "升高或降低；数值不带符号", "up or down; the value then has no sign", default=None
    )
    words: Text | None = told(
        "文字", "Words", "代替数字的文字，如 A-/稳定", "text instead of a number, such as A-/stable", default=None
    )
    indicator: Id | None = told(
        "指标",
        "Indicator",
        "指标编号：数值取自 observations.yml",
        "an indicator's id: the number comes from observations.yml",
        default=None,
    )
    period: Date | None = told("年度", "Period", "取指标哪一年的数值", "which year of the indicator", default=None)
    as_of: Date | None = told("截至", "As of", "数值截至的日期", "the date the number holds for", default=None)
    note: Text | None = told("注", "Note", default=None)

    @model_validator(mode="after")
    def _one_source(self) -> Self:
        given = [name for name in ("value", "words", "indicator") if getattr(self, name) is not None]
        if len(given) != 1:
            raise PydanticCustomError(
                "one_of", "exactly one", {"fields": "value, words, indicator", "given": ", ".join(given)}
            )
        if self.value is not None:
            for name in ("qualifier", "direction"):
                if getattr(self, name) is not None and getattr(self.value, name) is not None:
                    context = {"fields": f"value, {name}", "given": f"{name}, value '{self.value.printed}'"}
                    raise PydanticCustomError("one_of", "exactly one", context)
        return self
