"""K122: two amounts told as one another's equivalent imply a factor that cannot be.

Sources of the ranges: GB/T 2589-2020 counts a kilowatt-hour as 0.1229 kg of standard coal (by heat) and China's power
plants burn about 0.3 kg for it; a kilogram of standard coal gives 2.4 to 2.8 kg of carbon dioxide when it burns, and a
kilowatt-hour of the grids 0.4 to 1.1 kg.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.facts.derive import Facts
from generator.facts.sentences import Sentence
from generator.facts.statements.stated import Stated, Weight
from generator.language import Bilingual
from generator.problem import Level, Problem

CODE = "K122"
LEVEL = Level.warning

_SAVING = re.compile(r"节约|节能|节电|节省|相当于|折合|减排|少排|少耗|减少")
_RANGES = (
    ("coal", "energy", Decimal("0.09"), Decimal("0.45"), "千克标准煤/千瓦时", "kgce per kWh"),
    ("carbon", "coal", Decimal("1.6"), Decimal("4.2"), "吨二氧化碳/吨标准煤", "t CO₂ per tce"),
    ("carbon", "energy", Decimal("0.3"), Decimal("1.3"), "千克二氧化碳/千瓦时", "kg CO₂ per kWh"),
)


def check(facts: Facts) -> Iterator[Problem]:
    """Sentences that tell savings, with one amount of each of two kinds: electricity, standard coal, carbon dioxide."""
    for sentence in facts.sentences:
        if not _SAVING.search(sentence.text):
            continue
        amounts = _amounts(sentence)
        for above, below, least, most, zh, en in _RANGES:
            if len(amounts[above]) != 1 or len(amounts[below]) != 1:
                continue
            one, other = amounts[above][0], amounts[below][0]
            ratio = _kilograms(one, above) / _kilograms(other, below) if other.value else least
            if not least <= ratio <= most:
                yield Problem(
                    CODE,
                    LEVEL,
                    sentence.position,
                    Bilingual(
                        f"“{one.text}”与“{other.text}”之比为 {ratio:.3g} {zh}，通常为 {least} 至 {most}",
                        f"'{one.text}' to '{other.text}' is {ratio:.3g} {en}; it usually is {least} to {most}",
                    ),
                    Bilingual("核对两个数及其单位", "check both numbers and their units"),
                )


def _amounts(sentence: Sentence) -> dict[str, list[Stated]]:
    found: dict[str, list[Stated]] = {"coal": [], "energy": [], "carbon": []}
    for one in sentence.stated:
        if one.unit is None or one.weight is not Weight.firm or one.value <= 0:
            continue
        before = sentence.text[max(0, one.start - sentence.start - 14) : one.start - sentence.start]
        if one.unit.dimension == "energy":
            found["energy"].append(one)
        elif one.unit.dimension == "energy-coal":
            found["coal"].append(one)
        elif one.unit.dimension == "greenhouse-gas" or (
            one.unit.dimension == "mass"
            and re.search(r"(?:二氧化碳|CO2|CO₂|碳排放)(?:排放)?量?[^，。0-9]{0,6}$", before)
        ):
            found["carbon"].append(one)
    return found


def _kilograms(one: Stated, kind: str) -> Decimal:
    """Kilograms of coal or gas, kilowatt-hours of energy."""
    value = one.in_base_units
    return value * 1000 if kind == "coal" or (one.unit and one.unit.dimension == "greenhouse-gas") else value
