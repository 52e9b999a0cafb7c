"""What is loaded or read stays until the program ends, so looking for what may be freed meanwhile only costs time."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collection() -> Iterator[None]:
    """Python's search for unreachable cycles waits until the end; half of the time to read a report is that search.

    What works for long within it calls :func:`collect` where much can go.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def keep_for_now() -> None:
    """Take all that is there for needed: from now on :func:`collect` looks only at what is made after this."""
    gc.freeze()


def let_go() -> None:
    """Take nothing for needed any more."""
    gc.unfreeze()


def collect() -> None:
    """Give back what is no longer needed, cycles included."""
    gc.collect()
