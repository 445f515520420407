"""Baris anggaran tidak dapat dijumlahkan.

Mengapa juri ragu: juri menjumlahkan tabel. Bila satu baris adalah jumlah baris lain, atau mungkin sudah memuatnya,
jumlahnya dapat terhitung dua kali, dan berkas ini tidak mencetak jumlah yang tidak pasti.

Contoh: APBD Rp1 miliar tanpa untuk, dan APBD Rp200 juta untuk Petani: apakah Rp200 juta bagian dari Rp1 miliar?

Perbaikan: isi untuk dan perangkat_daerah pada setiap baris, pisahkan sumber dananya, atau hapus baris yang hanya
mengulang. Baris yang tepat sama dengan jumlah baris lain dikenali sebagai jumlah dan tidak dihitung lagi.

Sumber: penjumlahan. Pembulatan setiap angka sudah diperhitungkan.
"""

from __future__ import annotations

from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.evidence.ledger import STAGES, Doubt
from paritrana.rules.case import Case

FAULT = Fault(
    code="ANG-20",
    name="baris-tidak-dapat-dijumlahkan",
    severity=Severity.PERINGATAN,
    headline="{tahap} {tahun} tidak dijumlahkan: {sebab}",
    help="isi untuk dan perangkat_daerah pada setiap baris, atau hapus baris yang mengulang",
    explanation=__doc__,
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Report every dispute of a year and stage but that of two figures for one thing, which is BUK-02."""
    book = case.ledger.budget
    for year in book.years:
        for stage in STAGES:
            for dispute in book.account(year, stage).disputes:
                if dispute.doubt is not Doubt.CONTRADICTORY:
                    first, *others = dispute.postings
                    yield FAULT.at(
                        field(first.at, first.row, "amount"),
                        related=[
                            Related(field(one.at, one.row, "amount"), "dengan baris ini") for one in others
                        ],
                        tahap=stage,
                        tahun=str(year),
                        sebab=dispute.reason,
                    )
