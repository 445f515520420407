"""A live process that makes one PDF for each line it is sent, and tells how long that took."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from typing import Any


def tell(value: object) -> None:
    """Print a value as one line of JSON."""
    print(json.dumps(value), flush=True)


def serve(make: Callable[[Any], bytes], given: Callable[[], Any]) -> None:
    """Answer each line with milliseconds of wall clock and of processor time, and the size of the file.

    `given` gets what the next file is made of, before the clock starts. The line "save NAME" writes the last file.
    """
    made = b""
    for line in sys.stdin:
        if line.startswith("save "):
            with open(line[5:].strip(), "wb") as stream:
                stream.write(made)
            tell(len(made))
            continue
        what = given()
        wall, cpu = time.perf_counter(), time.process_time()
        made = make(what)
        cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
        tell({"wall": wall * 1000, "cpu": cpu * 1000, "bytes": len(made)})
