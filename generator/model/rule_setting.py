"""What a site makes of the rules."""

from enum import StrEnum

from generator.model.acknowledged import ProblemCode
from generator.model.item import Item, Text, told


class SetLevel(StrEnum):
    """The level that a site gives a rule; ``off`` silences it."""

    error = "error"
    warning = "warning"
    hint = "hint"
    off = "off"


class RuleSetting(Item):
    """One rule with the level that it has in this site, and why."""

    code: ProblemCode = told("编号", "Code", "规则的编号", "the rule's code")
    level: SetLevel = told(
        "级别",
        "Level",
        "error 错误、warning 提醒、hint 提示、off 关闭",
        "error stops publishing, warning, hint, or off",
    )
    reason: Text = told("理由", "Reason")


class RuleSettings(Item):
    """``rules.yml``."""

    rules: tuple[RuleSetting, ...] = told("规则", "Rules", default=())
