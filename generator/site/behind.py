"""Work behind the pages of a preview: in a process of its own, so that it holds up no page, and ended by newer work."""

import gc
import multiprocessing
import os
import threading
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any

from generator.site.workers import begin_worker

Tell = Callable[[object], None]
Work = Callable[[Tell], None]
"""Something to do that tells what comes of it; it tells None at every step, as it may be ended there."""

_NICE = 10


@dataclass(frozen=True, slots=True)
class Failure:
    """Work that came to no end of its own; ``details`` are all that is known."""

    details: str


class _OvertakenError(Exception):
    """Newer work has begun."""


class Behind:
    """One piece of work at a time; ``hear`` is called with what it tells, and never again once it was ended."""

    def __init__(self, hear: Callable[[Any], None]) -> None:
        self._hear = hear
        self._turn = threading.RLock()
        self._now: object = None

    def begin(self, work: Work) -> None:
        """Begin something, and end what is under way.

        A fork holds all that was read without a copy; what other threads have begun goes on without end in it, so none
        may be at work on what ``work`` needs. Where the system has no fork, a thread does the work.
        """
        self.end()
        with self._turn:
            if "fork" in multiprocessing.get_all_start_methods():
                self._fork(work)
            else:
                self._start_thread(work)

    def end(self) -> None:
        """End what is under way."""
        with self._turn:
            now, self._now = self._now, None
        if isinstance(now, BaseProcess):
            now.kill()
            now.join()

    def _fork(self, work: Work) -> None:
        context = multiprocessing.get_context("fork")
        here, there = context.Pipe(duplex=False)
        process = context.Process(target=_run, args=(work, there), daemon=True)
        process.start()
        there.close()
        self._now = process
        threading.Thread(target=self._listen, args=(process, here), daemon=True).start()

    def _listen(self, process: BaseProcess, here: Connection) -> None:
        with here:
            while True:
                try:
                    told = here.recv()
                except EOFError:
                    break
                self._pass_on(process, told)
        process.join()
        if process.exitcode:
            self._pass_on(process, Failure(f"exit code {process.exitcode}"))

    def _start_thread(self, work: Work) -> None:
        now = self._now = object()

        def tell(told: object) -> None:
            if self._now is not now:
                raise _OvertakenError
            if told is not None:
                self._pass_on(now, told)

        threading.Thread(target=_do, args=(work, tell), daemon=True).start()

    def _pass_on(self, teller: object, told: object) -> None:
        with self._turn:
            if self._now is teller:
                self._hear(told)


def _run(work: Work, there: Connection) -> None:
    """The process: it has one thing to do, and others come first."""
    gc.disable()
    os.nice(_NICE)
    begin_worker()
    _do(work, lambda told: None if told is None else there.send(told))


def _do(work: Work, tell: Tell) -> None:
    try:
        work(tell)
    except _OvertakenError:
        pass
    except Exception:  # noqa: BLE001 - whatever it is, the preview goes on and says so
        tell(Failure(traceback.format_exc()))
