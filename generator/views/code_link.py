"""A code that leads to its row on the standard's page, and how it is called in each language."""

from dataclasses import dataclass

from generator.language import Language
from generator.model.catalogue import CatalogueEntry
from generator.views.chinese import mark_chinese


@dataclass(frozen=True, slots=True)
class CodeLinkView:
    """A printed code and its row on the standard's page; ``href`` is empty where the standard does not know it."""

    text: str
    href: str


def code_text(code: str, entry: CatalogueEntry | None, language: Language) -> str:
    """A code as readers of the language know it: 第十二条 is Art. 12 in English; any other stays as it is."""
    if language is Language.en and entry is not None and entry.article is not None and entry.code == code:
        return f"Art. {entry.article}"
    return mark_chinese(code, language)
