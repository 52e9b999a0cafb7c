"""How far the translations are, as one page for editors, with a picture; both languages stand in it."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from generator.facts.changed_words import Piece, changed_words
from generator.language import Bilingual, Language
from generator.model.translation import State, Translation

STATES = {
    State.confirmed: Bilingual("已确认", "confirmed"),
    State.unconfirmed: Bilingual("未确认", "not confirmed"),
    State.stale: Bilingual("原文已变", "stale"),
    State.missing: Bilingual("缺译文", "missing"),
}
"""What the states are called."""


@dataclass(frozen=True, slots=True)
class PartView:
    """A stretch of a bar, in hundredths of the longest one."""

    state: str
    start: float
    width: float


@dataclass(frozen=True, slots=True)
class FileView:
    """A file's row: its name and title, its counts in the order of :data:`STATES`, its bar."""

    name: str
    title: Bilingual | None
    counts: tuple[int, ...]
    parts: tuple[PartView, ...]


@dataclass(frozen=True, slots=True)
class WorkView:
    """A text that needs work: the source with what changed in it, and the translation as it is."""

    state: str
    state_name: Bilingual
    position: str
    source: tuple[Piece, ...]
    source_language: str
    target: str
    target_language: str


@dataclass(frozen=True, slots=True)
class FolderView:
    """An edition, or an organisation's own files."""

    name: str
    direction: Bilingual
    files: tuple[FileView, ...]
    total: tuple[int, ...]
    work: tuple[WorkView, ...]


@dataclass(frozen=True, slots=True)
class TranslationStatusView:
    """The whole page."""

    title: Bilingual
    states: tuple[tuple[str, Bilingual], ...]
    counts: tuple[int, ...]
    folders: tuple[FolderView, ...]


def view_translation_status(folders: Mapping[str, tuple[Translation, ...]], name: str) -> TranslationStatusView:
    """All folders with their texts; ``name`` is the site's."""
    every = [one for found in folders.values() for one in found]
    return TranslationStatusView(
        Bilingual(f"{name}：译文现状", f"{name}: translations"),
        tuple((str(state), said) for state, said in STATES.items()),
        _counts(every),
        tuple(_folder(folder, found) for folder, found in folders.items() if found),
    )


def _counts(found: list[Translation]) -> tuple[int, ...]:
    counts = Counter(one.state for one in found)
    return tuple(counts[state] for state in STATES)


def _folder(folder: str, found: tuple[Translation, ...]) -> FolderView:
    by_path = {path: [one for one in found if one.path == path] for path in dict.fromkeys(one.path for one in found)}
    longest = max(len(some) for some in by_path.values())
    files = tuple(
        FileView(path.removeprefix(f"{folder}/").removesuffix(".yml"), _title(some), counts, _parts(counts, longest))
        for path, some in by_path.items()
        for counts in [_counts(some)]
    )
    to_english = found[0].source_language is Language.zh
    direction = (
        Bilingual("中文译英文", "Chinese to English") if to_english else Bilingual("英文译中文", "English to Chinese")
    )
    work = tuple(_work(one) for one in found if one.state in (State.missing, State.stale))
    return FolderView(folder, direction, files, _counts(list(found)), work)


def _title(found: list[Translation]) -> Bilingual | None:
    """What a chapter or case is called, where both languages have it."""
    one = next((one for one in found if one.place == "title"), None)
    if one is None or not (one.source and one.target):
        return None
    zh, en = (one.source, one.target) if one.source_language is Language.zh else (one.target, one.source)
    return Bilingual(zh, en)


def _parts(counts: tuple[int, ...], longest: int) -> tuple[PartView, ...]:
    parts, start = [], 0.0
    for state, count in zip(STATES, counts, strict=True):
        width = 100 * count / longest
        if count:
            parts.append(PartView(str(state), round(start, 2), round(width, 2)))
        start += width
    return tuple(parts)


def _work(one: Translation) -> WorkView:
    return WorkView(
        str(one.state),
        STATES[one.state],
        str(one.position),
        changed_words(one.source if one.before is None else one.before, one.source),
        one.source_language.html,
        one.target,
        one.target_language.html,
    )
