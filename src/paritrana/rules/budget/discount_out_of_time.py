"""Iuran separuh dipakai di luar tahun berlakunya.

Mengapa juri ragu: potongan PP 50/2025 hanya berlaku Januari 2026 sampai Maret 2027 bagi sektor transportasi, April
sampai Desember 2026 bagi sektor lain. Tahun lain iurannya penuh.

Contoh: {nama: Ojek, tahun: 2025, iuran: Rp8.400}; {nama: Petani, tahun: 2027, iuran: Rp8.400}.

Perbaikan: hitung tahun itu dengan Rp16.800, atau betulkan tahunnya.

Sumber: PP 50/2025 seperti diberitakan.
"""

from __future__ import annotations

from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.indonesian import format_count
from paritrana.rules.case import Case
from paritrana.rules.discounted import discounted_groups, window_of

FAULT = Fault(
    code="ANG-12",
    name="potongan-di-luar-waktu",
    severity=Severity.GALAT,
    headline="iuran Rp{iuran} untuk {tahun}, padahal potongan {dasar} hanya berlaku {berlaku}",
    help="hitung {tahun} dengan Rp{penuh} per orang per bulan, atau betulkan tahunnya",
    explanation=__doc__,
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Find half contributions of a year in which the group's sector hasn't the discount."""
    for at, group, discount, premium in discounted_groups(case):
        window = window_of(group, discount)
        first, last = window.start.year, window.end.year
        if isinstance(group.year, int) and not first <= group.year <= last:
            yield FAULT.at(
                field(at, group, "premium"),
                related=(Related(field(at, group, "year"), "tahunnya"),),
                iuran=format_count(premium),
                penuh=case.constants.bpu_monthly,
                tahun=str(group.year),
                berlaku=str(first) if first == last else f"{first}–{last}",
                dasar=discount.id,
            )
