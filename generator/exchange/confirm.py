"""Taking the mark ``carried`` off what is right as it stands."""

from dataclasses import dataclass
from pathlib import Path

from generator.model.award import Award
from generator.model.drafted import Drafted
from generator.model.item import Item
from generator.model.timeline import Event
from generator.source.edit import edited, read_text
from generator.source.fields import end_of, remove_field
from generator.source.node import Mapping, mappings
from generator.source.parse import parse_text


@dataclass(frozen=True, slots=True)
class Confirmed:
    """A file's text without marks, and how many were taken off."""

    text: str
    marks: int


def confirm(file: Path, item: Item, line: int | None) -> Confirmed:
    """``file``, which holds ``item``, without its marks; with a ``line``, only without that of what the line is in.

    An event or award belongs to its list, whose mark it bears; otherwise what is marked further out stays marked.
    """
    text = read_text(file)
    root, _ = parse_text(text, item.position.path)
    assert root is not None, "the file was read before"
    drafted = {one.position: one for one in item.walk() if isinstance(one, Drafted) and _has_own_mark(one)}
    found = [mapping for mapping in mappings(root) if mapping.position in drafted]
    if line is not None:
        around = [mapping for mapping in found if _holds(text, mapping, line)]
        found = [max(around, key=lambda one: one.position)] if around else []
    edits = {remove_field(text, mapping, "carried") for mapping in found if drafted[mapping.position].carried}
    return Confirmed(edited(text, edits), len(edits))


def _has_own_mark(one: Drafted) -> bool:
    return one.carried is not None or not isinstance(one, Event | Award)


def _holds(text: str, mapping: Mapping, line: int) -> bool:
    return mapping.position.line <= line <= text.count("\n", 0, end_of(text, mapping)) + 1
