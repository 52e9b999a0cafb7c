"""K135: a place in a ranking is another one elsewhere, or does not follow from that of the year before."""

from collections.abc import Iterator

from generator.facts.derive import Facts
from generator.facts.rankings import Ranked, rankings
from generator.language import Bilingual
from generator.problem import Level, Problem

CODE = "K135"
LEVEL = Level.warning


def check(facts: Facts) -> Iterator[Problem]:
    """Places in one list and year, in prose, captions, timelines and awards: the same everywhere, within 前 n, and in
    step with 较上年上升 n 位."""
    exact: dict[tuple[str, str, str], Ranked] = {}
    told = list(rankings(facts))
    for one in told:
        if one.top:
            continue
        other = exact.setdefault((one.list, one.holder, one.year), one)
        if other.rank != one.rank:
            yield _problem(one, other, f"第 {other.rank} 位", f"place {other.rank}")
    for one in told:
        same = exact.get((one.list, one.holder, one.year))
        if one.top and same is not None and same.rank > one.rank:
            yield _problem(one, same, f"第 {same.rank} 位", f"place {same.rank}")
        before = exact.get((one.list, one.holder, str(int(one.year) - 1)))
        if one.moved is not None and before is not None and before.rank - one.moved != one.rank:
            yield _problem(one, before, f"上年第 {before.rank} 位", f"place {before.rank} the year before")


def _problem(one: Ranked, other: Ranked, zh: str, en: str) -> Problem:
    return Problem(
        CODE,
        LEVEL,
        one.position,
        Bilingual(
            f"“{one.said}”（{one.year}），另一处是{zh}（{other.position}）",
            f"'{one.said}' ({one.year}); elsewhere it is {en} ({other.position})",
        ),
        Bilingual("核对榜单和年份", "check the list and the year"),
    )
