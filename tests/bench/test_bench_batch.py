"""Batches of made-up regions: rate, memory, growth, and the share of Typst's processor time; prints, asserts no time.

BENCH_REGIONS=552 measures all of them (some minutes); without it 48. BENCH_GROWTH=5520 goes on to villages.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
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
        rows.append((f"-j {jobs}", first, len(folders) / first, len(folders) / first / jobs, again))
    heads = ("jobs", "wall s", "dossiers/s", "per core", "unchanged, s")
    show(f"paritrana batch, {len(folders)} regions", heads, rows)


def test_growth(tmp_path: Path) -> None:
    """What a dossier costs in small batches and large ones."""
    rows: list[Row] = []
    counts = [10, 100, *([1_000, GROWTH] if GROWTH else [])]
    for count in counts:
        root = tmp_path / str(count)
        regions.write(root, 0, count)
        spent = command(root, tmp_path / f"hasil-{count}", 2)
        rows.append((f"{count:,}", spent, spent * 1000 / count))
    show("Villages, -j 2", ("dossiers", "wall s", "ms a dossier"), rows)


def command(root: Path, target: Path, jobs: int) -> float:
    """Seconds of a whole run."""
    asked = [sys.executable, "-m", "paritrana", "batch", str(root), "-o", str(target), "-j", str(jobs)]
    start = time.perf_counter()
    done = subprocess.run(asked, env=ENVIRONMENT, capture_output=True, check=False)
    spent = time.perf_counter() - start
    assert done.returncode == 0, done.stderr.decode()
    told = json.loads((target / "manifest.json").read_bytes())
    assert set(told["statuses"]) - {"jadi"} == {"draf", "galat", "gagal", "belum"}
    return spent
