"""The smallest pieces of a text that a comparison may tell apart: words, figures with their units, names, signs."""

import logging
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from generator.language import Language
from generator.model.library import Publisher
from generator.model.unit import SCALES, UnitRegistry

if TYPE_CHECKING:
    import jieba

_LONG = 8
"""Letters from which a name or term has words of its own."""
_REMEMBERED = 1 << 15
"""How many words are remembered with what is asked of them: a report's words are few, and each is met many times."""
_DIGITS = r"[0-9０-９]"
_NUMBER = rf"{_DIGITS}+(?:[,，﹐]{_DIGITS}{{3}})*(?:[.．]{_DIGITS}+)?"
_FIGURE = rf"{_NUMBER}[%％‰]?(?:\s?[–—~～-]\s?{_NUMBER}[%％‰]?)?"
_NUMERALS = "〇零一二两三四五六七八九十百千万亿"
_BEGINS_FIGURE = _NUMERALS + "第"
_DATE_ZH = (
    rf"{_DIGITS}{{4}}\s?年(?:\s?{_DIGITS}{{1,2}}\s?月(?:\s?{_DIGITS}{{1,2}}\s?日)?)?"
    rf"|{_DIGITS}{{1,2}}\s?月(?:\s?{_DIGITS}{{1,2}}\s?日)?"
)
_DATE = r"\d{4}-\d{2}(?:-\d{2})?(?![\d-])"
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DATE_EN = rf"\d{{1,2}}\s(?:{_MONTHS})(?:\s\d{{4}})?|(?:{_MONTHS})\s(?:\d{{1,2}},\s)?\d{{4}}"
_CURRENCY = r"(?:(?:RMB|CNY|USD|HKD|GBP|EUR|AUD|US\$|HK\$|[$¥￥€£])\s?)?"
_REFERENCE = r"\{\{[^{}\n]*\}\}"
_LINK = r"https?://[^\s()<>，。；]+"
_LETTERS = r"[A-Za-z0-9０-９\u00c0-\u024f]+"
_THOUSANDS = rf"(?<={_DIGITS})[,，﹐]{_DIGITS}{{3}}(?!{_DIGITS})"
_LATIN = rf"['’]s(?![A-Za-z])|{_LETTERS}(?:['’.．\-/&]{_LETTERS}|{_THOUSANDS})*"
_WHOLE = r"(?![A-Za-z0-9０-９]|[.．][0-9０-９])"
_BREAK = r"[^\S\n]*\n\s*"
_SPACE = r"[^\S\n]+"
_HAN = re.compile(r"[\u3007\u3400-\u9fff]+")
_PART = re.compile(rf"{_NUMBER}|[\u3007\u3400-\u9fff]+|{_LATIN}")
_ASCII = re.compile(r"[A-Za-z0-9０-９]")
_WITHIN_NUMBER = re.compile(r"[0-9０-９][.,，．﹐][0-9０-９]")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What must not be cut: names and terms in each language, and figures with the units that follow them.

    ``fixed`` holds the names and terms under their first two characters, longest first; ``figures`` and the rest are
    one pattern for each language.
    """

    fixed: Mapping[Language, Mapping[str, tuple[str, ...]]]
    patterns: Mapping[Language, re.Pattern[str]]

    def words(self, text: str, language: Language) -> tuple[str, ...]:
        """``text`` in pieces that join to it exactly."""
        return tuple(self._words(text, language))

    def _words(self, text: str, language: Language) -> Iterator[str]:
        fixed, pattern = self.fixed[language], self.patterns[language]
        at = 0
        while at < len(text):
            if name := _fixed_at(text, at, fixed):
                yield name
                at += len(name)
            elif run := _HAN.match(text, at):
                found = pattern.match(text, at)  # a figure in Chinese numerals
                if found:
                    yield found[0]
                    at = found.end()
                else:
                    end = _end_of_run(text, run, fixed, pattern)
                    yield from _chinese_words(text[at:end])
                    at = end
            else:
                found = pattern.match(text, at)
                piece = found[0] if found else text[at]
                yield piece
                at += len(piece)


def make_lexicon(publishers: Iterable[Publisher], units: UnitRegistry) -> Lexicon:
    """The names, terms and units of all ``publishers``; two states of one organisation give one lexicon."""
    names: dict[Language, set[str]] = {language: set() for language in Language}
    for publisher in publishers:
        organisation = publisher.organisation
        called = [organisation.name, organisation.short]
        called += [name for company in organisation.companies for name in (company.name, company.short)]
        for language in Language:
            names[language].update(name[language] for name in called)
        names[Language.zh].update(alias for company in organisation.companies for alias in company.aliases)
        for term in publisher.terms.values():
            names[Language.zh].add(term.zh)
            names[Language.en].add(term.en)
    return Lexicon(
        {language: _by_beginning(words) for language, words in names.items()},
        {Language.zh: _chinese(units), Language.en: _english(units)},
    )


@lru_cache(maxsize=_REMEMBERED)
def parts_of(word: str) -> tuple[str, ...]:
    """The words within a long name, a term or a figure with its unit, for asking how alike two texts are."""
    if len(word) < _LONG and not any(map(str.isdigit, word)):
        return (word,)
    return tuple(
        part for found in _PART.findall(word) for part in (_chinese_words(found) if _HAN.match(found) else (found,))
    )


def _by_beginning(words: Iterable[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for word in sorted((word for word in words if len(word) > 1), key=lambda one: (-len(one), one)):
        found.setdefault(word[:2].casefold(), []).append(word)
    return {beginning: tuple(all_of_it) for beginning, all_of_it in found.items()}


def _fixed_at(text: str, at: int, fixed: Mapping[str, tuple[str, ...]]) -> str:
    """The longest name or term that begins here, or nothing; Latin ones are whole words."""
    for word in fixed.get(text[at : at + 2].casefold(), ()):
        end = at + len(word)
        if text[at:end].casefold() == word.casefold() and not (_joins(text, at) or _joins(text, end)):
            return text[at:end]
    return ""


def _joins(text: str, at: int) -> bool:
    """Whether a Latin word or a number goes on across the place."""
    if not 0 < at < len(text):
        return False
    if _ASCII.match(text[at - 1]) and _ASCII.match(text[at]):
        return True
    return bool(_WITHIN_NUMBER.match(text, at - 1) or (at > 1 and _WITHIN_NUMBER.match(text, at - 2)))


def _end_of_run(text: str, run: re.Match[str], fixed: Mapping[str, tuple[str, ...]], figure: re.Pattern[str]) -> int:
    """Where a run of Chinese ends: at the next name, figure in numerals, or other script."""
    for at in range(run.start() + 1, run.end()):
        if _fixed_at(text, at, fixed) or (text[at] in _BEGINS_FIGURE and figure.match(text, at)):
            return at
    return run.end()


@lru_cache(maxsize=_REMEMBERED)
def _chinese_words(run: str) -> tuple[str, ...]:
    return tuple(_segmenter().lcut(run, HMM=False))


@cache
def _segmenter() -> "jieba.Tokenizer":
    import jieba  # late, with its dictionary: a site without comparisons needs neither

    jieba.setLogLevel(logging.WARNING)
    return jieba.dt


def _chinese(units: UnitRegistry) -> re.Pattern[str]:
    names = _any_of(name for name in units.names if not _ASCII.match(name))
    latin = rf"(?:{_any_of(name for name in units.names if _ASCII.match(name))})(?![A-Za-z0-9])"
    scale = "|".join((*SCALES, "十", "百", "百万", "千万", "万亿"))
    words = rf"\s?[余多]?(?:{scale})*[余多]?"
    figure = rf"(?:第\s?)?{_FIGURE}(?:{words}{latin}|{_WHOLE}(?:{words}(?:{names})?))"
    numerals = rf"百分之[{_NUMERALS}点]+|第?[{_NUMERALS}]{{2,}}[余多]?(?:{names})?"
    return re.compile(rf"{_REFERENCE}|{_LINK}|{_DATE}|{_DATE_ZH}|{figure}|{numerals}|{_LATIN}|{_BREAK}|{_SPACE}")


def _english(units: UnitRegistry) -> re.Pattern[str]:
    called = {name for unit in units.units for name in (unit.one, unit.many)}
    names = rf"(?:{_any_of(called - {'', '%', '‰'})})(?![A-Za-z0-9])"
    scale = r"(?:\s?(?:per\scent|percent)(?![A-Za-z]))?(?:\s(?:thousand|million|billion|trillion)(?![A-Za-z]))?"
    ending = rf"(?:st|nd|rd|th)(?![A-Za-z0-9])|{names}|{_WHOLE}{scale}(?:[\s-]{names})?"
    return re.compile(
        rf"{_REFERENCE}|{_LINK}|{_DATE}|{_DATE_EN}|{_CURRENCY}{_FIGURE}(?:{ending})|{_LATIN}|{_BREAK}|{_SPACE}"
    )


def _any_of(names: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, names), key=lambda one: (-len(one), one))) or "(?!)"
