"""Ask child processes about foreign files: jobs in, an answer for each job that was finished out.

A file on which a child dies or hangs costs its own answer and nothing else: the rest is asked of another child.
"""

from __future__ import annotations

import json
import os
import sys
import threading
import time
from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

import paritrana

if TYPE_CHECKING:
    from subprocess import Popen

TIME_LIMIT_S = 60
"""Seconds of clock for a child besides those for its jobs: its start, on a machine that is busy with others."""

PER_JOB_S = 10
"""Seconds more for each job: as much as a file may take of processor time over all tries (`limits.SHARES_S`)."""

PER_PAGE_S = 1
"""Seconds more for each page, as the child itself is allowed (`limits.PAGE_CPU_S`)."""

CHILDREN = 12
"""Children that are started for one question: four files that take three each, then nobody is asked any more."""

MOST_SKIPPED = 2
"""Pages of a file that are left out because a child died on them; a file with more of them is hostile."""

TRIES = MOST_SKIPPED + 1
"""Children that one file may cost."""

Job = Mapping[str, Any]
Answer = Mapping[str, Any] | str


class Child:
    """A process at work on jobs from now on; leaving it ends it, whatever it is doing.

    `answers` holds what has come so far and `begun` the page each job has come to, by the job's key.
    """

    def __init__(self, service: str, jobs: Sequence[Job]) -> None:
        self.keys = dict.fromkeys(job["key"] for job in jobs)
        self.answers: dict[str, Answer] = {}
        self.begun: dict[str, int] = {}
        self._ends = time.monotonic() + TIME_LIMIT_S + sum(map(_patience, jobs))
        self._news = threading.Condition()
        self._process = _start()
        self._ended = self._process is None
        asked = json.dumps({"service": service, "jobs": list(jobs)}).encode()
        self._listener = threading.Thread(target=self._listen, args=(asked,), daemon=True)
        if not self._ended:
            self._listener.start()

    def __enter__(self) -> Child:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._process is not None:
            self._process.kill()
            self._listener.join()
            self._process.wait()

    def wait(self, keys: Collection[str]) -> None:
        """Wait until these jobs are answered, the child has ended, or its time is over."""
        with self._news:
            self._news.wait_for(
                lambda: self._ended or all(key in self.answers for key in keys),
                max(0, self._ends - time.monotonic()),
            )

    @property
    def stuck(self) -> str | None:
        """The key of the job it had begun or was to begin, None when all are answered."""
        return next((key for key in self.keys if key not in self.answers), None)

    def _listen(self, asked: bytes) -> None:
        """Hand over the jobs and take down each line: `[key, answer]` or `[key, page begun]`."""
        assert self._process and self._process.stdin and self._process.stdout
        with self._process.stdout as stdout:
            with suppress(OSError), self._process.stdin as stdin:  # a child that died doesn't read
                stdin.write(asked)
            for line in stdout:
                self._take(line)
        with self._news:
            self._ended = True
            self._news.notify_all()

    def _take(self, line: bytes) -> None:
        """A line that is broken or about no job of ours is dropped."""
        try:
            key, answer = json.loads(line)
        except (ValueError, TypeError, RecursionError):
            return
        if key not in self.keys:
            return
        with self._news:
            if isinstance(answer, dict | str):
                self.answers[key] = answer
            elif isinstance(answer, int):
                self.begun[key] = answer
            self._news.notify_all()


def _patience(job: Job) -> int:
    """How many seconds more to wait for a job; one that takes pages names the first and the last."""
    return PER_JOB_S + PER_PAGE_S * (int(job.get("last", 0)) - int(job.get("first", 1)) + 1)


def _start() -> Popen[bytes] | None:
    """The process, None where there is none to be had."""
    import subprocess

    # -P keeps the current folder, which may be the region's, out of the child's module path.
    command = [sys.executable, "-P", "-m", "paritrana.annexes.sandbox.worker"]
    source = str(Path(paritrana.__file__).parents[1])
    known = os.pathsep.join(filter(None, [source, os.environ.get("PYTHONPATH", "")]))
    try:
        return subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": known},
        )
    except OSError:
        return None


def ask(service: str, jobs: Sequence[Job], begun: Child | None = None) -> dict[str, Answer]:
    """Ask for each job, of as many children as it takes; give the answers by the key of their job.

    An answer is a mapping, or a reason in Indonesian; a job that was never finished has none. `service` is look, take
    or recognise, and says what a job holds. Nothing is raised.

    `begun` is a child that works on some of these jobs already, and perhaps on others; it has ended afterwards.
    """
    answers: dict[str, Answer] = {}
    rest = list(jobs)
    for _ in range(CHILDREN):
        if not rest:
            break
        with begun or Child(service, rest) as child:
            child.wait([job["key"] for job in rest if job["key"] in child.keys])
        answers |= {job["key"]: _answer(job, child) for job in rest if job["key"] in child.answers}
        silent = [job for job in rest if job["key"] not in answers]
        rest = [again for job in silent for again in _again(job, child)]
        begun = None
    return answers


def _answer(job: Job, child: Child) -> Answer:
    """The answer to a job; one without some pages of the file names them as `skipped`."""
    answer = child.answers[job["key"]]
    return {**answer, "skipped": job["skip"]} if "skip" in job and isinstance(answer, Mapping) else answer


def _again(job: Job, child: Child) -> list[Job]:
    """What to ask of the next child; the job on which one ended without the page it had begun, twice at most."""
    if job["key"] != child.stuck:
        return [job]
    skipped = job.get("skip", ())
    page = child.begun.get(job["key"])
    return [{**job, "skip": [*skipped, page]}] if page is not None and len(skipped) < MOST_SKIPPED else []
