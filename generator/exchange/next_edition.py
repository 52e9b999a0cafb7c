"""Next year's edition from this year's: the same files by span, with marks on what is yet to be rewritten.

Structure, ids, tags and texts are taken over as typed. Periods move on: values of earlier years stay as printed, the
new year's are pending. Whatever holds words or figures is marked as carried over. The definitions of indicators belong
to the organisation and stay where they are.
"""

from collections.abc import Iterator
from pathlib import Path

from generator.comparison.passages import find_passages
from generator.comparison.things import find_things
from generator.facts.derive import Facts
from generator.model.drafted import Drafted
from generator.model.library import Edition
from generator.problem import Position
from generator.source.edit import Edit, edited, read_text
from generator.source.fields import (
    change_value,
    insert_behind,
    insert_field,
    remove_field,
)
from generator.source.node import Mapping, Node, Scalar, Sequence, mappings
from generator.source.parse import parse_text

PENDING = "{missing: pending}"


def make_next_edition(facts: Facts, year: str) -> dict[Path, bytes]:
    """The files of the edition for ``year``, by path below its folder. ``facts`` are of an edition without errors."""
    edition = facts.edition
    marked = _carrying(edition)
    files: dict[Path, bytes] = {}
    for path in sorted(edition.folder.rglob("*")):
        below = path.relative_to(edition.folder)
        if not path.is_file() or any(part.startswith(".") for part in below.parts):
            continue
        files[below] = _taken_over(path, below, edition, year, marked) if path.suffix == ".yml" else path.read_bytes()
    return files


def _carrying(edition: Edition) -> frozenset[tuple[str, int, int]]:
    """Where everything stands that holds words or figures of its own; events and awards are marked by their list."""
    things = find_things(edition)
    found = set()
    for passage in find_passages(things):
        thing = passage.thing
        if "/" in thing.key and thing.above in things.by_key and thing.key.startswith(f"{thing.above}/"):
            thing = things.by_key[thing.above]
        if isinstance(thing.item, Drafted):
            found.add(_place(thing.position))
    return frozenset(found)


def _place(position: Position) -> tuple[str, int, int]:
    return position.path, position.line, position.column


def _taken_over(path: Path, below: Path, edition: Edition, year: str, marked: frozenset[tuple[str, int, int]]) -> bytes:
    text = read_text(path)
    shown_as = f"{edition.folder.parent.parent.name}/{edition.key}/{below.as_posix()}"
    root, problems = parse_text(text, shown_as)
    assert root is not None, problems
    edits: set[Edit] = set()
    for mapping in mappings(root):
        if not mapping.entries:
            continue
        if _place(mapping.position) in marked:
            edits.add(_mark(text, mapping, edition.year))
        if mapping.get("continues") is not None:
            edits.add(remove_field(text, mapping, "continues"))
        if _text_of(mapping.get("kind")) == "kpi_table":
            edits.update(_moved_on(mapping.get("periods"), edition.year, year))
    if below.as_posix() == "report.yml" and isinstance(root, Mapping):
        edits.update(_next_report(text, root, edition.year, year))
    if below.as_posix() == "observations.yml" and isinstance(root, Mapping):
        edits.update(_next_values(text, root, edition.year, year))
    return edited(text, edits).encode("utf-8")


def _mark(text: str, mapping: Mapping, year: str) -> Edit:
    there = mapping.get("carried")
    if isinstance(there, Scalar):
        return change_value(there, year)
    return insert_field(text, mapping, "carried", year)


def _moved_on(periods: Node | None, before: str, after: str) -> Iterator[Edit]:
    """The years of a table: each becomes the one behind it, the last becomes the new one."""
    years = [one for one in periods.items if isinstance(one, Scalar)] if isinstance(periods, Sequence) else []
    if years and years[-1].text == before:
        for one, following in zip(years, [*(later.text for later in years[1:]), after], strict=True):
            yield change_value(one, following)
    elif years and years[0].text == before:  # printed latest first
        for one, earlier in zip(years, [after, *(sooner.text for sooner in years[:-1])], strict=True):
            yield change_value(one, earlier)


def _next_report(text: str, root: Mapping, before: str, after: str) -> Iterator[Edit]:
    """The year, the period, the ordinal and the year in the title; when it was published is not known yet."""
    if isinstance(year := root.get("year"), Scalar):
        yield change_value(year, after)
    if isinstance(period := root.get("period"), Mapping):
        for date in period.entries.values():
            if isinstance(date, Scalar) and date.text.startswith(before):
                yield change_value(date, after + date.text.removeprefix(before))
    if isinstance(ordinal := root.get("ordinal"), Scalar) and ordinal.text.isdecimal():
        yield change_value(ordinal, str(int(ordinal.text) + int(after) - int(before)))
    if isinstance(title := root.get("title"), Mapping):
        for words in title.entries.values():
            if isinstance(words, Scalar) and before in words.text:
                written = text[words.start : words.end]
                yield change_value(words, written.replace(before, after))
    if root.get("published") is not None:
        yield remove_field(text, root, "published")


def _next_values(text: str, root: Mapping, before: str, after: str) -> Iterator[Edit]:
    """A pending value behind the last year's; what earlier years were restated from was told last year."""
    rows = root.get("observations")
    for row in rows.items if isinstance(rows, Sequence) else ():
        values = row.get("values") if isinstance(row, Mapping) else None
        if not isinstance(values, Mapping):
            continue
        for value in values.entries.values():
            if isinstance(value, Mapping) and value.get("restated") is not None:
                yield remove_field(text, value, "restated")
        if values.get(before) is not None and values.get(after) is None:
            yield insert_behind(text, values, before, after, PENDING)


def _text_of(node: Node | None) -> str:
    return node.text if isinstance(node, Scalar) else ""
