"""`paritrana init`: a new region's folder, from the form or from the complete example."""

from __future__ import annotations

from pathlib import Path

from paritrana.errors import UsageError
from paritrana.evidence.regions import RegionTable
from paritrana.evidence.skeleton import skeleton
from paritrana.installation import example
from paritrana.workspace import ANNEXES, EVIDENCE, FolderWorkspace, create

EXAMPLE = "kabupaten-contoh"


def start(folder: Path, code: str | None, whole: bool) -> str:
    """Make the folder and say what to do next; nothing that exists is overwritten."""
    if whole and code:
        raise UsageError("pilih salah satu: --kode KODE atau --contoh")
    if not whole and not code:
        raise UsageError("sebut kode wilayahnya, misalnya --kode 32.04, atau pakai --contoh")
    if whole:
        create(folder, example(EXAMPLE))
        return f"{folder} berisi contoh lengkap daerah rekaan.\nSusun dosirnya: paritrana build {folder}\n"
    regions = RegionTable.from_tsv(FolderWorkspace(folder).asset("wilayah/wilayah.tsv"))
    text = skeleton(code or "", regions)
    create(folder, [(EVIDENCE, text.encode())])
    return (
        f"{folder / EVIDENCE} siap diisi; taruh dokumen pendukung di {folder / ANNEXES}.\n"
        f"Lihat apa yang perlu diisi lebih dahulu: paritrana check {folder}\n"
    )
