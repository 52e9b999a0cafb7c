"""The whole site: read, check, build every part aside, and put the result in place at once."""

import shutil
import traceback
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from generator.facts.derive import Facts, derive_facts
from generator.facts.series import Series, build_series
from generator.findings.acknowledged import Acknowledged, settle
from generator.findings.levels import set_levels
from generator.findings.notes import notes_by_position
from generator.model.indicator import Observations
from generator.model.library import Edition, Library, Publisher
from generator.problem import Level, Problem, sort_problems
from generator.reading.library import CATALOGUES, PRESS, ReadLibrary, read_library
from generator.reading.memory import Memory
from generator.rules import TO_BE_WRITTEN, run_across, run_alone, run_rules
from generator.search.index import index_volume, prune_cache, write_index
from generator.site.bridge import finish_pages, theme_assets
from generator.site.configuration import write_source
from generator.site.inputs import Inputs
from generator.site.kept import Built, fetch, forget, keep, part_key
from generator.site.memory import without_collection
from generator.site.parts import Part, dependencies, plan_parts
from generator.site.plan import SmallSite, plan_assets
from generator.site.policy import with_policy
from generator.site.settings import SiteSettings
from generator.site.sitemap import Addresses, write_sitemaps
from generator.site.timings import Timings
from generator.site.volumes import site_names, titles
from generator.site.workers import PartError, open_workers, side_by_side
from generator.site.workplace import put_in_place, workplace

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


def check(data: Path, progress: Progress = silent, memory: Memory | None = None, workers: int = 1) -> Checked:
    """Read everything, run every rule, and part what was acknowledged from what is open.

    With a ``memory`` of earlier checks, only what changed is read and looked at. Several ``workers`` run the rules side
    by side; raises PartError where one is ended from outside.
    """
    progress("", 0, 0)
    memory = memory or Memory()
    with without_collection():
        read = read_library(data, memory)
        if any(problem.level is Level.error for problem in read.problems):
            return Checked(read, (), read.problems)
        facts = _derive_all(read, memory)
        found = list(read.problems)
        for number, (wrong, busy) in enumerate(_judge_all(facts, read, memory, workers), start=1):
            progress(_in_a_row(busy), number, len(facts))
            found.extend(wrong)
        progress("", len(facts), len(facts))
        settled = settle(set_levels(sort_problems(found), read.tree), read.tree)
        notes = notes_by_position(settled.acknowledged)
        told = tuple(replace(one, notes=notes) for one in facts)
        return Checked(read, told, sort_problems(settled.open), settled.acknowledged)


def _derive_all(read: ReadLibrary, memory: Memory) -> tuple[Facts, ...]:
    """The facts of every edition, each organisation's oldest first."""
    found: list[Facts] = []
    for publisher in read.library.publishers.values():
        series = build_series(publisher, read.units)
        for edition in publisher.editions.values():
            derive = partial(derive_facts, publisher, edition, read.units, read.catalogues, series)
            one = memory.recall(f"facts {edition.key}", _made_of(publisher, edition, series, read), derive)
            found.append(one if one.publisher is publisher else replace(one, publisher=publisher))
    return tuple(found)


def _judge_all(
    facts: tuple[Facts, ...], read: ReadLibrary, memory: Memory, workers: int
) -> Iterator[tuple[tuple[Problem, ...], tuple[str, ...]]]:
    """What the rules find, edition by edition, and which editions are looked at by then."""
    by_key = {one.edition.key: one for one in facts}
    if workers > 1 and len(facts) > 1:
        with open_workers(min(workers, len(facts)), partial(_hold_facts, by_key)) as executor:
            yield from ((found, busy) for _, found, busy in side_by_side(executor, _judge, [*by_key]))
        return
    for key, one in by_key.items():
        editions = tuple(one.publisher.editions.values())
        own = _made_of(one.publisher, one.edition, one.series, read)
        alone = memory.recall(f"alone {key}", own, partial(_found, run_alone, one))
        across = memory.recall(f"across {key}", (*own, *editions), partial(_found, run_across, one))
        yield (*alone, *across), (key,)


def _in_a_row(names: Iterable[str]) -> str:
    """What the workers do, for people; the part above the organisations has no name."""
    return ", ".join(name for name in names if name)


def _found(rules: Callable[[Facts], Iterator[Problem]], facts: Facts) -> tuple[Problem, ...]:
    return tuple(rules(facts))


_judged: dict[str, Facts] = {}
"""The facts that this process, a worker, runs rules over."""


def _hold_facts(facts: Mapping[str, Facts]) -> None:
    _judged.update(facts)


def _judge(key: str) -> tuple[Problem, ...]:
    return tuple(run_rules(_judged[key]))


def _made_of(
    publisher: Publisher, edition: Edition, series: Mapping[str, Series], read: ReadLibrary
) -> tuple[object, ...]:
    """What the facts of an edition follow from: the edition, all that is not in an edition, and the figures of the
    organisation's other editions with what their tables call them."""
    tree, name = read.tree, publisher.id
    return (
        edition,
        *tree.documents("", deep=False),
        *tree.documents(CATALOGUES),
        *tree.documents(name, deep=False),
        *tree.documents(f"{name}/{PRESS}"),
        *publisher.translations,
        *(tree.get(f"{name}/{year}/observations.yml", Observations) for year in publisher.editions),
        " ".join(publisher.editions),
        repr([one.name for one in series.values()]),
    )


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
    checked: Checked,
    settings: SiteSettings,
    output: Path,
    progress: Progress = silent,
    workers: int = 1,
    cache: Cache | None = None,
) -> Outcome:
    """Build all editions in both languages and swap the result into ``output``.

    Everything is made in a folder beside ``output`` first, so an interrupted or failed build leaves the last good site
    as it was. The bytes are the same for any number of ``workers`` and whatever ``cache`` holds. ``checked`` must hold
    no errors beside those that a preview allows. Raises BusyError while another build makes the same site, PartError
    where a part cannot be made, and OSError where something cannot be written.
    """
    output = output.resolve()
    with workplace(output) as folder:
        made = folder / "site"
        outcome = _build_into(checked, settings, made, progress, workers, cache)
        put_in_place(made, output, folder)
    return outcome


def write_sources(checked: Checked, settings: SiteSettings, folder: Path) -> tuple[Path, ...]:
    """Write what the engine is given for every small site below ``folder``; returns the configurations.

    Each is a folder of compiled pages that plain ``mkdocs build`` makes the same pages of. ``checked`` must hold no
    errors.
    """
    assets = plan_assets(checked.library)[1] | theme_assets()[1]
    parts = plan_parts(checked.library, checked.facts, checked.read.units, settings, assets)
    sites = (plan() for part in parts.values() for plan in part.sites)
    return tuple(
        write_source(site, settings, folder / (site.path.strip("/").replace("/", "-") or "portal")) for site in sites
    )


@dataclass(frozen=True, slots=True)
class _Work:
    """What a worker holds while it builds parts: ``keys`` name the parts that may be kept.

    A part is taken out of ``parts`` when it is built, and what it was built of can go with it.
    """

    parts: dict[str, Part]
    settings: SiteSettings
    made: Path
    cache: Path
    keys: Mapping[str, str] = field(default_factory=dict)
    anew: Collection[str] = ()


_held: list[_Work] = []
"""The work of this process; a worker has no other way to what it was given at its start."""


def _hold(work: _Work) -> None:
    _held[:] = [work]


def _build_into(
    checked: Checked, settings: SiteSettings, made: Path, progress: Progress, workers: int, cache: Cache | None
) -> Outcome:
    files, names = plan_assets(checked.library)
    theme, theme_names = theme_assets()
    assets = names | theme_names
    parts = plan_parts(checked.library, checked.facts, checked.read.units, settings, assets)
    made_of = dependencies(checked.facts, cache.inputs, assets) if cache else {}
    keys = {name: part_key(one) for name, one in made_of.items()}
    folder = cache.folder if cache else made.parent / "cache"
    order = [*parts]
    work = _Work(parts, settings, made, folder, keys, cache.anew if cache else ())
    built: dict[str, Built] = {}
    fresh: list[str] = []
    timings = Timings()
    with open_workers(min(workers, len(order)), partial(_hold, work)) as executor:
        progress(settings.name, 0, len(order) + 1)
        for name, (one, was_built, spent), busy in side_by_side(executor, _build_part, order):
            built[name] = one
            fresh += [name] if was_built else []
            timings.update(spent)
            progress(_in_a_row(busy) or settings.name, len(built), len(order) + 1)
        in_order = [built[name] for name in order]
        with timings.of("index"):
            segments = [folder / "search" / one.segment for one in in_order if one.segment]
            named = site_names(checked.facts, (name for one in in_order for name in one.titles))
            write_index(segments, [*named], made, executor)
    shutil.copytree(theme, made / "assets", dirs_exist_ok=True, ignore=shutil.ignore_patterns("*.map"))
    _write(made, {file.path: file.content for file in files})
    if settings.static.is_dir():
        shutil.copytree(settings.static, made, dirs_exist_ok=True)
    write_sitemaps([address for one in in_order for address in one.addresses], settings, made)
    if cache:
        prune_cache(folder / "search", segments)
        forget(folder, keys.values())
    progress("", len(order) + 1, len(order) + 1)
    return Outcome(sum(one.pages for one in in_order), tuple(name for name in order if name in fresh), made_of, timings)


def _build_part(name: str) -> tuple[Built, bool, Timings]:
    """Write a part into the site; returns it, whether it was built and not fetched, and where the time went."""
    try:
        return _make_part(name)
    except OSError:
        raise
    except Exception as error:  # noqa: BLE001 - whatever it is, the site stays and the part is named
        raise PartError(name, f"{type(error).__name__}: {error}", traceback.format_exc()) from None


def _make_part(name: str) -> tuple[Built, bool, Timings]:
    work, timings = _held[0], Timings()
    part = work.parts.pop(name)
    key = work.keys.get(name)
    if key and name not in work.anew:
        with timings.of("kept parts"):
            found = fetch(work.cache, key)
            if found and (not found[0].segment or (work.cache / "search" / found[0].segment).is_file()):
                _write(work.made, found[1])
                return found[0], False, timings
    with without_collection():
        built, files = build_part(part, work.settings, work.cache, timings)
    with timings.of("writing"):
        _write(work.made, files)
        if key:
            keep(work.cache, key, built, files)
    return built, True, timings


def build_part(part: Part, settings: SiteSettings, cache: Path, timings: Timings) -> tuple[Built, dict[str, bytes]]:
    """A part and its files by their paths from the site's root; its segment of the index goes to ``cache``."""
    files: dict[str, bytes] = {}
    sites: list[SmallSite] = []
    for plan in part.sites:
        with timings.of("pages"):
            sites.append(plan())
            for _ in sites[-1].pages.values():  # compiled when they are looked at
                pass
        with timings.of("theme"):
            for name, text in finish_pages(sites[-1], settings):
                files[sites[-1].path + name] = with_policy(text).encode()
    pages = len(files)
    with timings.of("downloads"):
        files |= {file.path: file.content for plan_files in part.files for file in plan_files()}
    with timings.of("index"):
        volume = part.volume({site.path: site for site in sites}) if part.volume else None
        segment = index_volume(volume, cache / "search").name if volume else ""
    addresses = tuple(Addresses(site.path, site.language, tuple(site.pages)) for site in sites)
    return Built(pages, addresses, segment, titles(volume) if volume else ()), files


def _write(root: Path, files: Mapping[str, bytes]) -> None:
    """Write finished files below ``root``."""
    made: set[Path] = set()
    for name, content in files.items():
        path = root / name
        if path.parent not in made:
            path.parent.mkdir(parents=True, exist_ok=True)
            made.add(path.parent)
        path.write_bytes(content)
