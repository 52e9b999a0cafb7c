"""Names that must be known: ids of every kind, units, and the years of an indicator.

A file that could not be read still tells its ids where its YAML can be parsed, so that one broken file does
not make every reference to it look wrong.
"""

from collections.abc import Iterator

from generator.language import Bilingual
from generator.model.item import Item
from generator.model.unit import UnitRegistry
from generator.problem import Level, Position, Problem
from generator.reading.tree import Document
from generator.reading.wording import nearest_name
from generator.source.node import Mapping, Scalar, Sequence, mappings

Ids = frozenset[str] | None
"""The ids of one kind; None where a file is missing or could not be read, so that nothing is known of them."""

Periods = frozenset[tuple[str, str]] | None
"""Indicators and the years that they are printed for; None where the file could not be read."""


def listed_ids(document: Document[Item] | None, field: str, key: str) -> Ids:
    """The ids in the list ``field`` of a file, read from its nodes."""
    if document is None:
        return frozenset()
    if not isinstance(document.root, Mapping):
        return None
    entries = document.root.get(field)
    if not isinstance(entries, Sequence):
        return None if document.item is None else frozenset()
    ids = (item.get(key) for item in entries.items if isinstance(item, Mapping))
    return frozenset(node.text for node in ids if isinstance(node, Scalar))


class Known(dict[str, Ids]):
    """The ids of each kind. Those within a chapter or case, under ``chapter/safety``, are read when one is named."""

    def __init__(self, pages: dict[str, Document[Item]]) -> None:
        super().__init__()
        self._pages = pages

    def __missing__(self, page: str) -> Ids:
        document = self._pages.get(page)
        ids = self[page] = _ids_in(document) if document else None
        return ids


def _ids_in(document: Document[Item]) -> Ids:
    """Every id that stands somewhere in a file; nothing is known of one that could not be read."""
    if document.item is None or document.root is None:
        return None
    ids = (one.get("id") for one in mappings(document.root))
    return frozenset(node.text for node in ids if isinstance(node, Scalar))


def known_id(value: str, ids: Ids, position: Position, kind: str, kind_zh: str) -> Iterator[Problem]:
    """X001 where ``value`` is none of ``ids``; nothing where these could not be read."""
    if ids is not None and value not in ids:
        yield nothing_named(value, position, kind, kind_zh, ids)


def nothing_named(value: str, position: Position, kind: str, kind_zh: str, ids: frozenset[str]) -> Problem:
    """X001: there is no ``value`` among ``ids``; the nearest of these is suggested."""
    nearest = None if value.isdigit() else nearest_name(value, tuple(sorted(ids)))
    hint = (
        Bilingual(f"是不是想写“{nearest}”？", f"did you mean '{nearest}'?")
        if nearest
        else Bilingual(
            "检查写法；在相应的文件里定义它，或者删去这里",
            "check the spelling; define it in its file, or delete it here",
        )
    )
    return Problem(
        "X001",
        Level.error,
        position,
        Bilingual(f"没有名为“{value}”的{kind_zh}", f"there is no {kind} '{value}'"),
        hint,
    )


def observed_in(indicator: str, period: str, position: Position, periods: Periods) -> Iterator[Problem]:
    """An indicator that is known, but not for this year."""
    if periods is None or (indicator, period) in periods:
        return
    years = frozenset(year for name, year in periods if name == indicator)
    if years:
        yield nothing_named(f"{indicator}@{period}", position, "year of this indicator", "该指标的年份", years)


def known_unit(item: Item, unit: str | None, units: UnitRegistry) -> Iterator[Problem]:
    """K002 where the item's ``unit`` is not in the registry."""
    if unit is not None and units.find(unit) is None:
        yield unknown_unit(unit, item.position_of("unit"), units)


def unknown_unit(unit: str, position: Position, units: UnitRegistry) -> Problem:
    """K002 for a unit that is not in the registry."""
    nearest = nearest_name(unit, units.names)
    return Problem(
        "K002",
        Level.error,
        position,
        Bilingual(f"不认识单位“{unit}”", f"the unit '{unit}' is not known"),
        Bilingual(
            (f"是不是想写“{nearest}”？也可以" if nearest else "") + "在 data/units.yml 里定义新单位",
            (f"did you mean '{nearest}'? " if nearest else "") + "a new unit can be defined in data/units.yml",
        ),
    )
