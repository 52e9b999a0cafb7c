"""N117: a Chinese short name is used before it is introduced, is introduced for two names, or is in no registry."""

import re
from collections.abc import Iterator

from generator.facts.derive import Facts
from generator.language import Bilingual
from generator.model.item import Text
from generator.problem import Level, Position, Problem

CODE = "N117"
LEVEL = Level.hint

_INTRODUCED = re.compile(
    r"(?P<full>[\u4e00-\u9fff“”《》A-Za-z\d]{4,40}?)\s*[（(](?:以下|下文|下称|下同|以下统|文中)*(?:简称|称)(?:为)?\s*"
    r"[“\"](?P<short>[^”\"]{2,12})[”\"]"
)
_GENERAL = frozenset("公司 集团 本公司 本集团 我们 报告 本报告 报告期 总部 董事会 股份公司 集团公司".split())  # noqa: SIM905
_LIST = re.compile(r"(?:[\u4e00-\u9fff]{3,8}、){2,}[\u4e00-\u9fff]{3,8}")
_LEAST = 2
"""Registered short names that make a list one of companies."""


def check(facts: Facts) -> Iterator[Problem]:
    """X（以下简称“甲”）: earlier texts of the report that have 甲 already, and another name with the same short one.
    Lists (甲、乙、丙) of which two or more are registered, and another of the same beginning is not."""
    introduced: dict[str, tuple[str, Position]] = {}
    texts = [item for chapter in facts.edition.chapters.values() for item in chapter.walk() if isinstance(item, Text)]
    for at, text in enumerate(texts):
        for match in _INTRODUCED.finditer(text.zh) if "称" in text.zh else ():
            short, full = match["short"], re.sub(r"[“”《》]", "", match["full"])
            position = text.position_of("zh")
            if short in _GENERAL:
                continue
            known = introduced.setdefault(short, (full, position))
            if not known[0].endswith(full) and not full.endswith(known[0]):
                yield _problem(
                    position,
                    f"“{short}”在这里是“{full}”的简称，另一处是“{known[0]}”的（{known[1]}）",
                    f"'{short}' is short for '{full}' here and for '{known[0]}' elsewhere ({known[1]})",
                    Level.warning,
                )
            elif known[1] == position and any(_uses(one.zh, short, full) for one in texts[:at]):
                yield _problem(
                    position,
                    f"简称“{short}”在这里才说明，前文已经用过",
                    f"the short name '{short}' is introduced here and used before",
                )
    yield from _listed(facts, texts)


def _uses(text: str, short: str, full: str) -> bool:
    return short in text.replace(full, "")


def _listed(facts: Facts, texts: list[Text]) -> Iterator[Problem]:
    known = {form for one in facts.companies.values() for form in (one.short.zh, one.name.zh, *one.aliases)}
    heads = {one.short.zh[:2] for one in facts.companies.values() if len(one.short.zh) > 3}
    told: set[str] = set()
    for text in texts:
        for match in _LIST.finditer(text.zh) if text.zh.count("、") > 1 else ():
            names = match[0].split("、")
            if sum(any(form == name or name.endswith(form) for form in known) for name in names[1:-1]) < _LEAST:
                continue
            for name in names[1:-1]:
                if name not in told and name[:2] in heads and not any(form in name for form in known):
                    told.add(name)
                    yield _problem(
                        text.position_of("zh"),
                        f"“{name}”与登记的企业并列，却没有登记",
                        f"'{name}' stands among registered companies and is in no registry",
                    )


def _problem(position: Position, zh: str, en: str, level: Level = LEVEL) -> Problem:
    return Problem(
        CODE,
        level,
        position,
        Bilingual(zh, en),
        Bilingual(
            "第一次出现时写全称并说明简称，或在 organisation.yml 里登记",
            "write the full name with the short one where it first stands, or register it in organisation.yml",
        ),
    )
