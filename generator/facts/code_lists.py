"""The lists of codes as they stand in the data: the tags of each carrier, and those of a claim."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.facts.catalogue_codes import CatalogueCodes, FoundCodes
from generator.facts.derive import Facts, read_once
from generator.model.tagged import Tagged
from generator.problem import Position


@dataclass(frozen=True, slots=True)
class CodeList:
    """Codes of one standard that were written together, each with its place; ``in_claim`` for those of a claim."""

    codes: CatalogueCodes
    found: tuple[FoundCodes, ...]
    positions: tuple[Position, ...]
    in_claim: bool = False

    @property
    def pairs(self) -> Iterator[tuple[FoundCodes, Position]]:
        """Each code with its place."""
        return zip(self.found, self.positions, strict=True)


@read_once
def code_lists(facts: Facts) -> Iterator[CodeList]:
    """Every list whose standard has a catalogue."""
    for carrier in _carriers(facts):
        for standard, printed in carrier.tags.items():
            if standard in facts.standards:
                positions = tuple(carrier.position_of("tags", standard, place) for place in range(len(printed)))
                yield _list(facts.standards[standard].codes, printed, positions)
    yield from _claimed(facts)


def _carriers(facts: Facts) -> Iterator[Tagged]:
    for carrier in (*facts.edition.chapters.values(), *facts.edition.cases.values()):
        yield from (item for item in carrier.walk() if isinstance(item, Tagged))
    yield from (facts.publisher.indicators[name] for name in facts.edition.observations)


def _claimed(facts: Facts) -> Iterator[CodeList]:
    claim = facts.edition.report.gri
    if claim is None or claim.catalogue not in facts.standards:
        return
    codes = facts.standards[claim.catalogue].codes
    places = tuple(claim.position_of("sector_standards", place) for place in range(len(claim.sector_standards)))
    yield _list(codes, claim.sector_standards, places, in_claim=True)
    for topic in claim.topics:
        places = tuple(topic.position_of("disclosures", place) for place in range(len(topic.disclosures)))
        yield _list(codes, topic.disclosures, places, in_claim=True)
        if topic.sector_topic is not None:
            yield _list(codes, (topic.sector_topic,), (topic.position_of("sector_topic"),), in_claim=True)
    for other in claim.not_material:
        yield _list(codes, (other.sector_topic,), (other.position_of("sector_topic"),), in_claim=True)
    for omission in claim.omissions:
        yield _list(codes, (omission.code,), (omission.position_of("code"),), in_claim=True)


def _list(
    codes: CatalogueCodes, printed: tuple[str, ...], positions: tuple[Position, ...], in_claim: bool = False
) -> CodeList:
    return CodeList(codes, tuple(codes.find(one) for one in printed), positions, in_claim)
