"""What the manual says of each code: ``problems.md`` and ``problems.zh.md`` are the one source."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.language import Language

_NAMES = {Language.zh: "problems.zh.md", Language.en: "problems.md"}
_HEADING = re.compile(r"^#{1,6} .*$|^```.*$", re.MULTILINE)
_CODE = re.compile(r"[A-Z]\d{3}")
_LEAD = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Explanation:
    """The page of one code: ``title`` is its first words in bold type, ``text`` all of it as Markdown."""

    code: str
    title: str
    text: str


@cache
def explanations(language: Language) -> dict[str, Explanation]:
    """The page of every code, in the order of the manual."""
    text = (_manual() / _NAMES[language]).read_text(encoding="utf-8")
    headings = list(_headings(text))
    ends = [*(start for start, _, _ in headings[1:]), len(text)]
    pages = {}
    for (_, begin, title), end in zip(headings, ends, strict=True):
        if code := _CODE.search(title):
            body = text[begin:end].strip()
            lead = _LEAD.search(body)
            pages[code[0]] = Explanation(code[0], " ".join(lead[1].split()).rstrip(".,，。") if lead else code[0], body)
    return pages


def _headings(text: str) -> list[tuple[int, int, str]]:
    """Start, end and words of every heading; a # within an example is none."""
    found: list[tuple[int, int, str]] = []
    in_example = False
    for match in _HEADING.finditer(text):
        if match[0].startswith("```"):
            in_example = not in_example
        elif not in_example:
            found.append((match.start(), match.end(), match[0].lstrip("# ")))
    return found


def _manual() -> Path:
    """Beside the package in a checkout, inside it when installed."""
    package = Path(__file__).resolve().parent.parent
    packed = package / "manual"
    return packed if packed.is_dir() else package.parent / "docs" / "manual"
