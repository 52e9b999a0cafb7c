"""What was measured, as Markdown."""

from collections.abc import Sequence

from bench.browser import PageMeasure
from bench.measures import Builds, Measure


def machine_table(facts: dict[str, str]) -> str:
    """The machine, a line for each fact."""
    return table(("Machine", ""), list(facts.items()))


def build_table(builds: Builds, edition: str, runs: int) -> str:
    """Our builds and their peer, and how they compare."""
    measures = (builds.cold, builds.unchanged, builds.peer_processes, builds.peer_loop)
    rows = [_build_row(one, builds) for one in measures]
    heading = (
        "Build",
        "Seconds (min–max)",
        "CPU seconds",
        "Peak MB",
        "ms per page",
        "Cold build ÷ this",
        "the same in CPU",
    )
    said = (
        f"Edition {edition} in both languages: {builds.pages} pages in {builds.small_sites} small sites"
        f" ({builds.html} HTML files with the pages for what is not found). Median of {runs}.\n\n"
    )
    return said + table(heading, rows)


def _build_row(measure: Measure, builds: Builds) -> tuple[str, ...]:
    low, high = measure.range
    return (
        measure.name,
        f"{measure.seconds:.2f} ({low:.2f}–{high:.2f})",
        f"{measure.processor_seconds:.2f}",
        "–" if measure.peak is None else f"{measure.peak / 1e6:.0f}",
        f"{1000 * measure.seconds / builds.pages:.1f}",
        f"{builds.cold.seconds / measure.seconds:.2f}",
        f"{builds.cold.processor_seconds / measure.processor_seconds:.2f}",
    )


def page_table(pages: Sequence[PageMeasure], runs: int) -> str:
    """The heaviest pages in the browser."""
    heading = ("Heaviest page", "HTML kB", "Transferred kB", "Requests", "First paint s", "Largest paint s")
    rows = [
        (
            one.path,
            f"{one.html / 1000:.0f}",
            f"{one.load.sent / 1000:.0f}",
            str(one.load.requests),
            f"{one.load.first_paint:.2f}",
            f"{one.load.largest_paint:.2f}",
        )
        for one in pages
    ]
    said = (
        "Phone of 390 × 844, slow 4G (1.6 Mbit/s down, 150 ms), processor 4 times slower, empty cache,"
        f" http.server on 127.0.0.1 without compression. Median of {runs}.\n\n"
    )
    return said + table(heading, rows)


def table(heading: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Rows of cells as a Markdown table."""
    lines = [heading, ["---"] * len(heading), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)
