"""Which indicator a text speaks of."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from generator.model.indicator import Indicator

_ASIDE = re.compile(r"（[^（）]*）|\([^()]*\)")
_PASSING = re.compile(r"[的之\s“”‘’\"*]|其中[：:]?")
_CHANGE = re.compile(r"(?:同比)?变化率?$|同比$")
_LEAD = re.compile(r"^(?:集团|公司|员工|年度|全年|每年|年末|本年度?|对外)+")
_ENGLISH_LEAD = re.compile(r"^(?:(?:total|annual|overall|number of|volume of|amount of) )+")
_COUNT = re.compile(r"(?:总数|数量|件数|项数|数)$")
_LEAST = 4


@dataclass(frozen=True, slots=True)
class Name:
    """A form of an indicator's name, without asides, quotation marks and the particle 的; ``whole`` with every word."""

    form: str
    indicator: Indicator
    whole: bool


@lru_cache(maxsize=1 << 13)
def plain(text: str) -> str:
    """Chinese text as names are compared: without asides, spaces, quotation marks and the particle 的;
    总量 and 量 are one word."""
    return _PASSING.sub("", _ASIDE.sub("", text)).replace("总量", "量")


def indicator_names(indicators: Iterator[Indicator]) -> tuple[Name, ...]:
    """Every form that names one indicator and no other, the longest first: present and former names, also without
    a general word before them (年度, 员工) and without 变化率 or 数 behind.

    Forms of fewer than four characters are too common to name anything.
    """
    found: dict[str, set[str]] = {}
    wholes: set[str] = set()
    known: dict[str, Indicator] = {}
    for indicator in indicators:
        known[indicator.id] = indicator
        for name in (indicator.name, *(former.name for former in indicator.former if former.name is not None)):
            core = _CHANGE.sub("", plain(name.zh))
            wholes.add(core)
            for form in (core, _LEAD.sub("", core), _COUNT.sub("", core), _COUNT.sub("", _LEAD.sub("", core))):
                if len(form) >= _LEAST:
                    found.setdefault(form, set()).add(indicator.id)
    names = (Name(form, known[next(iter(ids))], form in wholes) for form, ids in found.items() if len(ids) == 1)
    return tuple(sorted(names, key=lambda one: (-len(one.form), one.form)))


@dataclass(frozen=True, slots=True)
class EnglishName:
    """A form of an indicator's English name, in small letters."""

    form: str
    indicator: Indicator


def english_names(indicators: Iterator[Indicator]) -> tuple[EnglishName, ...]:
    """Every English form that names one indicator and no other, the longest first: names and former names, without
    asides and without a general word before them (total, number of). One word alone names nothing."""
    found: dict[str, dict[str, Indicator]] = {}
    for indicator in indicators:
        for name in (indicator.name, *(former.name for former in indicator.former if former.name is not None)):
            whole = re.sub(r"\s+", " ", _ASIDE.sub("", name.en)).strip(" .").lower()
            for form in (whole, _ENGLISH_LEAD.sub("", whole)):
                if " " in form or "-" in form:
                    found.setdefault(form, {})[indicator.id] = indicator
    names = (EnglishName(form, next(iter(ids.values()))) for form, ids in found.items() if len(ids) == 1)
    return tuple(sorted(names, key=lambda one: (-len(one.form), one.form)))
