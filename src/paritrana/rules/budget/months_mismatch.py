"""Anggaran tidak cukup, atau terlalu besar, untuk orang dan bulan yang dinyatakan.

Mengapa juri ragu: anggaran dibagi orang dan iuran adalah banyak bulan yang terbayar. Hasil di luar 1 sampai 12 bulan,
atau lain dari bulan yang dinyatakan, berarti salah satu angkanya bukan tentang orang yang sama.

Contoh: Rp39,8 miliar untuk 97.150 orang dengan Rp16.800 = 24,4 bulan dalam satu tahun.

Perbaikan: periksa orang, bulan_dibayar, dan nilai pada DPA; bila dananya juga membayar kelompok lain, sebut semuanya
di untuk. Iuran yang dipakai ialah iuran kelompoknya; bila tidak ditulis, iuran BPU terendah: Rp16.800 (JKK dan JKM)
atau Rp36.800 (dengan JHT). Penerima upah tanpa iuran tidak diuji. Pembulatan sudah diperhitungkan.

Sumber: iuran BPU Rp10.000 (JKK), Rp6.800 (JKM), dan Rp20.000 (JHT) dalam konstanta.yaml.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.evidence.model import Budget
from paritrana.field.intervals import Interval
from paritrana.indonesian import Rupiah, format_count, format_decimal, format_rupiah
from paritrana.rules.case import Case
from paritrana.rules.premiums import Paid, joined, monthly, months, payable

FAULT = Fault(
    code="ANG-03",
    name="anggaran-beda-orang-bulan",
    severity=Severity.PERINGATAN,
    headline="{nilai} ÷ ({orang} orang × Rp{iuran}) = {bulan} bulan, seharusnya {wajar} bulan",
    help="periksa orang, bulan_dibayar, dan nilai pada DPA; sebut semua kelompok yang dibayar di untuk",
    explanation=__doc__,
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Divide every row that names whom it pays; where the spending is known, only that."""
    rows = case.budgets
    spent = {_purpose(row) for _, row in rows if row.stage == "realisasi" and isinstance(row.amount, Rupiah)}
    candidates = payable(case)
    for at, row in rows:
        superseded = row.stage != "realisasi" and _purpose(row) in spent
        paid = joined(row, candidates) if isinstance(row.amount, Rupiah) and row.stage != "usulan" else ()
        stated = _stated(row, paid)
        if not paid or superseded or not isinstance(row.amount, Rupiah) or len(stated) > 1:
            continue
        possible = months(row.amount, monthly(paid))
        wanted = Interval(Decimal(min(stated, default=1)), Decimal(max(stated, default=12)))
        if not possible.meets(wanted):
            people = sum((other.people.value for other in paid), Decimal(0))
            cost = sum((other.people.value * other.value for other in paid), Decimal(0))
            yield FAULT.at(
                field(at, row, "amount"),
                related=[Related(other.at, "yang dibayar") for other in paid],
                nilai=format_rupiah(row.amount),
                orang=format_count(people),
                iuran=format_decimal(cost / people, 0) if people else "0",
                bulan=_printed(row.amount.value / cost) if cost else "∞",
                wajar=str(stated.pop()) if stated else "1–12",
            )


def _stated(row: Budget, paid: tuple[Paid, ...]) -> set[int]:
    """The months that the row states, or else those of the groups; different ones can't be tested."""
    if isinstance(row.months, int):
        return {row.months}
    return {other.months for other in paid if other.months is not None}


def _purpose(row: Budget) -> tuple[object, ...]:
    return row.year, row.fund, tuple(sorted(row.pays_for))


def _printed(value: Decimal) -> str:
    """One decimal, or two where one would hide the difference."""
    short = format_decimal(value, 1)
    return format_decimal(value, 2) if short.endswith(",0") else short
