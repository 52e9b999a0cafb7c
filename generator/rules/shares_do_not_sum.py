"""K111: shares of one whole do not add up to 100 per cent."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from generator.facts.derive import Facts
from generator.facts.share_groups import share_groups
from generator.language import Bilingual
from generator.problem import Level, Problem

CODE = "K111"
LEVEL = Level.warning

_LEAST, _MOST = 90, 110
"""Shares that add up to less or more are not meant to be all of one whole."""


def check(facts: Facts) -> Iterator[Problem]:
    """Divisions of breakdowns and groups of table rows with shares; each may be rounded by half its last digit."""
    for group in share_groups(facts):
        shares = [one.share for one in group.rows]
        total = sum(shares, Decimal(0))
        if len(shares) > 1 and _LEAST <= total <= _MOST and abs(total - 100) > _rounding(shares):
            yield Problem(
                CODE,
                LEVEL,
                group.position,
                Bilingual(
                    f"{group.title.zh}：各占比相加为 {total}%，不是 100%",
                    f"{group.title.en}: the shares add up to {total}%, not to 100%",
                ),
                Bilingual("核对各占比", "check each share"),
            )


def _rounding(shares: Sequence[Decimal]) -> Decimal:
    return sum((Decimal(1).scaleb(int(one.as_tuple().exponent)) / 2 for one in shares), Decimal(0))
