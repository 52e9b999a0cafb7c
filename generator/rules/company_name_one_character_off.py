"""N102: a company's name is one character off the registry, or has two characters in each other's place."""

import re
from collections.abc import Iterable, Iterator

from rapidfuzz.distance import Hamming

from generator.facts.derive import Facts
from generator.language import Bilingual
from generator.model.item import Text
from generator.problem import Level, Problem

CODE = "N102"
LEVEL = Level.warning

_LEAST = 4
_SURE = 5
_HAN = re.compile(r"[\u3400-\u9fff]")
_COUNTRY = "中国"
_SAME_RADICAL = 0x80


def check(facts: Facts) -> Iterator[Problem]:
    """Registered names with one other character in them, or two neighbours exchanged, which no registered name has.

    Not among the first two: those are places, and 郑州 is not 贵州. Names of four characters are ordinary words more
    often: left out are those that begin with the country or as the group's own name does, and a last character counts
    only where it is written with the same radical (锗, 铟).
    """
    known = {form for one in facts.companies.values() for form in (one.short.zh, one.name.zh, *one.aliases)}
    own = (_COUNTRY, facts.publisher.organisation.short.zh[:2])
    names = {one for one in known if len(one) >= _SURE or (len(one) == _LEAST and not one.startswith(own))}
    halves: dict[str, set[str]] = {}
    for name in names:
        half = len(name) // 2
        halves.setdefault(name[:half], set()).add(name)
        halves.setdefault(name[-half:], set()).add(name)
        halves.setdefault(_swapped(name)[:half], set()).add(name)
    lengths = {len(half) for half in halves}
    begins = _beginnings(halves)
    if begins is None:
        return
    told: set[str] = set()
    own_file = facts.publisher.organisation.position.path
    for text in facts.texts_with(zh=(begins,)):
        if text.position.path == own_file:
            continue
        for said, name in _near(text.zh, halves, lengths, begins):
            if said in told or said in known:
                continue
            at = next(at for at, (a, b) in enumerate(zip(said, name, strict=True)) if a != b)
            if not _is_slip(said, name, at) or (at == len(name) - 1 and name[:-1] in known):
                continue  # 中国铝业做 is not 中国铝业报: the name ends before the other character
            if not _is_named(text.zh, text.zh.index(said) + at, known):
                told.add(said)
                yield _problem(text, said, name)


def _beginnings(halves: Iterable[str]) -> re.Pattern[str] | None:
    """The first character of each half where the second follows; None where there are none."""
    seconds: dict[str, str] = {}
    for half in halves:
        seconds[half[0]] = seconds.get(half[0], "") + re.escape(half[1])
    return re.compile("|".join(f"{re.escape(one)}(?=[{more}])" for one, more in seconds.items())) if seconds else None


def _is_slip(said: str, name: str, at: int) -> bool:
    if not _HAN.match(said[at]):
        return False
    if said == _swapped(name):
        return True
    if at < 2 or Hamming.distance(said, name) != 1:
        return False
    return len(name) >= _SURE or at < len(name) - 1 or abs(ord(said[at]) - ord(name[at])) < _SAME_RADICAL


def _swapped(name: str) -> str:
    """The name with its second and third characters in each other's place."""
    return f"{name[0]}{name[2]}{name[1]}{name[3:]}"


def _problem(text: Text, said: str, name: str) -> Problem:
    return Problem(
        CODE,
        LEVEL,
        text.position_of("zh"),
        Bilingual(
            f"“{said}”像是名录中“{name}”的误写",
            f"'{said}' looks like a slip for the registered '{name}'",
        ),
        Bilingual(
            "改正写错的字；若是另一家企业，登记到名录",
            "correct it, or register it if it is another company",
        ),
    )


def _near(
    text: str, halves: dict[str, set[str]], lengths: set[int], begins: re.Pattern[str]
) -> Iterator[tuple[str, str]]:
    """What stands in a text one character off a name, with the name: found by the half that is right."""
    for place in (found.start() for found in begins.finditer(text)):
        for length in lengths:
            for name in halves.get(text[place : place + length], ()):
                for start in (place, place + length - len(name)):
                    said = text[max(start, 0) : start + len(name)]
                    if len(said) == len(name) and (Hamming.distance(said, name) == 1 or said == _swapped(name)):
                        yield said, name


def _is_named(text: str, at: int, known: set[str]) -> bool:
    """Whether the character at a place is part of a registered name: then that one is meant."""
    return any(
        start <= at < start + len(name)
        for name in known
        for start in range(max(0, at - len(name) + 1), at + 1)
        if text.startswith(name, start)
    )
