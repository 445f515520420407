"""Iuran separuh dipakai untuk peserta yang dibayar APBD.

Mengapa juri ragu: potongan 50% menurut PP 50/2025 tidak berlaku bagi peserta yang iurannya dibayar APBN atau APBD.
Daerah yang menghitung Rp8.400 untuk peserta APBD menganggarkan separuh dari yang harus dibayar.

Contoh: {nama: Petani, sumber_dana: APBD, iuran: Rp8.400}.

Perbaikan: hitung dengan Rp16.800, atau betulkan sumber dananya.

Sumber: PP 50/2025 seperti diberitakan; potongan berlaku 2026 sampai Maret 2027 menurut sektor.
"""

from __future__ import annotations

from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.indonesian import format_count
from paritrana.rules.case import Case
from paritrana.rules.discounted import discounted_groups

FAULT = Fault(
    code="ANG-08",
    name="potongan-untuk-apbd",
    severity=Severity.GALAT,
    headline="iuran Rp{iuran} dibayar {sumber}, padahal potongan {dasar} tidak berlaku untuk dana itu",
    help="hitung dengan Rp{penuh} per orang per bulan, atau betulkan sumber dananya",
    explanation=__doc__,
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Find half contributions whose payer is excluded from the discount."""
    for at, group, discount, premium in discounted_groups(case):
        fund = group.fund
        if isinstance(fund, str) and fund.startswith(discount.excluded_payers) and fund != "APBDes":
            yield FAULT.at(
                field(at, group, "premium"),
                related=(Related(field(at, group, "fund"), "yang membayar"),),
                iuran=format_count(premium),
                penuh=case.constants.bpu_monthly,
                sumber=fund,
                dasar=discount.id,
            )
