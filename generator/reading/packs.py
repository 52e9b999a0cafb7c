"""The data the package brings along: units and catalogues."""

from functools import cache
from pathlib import Path
from typing import TypeVar

from generator.model.catalogue import Goal, Goals
from generator.model.item import Item
from generator.model.unit import Unit, UnitFile
from generator.reading.document import read_document
from generator.source.parse import parse_file

ItemT = TypeVar("ItemT", bound=Item)

_PACKS = Path(__file__).parent.parent / "packs"


def _read(name: str, kind: type[ItemT]) -> ItemT:
    root, problems = parse_file(_PACKS / name, f"packs/{name}")
    assert root is not None, problems
    item, more = read_document(root, kind)
    assert item is not None, more
    return item


@cache
def packed_units() -> tuple[Unit, ...]:
    """The units every site knows."""
    return _read("units.yml", UnitFile).units


@cache
def packed_goals() -> dict[str, Goal]:
    """The Sustainable Development Goals by number."""
    return {goal.code: goal for goal in _read("goals.yml", Goals).goals}
