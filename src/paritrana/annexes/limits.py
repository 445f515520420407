"""What a child process may use while it opens foreign files; Windows has no such limits and keeps the parent's clock.

A file that is too much for it ends the child and not the program.
"""

from __future__ import annotations

import time
from contextlib import suppress

MEMORY = 950 << 20
FILE_CPU_S = 10
"""Processor time for opening a file, and for each of its pages: a file that makes progress may have many pages."""


def cap_memory() -> None:
    """Limit the address space of this process."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, resource.getrlimit(resource.RLIMIT_AS)[1]))


def grant_time(seconds: int = FILE_CPU_S) -> None:
    """Let this process work for so many seconds more; the system ends it when they are used up."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
        resource.setrlimit(resource.RLIMIT_CPU, (int(time.process_time()) + 1 + seconds, hard))
