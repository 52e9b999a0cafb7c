"""Running a command in a fresh process group: wall time, processor time, peak memory."""

import os
import signal
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

_EVERY = 0.1
_PROC = Path("/proc")


@dataclass(frozen=True, slots=True)
class Moment:
    """So many seconds after the start: the bytes that each process holds, what several share divided among them."""

    seconds: float
    held: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Run:
    """What a command took; ``memory`` is empty where there is no ``/proc``."""

    seconds: float
    processor_seconds: float
    memory: tuple[Moment, ...] = ()

    @property
    def peak(self) -> int | None:
        """The most bytes that all processes held together."""
        return max((sum(moment.held) for moment in self.memory), default=None)

    @property
    def largest(self) -> int | None:
        """The most bytes that one process held."""
        return max((max(moment.held, default=0) for moment in self.memory), default=None)


def in_turn(runs: Sequence[Run]) -> Run:
    """Several commands, one after the other, as one."""
    memory: list[Moment] = []
    seconds = 0.0
    for one in runs:
        memory += (Moment(seconds + moment.seconds, moment.held) for moment in one.memory)
        seconds += one.seconds
    return Run(seconds, sum(one.processor_seconds for one in runs), tuple(memory))


def run(command: Sequence[str], folder: Path) -> Run:
    """Run ``command`` in ``folder`` to its end; raises RuntimeError with what it said if it fails."""
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).resolve().parent.parent), "NO_MKDOCS_2_WARNING": "1"}
    environment["PYTHONDONTWRITEBYTECODE"] = ""  # our modules are compiled once, as the others' were when installed
    with tempfile.TemporaryFile() as said:
        began = time.monotonic()
        process = subprocess.Popen(
            command,
            cwd=folder,
            env=environment,
            stdout=said,
            stderr=said,
            stdin=subprocess.DEVNULL,
            start_new_session=True,
        )
        sampler = _Sampler(process.pid, began)
        sampler.start()
        try:
            _, status, usage = os.wait4(process.pid, 0)
        except KeyboardInterrupt:
            os.killpg(process.pid, signal.SIGTERM)
            raise
        seconds = time.monotonic() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        sampler.stop()
        if process.returncode:
            said.seek(0)
            words = said.read().decode(errors="replace")
            raise RuntimeError(f"{' '.join(command)} ended with {process.returncode}:\n{words}")
    return Run(seconds, usage.ru_utime + usage.ru_stime, tuple(sampler.moments))


class _Sampler(threading.Thread):
    """Notes again and again what the processes of a group hold in memory."""

    def __init__(self, group: int, began: float) -> None:
        super().__init__(daemon=True)
        self.moments: list[Moment] = []
        self._group, self._began = group, began
        self._done = threading.Event()

    def run(self) -> None:
        """Sample until told to stop."""
        while _PROC.joinpath("self", "smaps_rollup").exists() and not self._done.wait(_EVERY):
            held = tuple(_held(name) for name, _ in _stats(self._group))
            self.moments.append(Moment(time.monotonic() - self._began, held))

    def stop(self) -> None:
        """End the sampling."""
        self._done.set()
        self.join()


def processor_seconds(group: int) -> float:
    """What all processes of ``group`` that still run have spent so far; 0 without ``/proc``."""
    return sum(int(fields[11]) + int(fields[12]) for _, fields in _stats(group)) / os.sysconf("SC_CLK_TCK")


def _held(process: str) -> int:
    """The bytes that a process holds, its share of what it has in common with others included (``Pss``)."""
    try:
        lines = _PROC.joinpath(process, "smaps_rollup").read_text().splitlines()
    except OSError:  # it has ended meanwhile
        return 0
    return 1024 * sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))


def _stats(group: int) -> Iterator[tuple[str, list[str]]]:
    """Each process of ``group``, and what the system tells of it, from its state on: state, parent, group, ..."""
    for name in os.listdir(_PROC) if _PROC.is_dir() else ():
        if not name.isdigit():
            continue
        try:
            fields = _PROC.joinpath(name, "stat").read_text().rpartition(")")[2].split()  # behind the name in brackets
        except (OSError, UnicodeDecodeError):
            continue
        if int(fields[2]) == group:
            yield name, fields
