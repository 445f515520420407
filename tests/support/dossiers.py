"""Evidence and templates for tests of compose: the repository's own, or a few lines of YAML."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from paritrana.annexdata.facts import AnnexFacts
from paritrana.compose.outline import compose
from paritrana.diagnostics import Diagnostic, Findings
from paritrana.document import Document
from paritrana.evidence.load import load
from paritrana.evidence.model import Evidence
from paritrana.evidence.regions import RegionTable
from paritrana.readers.yamltext import read

ROOT = Path(__file__).parents[2]
BANDUNG = ROOT / "dossier" / "kabupaten-bandung" / "bukti.yaml"
COMPLETE = ROOT / "tests" / "contoh" / "kabupaten-contoh" / "bukti.yaml"

HEAD = """
skema: 1
penghargaan: {edisi: Paritrana Award 2024, periode: 1 Januari s.d. 31 Desember 2023,
  kategori: pemerintah kabupaten/kota}
daerah: {kode: 32.04, nama: Kabupaten Bandung, provinsi: Jawa Barat}
penandatangan: {jabatan: Bupati Bandung, nama: Nama, status: definitif}
bukti:
  - {id: B-01, judul: Dokumen, jenis: DPA, berkas: tidak tersedia, alasan: diuji}
  - {id: B-02, judul: Surat, jenis: surat, tanggal: 3 Maret 2024, berkas: a.pdf}
"""


@cache
def regions() -> RegionTable:
    """The table of regions, read once."""
    return RegionTable.from_tsv((ROOT / "assets" / "wilayah" / "wilayah.tsv").read_bytes())


def evidence(text: str, *, head: str = HEAD) -> Evidence:
    """Evidence from some sections in YAML; a short head with two exhibits stands before them."""
    findings = Findings()
    node = read((head + text).encode(), "bukti.yaml", findings)
    assert node is not None, [(d.code, dict(d.values)) for d in findings]
    made = load(node, regions(), findings)
    assert made is not None
    return made


@cache
def evidence_of(path: Path) -> Evidence:
    """The evidence of a file."""
    return evidence(path.read_text("utf-8"), head="")


@cache
def _texts() -> dict[str, str]:
    folder = ROOT / "templates"
    return {p.relative_to(folder).as_posix(): p.read_text("utf-8") for p in folder.rglob("*") if p.is_file()}


def templates(**changed: str) -> dict[str, str]:
    """The repository's templates by name; `changed` replaces `bagian/NAME.md.j2`."""
    return _texts() | {f"bagian/{name}.md.j2": text for name, text in changed.items()}


def one_section(text: str, *, kind: str = "bab", data: str = "", empty: str = "satu-baris") -> dict[str, str]:
    """Templates of a dossier with one section, `uji`."""
    extra = f", data: {data}, bila_kosong: {empty}" if data else ""
    plan = f"bagian:\n  - {{berkas: uji.md.j2, judul: Uji, id: uji, jenis: {kind}{extra}}}\n"
    return {
        "susunan.yaml": plan,
        "bagian/uji.md.j2": text,
        "bagian/kosong.md.j2": _texts()["bagian/kosong.md.j2"],
    }


def composed(
    made: Evidence,
    texts: dict[str, str] | None = None,
    *,
    annexes: dict[str, AnnexFacts] | None = None,
    diagnostics: tuple[Diagnostic, ...] = (),
    draft: bool = False,
) -> tuple[Document, Findings]:
    """The document of some evidence and what compose found."""
    findings = Findings()
    lookup = templates() if texts is None else texts
    document = compose(made, annexes or {}, diagnostics, lookup.get, findings, build="0a1b2c3d", draft=draft)
    return document, findings
