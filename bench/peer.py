"""The peer: plain ``mkdocs build`` of the very pages that our own build makes its site of."""

from collections.abc import Iterator
from pathlib import Path

from generator.language import Language
from generator.site.bridge import read_settings, theme_assets, write_source
from generator.site.build import Checked, check
from generator.site.plan import SmallSite, plan_assets, plan_edition, plan_hub, plan_portal
from generator.site.settings import SiteSettings


def write_peer_sources(workplace: Path, folder: Path) -> tuple[tuple[Path, ...], int]:
    """Write the sources of every small site below ``folder``; returns the configurations and the number of pages."""
    settings, problems = read_settings(workplace / "mkdocs.yml")
    if settings is None:
        raise SystemExit(str(problems))
    checked = check(settings.data)
    if checked.stops:
        raise SystemExit("the edition has errors: run 'duizhao check'")
    sites = tuple(_small_sites(checked, settings))
    configurations = []
    for number, site in enumerate(sites):
        source = folder / f"{number:02}-{site.path.strip('/').replace('/', '-') or 'portal'}"
        configurations.append(write_source(site, settings, source))
    return tuple(configurations), sum(len(site.pages) for site in sites)


def _small_sites(checked: Checked, settings: SiteSettings) -> Iterator[SmallSite]:
    """The small sites of the whole, as the build plans them."""
    _, own = plan_assets(checked.library)
    _, theme = theme_assets()
    names = own | theme
    yield plan_portal(checked.library, settings, names)
    for language in Language:
        yield plan_hub(checked.library, language, settings, names)
    for facts in checked.facts:
        for language in Language:
            yield plan_edition(facts, language, settings, names)
