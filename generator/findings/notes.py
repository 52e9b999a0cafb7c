"""Editor's notes: acknowledgements that are printed on the page."""

from collections.abc import Iterable

from generator.findings.acknowledged import Acknowledged
from generator.model.acknowledged import Acknowledgement
from generator.problem import Position


def notes_by_position(acknowledged: Iterable[Acknowledged]) -> dict[Position, tuple[Acknowledgement, ...]]:
    """What is to be printed, by where the finding stands."""
    notes: dict[Position, tuple[Acknowledgement, ...]] = {}
    for one in acknowledged:
        if one.by.on_page:
            notes[one.problem.position] = (*notes.get(one.problem.position, ()), one.by)
    return notes
