"""Codes and titles as the subcommands print and write them."""

from collections.abc import Iterable, Sequence
from typing import Any

from rich.cells import cell_len

from generator.language import Language
from generator.model.catalogue import CatalogueEntry

UNSEEN = "*"
"""Stands behind a title that was not seen in a public source."""


def title_text(entry: CatalogueEntry) -> str:
    """The titles in both languages, each marked where it was not seen; a dash where none is known."""
    titles = [
        title if entry.is_official(language) else title + UNSEEN
        for language in Language
        if (title := entry.title[language]) is not None
    ]
    return " / ".join(titles) or "—"


def code_text(entry: CatalogueEntry) -> str:
    """The code, with its edition where it has one."""
    return f"{entry.code} ({entry.edition})" if entry.edition else entry.code


def entry_record(entry: CatalogueEntry) -> dict[str, Any]:
    """An entry for machines."""
    return {
        "code": entry.code,
        "edition": entry.edition,
        "title_zh": entry.title.zh,
        "title_en": entry.title.en,
        "group": entry.group,
        "seen": list(entry.seen),
        "verified": entry.verified,
    }


def aligned(rows: Iterable[Sequence[str]], indent: str = "") -> list[str]:
    """Rows as lines whose columns stand below each other, Chinese characters counted as two; the last is free."""
    table = [tuple(row) for row in rows]
    widths = [max((cell_len(row[place]) for row in table), default=0) for place in range(len(table[0]) if table else 0)]
    return [
        indent
        + "  ".join(
            [cell + " " * (width - cell_len(cell)) for cell, width in zip(row[:-1], widths[:-1], strict=True)]
            + [row[-1]]
        )
        for row in table
    ]
