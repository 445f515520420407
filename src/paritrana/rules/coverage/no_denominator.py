"""Persentase tanpa penyebut.

Mengapa juri ragu: persen dari apa? Setidaknya lima penyebut dipakai dalam bidang ini (angkatan kerja, penduduk
bekerja, semesta UCJ, potensi per segmen, perkiraan daerah); persentase yang sama dapat berarti dua kali lipat orang.

Contoh: {indikator: kepesertaan aktif, persen: "37,13%", per: 2023} tanpa penyebut.

Perbaikan: penyebut: {jenis: D2, jumlah: 1.310.000, sumber: BPS, per: Agustus 2023}. Bila memang tidak diketahui, tulis
penyebut: tidak tersedia dengan alasannya; celah yang dinyatakan hanya peringatan.

Sumber: bentuk umum cakupan: peserta aktif dibagi semesta yang disebut nama, sumber, dan tanggalnya.
"""

from __future__ import annotations

from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.evidence.model import Denominator
from paritrana.evidence.values import Missing
from paritrana.indonesian import Percent, format_percent
from paritrana.rules.case import Case

FAULT = Fault(
    code="KEP-01",
    name="persen-tanpa-penyebut",
    severity=Severity.GALAT,
    headline="{persen} tanpa penyebut: tidak diketahui persen dari apa",
    help="isi penyebut dengan jenis (D1–D6), jumlah, sumber, dan tanggalnya; mintalah dari yang menghitungnya",
    explanation=__doc__,
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Ask every percentage for its denominator; a gap that is declared is a peringatan."""
    for at, row in case.coverage:
        if not isinstance(row.percent, Percent):
            continue
        base = row.denominator
        place = field(at, row, "percent")
        if base is None:
            yield FAULT.at(place, persen=format_percent(row.percent))
        elif isinstance(base, Missing) or isinstance(base.people, Missing):
            where = field(at, row, "denominator")
            gap = field(where, base, "people") if isinstance(base, Denominator) else where
            related = (Related(gap, "penyebutnya dinyatakan tidak tersedia"),)
            weight = Severity.PERINGATAN
            yield FAULT.at(place, severity=weight, related=related, persen=format_percent(row.percent))
