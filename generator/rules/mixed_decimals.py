"""K104: the years of one row are printed with different numbers of decimals."""

from collections.abc import Iterator

from generator.facts.derive import Facts
from generator.language import Bilingual
from generator.problem import Level, Problem

CODE = "K104"
LEVEL = Level.hint


def check(facts: Facts) -> Iterator[Problem]:
    """Rows where some value has other decimals than the rest; a hint, for reports do print so."""
    for row in facts.edition.observations.values():
        quantities = [value.quantity for value in row.values.values() if value.quantity.value is not None]
        decimals = {quantity.decimals for quantity in quantities}
        if len(decimals) > 1:
            printed = " / ".join(quantity.printed for quantity in quantities)
            name = facts.publisher.indicators[row.indicator].name
            yield Problem(
                CODE,
                LEVEL,
                row.position_of("values"),
                Bilingual(
                    f"{name.zh}各年小数位数不一：{printed}",
                    f"{name.en} has differing decimals over the years: {printed}",
                ),
                Bilingual(
                    "若报告如此印刷则保持原样；若是抄录时丢了末尾的零，请补上",
                    "leave it if the report prints it so; put trailing zeros back if they were lost in copying",
                ),
            )
