"""Changed words on one line of a terminal."""

from generator.facts.changed_words import Kind, changed_words

_FRAMES = {Kind.same: "{}", Kind.removed: "[-{}-]", Kind.added: "{{+{}+}}"}


def change_line(before: str, after: str) -> str:
    """``after`` with what is new in ``{+ +}`` and what is gone in ``[- -]``; line breaks become ``⏎``."""
    pieces = (_FRAMES[piece.kind].format(piece.text) for piece in changed_words(before, after))
    return "".join(pieces).replace("\n", "⏎")
