"""K102: a value lies outside the range that its indicator declares, or a share above 100 per cent."""

from collections.abc import Iterator
from decimal import Decimal

from generator.facts.derive import Facts
from generator.facts.observation import Observation
from generator.language import Bilingual
from generator.model.indicator import Bounds
from generator.problem import Level, Problem

CODE = "K102"
LEVEL = Level.error


def check(facts: Facts) -> Iterator[Problem]:
    """Every observation against ``bounds``; a part in per cent of a whole lies between 0 and 100 without saying so."""
    for seen in facts.observations.values():
        least, most = _range(seen)
        value = seen.quantity.signed
        if value is None or ((least is None or value >= least) and (most is None or value <= most)):
            continue
        limit = f"{'' if least is None else least} – {'' if most is None else most}"
        name = seen.indicator.name
        yield Problem(
            CODE,
            LEVEL,
            seen.position,
            Bilingual(
                f"{name.zh}（{seen.period}）为 {seen.quantity.printed}{seen.unit.printed}，超出范围 {limit}",
                f"{name.en} ({seen.period}) is {seen.quantity.printed} {seen.unit.printed}, outside {limit}",
            ),
            Bilingual(
                "核对数值和小数点；范围不对就改 indicators.yml 的 bounds",
                "check value and decimal point; if the range is wrong, change 'bounds' in indicators.yml",
            ),
        )


def _range(seen: Observation) -> tuple[Decimal | None, Decimal | None]:
    bounds: Bounds | None = seen.indicator.bounds
    if bounds is not None:
        return bounds.least, bounds.most
    if seen.unit.printed == "%" and seen.indicator.part_of is not None:
        return Decimal(0), Decimal(100)
    return None, None
