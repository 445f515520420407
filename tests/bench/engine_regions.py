"""A live process that makes a different region's dossier for each line it is sent, as a worker of a batch does.

    python engine_regions.py ours    lines are folders: bytes of bukti.yaml to bytes of the PDF, with checks and archive
    python engine_regions.py typst   lines are files of blocks: the same words, set by Typst, tagged as is its default

It answers with milliseconds of processor and wall clock, bytes, and the process's memory in MiB.
"""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

import worker


def ours() -> Callable[[str], bytes]:
    """Build a dossier with a resources that is kept, in a process made ready as a worker of a batch is."""
    from paritrana import api
    from paritrana.batch.workers import settle
    from paritrana.resources import Resources
    from paritrana.workspace import FolderWorkspace

    resources = Resources()
    settle()

    def make(folder: str) -> bytes:
        result = api.build(FolderWorkspace(folder, shipped=resources.shipped), resources=resources)
        assert result.value
        return result.value.pdf

    return make


def typst() -> Callable[[str], bytes]:
    """Set blocks with a compiler that is kept."""
    import engine_typst

    return lambda file: engine_typst.make(Path(file).read_text(encoding="utf-8"))


def memory() -> float:
    """MiB that this process holds now, or at most held where the system tells no more."""
    status = Path("/proc/self/status")
    if status.exists():
        line = next(line for line in status.read_text().splitlines() if line.startswith("VmRSS"))
        return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    make = {"ours": ours, "typst": typst}[sys.argv[1]]()
    for line in sys.stdin:
        wall, cpu = time.perf_counter(), time.process_time()
        made = make(line.strip())
        cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
        worker.tell({"wall": wall * 1000, "cpu": cpu * 1000, "bytes": len(made), "memory": memory()})
