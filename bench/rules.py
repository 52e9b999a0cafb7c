"""``python -m bench.rules``: faults put at random into the sample reports, and how many the rules find.

Each run has a fresh seed, which is printed; ``--seed`` repeats a run.
"""

import argparse
import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench.processes import run
from generator.rules import RULES
from generator.site.check import check
from tests.seeded_faults.measure import (
    Result,
    seed_figure_faults,
    seed_rewordings,
    seed_sentences,
    seed_text_faults,
)


def main() -> None:
    """Measure as the arguments say and print Markdown tables."""
    parser = argparse.ArgumentParser("python -m bench.rules", description="Seed faults and see which are found.")
    parser.add_argument("--times", type=int, default=50, help="how often each kind is put in (50)")
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6), help="repeat a run")
    parser.add_argument("--missed", action="store_true", help="show what was missed")
    options = parser.parse_args()
    start = time.process_time()
    checked = check(Path("data"))
    whole = time.process_time() - start
    editions = checked.facts
    print(f"Seed {options.seed}. {len(editions)} editions read and checked in {whole:.1f} CPU s, with:\n")
    _slowest(editions)
    _one_edit()
    rng = random.Random(options.seed)
    results = seed_text_faults(editions, options.times, rng)
    results += seed_figure_faults(editions, checked.read.catalogues, max(options.times // 5, 3), rng)
    found, false = seed_sentences(editions, checked.read.catalogues, max(options.times // 4, 3), rng)
    _print("fault", "found", results + found, options.missed)
    _print("right statement", "called wrong", seed_rewordings(editions, options.times, rng) + false, missed=True)


def _slowest(editions: object) -> None:
    times = []
    for rule in RULES:
        start = time.process_time()
        for facts in editions:  # type: ignore[attr-defined]
            list(rule(facts))
        times.append((time.process_time() - start, rule.__module__.rpartition(".")[2]))
    total = sum(one for one, _ in times)
    print(
        f"all {len(RULES)} rules {total:.2f} CPU s; the slowest:",
        ", ".join(f"{n} {t:.2f} s" for t, n in sorted(times)[:-6:-1]),
    )
    print()


def _one_edit() -> None:
    """The whole of ``duizhao check`` in a fresh process: all editions, and what one edit of a chapter changed."""
    git = ("git", "-c", "user.name=bench", "-c", "user.email=bench@example.org")
    command = (sys.executable, "-c", "from generator.commands import main; main()", "check")
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder)
        shutil.copy("mkdocs.yml", site)
        for kept in ("data", "docs/site"):
            shutil.copytree(kept, site / kept)
        for step in (("init", "--quiet"), ("add", "--all"), ("commit", "--quiet", "--message=data")):
            subprocess.run((*git, *step), cwd=site, check=True)
        chapter = max((site / "data").glob("*/*/chapters/*.yml"), key=lambda one: one.stat().st_size)
        chapter.write_text(chapter.read_text(encoding="utf-8") + "# edited\n", encoding="utf-8")
        every, changed = run(command, site), run((*command, "--changed-since", "HEAD"), site)
    print(
        f"`duizhao check`: {every.seconds:.1f} s, {every.processor_seconds:.1f} CPU s; with `--changed-since HEAD` "
        f"after one edit of {chapter.name}: {changed.seconds:.1f} s, {changed.processor_seconds:.1f} CPU s.\n"
    )


def _print(kind: str, found: str, results: list[Result], missed: bool) -> None:
    print(f"| {kind} | seeded | {found} | % |\n|---|---:|---:|---:|")
    for one in results:
        print(f"| {one.kind} | {one.seeded} | {one.found} | {100 * one.found / one.seeded if one.seeded else 0:.0f} |")
    seeded, total = sum(one.seeded for one in results), sum(one.found for one in results)
    print(f"| all | {seeded} | {total} | {100 * total / max(seeded, 1):.1f} |\n")
    if missed:
        for one in results:
            for what in one.missed[:6]:
                print(f"- {one.kind}: {what}", file=sys.stderr)


if __name__ == "__main__":
    main()
