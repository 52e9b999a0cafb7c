"""T101: a date that no calendar has: 31 June, 29 February of a common year, a thirteenth month."""

import calendar
import re
from collections.abc import Iterator

from generator.facts.derive import Facts
from generator.language import Bilingual
from generator.problem import Level, Problem

CODE = "T101"
LEVEL = Level.error

_CHINESE = re.compile(r"(?:(?P<year>(?:19|20)\d{2})\s*年\s*)?(?<![\d.])(?P<month>\d{1,2})\s*月\s*(?P<day>\d{1,2})\s*日")
_MONTH = re.compile(r"(?P<year>(?:19|20)\d{2})\s*年\s*(?P<month>\d{1,2})\s*月")
_NAMES = {name: number for number, name in enumerate(calendar.month_name) if name}
_ENGLISH = re.compile(
    rf"(?<![\d,.])(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?P<month>{'|'.join(_NAMES)})\b(?:,? (?P<year>(?:19|20)\d{{2}}))?"
)


def check(facts: Facts) -> Iterator[Problem]:
    """Every text; without a year, 29 February is allowed."""
    for text in facts.texts_with(zh=("月",), en=_NAMES):
        for language, patterns in (("zh", (_CHINESE, _MONTH)), ("en", (_ENGLISH,))):
            for pattern in patterns:
                for match in pattern.finditer(getattr(text, language)):
                    if not _exists(match):
                        yield Problem(
                            CODE,
                            LEVEL,
                            text.position_of(language),
                            Bilingual(f"没有“{match[0]}”这一天", f"there is no '{match[0]}'"),
                            Bilingual("改正日期", "correct the date"),
                        )


def _exists(match: re.Match[str]) -> bool:
    month = _NAMES[match["month"]] if match["month"] in _NAMES else int(match["month"])
    if not 1 <= month <= 12:
        return False
    if "day" not in match.re.groupindex:
        return True
    return 1 <= int(match["day"]) <= calendar.monthrange(int(match["year"] or 2000), month)[1]
