"""What is loaded or read stays until the program ends, so looking for what may be freed meanwhile only costs time."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collection() -> Iterator[None]:
    """Python's search for unreachable cycles waits until the end; half of the time to read a report is that search."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def collect() -> None:
    """Give back what is no longer needed, cycles included."""
    gc.collect()
