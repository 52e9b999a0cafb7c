"""The peer: plain ``mkdocs build`` of the very pages that our own build makes its site of."""

from dataclasses import dataclass
from pathlib import Path

from generator.site.bridge import theme_assets
from generator.site.check import check
from generator.site.configuration import write_source
from generator.site.parts import plan_hub_part, plan_parts
from generator.site.plan import plan_assets
from generator.site.settings_file import read_settings
from generator.site.survey import survey_checked


@dataclass(frozen=True, slots=True)
class Peer:
    """The configuration of every small site, and the address of every page from the site's root."""

    configurations: tuple[Path, ...]
    pages: frozenset[str]


def write_peer(workplace: Path, folder: Path) -> Peer:
    """Write the sources of every small site below ``folder``."""
    settings, problems = read_settings(workplace / "mkdocs.yml")
    if settings is None:
        raise SystemExit(str(problems))
    checked = check(settings.data)
    if checked.stops:
        raise SystemExit("the edition has errors: run 'duizhao check'")
    configurations: list[Path] = []
    pages: set[str] = set()
    outlines = survey_checked(checked).outlines
    assets = plan_assets(outlines)[1] | theme_assets()[1]
    parts = (plan_hub_part(outlines, settings, assets), *plan_parts(checked, outlines, settings, assets).values())
    for number, plan in enumerate(plan for part in parts for plan in part.sites):
        site = plan()
        source = folder / f"{number:02}-{site.path.strip('/').replace('/', '-') or 'portal'}"
        configurations.append(write_source(site, settings, source))
        pages.update(f"{site.path}{page}".strip("/") for page in site.pages)
    return Peer(tuple(configurations), frozenset(pages))


def require_same_pages(peer: Peer, site: Path) -> None:
    """End with a message unless our build made the very pages that the peer is given; no ratio would mean anything."""
    built = {file.parent.relative_to(site).as_posix() for file in site.rglob("index.html")}
    different = sorted(peer.pages ^ {"" if page == "." else page for page in built})
    if different:
        raise SystemExit(f"{len(different)} pages differ between the build and bench/peer.py, such as {different[0]!r}")
