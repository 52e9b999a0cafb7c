"""K132: what can be mined, the yearly output and the years of mining do not go together.

The years are what can be mined, divided by the output of a year. Losses and growth of the output are let pass.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby

from generator.facts.derive import Facts
from generator.facts.sentences import Sentence
from generator.facts.statements.stated import Stated, Weight
from generator.language import Bilingual
from generator.problem import Level, Problem

CODE = "K132"
LEVEL = Level.warning

_RESERVES = re.compile(r"(?:可采|可开采|可开发|可利用|保有)[^，。；\d]{0,8}(?:资源量|储量|资源储量)[^，。；\d]{0,4}$")
_OUTPUT = re.compile(r"年产[^，。；\d]{0,14}$")
_YEARS = re.compile(r"(?:开采|采掘|服务年限|服务期)[^，。；\d]{0,8}(?P<years>\d{1,3})\s*[余多]?\s*年")
_MINED = ("采", "服")
"""What a text has at least in which years are told."""
_FACTOR = 2


def check(facts: Facts) -> Iterator[Problem]:
    """Texts with one of each; told is what is off by a factor of two or more."""
    texts = {id(text) for text in facts.texts_with(zh=_MINED)}
    for item, group in groupby(facts.sentences, key=lambda one: id(one.item)):
        if item not in texts:
            continue
        sentences = list(group)
        reserves, output = _mass(sentences, _RESERVES), _mass(sentences, _OUTPUT)
        years = [match for one in sentences if (match := _YEARS.search(one.text.replace("*", "")))]
        if reserves is None or output is None or len(years) != 1 or not output.value:
            continue
        expected = reserves.in_base_units / output.in_base_units
        said = Decimal(years[0]["years"])
        if said and not said / _FACTOR < expected < said * _FACTOR:
            yield Problem(
                CODE,
                LEVEL,
                sentences[0].position,
                Bilingual(
                    f"“{reserves.text}”按年产“{output.text}”可采约 {expected:.0f} 年，这里是 {said} 年",
                    f"'{reserves.text}' at '{output.text}' a year lasts about {expected:.0f} years, not {said}",
                ),
                Bilingual("核对资源量、年产量和年限", "check resources, yearly output and years"),
            )


def _mass(sentences: list[Sentence], before: re.Pattern[str]) -> Stated | None:
    """The one mass that stands behind certain words; None without one, or with several."""
    found = [
        stated
        for sentence in sentences
        for stated in sentence.stated
        if stated.unit is not None
        and stated.unit.dimension == "mass"
        and stated.weight is Weight.firm
        and before.search(sentence.item.zh[sentence.start : stated.start].replace("*", "").rstrip())
    ]
    return found[0] if len(found) == 1 else None
