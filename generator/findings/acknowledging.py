"""Writing an acknowledgement: into ``acknowledged.yml``, which keeps all else that stands in it."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from generator.findings.acknowledged import WHOLE_FOLDER, Found
from generator.language import Bilingual
from generator.model.acknowledged import Acknowledgements
from generator.reading.document import read_document
from generator.source.edit import Edit, edited, read_text, write_text
from generator.source.node import Mapping, Node, Scalar, Sequence
from generator.source.parse import parse_text
from generator.source.place import fingerprint
from generator.source.typed import quoted, typed

FILE = "acknowledged.yml"


@dataclass(frozen=True, slots=True)
class Statement:
    """What is to be written: a code, the place it is said of, the texts there, and by whom and why."""

    code: str
    at: str
    texts: tuple[str, ...]
    reason: Bilingual
    who: str
    on_page: bool


class CannotWriteError(Exception):
    """The file is typed in a way that cannot be added to without touching the rest of it."""


def state(
    code: str, folder: str, scope: str, found: Iterable[Found], reason: Bilingual, who: str, on_page: bool
) -> Statement:
    """The statement on findings below ``folder``, an edition's or organisation's path below ``data/``.

    ``scope`` is the folder, one file in it, or empty for the nearest place that holds all of them.
    """
    listed = list(found)
    texts = tuple(sorted({fingerprint(one.node) for one in listed}))
    at = (scope or _nearest([one.written for one in listed])).removeprefix(folder).removeprefix("/")
    return Statement(code, at or WHOLE_FOLDER, texts, reason, who, on_page)


def _nearest(written: list[str]) -> str:
    """The place itself, or the nearest one above several of one file."""
    if len(set(written)) == 1:
        return written[0]
    shared = min(written)
    while not all(one.startswith(shared) and one[len(shared) : len(shared) + 1] in "/#[" for one in written):
        shared = shared[: max(shared.rfind(sign) for sign in "/#[")]
    return shared


def write_statement(file: Path, statement: Statement) -> None:
    """Append the statement, or put it in place of an earlier one of the same code and place.

    Raises :class:`CannotWriteError` where that would not give what was meant; the file is then as it was.
    """
    text = read_text(file) if file.is_file() else "acknowledged:\n"
    root, problems = parse_text(text, file.name)
    listed = root.get("acknowledged") if isinstance(root, Mapping) and not problems else None
    if isinstance(listed, Sequence) and listed.items:
        same = next((one for one in listed.items if _is_of(one, statement)), None)
        indent = listed.position.column - 1
        new = edited(text, _replacing(same, statement)) if same else _appended(text, statement, indent)
    elif isinstance(listed, Scalar) and listed.null:
        new = _appended(text, statement, 2)
    else:
        raise CannotWriteError
    if not _says(new, statement, len(listed.items) if isinstance(listed, Sequence) else 0):
        raise CannotWriteError
    write_text(file, new)


def _is_of(entry: Node, statement: Statement) -> bool:
    if not isinstance(entry, Mapping):
        return False
    code, at = entry.get("code"), entry.get("at")
    return (
        isinstance(code, Scalar) and isinstance(at, Scalar) and (code.text, at.text) == (statement.code, statement.at)
    )


def _appended(text: str, statement: Statement, indent: int) -> str:
    before = text if text.endswith("\n") else text + "\n"
    lines = [
        f"- code: {statement.code}",
        f"  at: {typed(statement.at)}",
        f"  texts: [{_texts(statement)}]",
        "  reason:",
        f"    zh: {typed(statement.reason.zh)}",
        f"    en: {typed(statement.reason.en)}",
        f"  who: {typed(statement.who)}",
        *(["  on_page: true"] if statement.on_page else []),
    ]
    return edited(before, [Edit(len(before), len(before), "".join(f"{' ' * indent}{line}\n" for line in lines))])


def _texts(statement: Statement) -> str:
    return ", ".join(quoted(one) for one in statement.texts)


def _replacing(entry: Node, statement: Statement) -> list[Edit]:
    """The spans of an earlier entry that say something else now."""
    assert isinstance(entry, Mapping), "only mappings are found to be of the same place"
    texts, reason, who, shown = (entry.get(name) for name in ("texts", "reason", "who", "on_page"))
    if not (isinstance(texts, Sequence) and texts.items and isinstance(reason, Mapping) and isinstance(who, Scalar)):
        raise CannotWriteError
    first, last, zh, en = texts.items[0], texts.items[-1], reason.get("zh"), reason.get("en")
    if not (isinstance(first, Scalar) and isinstance(last, Scalar)):
        raise CannotWriteError
    if not (isinstance(zh, Scalar) and isinstance(en, Scalar)):
        raise CannotWriteError
    edits = [
        Edit(first.start, last.end, _texts(statement)),
        Edit(zh.start, zh.end, typed(statement.reason.zh)),
        Edit(en.start, en.end, typed(statement.reason.en)),
        Edit(who.start, who.end, typed(statement.who)),
    ]
    if isinstance(shown, Scalar):
        edits.append(Edit(shown.start, shown.end, str(statement.on_page).lower()))
    elif statement.on_page:
        edits.append(Edit(who.end, who.end, f"\n{' ' * (entry.position.column - 1)}on_page: true"))
    return edits


def _says(text: str, statement: Statement, before: int) -> bool:
    """Whether the new text reads as was meant, and no entry was lost."""
    root, problems = parse_text(text, FILE)
    if root is None or problems:
        return False
    item, faults = read_document(root, Acknowledgements)
    if item is None or faults:
        return False
    return len(item.acknowledged) >= before and any(
        (one.code, one.at, tuple(sorted(one.texts)), one.reason.zh, one.reason.en, one.who, one.on_page)
        == (
            statement.code,
            statement.at,
            statement.texts,
            statement.reason.zh.strip(),
            statement.reason.en.strip(),
            statement.who.strip(),
            statement.on_page,
        )
        for one in item.acknowledged
    )
