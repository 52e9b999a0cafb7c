"""The files below ``data/``: which there are, what each should hold, and what each holds."""

import re
from collections.abc import Collection, Iterator, Mapping, Set
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Generic, TypeVar

from generator.language import Bilingual
from generator.model.acknowledged import Acknowledgements
from generator.model.award import Awards
from generator.model.catalogue import Catalogue
from generator.model.indicator import Indicators, Observations
from generator.model.item import Item
from generator.model.organisation import Organisation, Terms
from generator.model.press import Issue
from generator.model.report import Case, Chapter, Report
from generator.model.rule_setting import RuleSettings
from generator.model.timeline import Timelines
from generator.model.unit import UnitFile
from generator.problem import Level, Position, Problem
from generator.reading.document import read_document
from generator.reading.files import YAML
from generator.reading.memory import Memory
from generator.source.node import Node
from generator.source.parse import parse_file
from generator.source.place import Places

ItemT = TypeVar("ItemT", bound=Item)
ItemT_co = TypeVar("ItemT_co", bound=Item, covariant=True)

KINDS: tuple[tuple[str, re.Pattern[str], type[Item]], ...] = (
    ("units", re.compile(r"units\.yml"), UnitFile),
    ("rules", re.compile(r"rules\.yml"), RuleSettings),
    ("catalogue", re.compile(r"catalogues/[^/]+\.yml"), Catalogue),
    ("organisation", re.compile(r"[^/]+/organisation\.yml"), Organisation),
    ("indicators", re.compile(r"[^/]+/indicators\.yml"), Indicators),
    ("terms", re.compile(r"[^/]+/terms\.yml"), Terms),
    ("press", re.compile(r"[^/]+/press/[^/]+\.yml"), Issue),
    ("acknowledged", re.compile(r"[^/]+/(\d{4}/)?acknowledged\.yml"), Acknowledgements),
    ("report", re.compile(r"[^/]+/\d{4}/report\.yml"), Report),
    ("observations", re.compile(r"[^/]+/\d{4}/observations\.yml"), Observations),
    ("timelines", re.compile(r"[^/]+/\d{4}/timelines\.yml"), Timelines),
    ("awards", re.compile(r"[^/]+/\d{4}/awards\.yml"), Awards),
    ("chapter", re.compile(r"[^/]+/\d{4}/chapters/[^/]+\.yml"), Chapter),
    ("case", re.compile(r"[^/]+/\d{4}/cases/[^/]+\.yml"), Case),
)
"""Every kind of file: its name, where it lies below ``data/``, and what it holds."""


@dataclass(frozen=True, slots=True)
class Document(Generic[ItemT_co]):
    """One file as read; ``root`` without ``item`` where something in it is wrong, neither where it is no YAML."""

    path: Path
    shown_as: str
    root: Node | None
    item: ItemT_co | None

    @property
    def stem(self) -> str:
        """The file's name without its ending: the id of a chapter or case."""
        return self.path.stem


class Tree:
    """All files below one ``data/`` folder, read once."""

    def __init__(
        self, data: Path, documents: dict[str, Document[Item]], others: Mapping[str, str] | None = None
    ) -> None:
        """``others`` are the files beside the YAML by their paths below ``data``, each with what tells of a change."""
        self.data = data
        self._documents = documents
        self._others = others or {}
        self._places: dict[str, Places] = {}
        self._in: dict[str, list[Document[Item]]] = {}
        for path, document in documents.items():
            self._in.setdefault(path.rpartition("/")[0], []).append(document)

    def get(self, path: str, kind: type[ItemT]) -> Document[ItemT] | None:
        """The file at ``path`` below ``data/``, or None where there is none."""
        document = self._documents.get(path)
        return document if document is None or document.item is None or isinstance(document.item, kind) else None  # type: ignore[return-value]

    def below(self, folder: str, kind: type[ItemT]) -> Iterator[Document[ItemT]]:
        """The files directly in ``folder``, by name."""
        prefix = folder + "/"
        for path in self._documents:
            if path.startswith(prefix) and "/" not in path.removeprefix(prefix):
                found = self.get(path, kind)
                if found is not None:
                    yield found

    def find(self, shown_as: str) -> Document[Item] | None:
        """The file that Problems name ``shown_as``, or None where none was read."""
        return self._documents.get(shown_as.removeprefix(f"{self.data.name}/"))

    def at(self, position: Position) -> tuple[str, Node] | None:
        """The node at a position and its place; None where the file could not be read."""
        document = self.find(position.path)
        if document is None or document.root is None:
            return None
        if position.path not in self._places:
            self._places[position.path] = Places(document.root)
        return self._places[position.path].at(position)

    def all(self, kind: type[ItemT]) -> Iterator[tuple[str, Document[ItemT]]]:
        """Every file that holds a whole ``kind``, with its path below ``data/``."""
        for path, document in self._documents.items():
            if isinstance(document.item, kind):
                yield path, document  # type: ignore[misc]

    def files(self) -> Iterator[tuple[str, Document[Item]]]:
        """Every file with its path below ``data/``, in order."""
        yield from self._documents.items()

    @property
    def paths(self) -> frozenset[str]:
        """Where every file lies below ``data/``."""
        return frozenset(self._documents)

    @property
    def unread(self) -> frozenset[str]:
        """The paths of the files that could not be read."""
        return frozenset(path for path, document in self._documents.items() if document.item is None)

    def without(self, paths: Set[str]) -> "Tree":
        """The same without some files."""
        return Tree(self.data, {path: one for path, one in self._documents.items() if path not in paths})

    def documents(self, folder: str, *, deep: bool = True) -> tuple[Document[Item], ...]:
        """The files below a folder, or directly in it."""
        if not deep:
            return tuple(self._in.get(folder, ()))
        below = f"{folder}/" if folder else ""
        return tuple(
            one for name, inside in self._in.items() if name == folder or name.startswith(below) for one in inside
        )

    def others(self, folder: str) -> str:
        """What tells of a change in the files beside the YAML, below a folder: pictures, the lock of translations."""
        return " ".join(f"{path}:{stamp}" for path, stamp in self._others.items() if path.startswith(f"{folder}/"))

    def folders(self, below: str = "") -> tuple[str, ...]:
        """The names of the folders below a folder that hold files, in order."""
        prefix = f"{below}/" if below else ""
        names = {
            path.removeprefix(prefix).split("/")[0]
            for path in self._documents
            if path.startswith(prefix) and "/" in path.removeprefix(prefix)
        }
        return tuple(sorted(names))


def read_tree(
    data: Path, memory: Memory | None = None, folders: Collection[str] | None = None
) -> tuple[Tree, tuple[Problem, ...]]:
    """Read every file below ``data``; Problems name paths from the folder that holds ``data``.

    With a ``memory``, files whose size and time are what they were are not read again. Where ``folders`` are named,
    what lies in others is left out.
    """
    memory = memory or Memory()
    problems: list[Problem] = []
    documents: dict[str, Document[Item]] = {}
    others: dict[str, str] = {}
    if not data.is_dir():
        return Tree(data, {}), (_no_data(data),)
    for path, stamp in memory.files(data, folders).items():
        below = path.relative_to(data).as_posix()
        if path.suffix not in YAML:
            others[below] = stamp
            continue
        shown_as = f"{data.name}/{below}"
        kind = next((kind for _, pattern, kind in KINDS if pattern.fullmatch(below)), None)
        if kind is None:
            problems.append(_stray_file(shown_as))
            continue
        documents[below], wrong = memory.recall(shown_as, (stamp,), partial(_read_file, path, shown_as, kind))
        problems.extend(wrong)
    return Tree(data, documents, others), tuple(problems)


def _read_file(path: Path, shown_as: str, kind: type[Item]) -> tuple[Document[Item], tuple[Problem, ...]]:
    root, wrong = parse_file(path, shown_as)
    if root is None:
        return Document(path, shown_as, None, None), tuple(wrong)
    item, more = read_document(root, kind)
    return Document(path, shown_as, root, item), (*wrong, *more)


def _no_data(data: Path) -> Problem:
    return Problem(
        "S010",
        Level.error,
        Position(data.name),
        Bilingual(f"没有“{data.name}”文件夹", f"there is no folder '{data.name}'"),
        Bilingual(
            "在站点的文件夹里运行，或用 duizhao new site 新建一个站点",
            "run this in a site's folder, or make one with 'duizhao new site'",
        ),
    )


def _stray_file(shown_as: str) -> Problem:
    return Problem(
        "S009",
        Level.error,
        Position(shown_as),
        Bilingual("这个文件不在任何已知的位置，不会被读取", "this file lies in no known place and is not read"),
        Bilingual(
            "检查文件夹和文件名；各文件的位置见 docs/manual 中的“数据文件”",
            "check folder and name; docs/manual tells where each file lies",
        ),
    )
