"""A code that leads to its row on the standard's page."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CodeLinkView:
    """A printed code and its row on the standard's page; ``href`` is empty where the standard does not know it."""

    text: str
    href: str
