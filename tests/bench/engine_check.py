"""Tell as JSON where the time of `check` goes.

python engine_check.py cold FOLDER          one run of a fresh process, part by part, ms
python engine_check.py warm FOLDER TURNS    median ms of a run in a process that lives on
python engine_check.py large FILE           write an evidence file of nearly 5 MB
python engine_check.py wrong FILE           write one with two values in each row that can't be read
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path
from statistics import median

LARGE = 4_900_000
HEAD = """skema: 1
contoh: Berkas ukur.
penghargaan:
  edisi: Paritrana Award 2024
  periode: 1 Januari s.d. 31 Desember 2023
  kategori: pemerintah kabupaten/kota
daerah: {kode: 32.04, nama: Kabupaten Bandung, provinsi: Jawa Barat}
penandatangan: {jabatan: Bupati Bandung, nama: Nama Lengkap, status: definitif}
bukti:
  - {id: B-01, judul: Surat, jenis: surat BPJS, tanggal: 10 Januari 2024, berkas: tidak tersedia, alasan: berkas ukur}
kelompok:
  daftar:
"""
ROW = (
    "    - {{nama: Kelompok {n}, segmen: BPU, tahun: 2023, jumlah: {people}, bulan_dibayar: 12, "
    "catatan: '{note}', bukti: B-01}}\n"
)


def cold(folder: str) -> dict[str, float]:
    """One run as the command does it: annexes are looked at while the rest is imported."""
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    os.environ["PARITRANA_SIMPANAN"] = str(Path(folder) / "tiada")
    marks = [time.perf_counter()]
    from paritrana.cli import commands, main

    assert commands and main
    marks.append(time.perf_counter())
    from paritrana.annexes.prefetch import Prefetch

    workspace = _workspace(folder)
    with Prefetch(workspace) as prefetch:
        marks.append(time.perf_counter())
        from paritrana import api
        from paritrana.cli.check import findings_report

        marks.append(time.perf_counter())
        spent = _watch_survey()
        result = api.check(workspace, prefetch)
        marks.append(time.perf_counter())
    "".join(findings_report(result, "text", "id", False, workspace))
    marks.append(time.perf_counter())
    names = ("import cli", "begin to look at annexes", "import the rest", "check", "report")
    parts = {
        name: (after - before) * 1000 for name, before, after in zip(names, marks, marks[1:], strict=False)
    }
    return {**parts, "check": parts["check"] - spent[-1], "annexes": spent[-1]}


def warm(folder: str, turns: int) -> dict[str, float]:
    """The median of many runs, without the first three; what was seen in annexes is kept by then."""
    from paritrana import api
    from paritrana.batch.workers import settle
    from paritrana.report.text import report

    workspace, spent = _workspace(folder), _watch_survey()
    settle()
    checks, reports = [], []
    for _ in range(turns + 3):
        start = time.perf_counter()
        result = api.check(workspace)
        middle = time.perf_counter()
        report(result.diagnostics, result.sources)
        checks.append((middle - start) * 1000 - spent[-1])
        reports.append((time.perf_counter() - middle) * 1000)
    return {"check": median(checks[3:]), "annexes": median(spent[3:]), "report": median(reports[3:])}


def large(file: str, wrong: bool = False) -> dict[str, float]:
    """Write rows until the file is as large as evidence may be, with two `wrong` values in each or none."""
    row = ROW.replace("2023", "'23'").replace("{people}", "{people} orangan") if wrong else ROW
    note, rows, size = "keterangan yang panjang tentang kelompok ini, " * 4, [HEAD], len(HEAD)
    while size < LARGE:
        rows.append(row.format(n=len(rows), people=1000 + len(rows) % 800, note=note))
        size += len(rows[-1])
    Path(file).write_text("".join(rows), encoding="utf-8")
    return {"bytes": size, "rows": len(rows) - 1}


def _workspace(folder: str) -> object:
    from paritrana.workspace import FolderWorkspace

    return FolderWorkspace(folder)


def _watch_survey() -> list[float]:
    """The ms of each look at foreign files, from now on."""
    from paritrana import api

    real, spent = api.survey, [0.0]

    def survey(*given: object) -> object:
        start = time.perf_counter()
        facts = real(*given)
        spent.append((time.perf_counter() - start) * 1000)
        return facts

    api.survey = survey
    return spent


if __name__ == "__main__":
    mode, folder, *more = sys.argv[1:]
    if mode in ("large", "wrong"):
        made = large(folder, wrong=mode == "wrong")
    else:
        made = warm(folder, int(more[0])) if mode == "warm" else cold(folder)
    print(json.dumps(made))
