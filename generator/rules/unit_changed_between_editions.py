"""K105: one indicator is printed in units that do not convert, in two editions."""

from collections.abc import Iterator

from generator.facts.derive import Facts
from generator.facts.unit_conversion import can_convert
from generator.language import Bilingual
from generator.problem import Level, Problem

CODE = "K105"
LEVEL = Level.error


def check(facts: Facts) -> Iterator[Problem]:
    """Every series whose values cannot be set side by side; told once, at this edition's first value."""
    for series in facts.series.values():
        printed = [one for observations in series.printings.values() for one in observations]
        own = next((one for one in printed if one.edition == facts.edition.year), None)
        if own is None:
            continue
        other = next(
            (one for one in printed if one.edition < own.edition and not can_convert(one.unit, own.unit)), None
        )
        if other is not None:
            yield Problem(
                CODE,
                LEVEL,
                own.position,
                Bilingual(
                    f"{own.indicator.name.zh}的单位：{own.edition} 年报告为“{own.unit.printed}”，"
                    f"{other.edition} 年报告为“{other.unit.printed}”，不能换算",
                    f"{own.indicator.name.en} is in '{own.unit.printed}' in the {own.edition} report "
                    f"and in '{other.unit.printed}' in that of {other.edition}, which do not convert",
                ),
                Bilingual(
                    "含义不同就另设指标；写错了就改正单位",
                    "define another indicator if the meaning differs, or correct the unit",
                ),
            )
