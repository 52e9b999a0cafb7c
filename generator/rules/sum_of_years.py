"""K170: what a text tells for several years together is not the sum of their observations."""

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.facts.derive import Facts
from generator.facts.english_claims import english_figures
from generator.facts.figures import Source, Told, agree
from generator.facts.mentions import indicator_names, plain
from generator.facts.named_figures import is_own, observation_for, other_companies, printed_indicators
from generator.facts.year_sums import english_years_of_sum, years_of_sum
from generator.language import Bilingual
from generator.model.indicator import CHANGES, Indicator
from generator.problem import Level, Problem

CODE = "K170"
LEVEL = Level.warning

_LINK = re.compile(r"(?:合计|共计|累计|总计|总额|共|达到?|完成|实现|为|约|近|超过?|逾|了|是|有|[，,])*")


def check(facts: Facts) -> Iterator[Problem]:
    """2018 年至 2020 年三年累计…, 近三年…合计; totalled … over the three years from 2018 to 2020; if all are known."""
    year = facts.edition.year
    names = indicator_names(printed_indicators(facts))
    others = other_companies(facts)
    for told in facts.figures:
        if told.source is not Source.prose or (years := years_of_sum(told.label, year)) is None:
            continue
        before = plain(told.label)
        for name in names:
            at = before.rfind(name.form)
            if at >= 0 and _LINK.fullmatch(before[at + len(name.form) :]) and is_own(before, others):
                yield from _compare(facts, told, name.indicator, years)
                break
    for named in english_figures(facts):
        if (years := english_years_of_sum(named.told.label, named.told.after, year)) is not None:
            yield from _compare(facts, named.told, named.indicator, years)


def _compare(facts: Facts, told: Told, indicator: Indicator, years: tuple[int, int]) -> Iterator[Problem]:
    first, last = years
    seen = [observation_for(facts, indicator.id, str(one)) for one in range(first, last + 1)]
    if indicator.kind in CHANGES or told.dimension in ("share", "points") or len(seen) > 10:
        return
    total, step = Decimal(0), Decimal(0)
    for one in seen:
        if one is None or one.quantity.signed is None or one.unit.unit.dimension != told.dimension:
            return
        factor = one.unit.scale * one.unit.unit.factor
        total += one.quantity.signed * factor
        step += Decimal(1).scaleb(-one.quantity.decimals) * factor / 2
    if not agree(told.value, max(told.step, step), told.qualifier, total, Decimal(0), None):
        after = seen[-1]
        assert after is not None
        factor = after.unit.scale * after.unit.unit.factor
        yield Problem(
            CODE,
            LEVEL,
            told.position,
            Bilingual(
                f"{indicator.name.zh} {first} 至 {last} 年合计 {total / factor:,f}{after.unit.printed}，这里是"
                f" {told.printed}",
                f"{indicator.name.en} from {first} to {last} adds up to {total / factor:,f} {after.unit.printed}, "
                f"and here is {told.printed}",
            ),
            Bilingual(
                f"核对各年的观测值（{after.position}）", f"check the observations of these years ({after.position})"
            ),
        )
