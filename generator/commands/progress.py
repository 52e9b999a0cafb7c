"""A bar on the terminal while something takes its time."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from generator.site.progress import Progress as Report
from generator.site.progress import silent


@contextmanager
def progress_bar(doing: str) -> Iterator[Report]:
    """A bar on standard error where that is a terminal, nothing elsewhere; it goes when the work is done.

    It tells what is worked on, how much is done and how much there is, the time that has passed and the time left.
    """
    if not sys.stderr.isatty():
        yield silent
        return
    # late: a build that nobody watches does without
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.completed}/{task.total}"),
        TimeElapsedColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(doing, total=None)

        def report(what: str, done: int, total: int) -> None:
            bar.update(task, completed=done, total=total or None, description=what or doing)

        yield report
