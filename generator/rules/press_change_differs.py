"""K133: a newspaper story tells another change on the year before than the observations have."""

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.facts.derive import Facts
from generator.facts.year_change import Break, ChangeKind
from generator.language import Bilingual
from generator.model.amount import Amount
from generator.model.indicator import Indicator, IndicatorKind
from generator.model.item import Text
from generator.model.quantity import Direction, decimals_of
from generator.problem import Level, Problem

CODE = "K133"
LEVEL = Level.warning

_ON_LAST_YEAR = re.compile(r"[（(](?:同比|较上年|比上年)[）)]$")
_CHANGE = re.compile(r"变化率?[（(].*$")
_ROUNDING = Decimal("0.05")


def check(facts: Facts) -> Iterator[Problem]:
    """Figures of stories with the caption of an indicator and 同比, in per cent, for the year of the report.

    For changes on a base year, the change on the year before follows from two of them.
    """
    indicators = {_CHANGE.sub("", one.name.zh).strip(): one for one in facts.publisher.indicators.values()}
    for issue in facts.publisher.issues.values():
        for article in issue.articles:
            for figure in article.figures:
                label = _ON_LAST_YEAR.sub("", figure.label.zh)
                indicator = indicators.get(label) if label != figure.label.zh else None
                said = _percent(figure, facts.edition.year)
                seen = _change(facts, indicator) if indicator is not None and said is not None else None
                if (
                    said is None
                    or seen is None
                    or abs(seen - said) <= Decimal(1).scaleb(-decimals_of(said)) + _ROUNDING
                ):
                    continue
                yield _problem(figure, figure.label, said, seen, f"{issue.id}/{article.id}")


def _percent(figure: Amount, year: str) -> Decimal | None:
    """The change in per cent with its sign; None for other figures, years and words of degree."""
    if figure.value is None or figure.value.value is None or figure.unit != "%" or str(figure.period) != year:
        return None
    if figure.qualifier or figure.value.qualifier:
        return None
    return -figure.value.value if figure.direction is Direction.down else figure.value.value


def _change(facts: Facts, indicator: Indicator) -> Decimal | None:
    """The change on the year before in per cent, as the report's observations have it."""
    year = facts.edition.year
    before = facts.observations.get((indicator.id, str(int(year) - 1)))
    after = facts.observations.get((indicator.id, year))
    if before is None or after is None:
        return None
    if indicator.kind is IndicatorKind.change_on_base_year:
        first, last = before.quantity.signed, after.quantity.signed
        return None if first is None or last is None or first <= -100 else ((100 + last) / (100 + first) - 1) * 100
    change = facts.change(indicator.id)
    return None if isinstance(change, Break) or change.kind is not ChangeKind.percent else change.amount


def _problem(figure: Amount, label: Text, said: Decimal, seen: Decimal, source: str) -> Problem:
    return Problem(
        CODE,
        LEVEL,
        figure.position,
        Bilingual(
            f"报纸 {source} 的“{label.zh}”为 {said}%，按报告的数值是 {seen:.2f}%",
            f"'{label.en}' of {source} is {said}%; by the report's values it is {seen:.2f}%",
        ),
        Bilingual("核对报纸和报告", "compare newspaper and report"),
    )
