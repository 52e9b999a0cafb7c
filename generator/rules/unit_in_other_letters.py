"""N110: a unit is written in other letters than the registry has, large for small."""

import re
from collections.abc import Iterator

from generator.facts.derive import Facts
from generator.language import Bilingual, Language
from generator.problem import Level, Problem

CODE = "N110"
LEVEL = Level.warning

_UNIT = re.compile(r"\d\s?(?P<unit>[A-Za-z]{2,6})(?![A-Za-z\d])")
_SYMBOLS = (
    "kA",
    "kV",
    "kW",
    "MW",
    "GW",
    "kWh",
    "MWh",
    "GWh",
    "TWh",
    "kg",
    "km",
    "mm",
    "cm",
    "mg",
    "kJ",
    "MJ",
    "GJ",
    "Hz",
    "MPa",
)


def check(facts: Facts) -> Iterator[Problem]:
    """Symbols behind figures in both languages: KA for kA, KWH or Kwh for kWh, Mw for MW."""
    known = {name for name in (*facts.units.names, *_SYMBOLS) if name.isascii() and name.isalpha()}
    by_letters = {name.lower(): name for name in sorted(known)}
    for text in facts.texts:
        for language in Language:
            for match in _UNIT.finditer(text[language]):
                unit = match["unit"]
                meant = by_letters.get(unit.lower())
                if meant is not None and unit not in known:
                    yield Problem(
                        CODE,
                        LEVEL,
                        text.position_of(language),
                        Bilingual(f"单位“{unit}”应写作“{meant}”", f"the unit '{unit}' is written '{meant}'"),
                        Bilingual("按国际单位制的大小写书写", "write capitals and small letters as the SI has them"),
                    )
