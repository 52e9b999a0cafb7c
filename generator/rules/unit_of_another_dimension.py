"""K101: an observation or reference uses a unit that cannot be converted to the indicator's."""

from collections.abc import Iterator

from generator.facts.derive import Facts
from generator.facts.unit_conversion import can_convert
from generator.language import Bilingual
from generator.model.item import Text
from generator.model.reference import ReferenceKind, find_references
from generator.problem import Level, Position, Problem

CODE = "K101"
LEVEL = Level.error


def check(facts: Facts) -> Iterator[Problem]:
    """Rows of ``observations.yml`` and ``{{kpi:… unit=…}}`` whose unit is of another dimension than the indicator's."""
    for row in facts.edition.observations.values():
        indicator = facts.publisher.indicators[row.indicator]
        if row.unit is not None:
            yield from _compare(row.unit, indicator.unit, indicator.id, row.position_of("unit"), facts)
    edition = facts.edition
    for carrier in (*edition.chapters.values(), *edition.cases.values()):
        for item in carrier.walk():
            if isinstance(item, Text):
                for field in ("zh", "en"):
                    for reference in find_references(getattr(item, field)):
                        if reference.unit is not None and reference.kind != ReferenceKind.change:
                            for name in reference.indicators:
                                shown = facts.observation(name, reference.period).unit.printed
                                yield from _compare(reference.unit, shown, name, item.position_of(field), facts)


def _compare(used: str, own: str, name: str, position: Position, facts: Facts) -> Iterator[Problem]:
    first, second = facts.units.find(used), facts.units.find(own)
    if first is None or second is None or can_convert(first, second):
        return
    yield Problem(
        CODE,
        LEVEL,
        position,
        Bilingual(
            f"指标“{name}”的单位是“{own}”，不能换算成“{used}”",
            f"'{name}' is measured in '{own}', which does not convert to '{used}'",
        ),
        Bilingual(
            "改用同一量纲的单位；口径变了就另设指标",
            "use a unit of the same kind; if the meaning changed, define another indicator",
        ),
    )
