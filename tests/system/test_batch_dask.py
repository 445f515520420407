"""A batch on a real Dask cluster of worker processes: the same bytes, also when one of them is killed midway."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

distributed = pytest.importorskip("distributed")

from paritrana.batch import cluster  # noqa: E402
from paritrana.batch.plan import Order  # noqa: E402
from paritrana.batch.rows import DossierRow, Status  # noqa: E402
from paritrana.batch.run import run  # noqa: E402
from paritrana.cli import main  # noqa: E402
from paritrana.errors import EnvironmentFault  # noqa: E402
from tests.support.batches import READY, Heard, by_name, dossiers, files  # noqa: E402

pytestmark = pytest.mark.filterwarnings("ignore")
TWICE = 2


@pytest.fixture
def crew(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """A scheduler and two worker processes."""
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(str(Path(__file__).parents[2] / p) for p in ("src", "")))
    made = distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, silence_logs=50
    )
    yield made
    made.close()


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Eight dossiers: each of four twice, so that files are shared."""
    folder = tmp_path_factory.mktemp("daerah") / "dossier"
    for turn in range(TWICE):
        dossiers(folder / f"kelompok-{turn}", *READY)
    return folder


@pytest.fixture(scope="module")
def plain(root: Path) -> dict[str, bytes]:
    """What this machine alone makes of them."""
    output = root.parent / "hasil"
    assert main(["batch", str(root), "-o", str(output), "-j", "2"]) == 0
    return files(output)


class Killer(Heard):
    """Kills the process of one worker when the first dossier has been built."""

    def __init__(self, crew: Any) -> None:
        super().__init__()
        self.crew, self.killed = crew, 0

    def row(self, row: DossierRow) -> None:
        """Kill once."""
        super().row(row)
        if row.status is Status.BUILT and not self.killed:
            nanny = next(iter(self.crew.workers.values()))
            self.killed = nanny.pid
            os.kill(self.killed, signal.SIGKILL)


@pytest.mark.parametrize("shared", [True, False], ids=["shared folder", "files sent"])
def test_a_worker_that_is_killed_costs_nothing(
    shared: bool,
    crew: Any,
    root: Path,
    plain: dict[str, bytes],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    if not shared:
        monkeypatch.setattr(cluster, "_all_see", lambda client, order: False)
    watch = Killer(crew)
    report = run(Order(root, tmp_path), watch, cluster.workers_on(crew.scheduler_address))
    assert watch.killed
    assert [row.status for row in report.rows] == [Status.BUILT] * 4 * TWICE
    assert files(tmp_path) == plain


def test_workers_that_see_our_folders_are_told_apart(crew: Any, root: Path, tmp_path: Path) -> None:
    with distributed.Client(crew) as client:
        assert cluster._all_see(client, Order(root, tmp_path))
        assert list(tmp_path.iterdir()) == []
        assert not cluster._sees(str(tmp_path / "tiada"), b"", str(root))


def test_a_hang_is_ended_and_the_others_finish(crew: Any, tmp_path: Path) -> None:
    workers = cluster.workers_on(crew.scheduler_address)(Order(tmp_path, tmp_path), 6)
    jobs = [
        cluster.Job(DossierRow(name), tmp_path, tmp_path, name)
        for name in ("macet-1", *(f"baik-{n}" for n in range(5)))
    ]
    from paritrana.batch.scheduler import schedule

    rows = {row.name: row for row in schedule(by_name, jobs, workers, 8)}
    for worker in workers:
        worker.close()
    assert rows["macet-1"].reason.startswith("tidak selesai dalam 8 detik")
    assert [row.status for name, row in rows.items() if name != "macet-1"] == [Status.BUILT] * 5
    pid = int((tmp_path / "macet.pid").read_text())
    until = time.monotonic() + 20
    with suppress(ProcessLookupError):
        while time.monotonic() < until:
            os.kill(pid, 0)
            time.sleep(0.05)
        pytest.fail("the worker that hung is still there")


def test_a_worker_with_another_program_is_refused(tmp_path: Path) -> None:
    parcel = cluster.Parcel(cluster.Job(DossierRow("a"), tmp_path, tmp_path, "a"), "lain")
    with pytest.raises(EnvironmentFault, match="samakan versinya"):
        cluster.remote(by_name, parcel, ())


def test_what_is_sent_is_what_is_there(root: Path, tmp_path: Path) -> None:
    folder = root / "kelompok-0" / READY[0]
    sent = cluster._contents(folder)
    parcel = cluster.Parcel(
        cluster.Job(DossierRow("a"), folder, tmp_path, "a"),
        cluster.installation_hash(),
        tuple(n for n, _, _ in sent),
    )
    row, pdf = cluster.remote(cluster_make(), parcel, [data for _, _, data in sent])
    assert row.status is Status.BUILT
    assert pdf.startswith(b"%PDF-")
    assert list(tmp_path.iterdir()) == []
    gone = replace(parcel, names=())
    row, pdf = cluster.remote(cluster_make(), gone, [])
    assert (row.status, pdf) == (Status.FAILED, b"")
    assert str(folder) in row.reason
    assert "paritrana-" not in row.reason.replace(str(folder), "")


def cluster_make() -> Any:
    """The work that builds."""
    from paritrana.batch.workers import build

    return build


def test_an_address_that_nobody_hears_is_3(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cluster, "WAIT_S", 2)
    assert main(["batch", str(root), "-o", str(tmp_path), "--dask", "tcp://127.0.0.1:9"]) == 3


def test_local_starts_a_cluster_of_its_own(root: Path, plain: dict[str, bytes], tmp_path: Path) -> None:
    assert main(["batch", str(root), "-o", str(tmp_path), "--dask", "local", "-j", "2"]) == 0
    assert files(tmp_path) == plain
