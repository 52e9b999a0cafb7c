"""Processes that do jobs side by side, each one at a time and in a loop, so that what is warm stays warm."""

import gc
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import FIRST_COMPLETED, Executor, ProcessPoolExecutor
from concurrent.futures import wait as wait_for
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from multiprocessing.connection import wait
from typing import Any, Generic, Protocol, TypeVar

from generator.site.progress import Progress, Steps

_Held = TypeVar("_Held")
_Made = TypeVar("_Made")

_TICK = 0.5
"""Seconds after which what workers told is passed on, if no job is done before."""


class PartError(Exception):
    """What a worker was doing failed: the ``name`` of the part, what happened in a line, and all that is known."""

    def __init__(self, name: str, what: str, details: str) -> None:
        super().__init__(name, what, details)
        self.name, self.what, self.details = name, what, details


class _Told(Protocol):
    """The queue through which workers tell what they do."""

    def put(self, told: tuple[str, str, int]) -> None: ...
    def get(self) -> tuple[str, str, int]: ...
    def empty(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class Workers(Generic[_Held]):
    """Processes that all hold the same; without an ``executor``, this process alone."""

    held: _Held
    executor: Executor | None = None
    _told: _Told | None = None

    def side_by_side(
        self, work: Callable[[_Held, str, Progress], _Made], jobs: Mapping[str, int], progress: Progress
    ) -> Iterator[tuple[str, _Made]]:
        """Each job with what ``work`` makes of it, as it is done; ``jobs`` are begun in their order.

        ``work`` is given what is held, the name of the job, and a Progress to tell of its steps, of which ``jobs`` says
        how many there are; ``progress`` is called with those of all jobs. Raises what ``work`` raises; PartError also
        where a worker was ended from outside, as systems do that have no memory left.
        """
        steps = Steps(jobs, progress)
        if self.executor is None:
            for job in jobs:
                steps.hear(job, job, 0)
                made = work(self.held, job, partial(_tell, steps.hear, job))
                steps.end(job)
                yield job, made
            return
        futures = {self.executor.submit(_work, work, job): job for job in jobs}
        left = {*futures}
        while left:
            done, left = wait_for(left, _TICK, FIRST_COMPLETED)
            while self._told is not None and not self._told.empty():
                steps.hear(*self._told.get())
            for future in done:
                try:
                    made = future.result()
                except BrokenProcessPool as error:
                    raise PartError(futures[future], "a worker process was ended", str(error)) from None
                steps.end(futures[future])
                yield futures[future], made


def cores() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@contextmanager
def open_workers(number: int, held: _Held) -> Iterator[Workers[_Held]]:
    """So many workers that hold ``held``; with fewer than two, this process does all.

    What is held reaches the workers by fork where the system has it, and is copied to each elsewhere. They end with
    this process, however it ends.
    """
    if number < 2:
        yield Workers(held)
        return
    gc.freeze()  # else the first collection in each worker would copy all that is shared
    method = "fork" if "fork" in multiprocessing.get_all_start_methods() else "spawn"
    context = multiprocessing.get_context(method)
    told = context.SimpleQueue()
    executor = ProcessPoolExecutor(number, context, _begin, (held, told))
    try:
        yield Workers(held, executor, told)
    except BaseException:
        executor.shutdown(wait=True, cancel_futures=True)
        raise
    else:
        executor.shutdown()
    finally:
        gc.unfreeze()


def begin_worker() -> None:
    """Make this process a worker: it ends with its parent, which alone decides what an interruption means."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


_given: list[Any] = []
"""What this process, a worker, holds, and the queue through which it tells what it does."""


def _begin(held: object, told: _Told) -> None:
    begin_worker()
    _given[:] = [held, told]


def _work(work: Callable[[Any, str, Progress], _Made], job: str) -> _Made:
    held, told = _given
    told.put((job, job, 0))
    return work(held, job, partial(_tell, lambda *one: told.put(one), job))


def _tell(hear: Callable[[str, str, int], None], job: str, what: str, done: int, total: int) -> None:  # noqa: ARG001
    """A Progress of one job; how many steps it has is known already."""
    hear(job, what, done)


def _end_with_parent() -> None:
    """A parent that is killed cannot end its workers; they would wait for ever."""
    parent = multiprocessing.parent_process()
    assert parent is not None
    wait([parent.sentinel])
    os._exit(1)
