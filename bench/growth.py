"""``python -m bench.growth``: builds of 1, 12 or 240 editions beside other generators, as a Markdown table."""

import argparse
import shutil
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from bench.editions import make_editions, write_reports
from bench.machine import Bystanders, machine_facts
from bench.peers import OTHERS, OtherGenerator, install
from bench.processes import Run, in_turn, run
from bench.tables import machine_table, table

SIZES = {"S": 1, "M": 12, "L": 240}
_DUIZHAO = (sys.executable, "-c", "from generator.commands import main; main()", "build")
_EDITED = "data/company-01/2024/chapters/page-01.yml"


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure as the arguments say."""
    parser = argparse.ArgumentParser("python -m bench.growth", description="Measure builds of many editions.")
    parser.add_argument("--size", choices=SIZES, default="S", help="1, 12 or 240 editions (S)")
    parser.add_argument("--libraries", type=Path, help="where the other generators are installed, or are to be")
    parser.add_argument("--without", nargs="*", default=[], help="generators to leave out, by the start of their names")
    options = parser.parse_args(arguments)
    number = SIZES[options.size]
    rows: list[Sequence[str]] = []
    with tempfile.TemporaryDirectory(prefix="duizhao-growth-") as folder:
        bystanders = Bystanders()
        full = _measure_ours(Path(folder) / "ours", number, rows)
        for other in OTHERS:
            if not other.name.startswith(tuple(options.without)):
                libraries = options.libraries or Path(folder) / "libraries"
                install(libraries)
                rows.append(_measure_other(other, Path(folder) / "other", number, libraries))
        others = bystanders.cores()
    print(machine_table(machine_facts(others, "")))
    print(f"{number} editions in both languages. One run each, in turn.\n")
    print(table(("Build", "Seconds", "CPU seconds", "Peak MB", "of one process", "Pages", "Output MB"), rows))
    if full.memory:
        print("Memory of the full build over time, MB.\n")
        print(table(("Second", "All processes", "The largest"), _over_time(full)))


def _measure_ours(folder: Path, number: int, rows: list[Sequence[str]]) -> Run:
    """Add a row for each of our builds; returns the full one."""
    write_reports(make_editions(number), folder)
    site = folder / "site"
    _say("duizhao, full ...")
    full = run(_DUIZHAO, folder)
    rows.append(_row("duizhao, full", full, site))
    _say("duizhao, nothing changed ...")
    rows.append(_row("duizhao, nothing changed", run(_DUIZHAO, folder), site))
    edited = folder / _EDITED
    edited.write_text(edited.read_text(encoding="utf-8").replace("year", "whole year", 1), encoding="utf-8")
    _say("duizhao, one edit ...")
    rows.append(_row("duizhao, one edit", run(_DUIZHAO, folder), site))
    shutil.rmtree(folder)
    return full


def _measure_other(other: OtherGenerator, folder: Path, number: int, libraries: Path) -> Sequence[str]:
    _say(f"{other.name} ...")
    folder.mkdir()
    other.write(folder, number)
    whole = in_turn([run(command, folder) for command in other.commands(libraries)])
    row = _row(other.name, whole, folder / other.output)
    shutil.rmtree(folder)
    return row


def _row(name: str, done: Run, site: Path) -> Sequence[str]:
    files = [one for one in site.rglob("*") if one.is_file()]
    pages = sum(1 for one in files if one.suffix == ".html")
    return (
        name,
        f"{done.seconds:.1f}",
        f"{done.processor_seconds:.1f}",
        _megabytes(done.peak),
        _megabytes(done.largest),
        f"{pages:,}",
        f"{sum(one.stat().st_size for one in files) / 1e6:.0f}",
    )


def _over_time(full: Run) -> Sequence[Sequence[str]]:
    """A row for each tenth of the time: the most that was held in it."""
    rows = []
    for tenth in range(10):
        begin, end = full.seconds * tenth / 10, full.seconds * (tenth + 1) / 10
        part = Run(end - begin, 0, tuple(one for one in full.memory if begin <= one.seconds < end))
        rows.append((f"{begin:.1f}–{end:.1f}", _megabytes(part.peak), _megabytes(part.largest)))
    return rows


def _megabytes(amount: int | None) -> str:
    return "–" if amount is None else f"{amount / 1e6:.0f}"


def _say(what: str) -> None:
    print(what, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
