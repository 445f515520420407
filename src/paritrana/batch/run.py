"""A whole batch: find, plan, check all, build, and leave a summary however the run ends."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

from paritrana.batch.dossiers import find
from paritrana.batch.journal import JOURNAL, Journal
from paritrana.batch.plan import BatchPlan, Order, plan
from paritrana.batch.rows import DossierRow, Status
from paritrana.batch.scheduler import schedule
from paritrana.batch.summary import write_summary
from paritrana.batch.workers import ProcessWorker, Worker, build, check
from paritrana.errors import EnvironmentFault
from paritrana.workspace import append, sweep

STALE_S = 3600
"""Seconds after which a file that only stands while it is written is left over: no dossier takes an hour to write."""

Open = Callable[[Order, int], Sequence[Worker]]
"""Opens workers for an order with so many dossiers to work on."""


class Watch(Protocol):
    """Hears how far a run is."""

    def begin(self, dossiers: int, unchanged: int, excluded: int) -> None:
        """Hear how many there are, how many of them stand from earlier runs, and how many were not asked for."""
        ...

    def phase(self, name: str, total: int) -> None:
        """Hear that a phase begins, `periksa` or `susun`, with so many dossiers."""
        ...

    def row(self, row: DossierRow) -> None:
        """Hear that a dossier has ended its phase."""
        ...


@dataclass(frozen=True, slots=True)
class Report:
    """How a run ended; `unchanged` rows are of earlier runs, `asked` is what was not excluded, both by name;
    `failure` says why no journal could be kept, "" where one was."""

    rows: tuple[DossierRow, ...]
    unchanged: frozenset[str]
    asked: frozenset[str]
    interrupted: bool = False
    failure: str = ""

    @property
    def complete(self) -> bool:
        """Whether every dossier that was asked for stands as a file."""
        return all(row.status.has_file for row in self.rows if row.name in self.asked)


@dataclass(slots=True)
class _Run:
    """The state of one run."""

    order: Order
    plan: BatchPlan
    journal: Journal
    watch: Watch
    ended: dict[str, DossierRow] = field(default_factory=dict)

    def work(self, workers: Sequence[Worker]) -> None:
        """Check all, then build what may be built."""
        ready: dict[str, DossierRow] = {}
        self.watch.phase("periksa", len(self.plan.jobs))
        for row in schedule(check, self.plan.jobs, workers, self.order.limit_s):
            if row.status is Status.PENDING:
                ready[row.name] = row
            else:
                self.end(row)
            self.watch.row(row)
        jobs = [replace(job, row=ready[job.row.name]) for job in self.plan.jobs if job.row.name in ready]
        self.watch.phase("susun", len(jobs))
        for row in schedule(build, jobs, workers, self.order.limit_s):
            self.end(row)
            self.watch.row(row)

    def end(self, row: DossierRow) -> None:
        """Keep the row of a dossier that has ended."""
        self.ended[row.name] = row
        self.journal.add(row)

    def rows(self, names: Iterable[str]) -> tuple[DossierRow, ...]:
        """Give the row of every dossier, in order."""
        known = {**self.plan.excluded, **self.plan.unchanged, **self.ended}
        return tuple(known.get(name) or DossierRow(name) for name in names)


def local(order: Order, dossiers: int) -> Sequence[Worker]:
    """Open worker processes of this machine: as many as asked for, else as this process may use processors."""
    able = getattr(os, "sched_getaffinity", None)
    many = order.jobs or (len(able(0)) if able else os.cpu_count() or 1)
    return [ProcessWorker() for _ in range(min(many, dossiers))]


def run(order: Order, watch: Watch, open_workers: Open = local) -> Report:
    """Run a batch; Ctrl-C ends it early with everything kept that is done.

    An EnvironmentFault where there is no dossier, or where the output can't be written.
    """
    dossiers = find(order.root, order.output)
    if not dossiers:
        raise EnvironmentFault(_nothing(order))
    if (order.output / JOURNAL).exists():  # a run was cut off and may have left half a file
        sweep(order.output, before=time.time() - STALE_S)
    append(order.output / JOURNAL, b"")  # an output that can't be written is said before hours of work
    journal = Journal.read(order.output)
    planned = plan(order, dossiers, journal)
    watch.begin(len(dossiers), len(planned.unchanged), len(planned.excluded))
    going = _Run(order, planned, journal, watch)
    interrupted = _work(going, open_workers)
    rows = going.rows(d.name for d in dossiers)
    write_summary(order.output, rows, journal)
    asked = frozenset(d.name for d in dossiers) - planned.excluded.keys()
    return Report(rows, frozenset(planned.unchanged), asked, interrupted, journal.failure)


def _work(going: _Run, open_workers: Open) -> bool:
    """Do the work; tell whether Ctrl-C ended it."""
    if not going.plan.jobs:
        return False
    workers = open_workers(going.order, len(going.plan.jobs))
    try:
        going.work(workers)
    except KeyboardInterrupt:
        return True
    finally:
        for worker in workers:
            worker.close()
        sweep(going.order.output, (pid for worker in workers for pid in worker.processes))
    return False


def _nothing(order: Order) -> str:
    if not os.path.isdir(order.root):
        return f"folder {order.root} tidak ada; periksa namanya"
    return f"tidak ada bukti.yaml di bawah {order.root}; buat dengan: paritrana init {order.root / 'daerah'}"
