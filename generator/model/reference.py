"""References within text: ``{{kpi:alumina-output@2019}}``, ``{{ref:case/green-mine}}``."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

REFERENCE = re.compile(r"\{\{\s*([a-z]+)\s*:\s*([^{}@\s]+)(?:@([^{}\s]+))?(?:\s+unit=([^{}\s]+))?\s*\}\}")


UNREAD = re.compile(r"\{\{[^{}]*\}\}")
"""What was meant as a reference, where it stands in a text without its references."""


class ReferenceKind(StrEnum):
    """What a reference names."""

    kpi = "kpi"
    change = "change"
    sum = "sum"
    ref = "ref"
    term = "term"
    company = "company"


@dataclass(frozen=True, slots=True)
class Reference:
    """One reference: its kind as written, the id it names, year and unit where given."""

    kind: str
    target: str
    period: str | None
    unit: str | None
    text: str

    @property
    def indicators(self) -> tuple[str, ...]:
        """The indicators it names: one, or for a sum several joined by ``+``."""
        if self.kind in (ReferenceKind.kpi, ReferenceKind.change):
            return (self.target,)
        if self.kind == ReferenceKind.sum:
            return tuple(self.target.split("+"))
        return ()


def find_references(text: str) -> Iterator[Reference]:
    """Every reference in ``text``, in order."""
    return map(as_reference, REFERENCE.finditer(text)) if "{{" in text else iter(())


def as_reference(match: re.Match[str]) -> Reference:
    """A match of :data:`REFERENCE` as a value."""
    return Reference(match[1], match[2], match[3], match[4], match[0])
