"""Where the processor's time goes."""

import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager


class Timings(Counter[str]):
    """Processor seconds by what they were spent on; those of all workers may be added up."""

    @contextmanager
    def of(self, what: str) -> Iterator[None]:
        """Time what is done within."""
        began = time.process_time()
        try:
            yield
        finally:
            self[what] += time.process_time() - began  # type: ignore[assignment] # Counters take any numbers
