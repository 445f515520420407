"""Iuran separuh dipakai lebih lama daripada masa berlakunya.

Mengapa juri ragu: potongan PP 50/2025 bagi sektor di luar transportasi baru mulai April 2026, sehingga paling banyak
sembilan bulan dari 2026; sektor transportasi paling banyak tiga bulan dari 2027. Bulan lainnya iurannya penuh.

Contoh: {nama: Petani, tahun: 2026, sumber_dana: mandiri, bulan_dibayar: 12, iuran: Rp8.400}.

Perbaikan: pecah menjadi dua baris, bulan dengan iuran penuh dan bulan dengan potongan.

Sumber: PP 50/2025 seperti diberitakan; masa berlaku menurut sektor dalam konstanta.yaml.
"""

from __future__ import annotations

from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.indonesian import format_count, format_date
from paritrana.rules.case import Case
from paritrana.rules.discounted import discounted_groups, window_of

FAULT = Fault(
    code="ANG-60",
    name="potongan-melebihi-bulan",
    severity=Severity.PERINGATAN,
    headline="{nama}: iuran Rp{iuran} {bulan} bulan pada {tahun}, padahal potongan {dasar} berlaku {paling} bulan",
    help="pisahkan {tahun} menjadi bulan dengan Rp{penuh} dan bulan dengan potongan ({awal} s.d. {akhir})",
    explanation=__doc__,
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Find half contributions of more months than a sector has; payers without the discount have another rule."""
    for at, group, discount, premium in discounted_groups(case):
        excluded = isinstance(group.fund, str) and group.fund.startswith(discount.excluded_payers)
        if (
            not isinstance(group.year, int)
            or not isinstance(group.months, int)
            or (excluded and group.fund != "APBDes")
        ):
            continue
        window = window_of(group, discount)
        most = window.months_in(group.year)
        if 0 < most < group.months:
            yield FAULT.at(
                field(at, group, "months"),
                related=(Related(field(at, group, "premium"), "iurannya"),),
                nama=group.name,
                iuran=format_count(premium),
                penuh=format_count(case.constants.bpu_monthly),
                bulan=group.months,
                paling=most,
                tahun=str(group.year),
                dasar=discount.id,
                awal=format_date(window.start),
                akhir=format_date(window.end),
            )
