"""Regions that are made for a test: the least evidence, with annexes of one's own."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from paritrana.annexdata.facts import AnnexFacts, AnnexState

HEAD = """skema: 1
tanggal: 29 Januari 2024
penghargaan:
  edisi: Paritrana Award 2024
  periode: 1 Januari s.d. 31 Desember 2023
  kategori: pemerintah kabupaten/kota
  tingkat: provinsi
daerah: {kode: 32.04, nama: Kabupaten Bandung, provinsi: Jawa Barat}
penandatangan: {jabatan: Bupati Bandung, nama: Nama Contoh, status: definitif, tempat: Soreang}
"""


def region(folder: Path, annexes: Mapping[str, bytes], more: str = "", **rows: str) -> dict[str, str]:
    """Write a region whose evidence B-01, B-02 … are these files; give the id of each file.

    `more` is further evidence; `rows` are further keys of an item, by its id with an underscore (B_01).
    """
    (folder / "lampiran").mkdir(parents=True, exist_ok=True)
    ids = {name: f"B-{number:02}" for number, name in enumerate(annexes, 1)}
    items = []
    for name, data in annexes.items():
        (folder / "lampiran" / name).write_bytes(data)
        id = ids[name]
        keys = f"id: {id}, judul: Berkas {name}, jenis: surat, tanggal: 5 Januari 2024, berkas: {name}"
        extra = rows.get(id.replace("-", "_"), "")
        items.append(f"  - {{{keys}{', ' + extra if extra else ''}}}\n")
    (folder / "bukti.yaml").write_text(HEAD + "bukti:\n" + "".join(items) + more, encoding="utf-8")
    return ids


def seen(texts: tuple[str, ...] = (), **more: Any) -> AnnexFacts:
    """What a survey saw of a PDF that is there, with as many pages as texts unless `pages` says otherwise."""
    usual: dict[str, Any] = {
        "file": "a.pdf", "state": AnnexState.PRESENT, "kind": "pdf", "sha256": "ab" * 32, "pages": len(texts) or None,
    }  # fmt: skip
    return AnnexFacts("B-01", texts=texts, **{**usual, **more})
