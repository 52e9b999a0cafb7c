"""The smallest pieces of a text that a comparison may tell apart: words, figures with their units, names, signs."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from generator.comparison.chinese import chinese_words
from generator.language import Language
from generator.model.library import Publisher
from generator.model.unit import SCALES, UnitRegistry

_LONG = 8
"""Letters from which a name or term has words of its own."""
_REMEMBERED = 1 << 12
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
_SPACE = r"[^\S\n]++"
_ONE_HAN = r"[\u3007\u3400-\u9fff]"
_PART = re.compile(rf"{_NUMBER}|({_ONE_HAN}+)|{_LATIN}")
_SMALL = r"[a-z]++(?![A-Z0-9０-９\u00c0-\u024f'’.．\-/&:])"
"""The commonest piece of an English text; what it is not followed by would make it part of another."""
_ASCII = re.compile(r"[A-Za-z0-9０-９]")
_APART = (
    r"(?!(?<=[A-Za-z0-9０-９])[A-Za-z0-9０-９]|(?<=[0-9０-９])[.,，．﹐][0-9０-９]|(?<=[0-9０-９][.,，．﹐])[0-9０-９])"
)
"""A place across which no Latin word and no number goes on."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What must not be cut: names and terms in each language, and figures with the units that follow them.

    ``patterns`` find the pieces of a text, those that are runs of Chinese also as their second group.
    """

    patterns: Mapping[Language, re.Pattern[str]]

    def words(self, text: str, language: Language) -> tuple[str, ...]:
        """``text`` in pieces that join to it exactly."""
        words: list[str] = []
        for piece, run in self.patterns[language].findall(text):
            if run:
                words += chinese_words(run)
            else:
                words.append(piece)
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
    zh, en = ([name for name in names[language] if len(name) > 1] for language in Language)
    return Lexicon({Language.zh: _chinese(zh, units), Language.en: _english(en, units)})


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


def _chinese(fixed: Collection[str], units: UnitRegistry) -> re.Pattern[str]:
    names = _any_of(name for name in units.names if not _ASCII.match(name))
    latin = rf"(?:{_any_of(name for name in units.names if _ASCII.match(name))})(?![A-Za-z0-9])"
    scale = "|".join((*SCALES, "十", "百", "百万", "千万", "万亿"))
    words = rf"\s?[余多]?(?:{scale})*[余多]?"
    figure = rf"(?:第\s?)?{_FIGURE}(?:{words}{latin}|{_WHOLE}(?:{words}(?:{names})?))"
    numerals = rf"百分之[{_NUMERALS}点]+|第?[{_NUMERALS}]{{2,}}[余多]?(?:{names})?"
    return _pieces(_name(fixed), rf"{_DATE_ZH}|{figure}|{numerals}", _run(fixed, rf"{figure}|{numerals}"))


def _english(fixed: Collection[str], units: UnitRegistry) -> re.Pattern[str]:
    called = {name for unit in units.units for name in (unit.one, unit.many)}
    names = rf"(?:{_any_of(called - {'', '%', '‰'})})(?![A-Za-z0-9])"
    scale = r"(?:\s?(?:per\scent|percent)(?![A-Za-z]))?(?:\s(?:thousand|million|billion|trillion)(?![A-Za-z]))?"
    ending = rf"(?:st|nd|rd|th)(?![A-Za-z0-9])|{names}|{_WHOLE}{scale}(?:[\s-]{names})?"
    figures = rf"{_DATE_EN}|{_CURRENCY}{_FIGURE}(?:{ending})"
    return _pieces(rf"{_SPACE}(?!\n)|{_name(fixed)}|{_SMALL}", figures, _run(fixed, r"(?!)"))


def _name(names: Collection[str]) -> str:
    """One of the names and terms, whatever its capitals; Latin ones are whole words."""
    return rf"(?=[{_beginnings(names)}]){_APART}(?i:{_any_of(map(str.lower, names))}){_APART}" if names else "(?!)"


def _run(names: Collection[str], figures: str) -> str:
    """Chinese up to what is a piece of its own. Most characters begin nothing of the kind."""
    nothing = rf"(?![{_NUMERALS}第{_beginnings(names)}]){_ONE_HAN}"
    return rf"{_ONE_HAN}(?:(?:{nothing})++|(?!{figures}|{_name(names)}){_ONE_HAN})*+"


def _beginnings(names: Iterable[str]) -> str:
    """The first characters of some names, small and capital."""
    return re.escape("".join(sorted({one for name in names for one in (name[0].lower(), name[0].upper())})))


def _pieces(first: str, figures: str, run: str) -> re.Pattern[str]:
    """Any piece of a text, ``first`` before all others; what is nothing else is a sign of one character."""
    pieces = rf"{first}|{_REFERENCE}|{_LINK}|{_DATE}|{figures}|{_LATIN}|{_BREAK}|{_SPACE}|({run})|."
    return re.compile(rf"({pieces})", re.DOTALL)


def _any_of(names: Iterable[str]) -> str:
    """The longest of the names that stands somewhere. Those that begin alike are tried together."""
    endings: dict[str, list[str]] = {}
    for name in sorted({*names}):
        endings.setdefault(name[:1], []).append(name[1:])
    if not endings:
        return "(?!)"
    ends_here = endings.pop("", None) is not None
    longer = "|".join(
        re.escape(first) + (re.escape(rest[0]) if len(rest) == 1 else _any_of(rest)) for first, rest in endings.items()
    )
    return f"(?:{longer})?" if ends_here else f"(?:{longer})" if len(endings) > 1 else longer
