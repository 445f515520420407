"""Schedule jobs on workers: start, wait, notice death and delay, and give every job's row exactly once."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace

from paritrana.batch.rows import DossierRow, Job, Status
from paritrana.batch.workers import Work, Worker

_LATE = "tidak selesai dalam {:g} detik; periksa lampirannya atau naikkan --timeout"


@dataclass(frozen=True, slots=True)
class _Running:
    worker: Worker
    job: Job
    deadline: float


def schedule(
    work: Work, jobs: Iterable[Job], workers: Sequence[Worker], limit_s: float
) -> Iterator[DossierRow]:
    """Give the row of each job as it ends, in no order; a job over `limit_s` seconds is given up.

    A job whose worker died or was late has a row of status FAILED with the reason, and its worker is renewed.
    """
    waiting, idle = iter(jobs), list(workers)
    running: dict[Future[DossierRow], _Running] = {}
    while True:
        while idle and (job := next(waiting, None)) is not None:
            worker = idle.pop()
            running[worker.start(work, job)] = _Running(worker, job, time.monotonic() + limit_s)
        if not running:
            return
        soonest = min(each.deadline for each in running.values())
        done, _ = wait(running, max(0.0, soonest - time.monotonic()), FIRST_COMPLETED)
        late = {f for f, each in running.items() if f not in done and each.deadline <= time.monotonic()}
        for future in (*done, *late):
            ended = running.pop(future)
            error = None if future in late else future.exception()
            if future in late or error:
                ended.worker.renew()
            idle.append(ended.worker)
            if future in late:
                yield _failure(ended.job, _LATE.format(limit_s))
            else:
                yield _failure(ended.job, _why(error)) if error else future.result()


def _why(error: BaseException) -> str:
    if isinstance(error, MemoryError):
        return "kehabisan memori; perkecil lampiran dan gambarnya, lalu ulangi"
    if isinstance(error, BrokenProcessPool):
        return "prosesnya berhenti mendadak, mungkin kehabisan memori; ulangi dengan -j yang lebih kecil"
    return f"pekerjanya gagal ({type(error).__name__}); ulangi"


def _failure(job: Job, reason: str) -> DossierRow:
    return replace(job.row, status=Status.FAILED, reason=reason)
