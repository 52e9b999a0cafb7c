"""The builds that are compared, each measured as often as asked, in turn so that noise falls on all of them."""

import shutil
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from bench.peer import require_same_pages, write_peer
from bench.processes import Run, in_turn, run
from bench.workplace import make_workplace

_DUIZHAO = (sys.executable, "-c", "from generator.commands import main; main()")
_MKDOCS = (sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file")
_LOOP = (sys.executable, "-m", "bench.peer_loop")


@dataclass(slots=True)
class Measure:
    """All runs of one kind of build."""

    name: str
    runs: list[Run] = field(default_factory=list)

    @property
    def seconds(self) -> float:
        """The median of the wall times."""
        return median(one.seconds for one in self.runs)

    @property
    def range(self) -> tuple[float, float]:
        """The shortest and the longest wall time."""
        times = [one.seconds for one in self.runs]
        return min(times), max(times)

    @property
    def processor_seconds(self) -> float:
        """The median of the processor times."""
        return median(one.processor_seconds for one in self.runs)

    @property
    def peak(self) -> float | None:
        """The median of the peaks of memory, in bytes."""
        peaks = [one.peak for one in self.runs if one.peak is not None]
        return median(peaks) if peaks else None


@dataclass(frozen=True, slots=True)
class Builds:
    """``pages`` are compiled pages, the same in every build; ``html`` counts the files that ours put into ``site``."""

    cold: Measure
    unchanged: Measure
    peer_processes: Measure
    peer_loop: Measure
    small_sites: int
    pages: int
    html: int
    site: Path


def measure_builds(edition: str, folder: Path, runs: int, say: Callable[[str], None]) -> Builds:
    """Measure our build and its peer for one edition in both languages, with all files below ``folder``."""
    workplace = make_workplace(edition, folder / "workplace")
    site = folder / "site"
    build = (*_DUIZHAO, "build", "--folder", str(workplace), "--output", str(site))
    peer = write_peer(workplace, folder / "peer")
    cold = Measure("duizhao build, cold")
    unchanged = Measure("duizhao build, nothing changed")
    processes = Measure("mkdocs build, a process for each small site")
    loop = Measure("mkdocs build, one process for all")
    say("warming up (bytecode, the system's file cache) ...")
    run(build, folder)
    require_same_pages(peer, site)
    _build_in_loop(peer.configurations, folder)
    for number in range(1, runs + 1):
        say(f"builds, run {number} of {runs} ...")
        shutil.rmtree(workplace)
        shutil.rmtree(site)
        make_workplace(edition, workplace)
        cold.runs.append(run(build, folder))
        unchanged.runs.append(run(build, folder))
        processes.runs.append(_build_one_by_one(peer.configurations, folder))
        loop.runs.append(_build_in_loop(peer.configurations, folder))
    html = sum(1 for _ in site.rglob("*.html"))
    return Builds(cold, unchanged, processes, loop, len(peer.configurations), len(peer.pages), html, site)


def _build_one_by_one(configurations: Sequence[Path], folder: Path) -> Run:
    _remove_built(configurations)
    return in_turn([run((*_MKDOCS, str(one)), folder) for one in configurations])


def _build_in_loop(configurations: Sequence[Path], folder: Path) -> Run:
    _remove_built(configurations)
    return run((*_LOOP, *map(str, configurations)), folder)


def _remove_built(configurations: Sequence[Path]) -> None:
    for one in configurations:
        shutil.rmtree(one.parent / "site", ignore_errors=True)
