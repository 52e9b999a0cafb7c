"""The texts of a folder with their translations, beside what ``translations.lock`` knows of them.

A text is a mapping of languages and nothing else. It is called by its file and place; where an item before it was added
or taken out, so that its place is another, it is known by what it says.
"""

from collections.abc import Container, Iterable, Iterator
from dataclasses import replace
from functools import partial
from typing import TypeVar

from generator.language import Language
from generator.model.acknowledged import Acknowledgements
from generator.model.catalogue import Catalogue
from generator.model.organisation import Organisation
from generator.model.translation import Confirmed, State, Translation
from generator.problem import Problem
from generator.reading.lock import confirm, read_lock
from generator.reading.memory import Memory
from generator.reading.tree import KINDS, Tree
from generator.source.node import Mapping, Node, Scalar
from generator.source.place import below, fingerprint_of_text

LOCK = "translations.lock"
_Key = TypeVar("_Key")
_LANGUAGES = frozenset(str(one) for one in Language)
_NOT_TRANSLATED = frozenset({Catalogue, Acknowledgements})
"""Files whose texts are no translations of each other: official titles, and reasons given in both languages."""


def read_translations(
    tree: Tree, folder: str, memory: Memory | None = None
) -> tuple[tuple[Translation, ...], tuple[Problem, ...]]:
    """Every text of an edition's or organisation's own files, and what is wrong with its lock."""
    memory = memory or Memory()
    entries, problems = read_lock(tree.data / folder / LOCK, f"{tree.data.name}/{folder}/{LOCK}")
    known: dict[str, list[Confirmed]] = {}
    for entry in entries:
        known.setdefault(entry.path, []).append(entry)
    written_in, lock = _written_in(tree, folder.partition("/")[0]), tree.others(folder)
    found: list[Translation] = []
    for path, root in _files(tree, folder):
        confirmed = known.get(path.removeprefix(f"{folder}/"), [])
        listed = partial(_texts, path, root, written_in, confirmed)
        found.extend(memory.recall(f"translations {path}", (root, str(written_in), lock), listed))
    return tuple(found), problems


def _texts(path: str, root: Node, written_in: Language, confirmed: list[Confirmed]) -> tuple[Translation, ...]:
    """The texts of one file."""
    found: list[tuple[str, Mapping]] = []
    _gather(root, "", found)
    listed = [Translation(path, place, node, written_in, State.unconfirmed) for place, node in found]
    return tuple(_stand(listed, confirmed))


def _gather(node: Node, place: str, found: list[tuple[str, Mapping]]) -> None:
    """The mappings that are texts, in the order of the file; no text has another in it."""
    if isinstance(node, Mapping) and _is_text(node):
        found.append((place, node))
    elif not isinstance(node, Scalar):
        for there, one in below(node, place):
            _gather(one, there, found)


def confirmed_now(translations: Iterable[Translation], folder: str, newly: Container[str]) -> tuple[Confirmed, ...]:
    """The entries of a folder's lock when the texts named in ``newly`` by their keys are confirmed as they are.

    All others keep what was confirmed of them, at the place where they stand now; texts that are gone have no entry.
    """
    entries = []
    for one in translations:
        path = one.path.removeprefix(f"{folder}/")
        if one.key in newly:
            entries.append(confirm(path, one.place, one.source, one.target))
        elif one.confirmed is not None:
            entries.append(replace(one.confirmed, path=path, place=one.place))
    return tuple(entries)


def translated_folders(tree: Tree) -> tuple[str, ...]:
    """Every organisation's folder and those of its editions, such as ``chinalco`` and ``chinalco/2020``."""
    names = [name for name in tree.folders() if any(True for _ in _files(tree, name))]
    return tuple(
        folder
        for name in names
        for folder in (name, *(f"{name}/{year}" for year in tree.folders(name) if year.isdigit()))
    )


def _files(tree: Tree, folder: str) -> Iterator[tuple[str, Node]]:
    """The files of a folder that hold texts; those of an organisation's editions are not its own."""
    kinds = [pattern for _, pattern, kind in KINDS if kind not in _NOT_TRANSLATED]
    for path, document in tree.files():
        below = path.removeprefix(f"{folder}/")
        own = below != path and not below[:4].isdigit()
        if own and document.root is not None and any(pattern.fullmatch(path) for pattern in kinds):
            yield path, document.root


def _written_in(tree: Tree, organisation: str) -> Language:
    document = tree.get(f"{organisation}/organisation.yml", Organisation)
    return document.item.written_in if document is not None and document.item is not None else Language.zh


def _is_text(node: Mapping) -> bool:
    return (
        bool(node.entries)
        and node.entries.keys() <= _LANGUAGES
        and all(isinstance(value, Scalar) for value in node.entries.values())
    )


def _stand(listed: list[Translation], known: list[Confirmed]) -> Iterator[Translation]:
    """Each text of a file with its state.

    What was confirmed is known by its place where the source is the same, else by what both texts say. A source that
    changed is known by its translation, else by its place where what stood there is not found elsewhere.
    """
    pairs = [_pair(one) for one in listed] if known else [("", "")] * len(listed)
    there, targets = set(pairs), {target for _, target in pairs}
    loose = [old for old in known if (old.source_hash, old.target_hash) not in there]
    at_place = _first(((old.place, old.source_hash), old) for old in known)
    by_words = _first(((old.source_hash, old.target_hash), old) for old in known)
    by_target = _first((old.target_hash, old) for old in loose)
    gone = _first((old.place, old) for old in loose if old.target_hash not in targets)
    for one, (source, target) in zip(listed, pairs, strict=True):
        same = at_place.get((one.place, source)) or by_words.get((source, target))
        changed = by_target.get(target) or gone.get(one.place)
        if not (one.source and one.target):
            yield replace(one, state=State.missing, confirmed=same or changed)
        elif same:
            yield replace(one, state=State.confirmed, confirmed=same)
        elif changed:
            yield replace(one, state=State.stale, confirmed=changed)
        else:
            yield one


def _first(found: Iterable[tuple[_Key, Confirmed]]) -> dict[_Key, Confirmed]:
    """What is found first under each key."""
    return dict(reversed(list(found)))


def _pair(one: Translation) -> tuple[str, str]:
    return fingerprint_of_text(one.source), fingerprint_of_text(one.target)
