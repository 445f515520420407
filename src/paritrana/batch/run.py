"""A whole batch: find, plan, check all, build, and leave a summary however the run ends."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

from paritrana.batch.dossiers import find
from paritrana.batch.job import look, make
from paritrana.batch.journal import JOURNAL, Ledger
from paritrana.batch.plan import Order, Plan, plan
from paritrana.batch.rows import Row, Status
from paritrana.batch.scheduler import drive
from paritrana.batch.summary import write_summary
from paritrana.batch.workers import Lane, ProcessLane
from paritrana.errors import EnvironmentFault
from paritrana.workspace import append, sweep

STALE_S = 3600

Open = Callable[[Order, int], Sequence[Lane]]
"""Opens lanes for an order with so many dossiers to work on."""


class Watch(Protocol):
    """Hears how far a run is."""

    def found(self, dossiers: int, kept: int, aside: int) -> None:
        """So many were found, are kept from earlier runs, were not asked for."""
        ...

    def phase(self, name: str, total: int) -> None:
        """A phase begins: `periksa` or `susun`."""
        ...

    def row(self, row: Row) -> None:
        """A dossier has ended its phase."""
        ...


@dataclass(frozen=True, slots=True)
class Report:
    """How a run ended; `kept` rows are of earlier runs, `silent` says why no journal could be kept."""

    rows: tuple[Row, ...]
    kept: frozenset[str]
    asked: frozenset[str]
    interrupted: bool = False
    silent: str = ""

    @property
    def complete(self) -> bool:
        """Whether every dossier that was asked for stands as a file."""
        return all(row.status.done for row in self.rows if row.name in self.asked)


@dataclass(slots=True)
class _Run:
    """The state of one run."""

    order: Order
    plan: Plan
    ledger: Ledger
    watch: Watch
    ended: dict[str, Row] = field(default_factory=dict)

    def work(self, lanes: Sequence[Lane]) -> None:
        """Check all, then build what may be built."""
        ready: dict[str, Row] = {}
        self.watch.phase("periksa", len(self.plan.jobs))
        for row in drive(look, self.plan.jobs, lanes, self.order.limit_s):
            if row.status is Status.PENDING:
                ready[row.name] = row
            else:
                self.end(row)
            self.watch.row(row)
        jobs = [replace(job, row=ready[job.row.name]) for job in self.plan.jobs if job.row.name in ready]
        self.watch.phase("susun", len(jobs))
        for row in drive(make, jobs, lanes, self.order.limit_s):
            self.end(row)
            self.watch.row(row)

    def end(self, row: Row) -> None:
        """Keep the row of a dossier that has ended."""
        self.ended[row.name] = row
        self.ledger.note(row)

    def rows(self, names: Iterable[str]) -> tuple[Row, ...]:
        """The row of every dossier, in order."""
        known = {**self.plan.aside, **self.plan.kept, **self.ended}
        return tuple(known.get(name) or Row(name) for name in names)


def local(order: Order, dossiers: int) -> Sequence[Lane]:
    """Worker processes of this machine: as many as asked for, else as this process may use processors."""
    able = getattr(os, "sched_getaffinity", None)
    workers = order.jobs or (len(able(0)) if able else os.cpu_count() or 1)
    return [ProcessLane() for _ in range(min(workers, dossiers))]


def run(order: Order, watch: Watch, lanes: Open = local) -> Report:
    """Run a batch; Ctrl-C ends it early with everything kept that is done."""
    dossiers = find(order.root, order.output)
    if not dossiers:
        raise EnvironmentFault(_nothing(order))
    if (order.output / JOURNAL).exists():  # a run was cut off and may have left half a file
        sweep(order.output, before=time.time() - STALE_S)
    append(order.output / JOURNAL, b"")  # an output that can't be written is said before hours of work
    ledger = Ledger.read(order.output)
    planned = plan(order, dossiers, ledger)
    watch.found(len(dossiers), len(planned.kept), len(planned.aside))
    going = _Run(order, planned, ledger, watch)
    interrupted = _worked(going, lanes)
    rows = going.rows(d.name for d in dossiers)
    write_summary(order.output, rows, ledger)
    asked = frozenset(d.name for d in dossiers) - planned.aside.keys()
    return Report(rows, frozenset(planned.kept), asked, interrupted, ledger.silent)


def _worked(going: _Run, lanes: Open) -> bool:
    """Do the work; tell whether Ctrl-C ended it."""
    if not going.plan.jobs:
        return False
    opened = lanes(going.order, len(going.plan.jobs))
    try:
        going.work(opened)
    except KeyboardInterrupt:
        return True
    finally:
        for lane in opened:
            lane.close()
        sweep(going.order.output, (pid for lane in opened for pid in lane.processes))
    return False


def _nothing(order: Order) -> str:
    if not os.path.isdir(order.root):
        return f"folder {order.root} tidak ada; periksa namanya"
    return f"tidak ada bukti.yaml di bawah {order.root}; buat dengan: paritrana init {order.root / 'daerah'}"
