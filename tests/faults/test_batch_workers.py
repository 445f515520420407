"""Workers that die, hang, take all memory or write half a file: one row each, the others finish."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from paritrana.batch.rows import DossierRow, Job, Status
from paritrana.batch.scheduler import schedule
from paritrana.batch.workers import ProcessWorker
from paritrana.errors import EnvironmentFault
from paritrana.workspace import sweep
from tests.support.batches import by_name, deaf, fine, torn

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="needs Linux's way to look at processes")


@pytest.fixture(scope="module")
def workers() -> Iterator[Sequence[ProcessWorker]]:
    """Two worker processes for all these tests."""
    opened = [ProcessWorker(), ProcessWorker()]
    yield opened
    for worker in opened:
        worker.close()


def run(
    workers: Sequence[ProcessWorker],
    folder: Path,
    names: Sequence[str],
    work: Callable[[Job], DossierRow],
    limit_s: float = 60,
) -> dict[str, DossierRow]:
    """The rows of jobs with these names."""
    jobs = [Job(DossierRow(name), folder, folder, name) for name in names]
    rows = list(schedule(work, jobs, workers, limit_s))
    assert sorted(row.name for row in rows) == sorted(names)
    return {row.name: row for row in rows}


def alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_workers_that_die_cost_their_own_dossier_only(
    workers: Sequence[ProcessWorker], tmp_path: Path
) -> None:
    names = ["baik-1", "mati-1", "baik-2", "keluar-1", "baik-3", "raksasa-1", "baik-4"]
    rows = run(workers, tmp_path, names, by_name)
    for name, row in rows.items():
        assert row.status is (Status.BUILT if name.startswith("baik") else Status.FAILED), name
    assert "berhenti mendadak" in rows["mati-1"].reason
    assert "berhenti mendadak" in rows["keluar-1"].reason
    assert "TypeError" in rows["raksasa-1"].reason


@LINUX
def test_a_dossier_that_takes_all_memory_is_stopped_before_the_machine_is_short(
    workers: Sequence[ProcessWorker], tmp_path: Path
) -> None:
    rows = run(workers, tmp_path, ["rakus-1", "baik-1"], by_name)
    assert rows["rakus-1"].reason.startswith("kehabisan memori")
    assert rows["baik-1"].status is Status.BUILT


@LINUX
def test_a_hang_is_ended_after_its_time_and_its_process_with_it(
    workers: Sequence[ProcessWorker], tmp_path: Path
) -> None:
    run(workers, tmp_path, ["baik-0", "baik-1"], by_name)  # both are warm
    rows = run(workers, tmp_path, ["macet-1", "baik-1", "baik-2", "baik-3"], by_name, limit_s=3)
    assert rows["macet-1"].reason.startswith("tidak selesai dalam 3 detik")
    assert [name for name, row in rows.items() if row.status is Status.BUILT] == [
        "baik-1",
        "baik-2",
        "baik-3",
    ]
    pid = int((tmp_path / "macet.pid").read_text())
    until = time.monotonic() + 20
    while alive(pid) and time.monotonic() < until:
        time.sleep(0.02)
    assert not alive(pid)
    assert pid in [p for worker in workers for p in worker.processes]


def test_a_worker_is_used_again_and_again(workers: Sequence[ProcessWorker], tmp_path: Path) -> None:
    rows = run(workers, tmp_path, [f"baik-{n}" for n in range(20)], fine)
    assert len({row.pages for row in rows.values()}) <= 2
    assert os.getpid() not in {row.pages for row in rows.values()}


def test_ctrl_c_is_left_to_the_command(workers: Sequence[ProcessWorker], tmp_path: Path) -> None:
    assert run(workers, tmp_path, ["baik-1"], deaf)["baik-1"].reason == "True"


def test_a_death_in_the_middle_of_writing_leaves_no_file_of_that_name(
    workers: Sequence[ProcessWorker], tmp_path: Path
) -> None:
    rows = run(workers, tmp_path, ["robek-1"], torn)
    assert rows["robek-1"].status is Status.FAILED
    (left,) = tmp_path.iterdir()
    assert left.name.startswith(".paritrana-")
    assert left.stat().st_size > 100_000
    sweep(tmp_path, [1])
    assert left.exists()
    sweep(tmp_path, [p for worker in workers for p in worker.processes])
    assert list(tmp_path.iterdir()) == []


def test_no_process_to_be_had_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    import multiprocessing.popen_spawn_posix as spawning

    def refuses(*args: object) -> None:
        raise BlockingIOError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(spawning.Popen, "_launch", refuses)
    with pytest.raises(EnvironmentFault, match="kurangi -j"):
        ProcessWorker()
