"""``python -m bench``: measure and print Markdown tables. Nothing is asserted; times belong to the machine."""

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from bench.browser import find_browser, measure_heaviest
from bench.machine import Bystanders, machine_facts
from bench.measures import measure_builds
from bench.tables import build_table, machine_table, page_table


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure as the arguments say."""
    options = _options(arguments)
    with tempfile.TemporaryDirectory(prefix="duizhao-bench-") as folder:
        bystanders = Bystanders()
        builds = measure_builds(options.edition, Path(folder), options.runs, _say)
        others = bystanders.cores()
        browser = None if options.no_browser else find_browser()
        pages = measure_heaviest(browser, builds.site, options.runs, _say) if browser else ()
    print(machine_table(machine_facts(others, browser.version if browser else "")))
    print(build_table(builds, options.edition, options.runs))
    print(page_table(pages, options.runs) if browser else "Pages in a browser: not measured.\n")


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser("python -m bench", description="Measure builds and page loads.")
    parser.add_argument("--edition", default="tianshan/2024", help="which edition (tianshan/2024)")
    parser.add_argument("--runs", type=int, default=3, help="how often each is measured; the median is shown (3)")
    parser.add_argument("--no-browser", action="store_true", help="leave out the pages in a browser")
    options = parser.parse_args(arguments)
    if options.runs < 1:
        parser.error("--runs is at least 1")
    return options


def _say(what: str) -> None:
    print(what, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
