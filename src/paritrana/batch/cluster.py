"""The same batch on Dask: workers whose dossiers are worked on wherever the scheduler finds a worker.

A folder's files travel as Dask values under the hash of their content, so that a file used by many dossiers or by a
second try is sent once; workers that see the same folders read and write there instead. What makes a dossier is the
same as on one machine (`task`), and a worker with another installation is refused, so the bytes are the same too. A
worker that dies has its dossiers tried elsewhere by the scheduler.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Sequence
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cache
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import distributed

from paritrana.batch.input_hash import files_of, installation_hash
from paritrana.batch.plan import Order
from paritrana.batch.rows import DossierRow, Job, Status
from paritrana.batch.run import Open
from paritrana.batch.workers import Work
from paritrana.errors import EnvironmentFault, ParitranaError
from paritrana.workspace import TEMPORARY, reading, remove, write

LOCAL = "local"
_DASK: Any = distributed
TRIES = 3
"""Tries of a dossier whose worker died, each elsewhere: a hostile one must not take the whole cluster along."""

WAIT_S = 30
"""Seconds in which a scheduler must answer and a first worker must be there."""

_ONE_AT_A_TIME = threading.Lock()
"""A process has one Resources; Dask may run several threads in it."""


@dataclass(frozen=True, slots=True)
class Parcel:
    """A job as it travels: with the hash of the program that must do it, and the names of its files."""

    job: Job
    installation: str
    names: tuple[str, ...] = ()
    shipped: bool = True


def workers_on(address: str) -> Open:
    """Open workers on the scheduler at this address, or on one started here for `local`."""

    def open_workers(order: Order, dossiers: int) -> Sequence[ClusterWorker]:
        client = _connect(address, order.jobs)
        client.wait_for_workers(1, timeout=WAIT_S)
        many = min(sum(client.nthreads().values()), dossiers)
        crew = Crew(client, _all_see(client, order), installation_hash())
        return [ClusterWorker(crew, first=number == 0) for number in range(max(1, many))]

    return open_workers


@dataclass(frozen=True, slots=True)
class Crew:
    """A connection to a cluster; `shared` says that all its workers see the folders of this machine."""

    client: Any
    shared: bool
    installation: str


class ClusterWorker:
    """One dossier at a time, somewhere on the cluster; the first of a crew ends the connection."""

    processes: Sequence[int] = ()

    def __init__(self, crew: Crew, first: bool) -> None:
        self._crew, self._first = crew, first
        self._now: Any = None

    def start(self, work: Work, job: Job) -> Future[DossierRow]:
        """Send the dossier; its PDF is written here when it has come back."""
        client, shared = self._crew.client, self._crew.shared
        given = [] if shared else _contents(job.folder)
        sent = [client.submit(_same, data, key=f"paritrana-{digest}") for _, digest, data in given]
        away = replace(job, folder=job.folder.resolve(), output=job.output.resolve()) if shared else job
        parcel = Parcel(away, self._crew.installation, tuple(name for name, _, _ in given), not shared)
        self._now = client.submit(remote, work, parcel, sent, pure=False, retries=TRIES)
        future: Future[DossierRow] = Future()
        self._now.add_done_callback(lambda done: _land(done, job, future))
        return future

    def renew(self) -> None:
        """Restart the worker that holds the dossier; what else it held is tried elsewhere."""
        client, key = self._crew.client, self._now.key
        busy = [worker for worker, keys in client.processing().items() if key in keys]
        self._now.cancel(force=True)
        with suppress(Exception):  # a worker without a nanny can't be restarted and is lost to this run
            client.restart_workers(busy, timeout=WAIT_S, raise_for_error=False)

    def close(self) -> None:
        """Give up what is going on; the last to do so ends the connection."""
        if self._now is not None and not self._now.done():
            self._now.cancel(force=True)
        if self._first:
            cluster = self._crew.client.cluster
            self._crew.client.close()
            if cluster is not None:
                cluster.close()


def remote(work: Work, parcel: Parcel, contents: Sequence[bytes]) -> tuple[DossierRow, bytes]:
    """On a worker: do the work on the files that were sent, and give back the row and the PDF."""
    if _installation() != parcel.installation:
        raise EnvironmentFault("pekerja memakai pemasangan paritrana yang lain; samakan versinya")
    with _ONE_AT_A_TIME:
        if not parcel.shipped:
            return work(parcel.job), b""
        with TemporaryDirectory(prefix="paritrana-", ignore_cleanup_errors=True) as place:
            return _unpack_and_work(work, parcel, contents, Path(place))


def _unpack_and_work(
    work: Work, parcel: Parcel, contents: Sequence[bytes], place: Path
) -> tuple[DossierRow, bytes]:
    job = replace(parcel.job, folder=place / parcel.job.folder.name, output=place / "hasil")
    for name, data in zip(parcel.names, contents, strict=True):
        write(job.folder / name, data)
    row = work(job)
    row = replace(row, reason=row.reason.replace(str(job.folder), str(parcel.job.folder)))
    return row, _read(job.output / row.file) if row.file else b""


@cache
def _installation() -> str:
    return installation_hash()


def _land(done: Any, job: Job, future: Future[DossierRow]) -> None:
    """Write the PDF that came back and hand on the row; a file that can't be written is a row too."""
    if done.cancelled() or done.status == "error":
        future.set_exception(done.exception() if done.status == "error" else RuntimeError("dibatalkan"))
        return
    try:
        row, pdf = done.result()
        if pdf:
            write(job.output / row.file, pdf)
    except ParitranaError as error:
        row = replace(job.row, status=Status.FAILED, reason=str(error))
    except Exception as error:
        future.set_exception(error)
        return
    future.set_result(row)


def _connect(address: str, jobs: int) -> Any:
    try:
        if address != LOCAL:
            return _DASK.Client(address, timeout=WAIT_S)
        workers = jobs or os.cpu_count() or 1
        cluster = _DASK.LocalCluster(
            n_workers=workers, threads_per_worker=1, processes=True, dashboard_address=None, silence_logs=40
        )
        return _DASK.Client(cluster)
    except (OSError, TimeoutError, ValueError) as error:
        raise EnvironmentFault(
            f"penjadwal Dask {address} tidak terhubung ({error}); periksa alamatnya"
        ) from None


def _all_see(client: Any, order: Order) -> bool:
    """Whether every worker sees a file that was just put into the output, and the dossiers."""
    token = order.output.resolve() / f"{TEMPORARY}{os.getpid()}-bersama.tmp"
    write(token, os.urandom(16))
    try:
        seen = client.run(_sees, str(token), _read(token), str(order.root.resolve()))
        return bool(seen) and all(seen.values())
    finally:
        remove(token)


def _sees(token: str, content: bytes, root: str) -> bool:
    return os.path.isfile(token) and _read(Path(token)) == content and os.path.isdir(root)


def _contents(folder: Path) -> list[tuple[str, str, bytes]]:
    """Every file of a region's folder: name, hash, content; one that can't be read stays behind."""
    found = []
    for name, path in files_of(folder):
        with suppress(EnvironmentFault):
            data = _read(Path(path))
            found.append((name, sha256(data).hexdigest(), data))
    return found


def _same(data: bytes) -> bytes:
    return data


def _read(path: Path) -> bytes:
    with reading(str(path)) as stream:
        return stream.read()
