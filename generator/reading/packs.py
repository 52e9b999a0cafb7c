"""The data the package brings along: units, catalogues and forms of characters."""

from functools import cache
from pathlib import Path
from typing import TypeVar

from generator.model.catalogue import Catalogue, Goal, Goals
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


@cache
def packed_catalogue(name: str) -> Catalogue | None:
    """The catalogue of one standard that the package brings along, or None."""
    file = f"catalogues/{name}.yml"
    return _read(file, Catalogue) if (_PACKS / file).is_file() else None


def packed_catalogue_names() -> tuple[str, ...]:
    """The ids of all catalogues that the package brings along."""
    return tuple(sorted(file.name.removesuffix(".yml") for file in (_PACKS / "catalogues").glob("*.yml")))


@cache
def packed_han_forms() -> dict[str, str]:
    """Every traditional or variant character with the simplified one that it stands for."""
    lines = (_PACKS / "han-forms.txt").read_text(encoding="utf-8").splitlines()
    return {form: line[0] for line in lines if not line.startswith("#") for form in line[1:]}
