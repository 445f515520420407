"""Dokumen resmi tanpa tanggal.

Mengapa juri ragu: surat BPJS, DPA, LRA, dan keputusan berlaku sejak tanggalnya. Tanpa tanggal tidak dapat diperiksa
apakah dokumen itu terbit sesudah data yang dibuktikannya.

Contoh: {id: B-08, jenis: surat BPJS, judul: Data kepesertaan} tanpa tanggal.

Perbaikan: salin tanggalnya dari dokumen; bila memang tidak ada, tulis tanggal: tidak tersedia dengan alasannya.

Sumber: tingkat keandalan bukti: dokumen resmi dan surat bertanggal.
"""

from __future__ import annotations

from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.rules.case import Case
from paritrana.rules.wording import few

FAULT = Fault(
    code="BUK-17",
    name="dokumen-resmi-tanpa-tanggal",
    severity=Severity.PERINGATAN,
    headline="{banyak} dokumen resmi tanpa tanggal: {daftar}",
    help="salin tanggalnya dari dokumen, atau nyatakan tidak tersedia dengan alasannya",
    explanation=__doc__,
)
_OFFICIAL = frozenset({"SK", "DPA", "LRA", "PKS", "surat BPJS", "surat", "berita acara"})


def check(case: Case) -> Iterator[Diagnostic]:
    """Fold the signed documents whose date is left out; one that is declared missing is said out loud."""
    bare = [
        (at, exhibit)
        for at, exhibit in case.exhibit_rows
        if exhibit.kind in _OFFICIAL and exhibit.date is None
    ]
    if bare:
        yield FAULT.at(
            bare[0][0],
            related=[Related(at, "juga tanpa tanggal") for at, _ in bare[1:]],
            banyak=len(bare),
            daftar=few([f"{exhibit.id} ({exhibit.kind})" for _, exhibit in bare]),
        )
