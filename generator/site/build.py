"""The whole site: build every part aside, by as many workers as there are, and put the result in place at once."""

import shutil
import traceback
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.search.index import index_volume, prune_cache, write_index
from generator.site.bridge import finish_pages, theme_assets
from generator.site.configuration import write_source
from generator.site.inputs import ChangedError, Inputs
from generator.site.kept import SEGMENTS, Built, fetch, forget, is_kept, keep, part_key
from generator.site.memory import collect, without_collection
from generator.site.parts import HUB, Part, dependencies
from generator.site.plan import SmallSite, plan_assets
from generator.site.progress import Progress, silent
from generator.site.settings import SiteSettings
from generator.site.sitemap import Addresses, write_sitemaps
from generator.site.survey import SiteSurvey
from generator.site.timings import Timings
from generator.site.volumes import titles
from generator.site.workers import PartError, open_workers
from generator.site.workplace import put_in_place, workplace
from generator.site.workshop import Workshop


@dataclass(frozen=True, slots=True)
class Cache:
    """What earlier builds left in ``folder``; parts named in ``anew`` are built all the same.

    ``inputs`` must have been read before the reports were, so that a file that is saved meanwhile is not taken for
    what was built.
    """

    folder: Path
    inputs: Inputs
    anew: Collection[str] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a build did: its pages, the parts that were built and not taken from the cache, what each part is made of,
    and where the time went."""

    pages: int
    built: tuple[str, ...]
    made_of: Mapping[str, Mapping[str, str]]
    timings: Timings


def build_site(
    survey: SiteSurvey,
    settings: SiteSettings,
    output: Path,
    progress: Progress = silent,
    workers: int = 1,
    cache: Cache | None = None,
) -> Outcome:
    """Build all editions in both languages and swap the result into ``output``.

    Everything is made in a folder beside ``output`` first, so an interrupted or failed build leaves the last good site
    as it was. The bytes are the same for any number of ``workers``, however the site is divided and whatever ``cache``
    holds. The ``survey`` must hold no errors beside those that a preview allows. Raises BusyError while another build
    makes the same site, PartError where a part cannot be made, ChangedError where a report that had to be read again
    is not what was checked, and OSError where something cannot be written.
    """
    output = output.resolve()
    with workplace(output) as folder:
        made = folder / "site"
        outcome = _build_into(survey, settings, made, progress, workers, cache)
        put_in_place(made, output, folder)
    return outcome


def write_sources(survey: SiteSurvey, settings: SiteSettings, folder: Path) -> tuple[Path, ...]:
    """Write what the engine is given for every small site below ``folder``; returns the configurations.

    Each is a folder of compiled pages that plain ``mkdocs build`` makes the same pages of. The ``survey`` must hold no
    errors.
    """
    workshop = Workshop(survey, settings, plan_assets(survey.outlines)[1] | theme_assets()[1])
    written: list[Path] = []
    for names in (("",), *survey.loads):
        for part in workshop.parts_of(names):
            for plan in part.sites:
                site = plan()
                name = site.path.strip("/").replace("/", "-") or "portal"
                written.append(write_source(site, settings, folder / name))
        workshop.put_away()
        collect()
    return tuple(written)


@dataclass(frozen=True, slots=True)
class _Work:
    """What a worker needs to do jobs: each is a row of parts; ``keys`` name the parts that may be kept."""

    workshop: Workshop
    jobs: Mapping[str, tuple[str, ...]]
    made: Path
    cache: Path
    keys: Mapping[str, str]
    anew: Collection[str]


@dataclass(frozen=True, slots=True)
class _Done:
    """A part in the new site: what the whole site needs of it, and whether it was built and not fetched."""

    name: str
    built: Built
    was_built: bool


def _build_into(
    survey: SiteSurvey, settings: SiteSettings, made: Path, progress: Progress, workers: int, cache: Cache | None
) -> Outcome:
    files, names = plan_assets(survey.outlines)
    theme, theme_names = theme_assets()
    assets = names | theme_names
    made_of = dependencies(survey, cache.inputs, assets) if cache else {}
    keys = {name: part_key(one) for name, one in made_of.items()}
    folder = cache.folder if cache else made.parent / "cache"
    workshop = Workshop(survey, settings, assets, cache.inputs if cache else None)
    jobs = _divide(survey)
    order = [name for names in jobs.values() for name in names]
    work = _Work(workshop, jobs, made, folder, keys, cache.anew if cache else ())
    if len(survey.loads) == 1:  # all can be held at once, and then shared by all workers
        workshop.open({name.partition("/")[0] for name in order if not _is_ready(work, name)})
    done: dict[str, _Done] = {}
    timings = Timings()

    def told(what: str, steps: int, total: int) -> None:
        progress(what or settings.name, steps, total + 1)

    with open_workers(min(workers, len(jobs)), work) as builders:
        for _, (some, spent) in builders.side_by_side(_do, _largest_first(jobs, survey), told):
            done |= {one.name: one for one in some}
            timings.update(spent)
        workshop.put_away()
        in_order = [done[name].built for name in order]
        with timings.of("index"):
            segments = [folder / SEGMENTS / one.segment for one in in_order if one.segment]
            named = [name for one in in_order for name in one.names]
            write_index(segments, [*named, *(name for one in in_order for name in one.titles)], made, builders.executor)
    shutil.copytree(theme, made / "assets", dirs_exist_ok=True, ignore=shutil.ignore_patterns("*.map"))
    _write(made, {file.path: file.content for file in files})
    if settings.static.is_dir():
        shutil.copytree(settings.static, made, copy_function=_replace, dirs_exist_ok=True)
    write_sitemaps([address for one in in_order for address in one.addresses], settings, made)
    if cache:
        prune_cache(folder / SEGMENTS, segments)
        forget(folder, {*keys.values(), *survey.keys.values()})
    progress("", len(order) + 1, len(order) + 1)
    fresh = tuple(name for name in order if done[name].was_built)
    return Outcome(sum(one.pages for one in in_order), fresh, made_of, timings)


def _divide(survey: SiteSurvey) -> dict[str, tuple[str, ...]]:
    """What is done at once: each part for itself where all is held, else the organisations of each load."""
    parts = {one.id: (one.id, *(edition.key for edition in one.editions)) for one in survey.outlines if one.editions}
    if len(survey.loads) == 1:
        return {name: (name,) for name in (HUB, *(name for names in parts.values() for name in names))}
    loads = {", ".join(names): tuple(part for name in names for part in parts.get(name, ())) for names in survey.loads}
    return {HUB: (HUB,), **{name: some for name, some in loads.items() if some}}


def _largest_first(jobs: Mapping[str, tuple[str, ...]], survey: SiteSurvey) -> dict[str, int]:
    """How many parts each job has; no worker is left with a large one when the others have nothing more to do."""
    pages: Counter[str] = Counter()
    for one in survey.outlines:
        pages[one.id] += len(one.indicators)
        compared = [after for _, after in one.compared]
        for edition in one.editions:
            pages[edition.key] += len(edition.pages) * (1 + compared.count(edition.year))
    in_order = sorted(jobs, key=lambda job: sum(pages[name] for name in jobs[job]), reverse=True)
    return {job: len(jobs[job]) for job in in_order}


def _is_ready(work: _Work, name: str) -> bool:
    """Whether a part was built before and may be taken."""
    key = work.keys.get(name)
    return key is not None and name not in work.anew and is_kept(work.cache, key)


def _do(work: _Work, job: str, progress: Progress) -> tuple[tuple[_Done, ...], Timings]:
    """Write the parts of a job into the site; returns them, and where the time went."""
    timings, done, names = Timings(), [], work.jobs[job]
    for number, name in enumerate(names):
        progress(name, number, len(names))
        done.append(_build_or_fetch(work, name, timings))
    if len(work.workshop.survey.loads) > 1:
        work.workshop.put_away()
        collect()
    return tuple(done), timings


def _build_or_fetch(work: _Work, name: str, timings: Timings) -> _Done:
    try:
        return _fetch(work, name, timings) or _build(work, name, timings)
    except (OSError, ChangedError):
        raise
    except Exception as error:  # noqa: BLE001 - whatever it is, the site stays and the part is named
        raise PartError(name, f"{type(error).__name__}: {error}", traceback.format_exc()) from None


def _fetch(work: _Work, name: str, timings: Timings) -> _Done | None:
    """A part from the cache."""
    if not _is_ready(work, name):
        return None
    with timings.of("kept parts"):
        found = fetch(work.cache, work.keys[name], work.made)
        return None if found is None else _Done(name, found, was_built=False)


def _build(work: _Work, name: str, timings: Timings) -> _Done:
    with timings.of("reading again"):
        part = work.workshop.take(name)
    with without_collection():
        built, files = _build_part(part, work, timings)
    if key := work.keys.get(name):
        with timings.of("writing"):
            keep(work.cache, key, built, work.made, files)
    del part
    collect()  # the engine's pages know their neighbours, and would stay
    return _Done(name, built, was_built=True)


def _build_part(part: Part, work: _Work, timings: Timings) -> tuple[Built, list[str]]:
    """Write the files of a part into the site, and its segment of the index; returns their paths from the site's root.

    Each small site is written as soon as it is finished: its pages with the theme round them are large.
    """
    written: list[str] = []
    sites: list[SmallSite] = []
    for plan in part.sites:
        with timings.of("pages"):
            sites.append(plan())
            for _ in sites[-1].pages.values():  # compiled when they are looked at
                pass
        with timings.of("theme"):
            finished = finish_pages(sites[-1], work.workshop.settings)
            files = {sites[-1].path + name: text.encode() for name, text in finished}
        with timings.of("writing"):
            written += _write(work.made, files)
    pages = len(written)
    with timings.of("downloads"):
        files = {file.path: file.content for plan_files in part.files for file in plan_files()}
    with timings.of("writing"):
        written += _write(work.made, files)
    with timings.of("index"):
        volume = part.volume({site.path: site for site in sites}) if part.volume else None
        segment = index_volume(volume, work.cache / SEGMENTS).name if volume else ""
        names = tuple(part.names())
    addresses = tuple(Addresses(site.path, site.language, tuple(site.pages)) for site in sites)
    return Built(pages, addresses, segment, names, titles(volume) if volume else ()), written


def _write(root: Path, files: Mapping[str, bytes]) -> Iterable[str]:
    """Write finished files below ``root``, where none of them is yet: a file that is there may be a kept part's too.

    Returns their names.
    """
    made: set[Path] = set()
    for name, content in files.items():
        path = root / name
        if path.parent not in made:
            path.parent.mkdir(parents=True, exist_ok=True)
            made.add(path.parent)
        with path.open("xb") as file:
            file.write(content)
    return files


def _replace(source: str, target: str) -> None:
    """Copy a file in place of another, and not into it."""
    Path(target).unlink(missing_ok=True)
    shutil.copy2(source, target)
