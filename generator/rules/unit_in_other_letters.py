"""N110: a unit is written in other letters than the registry has, large for small, or in two forms."""

import re
import unicodedata
from collections.abc import Iterator

from generator.facts.corpus import SYMBOL
from generator.facts.derive import Facts
from generator.language import Bilingual, Language
from generator.problem import Level, Position, Problem

CODE = "N110"
LEVEL = Level.warning

_UNIT = re.compile(r"\d\s?(?P<unit>[A-Za-z]{2,6}+)(?![A-Za-z\d])")
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
    """Symbols behind figures in both languages: KA for kA, KWH or Kwh for kWh, Mw for MW.

    Units of tables and captions also where they stand with a raised and a plain figure, or full-width and half-width.
    """
    yield from _in_two_forms(facts)
    known = {name for name in (*facts.units.names, *_SYMBOLS) if name.isascii() and name.isalpha()}
    by_letters = {name.lower(): name for name in sorted(known)}
    for text in facts.texts_with(zh=(SYMBOL,), en=(SYMBOL,)):
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


def _in_two_forms(facts: Facts) -> Iterator[Problem]:
    """One finding for each form that stands less often than another one of the unit."""
    found: dict[str, dict[str, list[Position]]] = {}
    for carrier in (*facts.edition.chapters.values(), *facts.edition.cases.values()):
        for item in carrier.walk():
            unit = item.__dict__.get("unit")
            if isinstance(unit, str):
                forms = found.setdefault(unicodedata.normalize("NFKC", unit), {})
                forms.setdefault(unit, []).append(item.position_of("unit"))
    for forms in found.values():
        usual = max(forms, key=lambda form: len(forms[form]))
        for form, positions in forms.items():
            if form != usual:
                yield Problem(
                    CODE,
                    LEVEL,
                    positions[0],
                    Bilingual(f"单位“{form}”在别处写作“{usual}”", f"the unit '{form}' is written '{usual}' elsewhere"),
                    Bilingual(
                        "统一为一种写法；报告就是这样印的，就保持原样",
                        "use one form; leave it if the report prints it so",
                    ),
                )
