"""The whole site: read, check, build every small site aside, and put the result in place at once."""

import shutil
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from generator.facts.derive import Facts, derive_facts
from generator.findings.acknowledged import Acknowledged, settle
from generator.findings.levels import set_levels
from generator.findings.notes import notes_by_position
from generator.model.library import Library
from generator.problem import Level, Problem, sort_problems
from generator.reading.library import ReadLibrary, read_library
from generator.rules import TO_BE_WRITTEN, run_rules
from generator.search.index import index_volume, prune_cache, write_index
from generator.site.bridge import finish_pages, theme_assets
from generator.site.plan import (
    SmallSite,
    StaticFile,
    plan_assets,
    plan_downloads,
    plan_explorer_data,
    plan_organisation_downloads,
    plan_sites,
)
from generator.site.policy import with_policy
from generator.site.settings import SiteSettings
from generator.site.sitemap import write_sitemaps
from generator.site.volumes import edition_volume, organisation_volume, site_names

Progress = Callable[[str, int, int], None]
"""Called with what is being done, how many steps are done, and how many there are."""


def silent(what: str, done: int, total: int) -> None:
    """Progress that nobody looks at."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What was read and found: the library, the facts of each whole edition, and all Problems but those that were
    acknowledged."""

    read: ReadLibrary
    facts: tuple[Facts, ...]
    problems: tuple[Problem, ...]
    acknowledged: tuple[Acknowledged, ...] = ()

    @property
    def library(self) -> Library:
        """The editions that are whole."""
        return self.read.library

    @property
    def stops(self) -> bool:
        """Whether there is an error, which stops publishing."""
        return any(problem.level is Level.error for problem in self.problems)

    @property
    def stops_preview(self) -> bool:
        """Whether there is an error beside what is still to be written; a preview shows that, and marks it."""
        errors = (problem for problem in self.problems if problem.level is Level.error)
        return any(problem.code not in TO_BE_WRITTEN for problem in errors)


def check(data: Path, progress: Progress = silent) -> Checked:
    """Read everything, run every rule, and part what was acknowledged from what is open."""
    progress("", 0, 0)
    read = read_library(data)
    if any(problem.level is Level.error for problem in read.problems):
        return Checked(read, (), read.problems)
    editions = [
        (publisher, one) for publisher in read.library.publishers.values() for one in publisher.editions.values()
    ]
    facts: list[Facts] = []
    found = list(read.problems)
    for number, (publisher, edition) in enumerate(editions):
        progress(edition.key, number, len(editions))
        facts.append(derive_facts(publisher, edition, read.units, read.catalogues))
        found.extend(run_rules(facts[-1]))
    progress("", len(editions), len(editions))
    settled = settle(set_levels(sort_problems(found), read.tree), read.tree)
    notes = notes_by_position(settled.acknowledged)
    told = tuple(replace(one, notes=notes) for one in facts)
    return Checked(read, told, sort_problems(settled.open), settled.acknowledged)


def build_site(checked: Checked, settings: SiteSettings, output: Path, progress: Progress) -> int:
    """Build all editions in both languages and swap the result into ``output``; returns the number of pages.

    Everything is made in a folder beside ``output`` first, so an interrupted or failed build leaves the last
    good site as it was. ``checked`` must hold no errors beside those that a preview allows.
    """
    output = output.resolve()
    output.parent.mkdir(parents=True, exist_ok=True)
    aside = Path(tempfile.mkdtemp(prefix=f".{output.name}-", dir=output.parent))
    try:
        made = aside / "site"
        pages = _build_into(checked, settings, made, progress)
        _swap(made, output, aside / "before")
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    return pages


def _build_into(checked: Checked, settings: SiteSettings, made: Path, progress: Progress) -> int:
    files, names = plan_assets(checked.library)
    theme, theme_names = theme_assets()
    sites = plan_sites(checked.library, checked.facts, settings, names | theme_names)
    listed: list[SmallSite] = []
    pages = 0
    for number, plan in enumerate(sites):
        site = plan()
        progress(site.name if site.path else settings.name, number, len(sites))
        pages += write_pages(site, settings, made)
        listed.append(site)
    progress("", len(sites), len(sites))
    shutil.copytree(theme, made / "assets", dirs_exist_ok=True, ignore=shutil.ignore_patterns("*.map"))
    write_files(made, files)
    for facts in checked.facts:
        write_files(made, plan_downloads(facts))
    for publisher in checked.library.publishers.values():
        write_files(made, plan_organisation_downloads(publisher, checked.read.units))
        editions = {one.edition.year: one for one in checked.facts if one.publisher is publisher}
        write_files(made, plan_explorer_data(publisher, editions))
    if settings.static.is_dir():
        shutil.copytree(settings.static, made, dirs_exist_ok=True)
    _write_index(checked, listed, settings, made)
    write_sitemaps(listed, settings, made)
    return pages


def _write_index(checked: Checked, sites: Sequence[SmallSite], settings: SiteSettings, made: Path) -> None:
    """The search index of the whole site; volumes that did not change since an earlier build are not indexed again."""
    paths = {site.path: site for site in sites}
    publishers: dict[str, list[Facts]] = {}
    for facts in checked.facts:
        publishers.setdefault(facts.publisher.id, []).append(facts)
    volumes = [edition_volume(facts, paths) for facts in checked.facts]
    volumes += [organisation_volume(editions[-1].publisher, editions, paths) for editions in publishers.values()]
    cache = settings.root / ".cache" / "search"
    files = [index_volume(volume, cache) for volume in volumes]
    write_index(files, [*site_names(volumes, publishers)], made)
    prune_cache(cache, files)


def write_pages(site: SmallSite, settings: SiteSettings, made: Path) -> int:
    """Write a small site's pages into the whole below ``made``; returns how many there are."""
    pages = 0
    for name, text in finish_pages(site, settings):
        file = made / site.path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(with_policy(text), encoding="utf-8")
        pages += 1
    return pages


def write_files(root: Path, files: tuple[StaticFile, ...]) -> None:
    """Write finished files below ``root``."""
    for file in files:
        path = root / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)


def _swap(made: Path, output: Path, before: Path) -> None:
    """Put the new site in the old one's place by two renames; the old one comes back if the second fails."""
    if output.exists():
        output.rename(before)
    try:
        made.rename(output)
    except OSError:
        if before.exists():
            before.rename(output)
        raise
