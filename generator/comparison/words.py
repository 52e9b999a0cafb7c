"""The smallest pieces of a text that a comparison may tell apart: words, figures with their units, names, signs."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from generator.comparison.chinese import chinese_words
from generator.language import Language
from generator.model.library import Publisher
from generator.model.unit import SCALES, UnitRegistry

_LONG = 8
"""Letters from which a name or term has words of its own."""
_REMEMBERED = 1 << 15
"""How many words are remembered with what is asked of them: a report's words are few, and each is met many times."""
_DIGITS = r"[0-9０-９]"
_NUMBER = rf"{_DIGITS}+(?:[,，﹐]{_DIGITS}{{3}})*(?:[.．]{_DIGITS}+)?"
_FIGURE = rf"{_NUMBER}[%％‰]?(?:\s?[–—~～-]\s?{_NUMBER}[%％‰]?)?"
_NUMERALS = "〇零一二两三四五六七八九十百千万亿"
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
_ONE_HAN = r"[\u3007\u3400-\u9fff]"
_NO_FIGURE = rf"(?![{_NUMERALS}第]){_ONE_HAN}"
_PART = re.compile(rf"{_NUMBER}|({_ONE_HAN}+)|{_LATIN}")
_ASCII = re.compile(r"[A-Za-z0-9０-９]")
_WITHIN_NUMBER = re.compile(r"[0-9０-９][.,，．﹐][0-9０-９]")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What must not be cut: names and terms in each language, and figures with the units that follow them.

    ``fixed`` holds the names and terms under their first two characters, longest first; ``openings`` are the characters
    that one of them may begin with; ``patterns`` find all other pieces, and have a run of Chinese as their group.
    """

    fixed: Mapping[Language, Mapping[str, tuple[str, ...]]]
    openings: Mapping[Language, frozenset[str]]
    patterns: Mapping[Language, re.Pattern[str]]

    def words(self, text: str, language: Language) -> tuple[str, ...]:
        """``text`` in pieces that join to it exactly."""
        fixed, openings, pattern = self.fixed[language], self.openings[language], self.patterns[language]
        words: list[str] = []
        at = 0
        while at < len(text):
            for found in pattern.finditer(text, at):
                piece = found[0]
                if piece[0] in openings and (name := _fixed_at(text, at, fixed)):
                    words.append(name)
                    at += len(name)
                    break  # what follows a name is read anew
                if found.lastindex is None:
                    words.append(piece)
                    at += len(piece)
                    continue
                places = (place for place, one in enumerate(piece[1:], at + 1) if one in openings)
                end = next((place for place in places if _fixed_at(text, place, fixed)), found.end())
                words += chinese_words(text[at:end])
                at = end
                if end < found.end():
                    break
        return tuple(words)


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
    fixed = {language: _by_beginning(words) for language, words in names.items()}
    return Lexicon(
        fixed,
        {language: _openings(words) for language, words in fixed.items()},
        {Language.zh: _chinese(units), Language.en: _english(units)},
    )


@lru_cache(maxsize=_REMEMBERED)
def parts_of(word: str) -> tuple[str, ...]:
    """The words within a long name, a term or a figure with its unit, for asking how alike two texts are."""
    if word.isalpha() and (len(word) < _LONG or word.isascii()):
        return (word,)
    if len(word) < _LONG and not any(map(str.isdigit, word)):
        return (word,)
    return tuple(
        part for found in _PART.finditer(word) for part in (chinese_words(found[0]) if found[1] else (found[0],))
    )


def _by_beginning(words: Iterable[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for word in sorted((word for word in words if len(word) > 1), key=lambda one: (-len(one), one)):
        found.setdefault(word[:2].casefold(), []).append(word)
    return {beginning: tuple(all_of_it) for beginning, all_of_it in found.items()}


def _openings(beginnings: Iterable[str]) -> frozenset[str]:
    """The first characters of names and terms, small and capital."""
    return frozenset(one for beginning in beginnings for one in (beginning[0], beginning[0].upper()))


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


def _chinese(units: UnitRegistry) -> re.Pattern[str]:
    names = _any_of(name for name in units.names if not _ASCII.match(name))
    latin = rf"(?:{_any_of(name for name in units.names if _ASCII.match(name))})(?![A-Za-z0-9])"
    scale = "|".join((*SCALES, "十", "百", "百万", "千万", "万亿"))
    words = rf"\s?[余多]?(?:{scale})*[余多]?"
    figure = rf"(?:第\s?)?{_FIGURE}(?:{words}{latin}|{_WHOLE}(?:{words}(?:{names})?))"
    numerals = rf"百分之[{_NUMERALS}点]+|第?[{_NUMERALS}]{{2,}}[余多]?(?:{names})?"
    run = rf"{_ONE_HAN}(?:(?:{_NO_FIGURE})++|(?!{figure}|{numerals}){_ONE_HAN})*+"
    return _pieces(rf"{_DATE_ZH}|{figure}|{numerals}", run)


def _english(units: UnitRegistry) -> re.Pattern[str]:
    called = {name for unit in units.units for name in (unit.one, unit.many)}
    names = rf"(?:{_any_of(called - {'', '%', '‰'})})(?![A-Za-z0-9])"
    scale = r"(?:\s?(?:per\scent|percent)(?![A-Za-z]))?(?:\s(?:thousand|million|billion|trillion)(?![A-Za-z]))?"
    ending = rf"(?:st|nd|rd|th)(?![A-Za-z0-9])|{names}|{_WHOLE}{scale}(?:[\s-]{names})?"
    return _pieces(rf"{_DATE_EN}|{_CURRENCY}{_FIGURE}(?:{ending})", rf"{_ONE_HAN}++")


def _pieces(figures: str, run: str) -> re.Pattern[str]:
    """Any piece of a text, runs of Chinese as the group; what is nothing else is a sign of one character."""
    return re.compile(rf"{_REFERENCE}|{_LINK}|{_DATE}|{figures}|{_LATIN}|{_BREAK}|{_SPACE}|({run})|.", re.DOTALL)


def _any_of(names: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, names), key=lambda one: (-len(one), one))) or "(?!)"
