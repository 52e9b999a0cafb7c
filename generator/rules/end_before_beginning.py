"""T120: a period or a piece of work ends before it begins."""

import calendar
import re
from collections.abc import Iterator

from generator.facts.corpus import EDGE
from generator.facts.derive import Facts
from generator.language import Bilingual, Language
from generator.model.item import Text
from generator.problem import Level, Problem

CODE = "T120"
LEVEL = Level.warning

_MONTHS = {name: number for number, name in enumerate(calendar.month_name) if name}


def _chinese(name: str) -> str:
    return rf"(?P<y{name}>(?:19|20)\d{{2}})\s*年(?:\s*(?P<m{name}>\d{{1,2}})\s*月(?:\s*(?P<d{name}>\d{{1,2}})\s*日)?)?"


def _english(name: str) -> str:
    return (
        rf"(?:(?:(?P<d{name}>\d{{1,2}}) )?(?P<m{name}>{'|'.join(_MONTHS)}) )?(?P<y{name}>(?:19|20)\d{{2}})"
        r"(?![\d,%]|\.\d)"
    )


_BEGUN = "开工|动工|启动|立项|奠基|开始|签约|破土|筹建|始建|着手|发起|开建"
_ENDED = "竣工|投产|建成|完工|完成|验收|投运|交付|结束|通车|达产|投用|投入使用|收官|点火"
_EN_BEGUN = r"began|begun|started|launched|broke ground|kicked off|set off|initiated|commenced"
_EN_ENDED = (
    r"completed|finished|commissioned|put into (?:operation|service|production)|opened|ended|handed over|concluded|"
    r"went into (?:operation|production)"
)
_PATTERNS = {
    Language.zh: (
        re.compile(rf"{_chinese('1')}[^，。；\d]{{0,8}}(?:[-—–~～]+|至|到)\s*{_chinese('2')}"),
        re.compile(r"(?<![\d-])(?P<y1>(?:19|20)\d{2})(?:[-—–~～]+|至|到)(?P<y2>(?:19|20)\d{2})\s*年"),
        re.compile(
            rf"{_chinese('1')}[^，。；\d]{{0,16}}(?:{_BEGUN})[^。\d]{{0,24}}{_chinese('2')}[^，。；\d]{{0,"
            rf"16}}(?:{_ENDED})"
        ),
    ),
    Language.en: (
        re.compile(rf"\b(?:from|between) {_english('1')}(?: to | until | through | and | ?[-—–] ?){_english('2')}"),
        re.compile(
            rf"\b(?:{_EN_BEGUN})\b[^.;\d]{{0,24}} (?:in|on) {_english('1')}[^.;\d]{{0,60}}\b(?:{_EN_ENDED})"
            rf"\b[^.;\d]{{0,24}} (?:in|on) {_english('2')}"
        ),
        re.compile(
            rf"\b(?:in|on) {_english('1')}[^.;\d]{{0,60}}\b(?:{_EN_BEGUN})\b[^.;\d]{{0,24}}(?:in|"
            rf"on) {_english('2')}[^.;\d]{{0,60}}\b(?:{_EN_ENDED})\b"
        ),
    ),
}


_TWO_YEARS = re.compile(rf"(?:19|20)\d{{2}}\s*[年至到—–~～-][^{EDGE}]*?(?:19|20)\d{{2}}")
_TWO_ENGLISH_YEARS = re.compile(rf"(?:19|20)\d{{2}}(?![\d,%]|\.\d)[^{EDGE}]*?(?:19|20)\d{{2}}(?![\d,%]|\.\d)")
"""A text of which dates are compared has two that may be years."""


def check(facts: Facts) -> Iterator[Problem]:
    """Two dates with years: 2020 年 12 月至 2020 年 1 月, 2019 年 9 月开工，2019 年 3 月竣工; from … to …,
    began in … and was completed in …. What lacks the second year (11 月至次年 3 月) is left alone."""
    for text in facts.texts_with(zh=(_TWO_YEARS,), en=(_TWO_ENGLISH_YEARS,)):
        found = set[tuple[tuple[int, ...], ...]]()
        for language in (Language.zh, Language.en):
            for first, last, words in _reversed(text, language):
                if (first, last) not in found:
                    found.add((first, last))
                    yield Problem(
                        CODE,
                        LEVEL,
                        text.position_of(language.value),
                        Bilingual(f"“{words}”先后颠倒", f"'{words}' ends before it begins"),
                        Bilingual("核对两个日期", "check both dates"),
                    )


def _reversed(text: Text, language: Language) -> Iterator[tuple[tuple[int, ...], tuple[int, ...], str]]:
    words = text.zh if language is Language.zh else text.en
    for pattern in _PATTERNS[language]:
        for match in pattern.finditer(words):
            first, last = _date(match, "1"), _date(match, "2")
            length = min(len(first), len(last))
            if first[:length] > last[:length]:
                yield first, last, match[0]


def _date(match: re.Match[str], name: str) -> tuple[int, ...]:
    """Year, month and day, as far as they are given."""
    groups = match.groupdict()
    found = [int(groups[f"y{name}"] or 0)]
    for part in ("m", "d"):
        value = groups.get(f"{part}{name}")
        if not value:
            break
        found.append(_MONTHS.get(value) or int(value))
    return tuple(found)
