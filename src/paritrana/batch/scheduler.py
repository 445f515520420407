"""Drive jobs through lanes: start, wait, notice death and delay, and tell every job's end exactly once."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace

from paritrana.batch.job import Job
from paritrana.batch.rows import Row, Status
from paritrana.batch.workers import Lane, Work

_LATE = "tidak selesai dalam {:g} detik; periksa lampirannya atau naikkan --timeout"


@dataclass(frozen=True, slots=True)
class _Running:
    lane: Lane
    job: Job
    deadline: float


def drive(work: Work, jobs: Iterable[Job], lanes: Sequence[Lane], limit_s: float) -> Iterator[Row]:
    """The row of each job as it ends, in no order; a job over `limit_s` seconds is given up."""
    waiting, idle = iter(jobs), list(lanes)
    running: dict[Future[Row], _Running] = {}
    while True:
        while idle and (job := next(waiting, None)) is not None:
            lane = idle.pop()
            running[lane.start(work, job)] = _Running(lane, job, time.monotonic() + limit_s)
        if not running:
            return
        soonest = min(each.deadline for each in running.values())
        done, _ = wait(running, max(0.0, soonest - time.monotonic()), FIRST_COMPLETED)
        late = {f for f, each in running.items() if f not in done and each.deadline <= time.monotonic()}
        for future in (*done, *late):
            ended = running.pop(future)
            error = None if future in late else future.exception()
            if future in late or error:
                ended.lane.renew()
            idle.append(ended.lane)
            if future in late:
                yield _failed(ended.job, _LATE.format(limit_s))
            else:
                yield _failed(ended.job, _why(error)) if error else future.result()


def _why(error: BaseException) -> str:
    if isinstance(error, MemoryError):
        return "kehabisan memori; perkecil lampiran dan gambarnya, lalu ulangi"
    if isinstance(error, BrokenProcessPool):
        return "prosesnya berhenti mendadak, mungkin kehabisan memori; ulangi dengan -j yang lebih kecil"
    return f"pekerjanya gagal ({type(error).__name__}); ulangi"


def _failed(job: Job, reason: str) -> Row:
    return replace(job.row, status=Status.FAILED, reason=reason)
