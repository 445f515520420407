"""What a child process may use while it opens foreign files; Windows has no such limits and keeps the parent's clock.

A file that is too much for it ends the child and not the program.
"""

from __future__ import annotations

import math
import time
from contextlib import suppress

MEMORY = 950 << 20
"""Bytes of address space: the libraries and a picture of 150 million bytes unpacked twice fit, 3 GB of a bomb don't."""

SHARES_S = (4.0, 2.0, 1.0, 1.0, 1.0, 1.0)
"""Processor time for a file each time it is tried: 10 s for all tries, before what finished pages add."""
PAGE_CPU_S = 1.0
"""What a page may take besides: a scan of 300 dpi takes a third of it here, so an honest one may have many pages."""


def cap_memory() -> None:
    """Limit the address space of this process."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, resource.getrlimit(resource.RLIMIT_AS)[1]))


class Allowance:
    """The processor time of one try at a file: its share, and PAGE_CPU_S for each page it comes to.

    What a page doesn't use is lost; what it needs beyond comes out of the share. The system ends the process when both
    are used up, rounded up to whole seconds.
    """

    def __init__(self, tried: int) -> None:
        self._left = SHARES_S[min(tried, len(SHARES_S) - 1)]
        self._free = 0.0
        self._since = time.process_time()
        _cap_time(self._since + self._left)

    def page(self) -> None:
        """Account for what was done since the last page, and let the next one begin."""
        now = time.process_time()
        self._left = max(0.0, self._left - max(0.0, now - self._since - self._free))
        self._since, self._free = now, PAGE_CPU_S
        _cap_time(now + self._left + self._free)


def allow(seconds: float) -> None:
    """Let this process, and each that it starts, work for so many seconds."""
    _cap_time(time.process_time() + seconds)


def _cap_time(end: float) -> None:
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_CPU, (math.ceil(end), resource.getrlimit(resource.RLIMIT_CPU)[1]))
