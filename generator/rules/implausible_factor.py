"""K122: two amounts told as one another's equivalent imply a factor that cannot be.

Sources of the ranges: GB/T 2589-2020 counts a kilowatt-hour as 0.1229 kg of standard coal (by heat) and China's power
plants burn about 0.3 kg for it; a kilogram of standard coal gives 2.4 to 2.8 kg of carbon dioxide when it burns, and a
kilowatt-hour of the grids 0.4 to 1.1 kg. A tonne of raw coal is 0.71 t of standard coal; of lignite, a good third.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.facts.derive import Facts
from generator.facts.figures import Told
from generator.facts.sentences import Sentence
from generator.facts.statements.stated import Weight
from generator.language import Bilingual
from generator.model.blocks.callouts import Callouts
from generator.problem import Level, Position, Problem

CODE = "K122"
LEVEL = Level.warning

_SAVING = ("节约", "节能", "节电", "节省", "相当于", "折合", "减排", "少排", "少耗", "减少")
_RANGES = (
    ("coal", "energy", Decimal("0.09"), Decimal("0.45"), "千克标准煤/千瓦时", "kgce per kWh"),
    ("carbon", "coal", Decimal("1.6"), Decimal("4.2"), "吨二氧化碳/吨标准煤", "t CO₂ per tce"),
    ("carbon", "energy", Decimal("0.3"), Decimal("1.3"), "千克二氧化碳/千瓦时", "kg CO₂ per kWh"),
    ("coal", "raw coal", Decimal("0.2"), Decimal("1.2"), "吨标准煤/吨煤", "tce per tonne of coal"),
)
_CARBON = re.compile(r"(?:二氧化碳|CO2|CO₂|碳排放)(?:排放)?量?[^，。0-9]{0,6}$")
_RAW_COAL = re.compile(r"(?:原煤|煤炭|燃煤|耗煤|用煤|褐煤)(?:消耗|消费|用)?量?[^，。0-9]{0,4}$")


def check(facts: Facts) -> Iterator[Problem]:
    """Sentences and sheets of captions that tell savings, with one amount each of two kinds.

    The kinds are electricity, standard coal, raw coal and carbon dioxide.
    """
    for sentence in facts.sentences_with(*_SAVING):
        yield from _compared(_in_sentence(sentence), sentence.position)
    for carrier in (*facts.edition.chapters.values(), *facts.edition.cases.values()):
        for item in carrier.walk():
            if isinstance(item, Callouts) and any(word in one.label.zh for one in item.figures for word in _SAVING):
                figures = [figure for one in item.figures if (figure := facts.figure_of(one)) is not None]
                yield from _compared(_in_captions(figures), item.position)


Amounts = dict[str, list[tuple[Decimal, str]]]
"""Kilograms or kilowatt-hours with the words they stand in, by kind."""


def _compared(amounts: Amounts, position: Position) -> Iterator[Problem]:
    for above, below, least, most, zh, en in _RANGES:
        if len(amounts.get(above, ())) != 1 or len(amounts.get(below, ())) != 1:
            continue
        (one, one_said), (other, other_said) = amounts[above][0], amounts[below][0]
        ratio = one / other if other else least
        if not least <= ratio <= most:
            yield Problem(
                CODE,
                LEVEL,
                position,
                Bilingual(
                    f"“{one_said}”与“{other_said}”之比为 {ratio:.3g} {zh}，通常为 {least} 至 {most}",
                    f"'{one_said}' to '{other_said}' is {ratio:.3g} {en}; it usually is {least} to {most}",
                ),
                Bilingual("核对两个数及其单位", "check both numbers and their units"),
            )


def _in_sentence(sentence: Sentence) -> Amounts:
    found: Amounts = {}
    for one in sentence.stated:
        if one.unit is not None and one.weight is Weight.firm and one.value > 0:
            before = sentence.text[max(0, one.start - sentence.start - 14) : one.start - sentence.start]
            _add(found, one.unit.dimension, before, one.in_base_units, one.text)
    return found


def _in_captions(figures: list[Told]) -> Amounts:
    found: Amounts = {}
    for one in figures:
        if one.value > 0:
            _add(found, one.dimension, one.label, one.value, one.printed)
    return found


def _add(found: Amounts, dimension: str, before: str, value: Decimal, said: str) -> None:
    """Put an amount to its kind; ``before`` is what stands before it."""
    if dimension == "energy":
        found.setdefault("energy", []).append((value, said))
    elif dimension == "energy-coal":
        found.setdefault("coal", []).append((value * 1000, said))
    elif dimension == "greenhouse-gas":
        found.setdefault("carbon", []).append((value * 1000, said))
    elif dimension == "mass" and _CARBON.search(before):
        found.setdefault("carbon", []).append((value, said))
    elif dimension == "mass" and _RAW_COAL.search(before):
        found.setdefault("raw coal", []).append((value, said))
