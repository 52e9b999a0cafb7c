"""How far a build is, told as it goes on."""

from collections.abc import Callable, Mapping

Progress = Callable[[str, int, int], None]
"""Called with what is being done, how many steps are done, and how many there are."""


def silent(what: str, done: int, total: int) -> None:
    """Progress that nobody looks at."""


class Steps:
    """The steps of several jobs that go on side by side, summed up; ``jobs`` says how many each has."""

    def __init__(self, jobs: Mapping[str, int], progress: Progress) -> None:
        self._jobs, self._progress = jobs, progress
        self._done = dict.fromkeys(jobs, 0)
        self._now: dict[str, str] = {}

    def hear(self, job: str, what: str, done: int) -> None:
        """A job that goes on: what is done now, and how many of its steps are done."""
        self._now[job], self._done[job] = what, done
        self._tell()

    def end(self, job: str) -> None:
        """A job that is done."""
        self._now.pop(job, None)
        self._done[job] = self._jobs[job]
        self._tell()

    def _tell(self) -> None:
        now = ", ".join(what for what in self._now.values() if what)  # the part above the organisations has no name
        self._progress(now, sum(self._done.values()), sum(self._jobs.values()))
