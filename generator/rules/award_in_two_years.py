"""T106: one award stands in the lists of two years."""

from collections.abc import Iterator

from generator.facts.derive import Facts
from generator.language import Bilingual
from generator.problem import Level, Position, Problem
from generator.reading.likeness import folded

CODE = "T106"
LEVEL = Level.warning


def check(facts: Facts) -> Iterator[Problem]:
    """Awards with the same title that names a year, or the same work, and the same holders, in lists of two years."""
    first: dict[tuple[str, str, tuple[str, ...]], tuple[str, Position]] = {}
    for year, edition in sorted(facts.publisher.editions.items()):
        if year > facts.edition.year:
            continue
        for listed in edition.award_lists.values():
            for award in listed.awards:
                told = str(award.year or listed.year)
                title = folded(award.title.zh)
                work = folded(award.work.zh) if award.work else ""
                if not work and not any(one.isdigit() for one in title):
                    continue
                key = (title, work, (*award.companies, *(folded(one.zh) for one in award.units)))
                before, where = first.setdefault(key, (told, award.position))
                if before != told and year == facts.edition.year:
                    yield Problem(
                        CODE,
                        LEVEL,
                        award.position,
                        Bilingual(
                            f"“{award.title.zh}”列在 {told} 年，又列在 {before} 年（{where}）",
                            f"'{award.title.en}' is listed for {told} and for {before} ({where})",
                        ),
                        Bilingual("核对获奖年份", "check the year of the award"),
                    )
