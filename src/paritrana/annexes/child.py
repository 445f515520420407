"""Ask child processes about foreign files: jobs in, an answer for each job that was finished out.

A file on which a child dies or hangs costs its own answer and nothing else: the rest is asked of another child.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import paritrana

TIME_LIMIT_S = 60
PER_JOB_S = 10
CHILDREN = 12
MOST_SKIPPED = 2

Job = Mapping[str, Any]
Answer = Mapping[str, Any] | str


def ask(service: str, jobs: Sequence[Job]) -> dict[str, Answer]:
    """Answers by the key of their job: a mapping, or a reason in words; none for a job that was never finished."""
    answers: dict[str, Answer] = {}
    rest = list(jobs)
    for _ in range(CHILDREN):
        told, begun = _answers(_child(service, rest), {job["key"] for job in rest})
        answers |= told
        silent = [job for job in rest if job["key"] not in answers]
        rest = [*_without_page(silent[0], begun), *silent[1:]] if silent else []
        if not rest:
            break
    return answers


def _without_page(job: Job, begun: Mapping[str, int]) -> list[Job]:
    """The job on which a child ended, to be tried again without the page that was begun last; twice at most."""
    skipped = job.get("skip", ())
    page = begun.get(job["key"])
    return [{**job, "skip": [*skipped, page]}] if page is not None and len(skipped) < MOST_SKIPPED else []


def _child(service: str, jobs: Sequence[Job]) -> bytes:
    """What a child says about these files before it ends, dies or is stopped."""
    import subprocess

    # -P keeps the current folder, which may be the region's, out of the child's module path.
    command = [sys.executable, "-P", "-m", "paritrana.annexes.worker"]
    source = str(Path(paritrana.__file__).parents[1])
    known = os.pathsep.join(filter(None, [source, os.environ.get("PYTHONPATH", "")]))
    asked = json.dumps({"service": service, "jobs": list(jobs)}).encode()
    try:
        done = subprocess.run(
            command,
            input=asked,
            capture_output=True,
            timeout=TIME_LIMIT_S + PER_JOB_S * len(jobs),
            check=False,
            env={**os.environ, "PYTHONPATH": known},
        )
        return done.stdout
    except subprocess.TimeoutExpired as late:
        return late.stdout or b""
    except OSError:  # no process to be had
        return b""


def _answers(told: bytes, asked: set[str]) -> tuple[dict[str, Answer], dict[str, int]]:
    """Read the child's lines, each `[key, answer]` or `[key, page begun]`; a broken last line is dropped."""
    answers: dict[str, Answer] = {}
    begun: dict[str, int] = {}
    for line in told.splitlines():
        try:
            key, answer = json.loads(line)
        except ValueError:
            continue
        if key in asked and isinstance(answer, dict | str):
            answers[key] = answer
        elif key in asked and isinstance(answer, int):
            begun[key] = answer
    return answers, begun
