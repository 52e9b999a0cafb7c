"""Findings that an editor lets stand: which they are, and which acknowledgements no longer hold."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.findings.levels import NEEDED
from generator.language import Bilingual
from generator.model.acknowledged import Acknowledgement, Acknowledgements
from generator.problem import Level, Problem
from generator.reading.tree import Tree
from generator.source.node import Node
from generator.source.place import fingerprint, places

WHOLE_FOLDER = "."
"""The place of an acknowledgement that holds for all files of its folder."""


@dataclass(frozen=True, slots=True)
class Found:
    """Where a Problem stands: the path below ``data/``, the place in the file, and the node there."""

    path: str
    place: str
    node: Node

    @property
    def written(self) -> str:
        """File and place in one."""
        return _written(self.path, self.place)


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """A finding that was acknowledged, with what was said of it."""

    problem: Problem
    by: Acknowledgement


@dataclass(frozen=True, slots=True)
class Settled:
    """All findings: those that are open and those that are acknowledged."""

    open: tuple[Problem, ...]
    acknowledged: tuple[Acknowledged, ...]


@dataclass(frozen=True, slots=True, eq=False)
class _Entry:
    folder: str
    item: Acknowledgement

    @property
    def at(self) -> str:
        """What it covers, from ``data/``."""
        return self.folder if self.item.at == WHOLE_FOLDER else f"{self.folder}/{self.item.at}"

    def covers(self, written: str) -> bool:
        """Whether a place is this one or below it."""
        return written == self.at or (written.startswith(self.at) and written[len(self.at)] in "/#[")


def find(problem: Problem, tree: Tree) -> Found | None:
    """Where a Problem stands; None where its file could not be read."""
    found = tree.at(problem.position)
    return None if found is None else Found(problem.position.path.removeprefix(f"{tree.data.name}/"), *found)


def may_be_acknowledged(problem: Problem) -> bool:
    """Whether pages can be made in spite of it: not with what could not be read, nor with what pages depend on."""
    return problem.code not in NEEDED and not (problem.level is Level.error and int(problem.code[1:]) < 101)


def settle(problems: Iterable[Problem], tree: Tree) -> Settled:
    """Part what is open from what is acknowledged; acknowledgements that no longer hold are Problems themselves."""
    entries = [
        _Entry(path.rpartition("/")[0], one)
        for path, document in tree.all(Acknowledgements)
        if document.item is not None
        for one in document.item.acknowledged
    ]
    by_code: dict[str, list[_Entry]] = {}
    for entry in entries:
        by_code.setdefault(entry.item.code, []).append(entry)
    still_open: list[Problem] = []
    acknowledged: list[Acknowledged] = []
    used: dict[_Entry, set[str]] = {entry: set() for entry in entries}
    for problem in problems:
        stated = by_code.get(problem.code, []) if may_be_acknowledged(problem) else []
        found = find(problem, tree) if stated else None
        text = fingerprint(found.node) if found is not None else ""
        holding = [one for one in stated if found is not None and text in one.item.texts and one.covers(found.written)]
        for entry in holding:
            used[entry].add(text)
        if holding:
            acknowledged.append(Acknowledged(problem, holding[0].item))
        else:
            still_open.append(problem)
    for entry in entries:
        still_open.extend(_lapsed(entry, used[entry], tree))
    return Settled(tuple(still_open), tuple(acknowledged))


def _lapsed(entry: _Entry, used: set[str], tree: Tree) -> Iterator[Problem]:
    """What no longer holds of an acknowledgement."""
    item = entry.item
    if item.code in NEEDED:
        yield _cannot(item)
        return
    unused = [one for one in item.texts if one not in used]
    if not unused:
        return
    standing = {fingerprint(node) for node in _covered(entry, tree)}
    changed = [one for one in unused if one not in standing]
    if not standing:
        yield _no_place(item)
    elif changed:
        yield _changed(item, len(changed))
    else:
        yield _not_found(item, len(unused))


def _covered(entry: _Entry, tree: Tree) -> Iterator[Node]:
    for path, document in tree.files():
        if document.root is not None and (path == entry.at.partition("#")[0] or path.startswith(f"{entry.at}/")):
            for place, node in places(document.root):
                if entry.covers(_written(path, place)):
                    yield node


def _written(path: str, place: str) -> str:
    return f"{path}#{place}" if place else path


def _cannot(item: Acknowledgement) -> Problem:
    return Problem(
        "A004",
        Level.warning,
        item.position_of("code"),
        Bilingual(f"{item.code} 不能确认：有它的问题就做不成页面", f"{item.code} cannot be acknowledged"),
        Bilingual(
            "改正数据，再删去这一条", "pages cannot be made with what it finds: correct the data and delete the entry"
        ),
    )


def _no_place(item: Acknowledgement) -> Problem:
    return Problem(
        "A001",
        Level.warning,
        item.position_of("at"),
        Bilingual(
            f"这里没有“{item.at}”，对 {item.code} 的确认已失效",
            f"there is no '{item.at}', so {item.code} is open again",
        ),
        Bilingual(
            "位置变了，就用 duizhao acknowledge 重新确认；内容已删去，就删去这一条",
            "where the text has moved, run 'duizhao acknowledge' again; where it is gone, delete the entry",
        ),
    )


def _changed(item: Acknowledgement, count: int) -> Problem:
    return Problem(
        "A002",
        Level.warning,
        item.position_of("texts"),
        Bilingual(
            f"确认 {item.code} 时的文字有 {count} 处已改动（{item.at}），确认对它们失效",
            f"{count} text(s) of which {item.code} was acknowledged have changed since ({item.at})",
        ),
        Bilingual(
            "再看一遍；仍要保留，就用 duizhao acknowledge 重新确认，否则删去这一条",
            "look again; to let it stand, run 'duizhao acknowledge' again, otherwise delete the entry",
        ),
    )


def _not_found(item: Acknowledgement, count: int) -> Problem:
    return Problem(
        "A003",
        Level.hint,
        item.position_of("texts"),
        Bilingual(
            f"{item.at} 有 {count} 处文字已不再有 {item.code}",
            f"{item.code} is no longer found in {count} text(s) ({item.at})",
        ),
        Bilingual("删去这一条，或重新确认其余的", "delete the entry, or acknowledge the others again"),
    )
