"""Processes that build parts side by side, each one part at a time and in a loop, so that what is warm stays warm."""

import gc
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing.connection import wait
from typing import TypeVar

_Given = TypeVar("_Given", bound=str)
_Made = TypeVar("_Made")


class PartError(Exception):
    """What a worker was doing failed: the ``name`` of the part, what happened in a line, and all that is known."""

    def __init__(self, name: str, what: str, details: str) -> None:
        super().__init__(name, what, details)
        self.name, self.what, self.details = name, what, details


def cores() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@contextmanager
def open_workers(number: int, begin: Callable[[], None]) -> Iterator[Executor | None]:
    """Workers in which ``begin`` has been called; None for a single one, which is this process.

    What ``begin`` holds reaches the workers by fork where the system has it, and is copied to each elsewhere. They end
    with this process, however it ends.
    """
    if number < 2:
        begin()
        yield None
        return
    gc.freeze()  # else the first collection in each worker would copy all that is shared
    method = "fork" if "fork" in multiprocessing.get_all_start_methods() else "spawn"
    context = multiprocessing.get_context(method)
    executor = ProcessPoolExecutor(number, context, begin_worker, (begin,))
    try:
        yield executor
    except BaseException:
        executor.shutdown(wait=True, cancel_futures=True)
        raise
    else:
        executor.shutdown()
    finally:
        gc.unfreeze()


def begin_worker(begin: Callable[[], None] = lambda: None) -> None:
    """Make this process a worker: it ends with its parent, which alone decides what an interruption means."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    begin()


def _end_with_parent() -> None:
    """A parent that is killed cannot end its workers; they would wait for ever."""
    parent = multiprocessing.parent_process()
    assert parent is not None
    wait([parent.sentinel])
    os._exit(1)


def side_by_side(
    executor: Executor | None, work: Callable[[_Given], _Made], given: Sequence[_Given]
) -> Iterator[tuple[_Given, _Made, tuple[_Given, ...]]]:
    """Each of ``given`` with what ``work`` makes of it, as it is done, and those that are worked on by then.

    Raises what ``work`` raises; PartError also where a worker was ended from outside, as systems do that have no memory
    left.
    """
    if executor is None:
        for number, one in enumerate(given, start=1):
            yield one, work(one), tuple(given[number : number + 1])
        return
    futures = {executor.submit(work, one): one for one in given}
    for future in as_completed(futures):
        try:
            made = future.result()
        except BrokenProcessPool as error:
            raise PartError(futures[future], "a worker process was ended", str(error)) from None
        yield futures[future], made, tuple(one for other, one in futures.items() if other.running())
