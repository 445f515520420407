"""Uangnya tepat separuh iuran setahun, dan banyak bulannya tidak ditulis.

Mengapa juri ragu: separuh iuran setahun berarti enam bulan tidak terlindungi, atau iuran dihitung separuh memakai
potongan PP 50/2025, yang tidak berlaku bagi APBN dan APBD. Keduanya harus dikatakan.

Contoh: Rp806.400.000 untuk 8.000 orang, yaitu Rp16.800 × 6 bulan atau Rp8.400 × 12 bulan.

Perbaikan: isi bulan_dibayar, dan iuran pada kelompoknya; hitung ulang dengan iuran penuh bila dananya APBD.

Sumber: PP 50/2025 seperti diberitakan; orang × iuran × bulan.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.ledger import Ending, Trial
from paritrana.indonesian import Rupiah, format_rupiah_full, parse_rupiah
from paritrana.rules.case import Case

FAULT = Fault(
    code="ANG-23",
    name="separuh-iuran-setahun",
    severity=Severity.PERINGATAN,
    headline="{nilai} untuk {orang} orang tepat separuh iuran setahun: 6 bulan × {iuran}, atau 12 bulan × {separuh}",
    help="isi bulan_dibayar dan iuran; potongan separuh tidak berlaku bagi peserta yang dibayar APBN atau APBD",
    explanation=__doc__,
)
_HALF, _NARROW = Decimal(6), Decimal("0.05")
"""Six months within a twentieth of a month: 8.000 people and Rp806,4 juta are, Rp0,8 miliar isn't exact enough."""


def check(case: Case) -> Iterator[Diagnostic]:
    """Find trials that hold only because no months are stated; of years without a discount it is a remark."""
    years = {year for one in case.constants.discounts for year in range(one.years[0], one.years[1] + 1)}
    for trial in case.trials:
        if trial.ending is Ending.HELD and trial.named and trial.wanted == "1–12" and _is_half(trial):
            premium = parse_rupiah(trial.premium)
            half = premium.value / 2 if isinstance(premium, Rupiah) else Decimal(0)
            yield FAULT.at(
                trial.items[0],
                severity=None if trial.year in years else Severity.CATATAN,
                related=[Related(place, "yang dibayar") for place in trial.people],
                nilai=trial.amount,
                orang=trial.heads,
                iuran=trial.premium,
                separuh=format_rupiah_full(half).removesuffix(",00"),
            )


def _is_half(trial: Trial) -> bool:
    found = trial.possible
    if found is None or found.high is None:
        return False
    return found.holds(_HALF) and found.high - found.low <= _NARROW
