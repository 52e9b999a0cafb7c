"""The levels that a site gives to rules in ``data/rules.yml``."""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator import rules
from generator.language import Bilingual
from generator.model.rule_setting import RuleSetting, RuleSettings, SetLevel
from generator.problem import Level, Problem
from generator.reading.tree import Tree

NEEDED = frozenset(sys.modules[rule.__module__].CODE for rule in rules.NEEDED)
"""Rules whose findings no page can be made with, by code; they are neither set nor acknowledged."""


def rule_levels() -> dict[str, Level]:
    """The code of every rule with the level it has by itself."""
    modules = (sys.modules[rule.__module__] for rule in rules.RULES)
    return {module.CODE: module.LEVEL for module in modules}


def set_levels(problems: Iterable[Problem], tree: Tree) -> tuple[Problem, ...]:
    """The Problems with the levels that the site sets, those of silenced rules left out; and what is wrong with the
    settings themselves."""
    settings = _settings(tree)
    levels = {one.code: one.level for one in settings if _wrong(one) is None}
    return (*_set(problems, levels), *(problem for one in settings if (problem := _wrong(one)) is not None))


def _settings(tree: Tree) -> tuple[RuleSetting, ...]:
    document = tree.get("rules.yml", RuleSettings)
    return document.item.rules if document is not None and document.item is not None else ()


def _set(problems: Iterable[Problem], levels: dict[str, SetLevel]) -> Iterator[Problem]:
    for problem in problems:
        level = levels.get(problem.code)
        if level is None:
            yield problem
        elif level is not SetLevel.off:
            yield replace(problem, level=Level(level.value))


def _wrong(one: RuleSetting) -> Problem | None:
    if one.code in rule_levels() and one.code not in NEEDED:
        return None
    message = (
        Bilingual(f"规则“{one.code}”不能改级别：有它的问题就做不成页面", f"the level of '{one.code}' cannot be set")
        if one.code in NEEDED
        else Bilingual(f"没有规则“{one.code}”", f"there is no rule '{one.code}'")
    )
    return Problem(
        "A005",
        Level.error,
        one.position_of("code"),
        message,
        Bilingual(
            "只有规则（编号 101 起）可以改级别；删去这一条",
            "only rules (numbers from 101) can be set, but for those that pages depend on; delete the entry",
        ),
    )
