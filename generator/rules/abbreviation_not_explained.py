"""N104: an English text uses an abbreviation that is written out nowhere."""

import re
from collections.abc import Iterator

from generator.facts.derive import Facts
from generator.language import Bilingual
from generator.model.blocks.glossary import GlossaryEntry
from generator.problem import Level, Position, Problem

CODE = "N104"
LEVEL = Level.hint

_ABBREVIATION = re.compile(r"(?<![\w./&-])(?!A+\b)[A-Z]{3,6}(?![\w/&-]|\.\w)")
_WORDS = (
    "ESG CSR ISO GRI SDG SDGS IEC GDP CEO CFO CTO USA RMB USD EUR GBP CNY HKD AAA PDF FAQ LED "
    "PVC COVID TOP NGO AND THE USB GPS SMS APP IPO BBC CCTV OECD WTO WHO IMF UNEP UNDP OHSAS IATF PEN"
)
_COMMON = frozenset(_WORDS.split())


def check(facts: Facts) -> Iterator[Problem]:
    """Three to six capitals, told where they first stand.

    It counts as explained anywhere in the edition or the term base: in brackets, with its words in brackets, by a
    glossary entry. Abbreviations that every reader of such reports knows are left out.
    """
    first: dict[str, Position] = {}
    everything: list[str] = [term.en for term in facts.publisher.terms.values()]
    for text in facts.texts:
        everything.append(text.en)
        for match in _ABBREVIATION.finditer(text.en):
            if match[0] not in text.zh:  # the English name of a brand, which the Chinese has in Chinese
                continue
            first.setdefault(match[0], text.position_of("en"))
    for chapter in facts.edition.chapters.values():
        everything += [one.term.en for one in chapter.walk() if isinstance(one, GlossaryEntry)]
    whole = "\n".join(everything)
    names = {form for one in facts.companies.values() for form in re.findall(r"[A-Z]{3,6}", one.name.en + one.short.en)}
    for word, position in first.items():
        explained = re.search(rf"\([^()]*\b{word}\b[^()]*\)|\b{word}\b\s*\([^()]{{8,}}\)|^{word}$", whole, re.MULTILINE)
        if not explained and word not in _COMMON and word not in names and not _is_upper_case_text(word, whole):
            yield Problem(
                CODE,
                LEVEL,
                position,
                Bilingual(f"英文缩写“{word}”没有写出全称", f"the abbreviation '{word}' is written out nowhere"),
                Bilingual(
                    "第一次出现时写全称，缩写放在括号里",
                    "write it out where it first stands, the abbreviation in brackets",
                ),
            )


def _is_upper_case_text(word: str, whole: str) -> bool:
    """Whether it is a word in capitals: the same letters stand in small ones elsewhere."""
    return re.search(rf"\b{word.lower()}\b", whole) is not None
