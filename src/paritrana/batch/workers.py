"""Workers: one dossier at a time each, in a process that can die or hang without hurting another.

A worker is a `concurrent.futures` executor of a single process, so whatever breaks it has exactly one culprit. The
process is spawned, which every system can, and started anew only after it broke. What makes a dossier (`task`) is
loaded in the process and nowhere else: the command's own must start in a moment.
"""

from __future__ import annotations

import gc
import os
import signal
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from multiprocessing import get_context, parent_process
from typing import Protocol

from paritrana.batch.rows import DossierRow, Job
from paritrana.diagnostics import Findings
from paritrana.errors import EnvironmentFault, ParitranaError
from paritrana.installation import data_folder
from paritrana.workspace import FolderWorkspace

MEMORY = 2 << 30
"""Bytes of address space a worker may take, where the system can cap it: one at work holds 80 MB (DECISIONS), and a
dossier that needs 25 times as much must end itself and not the machine."""

_NEW_OBJECTS, _MIDDLE, _OLD = 50_000, 20, 100
"""How seldom garbage is looked for; none of a dossier's objects wait for it (DECISIONS, cycles)."""

Work = Callable[[Job], DossierRow]


def check(job: Job) -> DossierRow:
    """Check the evidence: the row says GALAT where nothing can be built, else PENDING."""
    from paritrana.batch import task

    return task.check(job)


def build(job: Job) -> DossierRow:
    """Build and write the dossier, as a draft only where a galat stands against the final file."""
    from paritrana.batch import task

    return task.build(job)


class Worker(Protocol):
    """Where dossiers are worked on, one after the other."""

    @property
    def processes(self) -> Sequence[int]:
        """The numbers of processes of this machine that have ended and may have left something behind."""
        ...

    def start(self, work: Work, job: Job) -> Future[DossierRow]:
        """Begin; the worker is free again when the future is done."""
        ...

    def renew(self) -> None:
        """Give up what is going on and be ready for the next dossier."""
        ...

    def close(self) -> None:
        """End, giving up what is going on."""
        ...


class ProcessWorker:
    """One worker process of this machine."""

    def __init__(self) -> None:
        self._ended: list[int] = []
        self._now: Future[DossierRow] | None = None
        self._pool, self._pid = _open()

    @property
    def processes(self) -> Sequence[int]:
        """The processes that have ended."""
        return self._ended

    def start(self, work: Work, job: Job) -> Future[DossierRow]:
        """Hand the dossier to the process, or to a new one where it has died in the meantime."""
        try:
            self._now = self._pool.submit(work, job)
        except BrokenProcessPool:
            self.renew()
            self._now = self._pool.submit(work, job)
        return self._now

    def renew(self) -> None:
        """End the process, alive or dead, and start another."""
        self.close()
        self._pool, self._pid = _open()

    def close(self) -> None:
        """Let the process end, or kill it when it is at work."""
        known = self._pid.done() and not self._pid.exception()
        busy = self._now is not None and not self._now.done()
        self._pool.shutdown(wait=False, cancel_futures=True)
        if known:
            self._ended.append(self._pid.result())
        if busy and known:
            # Not done, so not yet waited for: the number is still this process's own.
            with suppress(OSError):
                os.kill(self._pid.result(), getattr(signal, "SIGKILL", signal.SIGTERM))
        self._now = None
        if known:
            self._pool.shutdown(wait=True)


def _open() -> tuple[ProcessPoolExecutor, Future[int]]:
    """A pool of one process, started at once, and its number as soon as it is known."""
    pool = ProcessPoolExecutor(1, mp_context=get_context("spawn"), initializer=warm)
    try:
        return pool, pool.submit(os.getpid)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise EnvironmentFault(f"proses pekerja tidak dapat dimulai ({reason}); kurangi -j") from None


def warm() -> None:
    """Make a worker ready: Ctrl-C is the parent's, memory is capped, faces are read, no orphan stays."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _cap()
    from paritrana.batch.task import resources

    with suppress(ParitranaError):  # the dossier will tell
        resources().faces(FolderWorkspace(data_folder("templates")), Findings())
    settle()


def settle() -> None:
    """Look for garbage seldom: what is loaded now stays, and a dossier's many small objects die by themselves."""
    gc.freeze()
    gc.set_threshold(_NEW_OBJECTS, _MIDDLE, _OLD)


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _cap() -> None:
    """Limit memory, so that one dossier gets a MemoryError instead of the machine a shortage."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
