"""make bench: what `check` costs, cold and warm, part by part, and on the largest file. Printed, never asserted."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from statistics import median
from typing import Any

import pytest

from tests.bench.test_bench import DOSSIERS, HERE, ROUNDS, Row, output, show
from tests.support.workbooks import changed, filled

ENGINE = HERE / "engine_check.py"


def parts(*arguments: str | Path) -> dict[str, float]:
    """What the engine tells."""
    told: dict[str, float] = json.loads(output(sys.executable, ENGINE, *arguments))
    return told


def process(*command: str | Path, cache: Path | None = None) -> tuple[float, float, float, float]:
    """Exit code, wall and processor ms, and peak MiB of a whole process: medians of the turns.

    With a `cache` what was seen in annexes is kept there by the first turn, which doesn't count.
    """
    where = {"PARITRANA_SIMPANAN": str(cache or HERE / "tiada")}
    turns = [
        output(sys.executable, HERE / "cold.py", sys.executable, *command, **where).split()
        for _ in range(ROUNDS + 1)
    ]
    code, wall, cpu, peak = (median(float(turn[i]) for turn in turns[1:]) for i in range(4))
    return code, wall, cpu, peak


def test_whole_process(tmp_path: Path) -> None:
    rows: list[Row] = []
    for name, folder in DOSSIERS.items():
        for run, cache in (("first run", None), ("annexes kept", tmp_path)):
            code, *told = process("-m", "paritrana", "check", folder, cache=cache)
            rows.append((f"check {name}, {run}", f"{code:.0f}", *told))
    for name, command in (("explain ANG-02", ("explain", "ANG-02")), ("python alone", ())):
        code, *told = process("-m", "paritrana", *command) if command else process("-c", "pass")
        rows.append((name, f"{code:.0f}", *told))
    show(f"check as a whole process ({ROUNDS} turns)", ("", "exit", "wall ms", "CPU ms", "peak MiB"), rows)


def test_where_the_time_goes() -> None:
    for name, folder in DOSSIERS.items():
        turns = [parts("cold", folder) for _ in range(ROUNDS + 1)][1:]
        first = {part: median(turn[part] for turn in turns) for part in turns[0]}
        warm = parts("warm", folder, str(ROUNDS * 3))
        rows: list[Row] = [(part, first[part], warm.get(part, "")) for part in first]
        rows.append(("total", sum(first.values()), sum(warm.values())))
        show(f"Where check's time goes, ms: {name}", ("part", "cold", "warm"), rows)


@pytest.mark.parametrize("wrong", [False, True], ids=["right", "wrong"])
def test_the_largest_file(wrong: bool, tmp_path: Path) -> None:
    made = parts("wrong" if wrong else "large", tmp_path / "bukti.yaml")
    rows: list[Row] = []
    for form in ("text", "json", "html"):
        _, *told = process("-m", "paritrana", "check", tmp_path, "--format", form)
        rows.append((f"--format {form}", *told))
    kind = "two wrong values in each" if wrong else "nothing wrong"
    title = f"check of {made['bytes'] / 1e6:.1f} MB in {made['rows']:,.0f} rows, {kind} ({ROUNDS} turns)"
    show(title, ("", "wall ms", "CPU ms", "peak MiB"), rows)


GROUP = [
    "BPU",
    "JKK, JKM",
    2022,
    500,
    "31 Desember 2022",
    "APBD",
    12,
    16800,
    "B-01 hlm. 3",
    "dari daftar nama",
]


def groups(book: Any) -> None:
    """Put 20,000 rows of twelve cells on one sheet."""
    del book["Kelompok Daftar"]
    sheet = book.create_sheet("Kelompok Daftar")
    sheet.append(["Nama", "Segmen", "Program", "Tahun", "Jumlah", "Per (tanggal keadaan)", "Sumber dana",
                  "Bulan dibayar", "Iuran", "Bukti", "Alasan", "Catatan"])  # fmt: skip
    for number in range(20_000):
        sheet.append([f"Kelompok {number}", *GROUP, f"catatan {number}"])


def test_workbooks(tmp_path: Path) -> None:
    made = {"a full form": filled(), "20,000 rows of twelve": changed(groups)}
    rows: list[Row] = []
    for name, data in made.items():
        file = tmp_path / f"{len(rows)}.xlsx"
        file.write_bytes(data)
        _, *told = process("-m", "paritrana", "check", file)
        rows.append((name, *told))
    show(f"check of workbooks ({ROUNDS} turns)", ("", "wall ms", "CPU ms", "peak MiB"), rows)
