"""K112: a ratio is not what its numerator and denominator give."""

from collections.abc import Iterator
from decimal import ROUND_DOWN, Decimal

from generator.facts.derive import Facts
from generator.facts.observation import Observation
from generator.language import Bilingual
from generator.problem import Level, Problem

CODE = "K112"
LEVEL = Level.error


def check(facts: Facts) -> Iterator[Problem]:
    """Every observation whose indicator names ``numerator`` and ``denominator``, where both are observed.

    A last digit that was cut and not rounded is a hint.
    """
    for (_, period), seen in facts.observations.items():
        above = facts.observations.get((seen.indicator.numerator or "", period))
        below = facts.observations.get((seen.indicator.denominator or "", period))
        if above is None or below is None or seen.quantity.signed is None:
            continue
        exact = _ratio(seen, above, below)
        if exact is None:
            continue
        step = Decimal(1).scaleb(-seen.quantity.decimals)
        if abs(seen.quantity.signed - exact) <= step / 2 + _spread(above, below, exact):
            continue
        cut = exact.quantize(step, rounding=ROUND_DOWN) == seen.quantity.signed
        shown = round(exact, seen.quantity.decimals + 2)
        yield Problem(
            CODE,
            Level.hint if cut else LEVEL,
            seen.position,
            Bilingual(
                f"{seen.indicator.name.zh}（{period}）为 {seen.quantity.printed}{seen.unit.printed}，"
                f"按 {above.quantity.printed} ÷ {below.quantity.printed} 算得 {shown}"
                + ("，是截断而非四舍五入" if cut else ""),
                f"{seen.indicator.name.en} ({period}) is {seen.quantity.printed} {seen.unit.printed}; "
                f"{above.quantity.printed} ÷ {below.quantity.printed} gives {shown}"
                + (": cut, not rounded" if cut else ""),
            ),
            Bilingual("核对三个数值和单位", "check the three values and their units"),
        )


def _ratio(seen: Observation, above: Observation, below: Observation) -> Decimal | None:
    """Numerator by denominator in the unit of ``seen``; both in base units where the ratio's own unit is a share."""
    top, bottom = above.quantity.signed, below.quantity.signed
    if top is None or not bottom:
        return None
    if above.unit.unit.dimension == below.unit.unit.dimension:
        top *= above.unit.scale * above.unit.unit.factor
        bottom *= below.unit.scale * below.unit.unit.factor
        factor = seen.unit.scale * seen.unit.unit.factor if seen.unit.unit.dimension == "share" else Decimal(1)
        return top / bottom / factor
    return top * above.unit.scale / (bottom * below.unit.scale) / seen.unit.scale


def _spread(above: Observation, below: Observation, exact: Decimal) -> Decimal:
    """By how much the rounding of numerator and denominator can move the ratio; whole counts are exact."""
    spread = Decimal(0)
    for one in (above, below):
        value = one.quantity.signed
        if value and (one.quantity.decimals or one.unit.scale > 1):
            spread += Decimal(1).scaleb(-one.quantity.decimals) / 2 / abs(value)
    return abs(exact) * spread
