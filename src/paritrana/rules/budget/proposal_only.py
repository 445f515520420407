"""Usulan berada di antara anggaran.

Mengapa juri ragu: usulan belum anggaran. Untuk tahun yang sudah berakhir, usulan tanpa pagu dan realisasi berarti tidak
diketahui apakah pernah dianggarkan; untuk tahun yang akan datang, usulan adalah rencana.

Contoh: anggaran 2022 hanya berisi tahap: usulan, padahal 2022 sudah berakhir; anggaran 2025 tahap: usulan dalam berkas
tentang 2024.

Perbaikan: tambahkan pagu dan realisasi dari DPA dan LRA; usulan tahun berikut dipindahkan ke rencana.anggaran.

Sumber: usulan, pagu, perubahan, dan realisasi dibedakan; alasan keraguan juri yang diberitakan: rencana sebagai hasil.
"""

from __future__ import annotations

from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Severity
from paritrana.evidence.addresses import field
from paritrana.indonesian import format_rupiah
from paritrana.rules.case import Case
from paritrana.rules.funds import purse_words

FAULT = Fault(
    code="ANG-18",
    name="hanya-usulan",
    severity=Severity.PERINGATAN,
    headline="{sumber} {tahun} hanya berupa usulan, {nilai}: {sebab}",
    help="tambahkan pagu dan realisasi dari DPA dan LRA, atau pindahkan usulannya ke rencana.anggaran",
    explanation=__doc__,
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Find years of a purse in which nothing but a proposal has an amount; of a year to come it is only a remark."""
    for purse, rows in case.series.items():
        firm = {item.year for item in rows if item.stage != "usulan"}
        for item in rows:
            if item.stage != "usulan" or item.year is None or item.year in firm or item.amount is None:
                continue
            later = case.period is not None and item.year > case.period.end.year
            yield FAULT.at(
                field(item.at, item.row, "stage"),
                severity=Severity.CATATAN if later else None,
                sumber=purse_words(purse),
                tahun=str(item.year),
                nilai=format_rupiah(item.amount),
                sebab="itu rencana, belum anggaran" if later else "pagu dan realisasinya tidak ada",
            )
