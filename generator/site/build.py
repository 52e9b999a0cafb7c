"""The whole site: read, check, build every small site aside, and put the result in place at once."""

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from generator.facts.derive import Facts, derive_facts
from generator.model.library import Library
from generator.problem import Level, Problem, sort_problems
from generator.reading.library import ReadLibrary, read_library
from generator.rules import run_rules
from generator.site.bridge import build_small_site, theme_assets
from generator.site.plan import (
    SmallSite,
    StaticFile,
    plan_assets,
    plan_downloads,
    plan_explorer_data,
    plan_organisation_downloads,
    plan_sites,
)
from generator.site.policy import add_policy
from generator.site.settings import SiteSettings
from generator.site.sitemap import write_sitemaps

Progress = Callable[[str, int, int], None]
"""Called with what is being done, how many steps are done, and how many there are."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What was read and found: the library, the facts of each whole edition, and all Problems."""

    read: ReadLibrary
    facts: tuple[Facts, ...]
    problems: tuple[Problem, ...]

    @property
    def library(self) -> Library:
        """The editions that are whole."""
        return self.read.library

    @property
    def stops(self) -> bool:
        """Whether there is an error, which stops publishing."""
        return any(problem.level is Level.error for problem in self.problems)


def check(data: Path) -> Checked:
    """Read everything and run every rule."""
    read = read_library(data)
    if any(problem.level is Level.error for problem in read.problems):
        return Checked(read, (), read.problems)
    facts = tuple(
        derive_facts(publisher, edition, read.units, read.catalogues)
        for publisher in read.library.publishers.values()
        for edition in publisher.editions.values()
    )
    found = [problem for one in facts for problem in run_rules(one)]
    return Checked(read, facts, sort_problems((*read.problems, *found)))


def build_site(checked: Checked, settings: SiteSettings, output: Path, progress: Progress) -> int:
    """Build all editions in both languages and swap the result into ``output``; returns the number of pages.

    Everything is made in a folder beside ``output`` first, so an interrupted or failed build leaves the last
    good site as it was. ``checked`` must hold no errors.
    """
    output = output.resolve()
    output.parent.mkdir(parents=True, exist_ok=True)
    aside = Path(tempfile.mkdtemp(prefix=f".{output.name}-", dir=output.parent))
    try:
        made = aside / "site"
        pages = _build_into(checked, settings, made, aside / "work", progress)
        _swap(made, output, aside / "before")
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    return pages


def _build_into(checked: Checked, settings: SiteSettings, made: Path, work: Path, progress: Progress) -> int:
    files, names = plan_assets(checked.library)
    theme, theme_names = theme_assets()
    sites = plan_sites(checked.library, checked.facts, settings, names | theme_names)
    listed: list[SmallSite] = []
    for number, plan in enumerate(sites):
        site = plan()
        progress(site.name if site.path else settings.name, number, len(sites))
        built = work / f"built-{number}"
        build_small_site(site, settings, work / f"source-{number}", built)
        _place(built, made / site.path)
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
    write_sitemaps(listed, settings, made)
    return add_policy(made)


def _place(built: Path, target: Path) -> None:
    """Move a small site into the whole; a hub's folder may already hold editions."""
    shutil.copytree(built, target, dirs_exist_ok=True)


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
