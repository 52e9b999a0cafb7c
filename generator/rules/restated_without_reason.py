"""K151: the value of a past year is not what the edition before printed, and no reason is given."""

from collections.abc import Iterator

from generator.comparison.restatement import find_restated
from generator.facts.derive import Facts
from generator.facts.observation import Observation
from generator.facts.unit_conversion import can_convert
from generator.language import Bilingual
from generator.problem import Level, Problem

CODE = "K151"
LEVEL = Level.error


def check(facts: Facts) -> Iterator[Problem]:
    """Every such value; one in a unit that does not convert is told by K105."""
    for one in find_restated(facts):
        if one.reason is not None or not can_convert(one.before.unit, one.after.unit):
            continue
        name, before, after = one.after.indicator.name, one.before, one.after
        first, last = _told(before), _told(after)
        yield Problem(
            CODE,
            LEVEL,
            after.position,
            Bilingual(
                f"{name.zh} {after.period} 年的数值：{before.edition} 年报告印的是“{first.zh}”"
                f"（{before.position}），这里是“{last.zh}”，没有写明原因",
                f"{name.en} for {after.period} is '{first.en}' in the {before.edition} report "
                f"({before.position}) and '{last.en}' here, and no reason is given",
            ),
            Bilingual(
                "写错了就改正；确属重述，写成 {value: …, restated: "
                f'{{before: "{before.quantity.printed}", reason: {{zh: …, en: …}}}}}}',
                "correct it if it is a slip; if it was restated write {value: …, restated: "
                f'{{before: "{before.quantity.printed}", reason: {{zh: …, en: …}}}}}}',
            ),
        )


def _told(one: Observation) -> Bilingual:
    """What is printed, with its unit; the words that stand in place of a number."""
    if one.words is not None:
        return Bilingual(one.words.zh, one.words.en)
    printed = f"{one.quantity.printed or '–'} {one.unit.printed}"
    return Bilingual(printed, printed)
