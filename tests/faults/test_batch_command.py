"""The whole command under blows: killed, interrupted, on a bad disk; and any number of workers gives the same bytes."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.batches import READY, dossiers, edit, files

SRC = Path(__file__).parents[2] / "src"
POSIX = pytest.mark.skipif(os.name == "nt", reason="needs POSIX signals")
LINUX = pytest.mark.skipif(sys.platform != "linux", reason="needs Linux's way to look at processes")


def command(root: Path, output: Path, *more: str) -> subprocess.Popen[bytes]:
    """The command in a process group of its own."""
    environment = {**os.environ, "PYTHONPATH": str(SRC)}
    asked = [sys.executable, "-m", "paritrana", "batch", str(root), "-o", str(output), *more]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    return subprocess.Popen(asked, env=environment, start_new_session=True, **pipes)  # type: ignore[call-overload,no-any-return]


def finished(root: Path, output: Path, *more: str) -> tuple[int, str, str]:
    """Exit code, stdout and stderr of a run."""
    process = command(root, output, *more)
    out, err = process.communicate(timeout=120)
    return process.returncode, out.decode(), err.decode()


def rows(output: Path) -> dict[str, dict[str, object]]:
    """The rows of the manifest."""
    return {row["name"]: row for row in json.loads((output / "manifest.json").read_bytes())["dossiers"]}


def wait_for(what: Callable[[], object], process: subprocess.Popen[bytes] | None = None) -> None:
    """Wait until something is so."""
    until = time.monotonic() + 60
    while not what():
        assert time.monotonic() < until
        assert process is None or process.poll() is None
        time.sleep(0.005)


def whole(file: Path) -> bool:
    """Whether a PDF has its beginning and its end."""
    data = file.read_bytes()
    return data.startswith(b"%PDF-") and data.rstrip().endswith(b"%%EOF")


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Four dossiers, one of them with a galat."""
    return dossiers(tmp_path_factory.mktemp("daerah") / "dossier", *READY[:3], "kabupaten-kutai-timur")


@pytest.fixture(scope="module")
def plain(root: Path) -> dict[str, bytes]:
    """What one worker makes of them."""
    output = root.parent / "satu"
    code, out, err = finished(root, output, "-j", "1")
    assert code == 5
    assert "4 dosir: 3 jadi, 1 galat" in out
    assert "galat kabupaten-kutai-timur: KEP-03" in err
    return files(output)


def test_four_workers_give_the_same_bytes_as_one(root: Path, plain: dict[str, bytes]) -> None:
    code, _, _ = finished(root, root.parent / "empat", "-j", "4")
    assert code == 5
    made = files(root.parent / "empat")
    assert sorted(made) == sorted(plain)
    assert len(made) == 3 + 4
    for name, data in made.items():
        assert data == plain[name], name


@LINUX
@pytest.mark.parametrize("jobs", ["1", "3"])
@pytest.mark.parametrize("done", [0, 1, 2])
def test_kill_9_loses_the_dossiers_in_work_only(
    root: Path, plain: dict[str, bytes], tmp_path: Path, done: int, jobs: str
) -> None:
    """When nothing is done yet, after the first dossier, after the second."""
    process = command(root, tmp_path, "-j", jobs)
    journal = tmp_path / ".paritrana-batch.jsonl"
    wait_for(lambda: journal.exists() and journal.read_bytes().count(b'"jadi"') >= done, process)
    begun = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    wait_for(begun.read_text, process)
    children = begun.read_text().split()
    process.kill()
    process.communicate(timeout=60)  # which also waits for every worker that holds the pipes
    wait_for(lambda: not any(Path(f"/proc/{pid}").exists() for pid in children))
    made = list(tmp_path.glob("*.pdf"))
    assert len(made) >= done
    assert all(whole(file) for file in made)
    assert not (tmp_path / "manifest.json").exists()
    code, out, _ = finished(root, tmp_path, "-j", jobs, "--resume")
    assert code == 5
    assert ("tidak berubah dan tidak disusun ulang" in out) or not done
    left = {name for name in files(tmp_path) if name.startswith(".paritrana")}
    for name, data in files(tmp_path).items():
        assert name in left or data == plain[name], name


@POSIX
def test_ctrl_c_ends_cleanly_and_keeps_what_is_done(
    root: Path, plain: dict[str, bytes], tmp_path: Path
) -> None:
    process = command(root, tmp_path, "-j", "1")
    journal = tmp_path / ".paritrana-batch.jsonl"
    wait_for(lambda: journal.exists() and b'"jadi"' in journal.read_bytes(), process)
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does: to the workers too
    out, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "--resume" in out.decode()
    assert "Traceback" not in err.decode()
    states = {name: row["status"] for name, row in rows(tmp_path).items()}
    assert "jadi" in states.values()
    assert "belum" in states.values()
    assert not [p for p in tmp_path.iterdir() if p.name.startswith(".")]
    assert finished(root, tmp_path, "-j", "1", "--resume")[0] == 5
    assert files(tmp_path) == plain


@POSIX
def test_every_blow_at_once_ends_in_a_row_each(tmp_path: Path) -> None:
    """A folder that can't be opened, one without evidence, a target that is a folder, evidence that is none."""
    root, output = dossiers(tmp_path / "dossier", *READY), tmp_path / "hasil"
    (root / "tanpa-bukti").mkdir()
    (root / READY[1] / "bukti.yaml").unlink()
    (root / READY[1] / "bukti.yaml").symlink_to("tiada.yaml")
    edit(root, READY[2], lambda text: "\0" + text)
    (output / f"{READY[3]}.pdf").mkdir(parents=True)
    code, _, err = finished(root, output, "-j", "2")
    assert code == 5
    made = rows(output)
    assert {name: row["status"] for name, row in made.items()} == {
        READY[0]: "jadi",
        READY[1]: "gagal",
        READY[2]: "galat",
        READY[3]: "gagal",
        "tanpa-bukti": "gagal",
    }
    assert "paritrana init" in str(made["tanpa-bukti"]["reason"])
    assert "bukan berkas biasa" in str(made[READY[3]]["reason"])
    assert err.count("gagal ") == 3


@LINUX
@pytest.mark.skipif(not shutil.which("prlimit"), reason="needs util-linux")
def test_a_full_disk_fails_each_dossier_and_leaves_nothing_half_written(tmp_path: Path) -> None:
    """A limit on the size of files stands for the disk: writing a PDF fails midway, the small summary fits."""
    root, output = dossiers(tmp_path / "dossier", *READY[:2]), tmp_path / "hasil"
    shim = "import resource, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN); "
    shim += "resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000)); from paritrana.cli import main; "
    shim += "sys.exit(main(sys.argv[1:]))"
    asked = [sys.executable, "-c", shim, "batch", str(root), "-o", str(output), "-j", "2"]
    environment = {**os.environ, "PYTHONPATH": str(SRC)}
    done = subprocess.run(asked, env=environment, capture_output=True, check=False, timeout=120)
    assert done.returncode == 5, done.stderr
    assert {row["status"] for row in rows(output).values()} == {"gagal"}
    assert sorted(p.name for p in output.iterdir()) == [
        "manifest.json",
        "ringkasan.csv",
        "ringkasan.html",
        "ringkasan.xlsx",
    ]


def test_a_killed_worker_is_a_row_while_the_command_goes_on(root: Path, tmp_path: Path) -> None:
    """The system's killer takes a worker: any process of the group but the first."""
    if sys.platform != "linux":
        pytest.skip("needs Linux's way to look at processes")
    process = command(root, tmp_path, "-j", "1")
    journal = tmp_path / ".paritrana-batch.jsonl"
    wait_for(lambda: journal.exists() and b'"jadi"' in journal.read_bytes(), process)
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
    for pid in children:
        line = Path(f"/proc/{pid}/cmdline").read_bytes()
        if b"spawn_main" in line:
            with contextlib.suppress(ProcessLookupError):
                os.kill(int(pid), signal.SIGKILL)
    _, err = process.communicate(timeout=60)
    assert process.returncode == 5
    made = rows(tmp_path)
    failed = [row for row in made.values() if row["status"] == "gagal"]
    assert len(failed) == 1
    assert "berhenti mendadak" in str(failed[0]["reason"])
    assert [row["status"] for row in made.values()].count("jadi") == 2
    assert "Traceback" not in err.decode()
