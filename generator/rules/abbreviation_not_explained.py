"""N104: a text uses an abbreviation of Latin letters that is written out nowhere in its language."""

import re
from collections.abc import Iterator

from generator.facts.derive import Facts
from generator.language import Bilingual, Language
from generator.model.blocks.glossary import GlossaryEntry
from generator.problem import Level, Position, Problem

CODE = "N104"
LEVEL = Level.hint

_ABBREVIATION = re.compile(r"(?<![A-Za-z\d_./&-])(?!A+(?![A-Z]))[A-Z]{3,6}(?![A-Za-z\d_/&-]|\.\w)")
_CAPITALS = re.compile(r"[A-Z]{3}")
_EXPLANATIONS = {length: re.compile(rf"”?\s*[(（][^()（）]{{{length},}}[)）]") for length in (3, 8)}
"""Brackets behind an abbreviation with so many characters at least: Chinese words are shorter."""
_BRACKETS = re.compile(r"[(（]([^()（）]*)[)）]")
_WORDS = (
    "ESG CSR ISO GRI SDG SDGS IEC GDP CEO CFO CTO USA RMB USD EUR GBP CNY HKD AAA PDF FAQ LED "
    "PVC COVID TOP NGO AND THE USB GPS SMS APP IPO BBC CCTV OECD WTO WHO IMF UNEP UNDP OHSAS IATF PEN KPI CAD DNA DIN"
)
_COMMON = frozenset(_WORDS.split())


def check(facts: Facts) -> Iterator[Problem]:
    """Three to six capitals, told where they first stand, once for both languages.

    It counts as explained anywhere in the edition or the term base, in the language: in brackets, with its words in
    brackets, by a glossary entry. Abbreviations that every reader of such reports knows are left out, and in the
    English what the Chinese has in Chinese, such as a brand.
    """
    names = {form for one in facts.companies.values() for form in re.findall(r"[A-Z]{3,6}", one.name.en + one.short.en)}
    told: set[str] = set()
    for language, length in ((Language.en, 8), (Language.zh, 3)):
        first: dict[str, Position] = {}
        for text in facts.texts_with(**{language.value: (_CAPITALS,)}):
            for match in _ABBREVIATION.finditer(text[language]):
                word = match[0]
                if word not in _COMMON and word not in names and word not in told and word in text[language.other]:
                    first.setdefault(word, text.position_of(language))
        whole = _everything(facts, language) if first else ""
        in_brackets = "\n".join(_BRACKETS.findall(whole))
        for word, position in first.items():
            if _is_explained(word, whole, in_brackets, length):
                continue
            told.add(word)
            yield Problem(
                CODE,
                LEVEL,
                position,
                Bilingual(f"缩写“{word}”没有写出全称", f"the abbreviation '{word}' is written out nowhere"),
                Bilingual(
                    "第一次出现时写全称，缩写放在括号里",
                    "write it out where it first stands, the abbreviation in brackets",
                ),
            )


def _everything(facts: Facts, language: Language) -> str:
    """All texts of a language, with the term base and the glossary's terms, each on a line."""
    found = [text[language] for text in facts.texts]
    found += [getattr(term, language) for term in facts.publisher.terms.values()]
    for chapter in facts.edition.chapters.values():
        found += [one.term[language] for one in chapter.walk() if isinstance(one, GlossaryEntry)]
    return "\n".join(found)


def _is_explained(word: str, whole: str, in_brackets: str, length: int) -> bool:
    """Whether brackets explain it, or it is a term by itself, or a word in capitals: elsewhere it is in small ones."""
    return (
        f"\n{word}\n" in f"\n{whole}\n"
        or any(_alone(word, in_brackets))
        or any(_alone(word.lower(), whole))
        or any(_EXPLANATIONS[length].match(whole, end) for end in _alone(word, whole))
    )


def _alone(word: str, text: str) -> Iterator[int]:
    """Where the word ends wherever it stands in a text and is no part of a longer one."""
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        if not any(one.isascii() and one.isalpha() for one in (text[at - 1 : at], text[end : end + 1])):
            yield end
        at = text.find(word, at + 1)
