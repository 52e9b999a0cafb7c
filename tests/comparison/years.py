"""Small sites with several editions of one chapter, for tests of single findings."""

from pathlib import Path
from typing import Any

import yaml

from generator.comparison.change import Comparison
from generator.comparison.compare import compare
from generator.facts.derive import Facts
from tests.sites import CONFIG, write_files

Text = tuple[str, str]


def edition(year: int, *texts: Text, **report: Any) -> dict[str, str]:
    """An edition whose one chapter has one section with these paragraphs."""
    blocks = [{"kind": "prose", "text": {"zh": zh, "en": en}} for zh, en in texts]
    section = {"id": "all", "title": {"zh": "全部", "en": "All"}, "blocks": blocks, "tags": report.pop("tags", {})}
    title = {"zh": "正文", "en": "Text"}
    chapter = {"id": "text", "kind": "chapter", "title": title, "sections": [section]}
    period = {"start": f"{year}-01-01", "end": f"{year}-12-31"}
    front = {"title": {"zh": "报告", "en": "Report"}, "year": str(year), "period": period, "order": ["text"]} | report
    folder = f"data/acme/{year}"
    return {f"{folder}/report.yml": _yaml(front), f"{folder}/chapters/text.yml": _yaml(chapter)}


def facts_of(folder: Path, *editions: dict[str, str]) -> dict[str, Facts]:
    """The facts of each edition by year."""
    organisation = {
        "name": {"zh": "甲公司", "en": "Acme"},
        "short": {"zh": "甲", "en": "Acme"},
        "palette": {"brand": "#0B4A66", "accent": "#A0521C"},
    }
    files = {"mkdocs.yml": CONFIG, "data/acme/organisation.yml": _yaml(organisation)}
    for one in editions:
        files |= one
    checked = write_files(folder, files).checked
    assert not checked.stops, checked.problems
    return {one.edition.year: one for one in checked.facts}


def compared(folder: Path, *editions: dict[str, str]) -> Comparison:
    """The last two editions side by side."""
    facts = facts_of(folder, *editions)
    *_, before, after = facts.values()
    return compare(before, after)


def _yaml(node: dict[str, Any]) -> str:
    return yaml.safe_dump(node, allow_unicode=True, sort_keys=False)
