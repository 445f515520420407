"""Batches for tests: dossiers from what the repository has, workers that work at once, work that misbehaves.

The misbehaving work is here and not in a test, since a worker process must be able to import it.
"""

from __future__ import annotations

import os
import shutil
import signal
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from pathlib import Path

from paritrana.batch.plan import Order
from paritrana.batch.rows import DossierRow, Job, Status
from paritrana.batch.run import Report, run
from paritrana.batch.workers import Work
from paritrana.workspace import write

ROOT = Path(__file__).parents[2]
READY = ("kabupaten-bandung", "kabupaten-raja-ampat", "kabupaten-sumedang", "kabupaten-sumenep")
"""Dossiers of the repository without a galat."""


@dataclass
class Inline:
    """A worker that works at once, in this process."""

    processes: Sequence[int] = ()
    started: list[str] = field(default_factory=list)

    def start(self, work: Work, job: Job) -> Future[DossierRow]:
        """Do the work now."""
        self.started.append(f"{work.__name__} {job.row.name}")
        future: Future[DossierRow] = Future()
        try:
            future.set_result(work(job))
        except Exception as error:
            future.set_exception(error)
        return future

    def renew(self) -> None:
        """Nothing to renew."""

    def close(self) -> None:
        """Nothing to end."""


@dataclass
class Heard:
    """A watch that remembers."""

    told: list[str] = field(default_factory=list)

    def begin(self, dossiers: int, unchanged: int, excluded: int) -> None:
        """Remember the numbers."""
        self.told.append(f"{dossiers} {unchanged} {excluded}")

    def phase(self, name: str, total: int) -> None:
        """Remember the phase."""
        self.told.append(f"{name} {total}")

    def row(self, row: DossierRow) -> None:
        """Remember the row."""
        self.told.append(f"{row.status.value} {row.name}")


def dossiers(root: Path, *names: str) -> Path:
    """A folder with copies of these dossiers."""
    for name in names:
        shutil.copytree(ROOT / "dossier" / name, root / name)
    return root


def done(order: Order, worker: Inline | None = None, watch: Heard | None = None) -> Report:
    """Run a batch in this process."""
    return run(order, watch or Heard(), lambda *_: [worker or Inline()])


def edit(root: Path, name: str, change: Callable[[str], str]) -> None:
    """Change a dossier's evidence."""
    file = root / name / "bukti.yaml"
    file.write_text(change(file.read_text(encoding="utf-8")), encoding="utf-8")


def files(folder: Path) -> dict[str, bytes]:
    """Everything below a folder."""
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def fine(job: Job) -> DossierRow:
    """Work that succeeds and tells in which process."""
    return replace(job.row, status=Status.BUILT, pages=os.getpid())


def by_name(job: Job) -> DossierRow:
    """Work that misbehaves as the dossier's name says, and else succeeds."""
    name = job.row.name.rsplit("-", 1)[0]
    if name == "mati":
        os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))
    if name == "keluar":
        os._exit(3)
    if name == "macet":
        write(job.output / "macet.pid", str(os.getpid()).encode())
        while True:
            time.sleep(0.01)
    if name == "rakus":
        kept = [bytearray(64 << 20) for _ in range(1_000)]
        return replace(job.row, pages=len(kept))
    if name == "raksasa":
        return replace(job.row, reason=Unsendable())  # type: ignore[arg-type]
    return fine(job)


def deaf(job: Job) -> DossierRow:
    """Work that tells whether this process hears Ctrl-C."""
    return replace(job.row, reason=str(signal.getsignal(signal.SIGINT) is signal.SIG_IGN))


class Unsendable(str):
    """A text that can't be sent to another process."""

    def __reduce__(self) -> str:
        raise TypeError("tidak dapat dikirim")


def torn(job: Job) -> DossierRow:
    """Work that dies in the middle of writing, as a power cut or the system's killer would have it."""
    real = os.replace

    def dies(source: object, target: object) -> None:
        os._exit(9)

    os.replace = dies  # type: ignore[assignment]
    try:
        write(job.output / f"{job.stem}.pdf", b"%PDF-" + bytes(100_000))
    finally:
        os.replace = real
    return fine(job)
