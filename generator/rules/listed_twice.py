"""I115: a row stands twice in the index, or a code twice in one tag.

Source: the project's own, for the index that GRI 1: Foundation 2021, Requirement 7, asks for: what stands twice was
copied by mistake.
"""

from collections.abc import Iterator

from generator.facts.code_lists import code_lists
from generator.facts.derive import Facts
from generator.language import Bilingual
from generator.problem import Level, Position, Problem
from generator.reading.likeness import folded

CODE = "I115"
LEVEL = Level.warning


def check(facts: Facts) -> Iterator[Problem]:
    """Rows with the same title and the same codes; codes named again in their list, be it within a range."""
    yield from _rows(facts)
    for listed in code_lists(facts):
        seen: dict[str, str] = {}
        for found, position in listed.pairs:
            again = [code for code in found.codes if code in seen]
            if again:
                where = seen[again[0]]
                yield _problem(
                    position,
                    Bilingual(
                        f"{'、'.join(again)} 在同一处写了两次（“{where}”和“{found.printed}”）",
                        f"{', '.join(again)} stands twice in one place ('{where}' and '{found.printed}')",
                    ),
                    Bilingual("删去一个", "delete one of them"),
                )
            seen |= {code: found.printed for code in found.codes if code not in seen}


def _rows(facts: Facts) -> Iterator[Problem]:
    first: dict[object, Position] = {}
    for line in facts.index:
        codes = tuple(sorted((standard, listed) for standard, listed in line.tags.items() if listed))
        group = "" if codes else line.group_id or line.address.page
        position = line.carrier.position_of("index_row")
        key = (folded(line.title.zh), codes, group)
        if key in first:
            yield _problem(
                position,
                Bilingual(
                    f"索引里有两行相同：“{line.title.zh}”（另一行在 {first[key]}）",
                    f"two rows of the index are the same: '{line.title.en}' (the other is at {first[key]})",
                ),
                Bilingual("删去一行，或改正标题和编号", "delete one of them, or correct its title or codes"),
            )
        first.setdefault(key, position)


def _problem(position: Position, message: Bilingual, hint: Bilingual) -> Problem:
    return Problem(CODE, LEVEL, position, message, hint)
