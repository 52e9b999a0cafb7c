"""Where the processor's time goes."""

import os
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager


class Timings(Counter[str]):
    """Processor seconds by what they were spent on; those of all workers may be added up."""

    @contextmanager
    def of(self, what: str) -> Iterator[None]:
        """Time what is done within, by this process and by those that end within."""
        began = _spent()
        try:
            yield
        finally:
            self[what] += _spent() - began  # type: ignore[assignment] # Counters take any numbers


def _spent() -> float:
    ended = os.times()
    return time.process_time() + ended.children_user + ended.children_system
