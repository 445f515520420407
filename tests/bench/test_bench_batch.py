"""Batches of made-up regions: rate, memory, growth, and the share of Typst's processor time; prints, asserts no time.

BENCH_REGIONS=552 measures all of them (some minutes); without it 48. BENCH_GROWTH=5520 goes on to villages.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import mean, median

import pytest

from tests.bench import regions
from tests.bench.test_bench import COMPILED, ENVIRONMENT, HERE, TYPST, Engine, Row, output, show

COUNT = int(os.environ.get("BENCH_REGIONS", "48"))
GROWTH = int(os.environ.get("BENCH_GROWTH", "0"))


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """A spread of regions over the whole table: provinces, kabupaten, kota."""
    made = regions.write(tmp_path_factory.mktemp("daerah"), 552)
    return made[:: max(1, len(made) // COUNT)][:COUNT]


def test_processor_time_and_memory(folders: list[Path], tmp_path: Path) -> None:
    """Every region once in each engine, in turn; the first two regions only warm it."""
    blocks = {folder: tmp_path / f"{n}.json" for n, folder in enumerate(folders)}
    if TYPST:
        for folder, file in blocks.items():
            file.write_bytes(output(sys.executable, HERE / "content.py", "dossier", folder))
    script = HERE / "engine_regions.py"
    engines = {"ours": Engine(script, "ours")}
    if COMPILED.exists():
        engines["ours, compiled"] = Engine(script, "ours", compiled=True)
    if TYPST:
        engines["Typst tagged"] = Engine(script, "typst")
    turns = []
    for folder in folders:
        turns.append(
            {
                name: engine.run(str(blocks[folder] if name == "Typst tagged" else folder))
                for name, engine in engines.items()
            }
        )
    for engine in engines.values():
        engine.end()
    warm = turns[2:]
    mines = [name for name in engines if name.startswith("ours")]
    rows: list[Row] = []
    for name in engines:
        cpu = [turn[name]["cpu"] for turn in warm]
        ratios = [median(turn[mine]["cpu"] / turn[name]["cpu"] for turn in warm) for mine in mines]
        half = turns[len(turns) // 2][name]["memory"]
        size = mean(turn[name]["bytes"] for turn in warm) / 1000
        rows.append(
            (
                name,
                median(cpu),
                sum(cpu) / 1000,
                *ratios,
                1000 / mean(cpu),
                size,
                half,
                turns[-1][name]["memory"],
            )
        )
    heads = (
        "engine",
        "CPU ms",
        "CPU s",
        *(f"{mine} / it" for mine in mines),
        "per s, core",
        "kB",
        "MiB half way",
        "MiB at end",
    )
    show(f"{len(warm)} different regions, warm, one process each", heads, rows)


def test_the_whole_command(folders: list[Path], tmp_path: Path) -> None:
    """From folders to PDFs and summary: check, build, write; then again with nothing changed."""
    root = tmp_path / "daerah"
    root.mkdir()
    for folder in folders:
        (root / folder.name).symlink_to(folder, target_is_directory=True)
    rows: list[Row] = []
    for jobs in (1, 2):
        target = tmp_path / f"hasil-{jobs}"
        first, again = command(root, target, jobs), command(root, target, jobs)
        pace = len(folders) / first.wall
        rows.append(
            (f"-j {jobs}", first.wall, first.cpu, pace, pace / jobs, first.half, first.most, again.wall)
        )
    heads = ("jobs", "wall s", "CPU s", "dossiers/s", "per core", "MB half way", "MB at most", "unchanged, s")
    show(f"paritrana batch, {len(folders)} regions", heads, rows)


def test_growth(tmp_path: Path) -> None:
    """What a dossier costs in small batches and large ones."""
    rows: list[Row] = []
    counts = sorted({10, 100, *((1_000, GROWTH) if GROWTH else ())})
    for count in counts:
        root = tmp_path / str(count)
        regions.write(root, 0, count)
        spent = command(root, tmp_path / f"hasil-{count}", 2)
        rows.append((f"{count:,}", spent.wall, spent.cpu, spent.cpu * 1000 / count, spent.half, spent.most))
    heads = ("dossiers", "wall s", "CPU s", "CPU ms a dossier", "MB half way", "MB at most")
    show("Villages, -j 2", heads, rows)


@dataclass(frozen=True, slots=True)
class Spent:
    """What a run took: seconds; megabytes of its largest worker half way and at most, 0 where that isn't told."""

    wall: float
    cpu: float
    half: float
    most: float


def command(root: Path, target: Path, jobs: int) -> Spent:
    """Run a batch to its end and look at its workers five times a second."""
    asked = [sys.executable, "-m", "paritrana", "batch", str(root), "-o", str(target), "-j", str(jobs)]
    start, before = time.perf_counter(), os.times()
    process = subprocess.Popen(asked, env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    seen: list[tuple[float, float]] = [(0.0, 0.0)]
    while process.poll() is None:
        seen.append(max(map(memory, workers(process.pid)), default=(0.0, 0.0)))
        time.sleep(0.2)
    wall, after = time.perf_counter() - start, os.times()
    assert process.returncode == 0
    told = json.loads((target / "manifest.json").read_bytes())
    assert set(told["statuses"]) - {"jadi"} == {"draf", "galat", "gagal", "belum"}
    cpu = sum(after[2:4]) - sum(before[2:4])
    return Spent(wall, cpu, seen[len(seen) // 2][0], max(most for _, most in seen))


def workers(pid: int) -> list[str]:
    """The numbers of a process's children, as far as the system tells them."""
    listed = Path(f"/proc/{pid}/task/{pid}/children")
    try:
        return listed.read_text().split()
    except OSError:
        return []


def memory(pid: str) -> tuple[float, float]:
    """Megabytes that a process holds and held at most."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return 0.0, 0.0
    held = {name: value for name, _, value in (line.partition(":") for line in lines)}
    now, most = (int(held.get(name, "0 kB").split()[0]) * 1024 / 1e6 for name in ("VmRSS", "VmHWM"))
    return now, most
