"""N102: a company's name is one character off the registry."""

import re
from collections.abc import Iterator

from generator.facts.derive import Facts
from generator.language import Bilingual
from generator.problem import Level, Problem

CODE = "N102"
LEVEL = Level.warning

_LEAST = 5
_HAN = re.compile(r"[\u3400-\u9fff]")


def check(facts: Facts) -> Iterator[Problem]:
    """Registered names of five characters or more with one other character in them, which no registered name has.

    Not among the first two: those are places, and 郑州 is not 贵州.
    """
    names = {
        form
        for one in facts.companies.values()
        for form in (one.short.zh, one.name.zh, *one.aliases)
        if len(form) >= _LEAST
    }
    known = {form for one in facts.companies.values() for form in (one.short.zh, one.name.zh, *one.aliases)}
    halves: dict[str, set[str]] = {}
    for name in names:
        half = len(name) // 2
        halves.setdefault(name[:half], set()).add(name)
        halves.setdefault(name[-half:], set()).add(name)
    lengths = {len(half) for half in halves}
    told: set[str] = set()
    for sentence in facts.sentences:
        for said, name in _near(sentence.text, halves, lengths):
            if said in told or said in known:
                continue
            at = next(at for at, (a, b) in enumerate(zip(said, name, strict=True)) if a != b)
            if at < 2 or not _HAN.match(said[at]) or (at == len(name) - 1 and name[:-1] in known):
                continue  # 中国铝业做 is not 中国铝业报: the name ends before the other character
            if not _is_named(sentence.text, sentence.text.index(said) + at, known):
                told.add(said)
                yield Problem(
                    CODE,
                    LEVEL,
                    sentence.position,
                    Bilingual(
                        f"“{said}”与名录中的“{name}”只差一个字",
                        f"'{said}' is one character off the registered '{name}'",
                    ),
                    Bilingual(
                        "改正写错的字；若是另一家企业，登记到名录",
                        "correct it, or register it if it is another company",
                    ),
                )


def _near(text: str, halves: dict[str, set[str]], lengths: set[int]) -> Iterator[tuple[str, str]]:
    """What stands in a text one character off a name, with the name: found by the half that is right."""
    for place in range(len(text)):
        for length in lengths:
            for name in halves.get(text[place : place + length], ()):
                for start in (place, place + length - len(name)):
                    said = text[max(start, 0) : start + len(name)]
                    if len(said) == len(name) and sum(a != b for a, b in zip(said, name, strict=True)) == 1:
                        yield said, name


def _is_named(text: str, at: int, known: set[str]) -> bool:
    """Whether the character at a place is part of a registered name: then that one is meant."""
    return any(
        start <= at < start + len(name)
        for name in known
        for start in range(max(0, at - len(name) + 1), at + 1)
        if text.startswith(name, start)
    )
