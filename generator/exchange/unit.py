"""What goes to a translator and comes back: one text with its translation, in whatever kind of file."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.language import Bilingual, Language
from generator.model.translation import State, Translation
from generator.problem import Level, Position, Problem
from generator.source.place import fingerprint_of_text

_NOWHERE = Position("")


@dataclass(frozen=True, slots=True)
class Unit:
    """One text.

    ``finished`` says that the translator has done with it, None where the file cannot say. ``before`` is the source as
    it was when last confirmed, where it has changed. ``mark`` is the fingerprint of the translation that was sent out,
    empty where the file has lost it. ``position`` is where the unit stands in a file that came back.
    """

    key: str
    source: str
    target: str
    finished: bool | None
    before: str | None = None
    mark: str = ""
    position: Position = _NOWHERE


@dataclass(frozen=True, slots=True)
class Batch:
    """The texts of one file and its two languages."""

    source_language: Language
    target_language: Language
    units: tuple[Unit, ...]


class UnreadableError(Exception):
    """A file that came back cannot be read; it holds what is wrong, and where."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message.en)
        self.problem = problem


def unreadable(position: Position, zh: str, en: str, hint_zh: str, hint_en: str) -> UnreadableError:
    """The error, to be raised."""
    return UnreadableError(Problem("E002", Level.error, position, Bilingual(zh, en), Bilingual(hint_zh, hint_en)))


def as_batch(translations: Iterable[Translation], source: Language) -> Batch:
    """Texts that go out; those without a source have nothing to translate."""
    units = tuple(
        Unit(
            one.key,
            one.source,
            one.target,
            one.state is State.confirmed,
            one.before,
            fingerprint_of_text(one.target),
        )
        for one in translations
        if one.source
    )
    return Batch(source, source.other, units)


def language_of(code: str) -> Language | None:
    """The language behind a code such as ``en-GB`` or ``zh-CN``; None for another one."""
    primary = code.replace("_", "-").partition("-")[0].lower()
    return Language(primary) if primary in Language.__members__ else None


def normal(text: str) -> str:
    """A text that came back as the source would hold it: no spaces around it, one kind of line break."""
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()
