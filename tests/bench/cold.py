"""Run one command and tell its wall clock, processor time and peak memory; started afresh for each run.

    python cold.py COMMAND...

A process of its own, since the peak of children is that of the largest child so far, and since on Linux a child
starts with the peak of what it was forked from: this one must be small, and imports nothing else.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import time

start = time.perf_counter()
code = subprocess.call(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
wall = time.perf_counter() - start
used = resource.getrusage(resource.RUSAGE_CHILDREN)
# KiB on Linux, bytes on macOS.
peak = used.ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)
print(code, wall * 1000, (used.ru_utime + used.ru_stime) * 1000, peak)
