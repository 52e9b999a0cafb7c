"""L151: a translation was confirmed, and its source has changed since.

What was confirmed stands in ``translations.lock``; an edition without one has nothing stale. Where the translation has
changed too, it may be right and only waits to be confirmed: that is a hint.
"""

from collections.abc import Iterator

from generator.facts.changed_words import Kind, changed_words
from generator.facts.derive import Facts
from generator.language import Bilingual
from generator.model.translation import State, Translation
from generator.problem import Level, Problem

CODE = "L151"
LEVEL = Level.warning


def check(facts: Facts) -> Iterator[Problem]:
    """Every stale translation of the edition and of its organisation's own files."""
    for one in (*facts.edition.translations, *facts.publisher.translations):
        if one.state is State.stale:
            yield _problem(one)


def _problem(one: Translation) -> Problem:
    pieces = changed_words(one.before or "", one.source)
    old = "…".join(piece.text.strip() for piece in pieces if piece.kind is Kind.removed)
    new = "…".join(piece.text.strip() for piece in pieces if piece.kind is Kind.added)
    return Problem(
        CODE,
        Level.hint if one.moved_on else LEVEL,
        one.position,
        Bilingual(
            f"译文确认之后，原文由“{_short(old)}”改为“{_short(new)}”",
            f"since the translation was confirmed, its source changed from '{_short(old)}' to '{_short(new)}'",
        ),
        Bilingual(
            "修改译文；已与原文一致，就用 duizhao translate confirm 确认",
            "correct the translation; where it says what the source says, run 'duizhao translate confirm'",
        ),
    )


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:57] + "…"
