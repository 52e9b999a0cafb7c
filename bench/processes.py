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

_EVERY = 0.02
_PROC = Path("/proc")


@dataclass(frozen=True, slots=True)
class Run:
    """``peak`` is the largest sum of resident bytes of the group's processes, None where there is no ``/proc``."""

    seconds: float
    processor_seconds: float
    peak: int | None


def run(command: Sequence[str], folder: Path) -> Run:
    """Run ``command`` in ``folder`` to its end; raises RuntimeError with what it said if it fails."""
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).resolve().parent.parent), "NO_MKDOCS_2_WARNING": "1"}
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
        sampler = _Sampler(process.pid)
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
    return Run(seconds, usage.ru_utime + usage.ru_stime, sampler.peak)


class _Sampler(threading.Thread):
    """Adds up the resident memory of a process group again and again."""

    def __init__(self, group: int) -> None:
        super().__init__(daemon=True)
        self.peak: int | None = None
        self._group = group
        self._done = threading.Event()

    def run(self) -> None:
        """Sample until told to stop."""
        while _PROC.joinpath("self", "stat").exists() and not self._done.wait(_EVERY):
            self.peak = max(self.peak or 0, _resident(self._group))

    def stop(self) -> None:
        """End the sampling."""
        self._done.set()
        self.join()


def processor_seconds(group: int) -> float:
    """What all processes of ``group`` that still run have spent so far; 0 without ``/proc``."""
    return sum(int(fields[11]) + int(fields[12]) for fields in _stats(group)) / os.sysconf("SC_CLK_TCK")


def _resident(group: int) -> int:
    """Bytes that all processes of ``group`` hold in memory now."""
    return sum(int(fields[21]) for fields in _stats(group)) * os.sysconf("SC_PAGE_SIZE")


def _stats(group: int) -> Iterator[list[str]]:
    """What the system tells of each process of ``group``, from its state on: state, parent, group, ..."""
    for name in os.listdir(_PROC) if _PROC.is_dir() else ():
        if not name.isdigit():
            continue
        try:
            fields = _PROC.joinpath(name, "stat").read_text().rpartition(")")[2].split()  # behind the name in brackets
        except (OSError, UnicodeDecodeError):
            continue
        if int(fields[2]) == group:
            yield fields
