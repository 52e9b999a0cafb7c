"""A copy of the project's site that holds one edition alone, so that others do not count."""

import re
import shutil
from pathlib import Path

_PROJECT = Path(__file__).resolve().parent.parent
_YEAR = re.compile(r"\d{4}")


def make_workplace(edition: str, folder: Path) -> Path:
    """Copy settings, static files and the one edition (``chinalco/2020``) below ``folder``; returns ``folder``."""
    organisation, _, year = edition.partition("/")
    source = _PROJECT / "data" / organisation
    if not (source / year / "report.yml").is_file():
        raise SystemExit(f"there is no edition {edition} in data/")
    target = folder / "data" / organisation
    folder.mkdir(parents=True)
    shutil.copy(_PROJECT / "mkdocs.yml", folder)
    shutil.copytree(_PROJECT / "docs" / "site", folder / "docs" / "site")
    for entry in source.iterdir():
        if entry.is_file():
            target.mkdir(parents=True, exist_ok=True)
            shutil.copy(entry, target)
        elif entry.name == year or not _YEAR.fullmatch(entry.name):
            shutil.copytree(entry, target / entry.name)
    for entry in (_PROJECT / "data").iterdir():
        if entry.is_file():
            shutil.copy(entry, folder / "data")
    return folder
