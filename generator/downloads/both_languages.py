"""Texts of both languages, as files for machines give them."""

from collections.abc import Sequence

from generator.language import Bilingual
from generator.model.item import Text

NOTHING_SAID = Bilingual("", "")


def bilingual(text: Text | None) -> Bilingual:
    """A text of the model without its place; empty for none."""
    return Bilingual(text.zh, text.en) if text else NOTHING_SAID


def joined(text: Text | Bilingual) -> str:
    """Both languages in one field, or one where they do not differ."""
    return text.zh if text.zh == text.en else f"{text.zh} / {text.en}"


def apart(text: Text | Bilingual | None) -> tuple[str, str]:
    """Chinese and English as two fields; empty for none."""
    return (text.zh, text.en) if text else ("", "")


def in_a_row(texts: Sequence[Text | Bilingual]) -> Bilingual | None:
    """Several notes as one; None for none."""
    if not texts:
        return None
    *before, last = texts
    return Bilingual(
        "；".join([*(one.zh.rstrip("。；") for one in before), last.zh]),
        "; ".join([*(one.en.rstrip(".;") for one in before), last.en]),
    )
