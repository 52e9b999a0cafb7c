"""X103: the numbers of chapters, or of the topics of a matrix, have one twice or leave one out."""

from collections import Counter
from collections.abc import Iterator, Sequence

from generator.facts.derive import Facts
from generator.language import Bilingual
from generator.model.blocks.materiality import Materiality
from generator.problem import Level, Position, Problem

CODE = "X103"
LEVEL = Level.warning


def check(facts: Facts) -> Iterator[Problem]:
    """Numbers that are whole, three or more of them, in each list."""
    chapters = [one for one in facts.edition.chapters.values() if one.number is not None]
    yield from _numbers([(one.number or "", one.position_of("number")) for one in chapters])
    for chapter in facts.edition.chapters.values():
        for item in chapter.walk():
            if isinstance(item, Materiality):
                yield from _numbers([(one.number, one.position_of("number")) for one in item.topics if one.number])


def _numbers(found: Sequence[tuple[str, Position]]) -> Iterator[Problem]:
    whole = [(int(number), position) for number, position in found if number.isdigit()]
    if len(whole) < 3 or len(whole) < len(found):
        return
    count = Counter(number for number, _ in whole)
    first = min(count)
    missing = sorted(set(range(first, max(count) + 1)) - set(count))
    twice = sorted(number for number, times in count.items() if times > 1)
    if twice or (missing and len(missing) <= 2):
        position = next((place for number, place in whole if number in twice), whole[0][1])
        zh = "；".join(
            part
            for part in (
                f"重复：{'、'.join(map(str, twice))}" if twice else "",
                f"缺：{'、'.join(map(str, missing))}" if missing else "",
            )
            if part
        )
        en = "; ".join(
            part
            for part in (
                f"twice: {', '.join(map(str, twice))}" if twice else "",
                f"missing: {', '.join(map(str, missing))}" if missing else "",
            )
            if part
        )
        yield Problem(
            CODE,
            LEVEL,
            position,
            Bilingual(f"编号不连续。{zh}", f"the numbers do not run on; {en}"),
            Bilingual(
                "改正编号；报告就是这样印的，就保持原样", "correct the numbers; leave them if the report prints them so"
            ),
        )
