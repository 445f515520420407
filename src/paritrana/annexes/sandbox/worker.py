"""The child process that opens foreign files: one JSON request on stdin, a JSON line out for each file.

Started as `python -m paritrana.annexes.sandbox.worker`. It caps its own memory and time where the system can; a file
that is too much for it ends this process and not the program, and what was told before is not lost.
"""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Callable, Mapping
from typing import Any

from paritrana.annexes.sandbox.limits import Allowance, cap_memory
from paritrana.errors import EnvironmentFault

UNFINISHED = "tidak selesai dibaca dalam batas waktu dan memori"


def main() -> None:
    """Answer for every file of the request."""
    cap_memory()
    logging.disable(logging.CRITICAL)
    request = json.load(sys.stdin)
    serve = _service(request["service"])
    for job in request["jobs"]:
        allowance = Allowance(int(job.get("tried", 0)) + len(job.get("skip", ())))
        _tell(job["key"], _answer(serve, job, allowance))


def _tell(key: str, answer: Any) -> None:
    sys.stdout.write(json.dumps([key, answer]) + "\n")
    sys.stdout.flush()


Service = Callable[[Mapping[str, Any], Callable[[int], None]], Any]


def _service(name: str) -> Service:
    if name == "look":
        from paritrana.annexes.sandbox.inspect import look

        return look
    if name == "recognise":
        from paritrana.annexes.sandbox.recognise import recognise

        return recognise
    from paritrana.annexes.sandbox.extract import take

    return take


def _answer(serve: Service, job: Mapping[str, Any], allowance: Allowance) -> Any:
    """An answer is a mapping, or the reason for which there is none; each page is told before it is begun."""

    def begin(page: int) -> None:
        _tell(job["key"], page)
        allowance.page()

    try:
        return serve(job, begin)
    except EnvironmentFault:
        return "tidak dapat dibuka"
    except (MemoryError, RecursionError):
        return f"{job['kind'].upper()} {UNFINISHED}"
    except (
        Exception
    ):  # the edge of a process that opens foreign files: libraries raise what they like on them
        return f"{job['kind'].upper()} rusak dan tidak dapat dibaca"


if __name__ == "__main__":
    main()
