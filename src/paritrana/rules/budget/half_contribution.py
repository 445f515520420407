"""Anggaran tepat separuh iuran setahun, tanpa jumlah bulan.

Mengapa juri ragu: tepat separuh dari orang × Rp16.800 × 12 bulan berarti iurannya Rp8.400 selama setahun, atau penuh
selama enam bulan. Potongan PP 50/2025 tidak berlaku bagi peserta yang dibayar APBN atau APBD, dan enam bulan lainnya
tidak terlindungi; tanpa bulan_dibayar keduanya tidak dapat dibedakan.

Contoh: Petani 8.000 orang, realisasi 2026 Rp806.400.000, sedangkan setahun penuh Rp1.612.800.000.

Perbaikan: isi bulan_dibayar dan iuran menurut tagihan; bila memakai potongan, sebut dasarnya di catatan.

Sumber: orang × iuran × bulan; PP 50/2025 seperti diberitakan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.field.intervals import Interval
from paritrana.indonesian import Rupiah, format_rupiah, format_rupiah_short
from paritrana.rules.case import Case
from paritrana.rules.premiums import joined, monthly, payable
from paritrana.rules.reasons import speaks_of

FAULT = Fault(
    code="ANG-62",
    name="tepat-separuh-iuran",
    severity=Severity.PERINGATAN,
    headline="anggaran {tahun} {nilai} tepat separuh iuran setahun {setahun}: 6 bulan, atau iuran separuh ({dasar})",
    help="isi bulan_dibayar dan iuran menurut tagihan; bila memakai potongan, sebut dasarnya di catatan baris ini",
    explanation=__doc__,
)
_YEAR = 12
_SAID = re.compile(r"potongan|keringanan|PP 50|separuh|\bbulan\b|semester", re.IGNORECASE)


def check(case: Case) -> Iterator[Diagnostic]:
    """Find rows of a year with the discount, without months, whose money is half of a year's contribution."""
    candidates = payable(case)
    for at, row in case.budgets:
        named = [one for one in case.constants.discounts if _within(one.years, row.year)]
        paid = joined(row, candidates) if named and row.stage in ("pagu", "perubahan", "realisasi") else ()
        told = isinstance(row.months, int) or any(one.months for one in paid) or speaks_of(_SAID, row.note)
        if not paid or told or not isinstance(row.amount, Rupiah):
            continue
        whole = monthly(paid).times(_YEAR)
        amount = Interval.of(row.amount)
        if whole.low and amount.meets(whole.times(named[0].rate)) and not amount.meets(whole):
            nominal = sum((one.people.value * one.value for one in paid), Decimal(0)) * _YEAR
            yield FAULT.at(
                field(at, row, "amount"),
                related=[Related(one.at, "yang dibayar") for one in paid],
                tahun=str(row.year),
                nilai=format_rupiah(row.amount),
                setahun=format_rupiah_short(nominal, 3),
                dasar=named[0].id,
            )


def _within(years: tuple[int, int], year: object) -> bool:
    return isinstance(year, int) and years[0] <= year <= years[1]
