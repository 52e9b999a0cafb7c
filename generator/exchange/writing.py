"""Translations into the source: each into its own place, everything else as it was typed."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from generator.exchange.taking_over import Change
from generator.language import Bilingual
from generator.model.translation import Translation
from generator.problem import Level, Position, Problem
from generator.reading.tree import Tree
from generator.source.edit import Edit, edited, read_text, write_text
from generator.source.node import Node, Scalar
from generator.source.parse import parse_text
from generator.source.place import places
from generator.source.typed import typed_like


@dataclass(frozen=True, slots=True)
class Written:
    """The changes that stand in the files now, and files that could not be written without touching more."""

    changes: tuple[Change, ...]
    problems: tuple[Problem, ...]


def write_changes(changes: Iterable[Change], tree: Tree) -> Written:
    """Write all changes, file by file. A file that would not read back as meant is left as it was."""
    by_file: dict[str, list[Change]] = {}
    for one in changes:
        by_file.setdefault(one.translation.path, []).append(one)
    ready: list[tuple[Path, str]] = []
    done: list[Change] = []
    problems: list[Problem] = []
    for path, some in by_file.items():
        file = tree.data / path
        text = read_text(file)
        new = _changed(text, some)
        if new is None:
            problems.append(_cannot(f"{tree.data.name}/{path}"))
        else:
            ready.append((file, new))
            done.extend(some)
    for file, new in ready:
        write_text(file, new)
    return Written(tuple(done), tuple(problems))


def _changed(text: str, changes: list[Change]) -> str | None:
    """The text of a file after the changes; None where it would not read back as meant."""
    edits = sorted({_edit(one, text) for one in changes})
    if any(one.end > after.start for one, after in pairwise(edits)):
        return None
    new = edited(text, edits)
    return new if _reads_back(text, new, changes) else None


def _edit(change: Change, text: str) -> Edit:
    one = change.translation
    there = one.node.get(str(one.target_language))
    if isinstance(there, Scalar):
        end = _end(there, text)
        old = text[there.start : end]
        if not old:
            gap = " " if text[there.start - 1] == ":" else ""
            return Edit(there.start, there.start, gap + typed_like("", change.target, 0))
        return Edit(there.start, end, typed_like(old, change.target, _indent(old, one)))
    return _added(change, text)


def _added(change: Change, text: str) -> Edit:
    """A translation where there was none yet: in the braces of its source, or on a line of its own below it."""
    one = change.translation
    key, source = one.node.key(str(one.source_language)), one.node.get(str(one.source_language))
    assert isinstance(source, Scalar), "a text has nothing but scalars"
    end = _end(source, text)
    if _is_flow(one):
        return Edit(end, end, f", {one.target_language}: {typed_like('', change.target, 0)}")
    margin = " " * (key.position.column - 1)
    like = "|-" if "\n" in change.target else ""
    value = typed_like(like, change.target, len(margin) + 2)
    return Edit(end, end, f"\n{margin}{one.target_language}: {value}")


def _is_flow(one: Translation) -> bool:
    """Whether the mapping is written in braces; then it begins with one, before its first key."""
    first = next(one.node.typed_keys())
    return (one.node.position.line, one.node.position.column) != (first.position.line, first.position.column)


def _end(value: Scalar, text: str) -> int:
    """Where the value ends; a block's lines end before the line breaks that follow it."""
    written = text[value.start : value.end]
    return value.start + len(written.rstrip()) if written[:1] in ("|", ">") else value.end


def _indent(old: str, one: Translation) -> int:
    """The spaces before a block's lines, as they are now."""
    line = next((line for line in old.split("\n")[1:] if line.strip()), "")
    return len(line) - len(line.lstrip(" ")) or one.node.position.column + 1


def _reads_back(before: str, after: str, changes: list[Change]) -> bool:
    """Whether the new text says what was meant, and nothing else says anything else."""
    old, _ = parse_text(before, "")
    new, problems = parse_text(after, "")
    if old is None or new is None or problems:
        return False
    meant = {f"{one.translation.place}/{one.translation.target_language}": one.target for one in changes}
    said = _scalars(new)
    untouched = {place: text for place, text in _scalars(old).items() if place not in meant}
    return said == untouched | meant


def _scalars(root: Node) -> dict[str, str]:
    return {place: node.text.strip() for place, node in places(root) if isinstance(node, Scalar)}


def _cannot(shown_as: str) -> Problem:
    return Problem(
        "E008",
        Level.error,
        Position(shown_as),
        Bilingual(
            "译文写不进这个文件而不动其余内容，文件没有改动",
            "the translations cannot be written without touching more; the file stays as it was",
        ),
        Bilingual(
            "文件里可能有别名（* 和 &）；请手工填写", "it may have aliases (* and &); type the translations in by hand"
        ),
    )
