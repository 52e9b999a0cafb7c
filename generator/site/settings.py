"""What a site's ``mkdocs.yml`` says that every build shares."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class SiteSettings:
    """``root`` is the folder of ``mkdocs.yml``; ``url`` ends with a slash; ``static`` holds hand-written files."""

    root: Path
    name: str
    url: str
    data: Path
    output: Path
    static: Path
