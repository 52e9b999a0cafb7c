"""References within text: ``{{kpi:alumina-output@2019}}``, ``{{ref:case/green-mine}}``."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

REFERENCE = re.compile(r"\{\{\s*([a-z]+)\s*:\s*([^{}@\s]+)(?:@([^{}\s]+))?\s*\}\}")


class ReferenceKind(StrEnum):
    """What a reference names."""

    kpi = "kpi"
    ref = "ref"
    term = "term"
    company = "company"


@dataclass(frozen=True, slots=True)
class Reference:
    """One reference: its kind as written, the id it names, the year where one is given."""

    kind: str
    target: str
    period: str | None
    text: str


def find_references(text: str) -> Iterator[Reference]:
    """Every reference in ``text``, in order."""
    for match in REFERENCE.finditer(text):
        yield Reference(match[1], match[2], match[3], match[0])
