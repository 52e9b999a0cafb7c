"""D101: words taken over from an earlier edition that nobody has rewritten or confirmed."""

from collections.abc import Iterator

from generator.comparison.left_over import LeftOver, find_left_over
from generator.facts.derive import Facts
from generator.language import Bilingual
from generator.problem import Level, Problem

CODE = "D101"
LEVEL = Level.error


def check(facts: Facts) -> Iterator[Problem]:
    """Every thing that is marked ``carried`` and still holds passages of that edition."""
    for one in find_left_over(facts) if "carried" in facts.fields else ():
        yield _problem(one)


def _problem(left: LeftOver) -> Problem:
    first, number = left.passages[0], len(left.passages)
    where = f"{left.position.path}:{left.position.line}"
    return Problem(
        CODE,
        LEVEL,
        left.position,
        Bilingual(
            f"这里有 {number} 段仍是 {left.since} 年的原文（首段在第 {first.zh_position.line} 行）",
            f"{number} passage(s) here still read as in {left.since} (the first on line {first.zh_position.line})",
        ),
        Bilingual(
            f"改写中英文；核对无误、照旧沿用的，运行 duizhao confirm {where}",
            f"rewrite both languages; where it is right as it stands, run 'duizhao confirm {where}'",
        ),
    )
