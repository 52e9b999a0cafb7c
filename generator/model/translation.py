"""A text with its translation, and how far the one can be trusted to say what the other says."""

from dataclasses import dataclass
from enum import StrEnum

from generator.language import Language
from generator.problem import Position
from generator.source.node import Mapping, Scalar
from generator.source.place import fingerprint_of_text


class State(StrEnum):
    """How far a translation can be trusted.

    Missing: it is not there or empty. Stale: its source has changed since it was confirmed. Unconfirmed: nobody has
    confirmed it. Confirmed: somebody has, and the source is as it was.
    """

    missing = "missing"
    stale = "stale"
    unconfirmed = "unconfirmed"
    confirmed = "confirmed"


@dataclass(frozen=True, slots=True, order=True)
class Confirmed:
    """What was confirmed: where the text stood (``path`` below its folder), its source, and what both texts said."""

    path: str
    place: str
    source_hash: str
    target_hash: str
    source: str


@dataclass(frozen=True, slots=True)
class Translation:
    """One text of a file.

    ``path`` is the file below ``data/``, ``place`` where in it the text stands, ``node`` the mapping of both languages;
    ``confirmed`` is what was last confirmed of it, which may have stood elsewhere then.
    """

    path: str
    place: str
    node: Mapping
    source_language: Language
    state: State
    confirmed: Confirmed | None = None

    @property
    def key(self) -> str:
        """File and place in one: what the text is called in files for translators."""
        return f"{self.path}#{self.place}"

    @property
    def target_language(self) -> Language:
        """The language that it is translated into."""
        return self.source_language.other

    @property
    def source(self) -> str:
        """The text as it was written; empty where it is not there."""
        return _said(self.node, self.source_language)

    @property
    def target(self) -> str:
        """Its translation; empty where there is none."""
        return _said(self.node, self.target_language)

    @property
    def before(self) -> str | None:
        """The source as it was when the translation was confirmed, where it is another now."""
        return self.confirmed.source if self.confirmed is not None and self.state is State.stale else None

    @property
    def moved_on(self) -> bool:
        """Whether the translation has changed since it was confirmed."""
        return self.confirmed is not None and self.confirmed.target_hash != fingerprint_of_text(self.target)

    @property
    def position(self) -> Position:
        """Where the translation stands, or the text where there is none."""
        found = self.node.get(str(self.target_language))
        return found.position if isinstance(found, Scalar) else self.node.position


def _said(node: Mapping, language: Language) -> str:
    found = node.get(str(language))
    return found.text.strip() if isinstance(found, Scalar) and not found.null else ""
