"""Iuran penerima upah tidak sama dengan persentase upah yang disebut.

Mengapa juri ragu: iuran JKK dan JKM penerima upah adalah 0,54% sampai 2,04% dari upah menurut tingkat risiko;
pemerintahan termasuk yang 0,54%. Persentase lain, atau hasil kali yang berbeda, berarti iurannya tidak dihitung dari
upah itu.

Contoh: iuran: Rp16.800 dengan catatan "0,54 persen dari upah Rp2.310.000" (seharusnya Rp12.474).

Perbaikan: hitung ulang persentase × upah, lalu perbaiki iuran atau catatannya.

Sumber: iuran PU dalam konstanta.yaml: JKK 0,24 sampai 1,74% dan JKM 0,30%.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.field.intervals import Interval
from paritrana.indonesian import (
    Percent,
    Rupiah,
    format_percent,
    format_rupiah,
    format_rupiah_short,
    parse_percent,
    parse_rupiah,
)
from paritrana.rules.case import Case

FAULT = Fault(
    code="ANG-16",
    name="iuran-beda-persen-upah",
    severity=Severity.PERINGATAN,
    headline="{nama}: iuran {iuran}, sedangkan {dasar}",
    help="hitung ulang persentase × upah, lalu perbaiki iuran atau catatannya",
    explanation=__doc__,
)
_RATE = re.compile(
    r"(?P<rate>\d+(?:,\d+)?)\s?(?:%|persen)\s(?:dari\s)?upah[^.;]{0,40}?"
    r"(?P<wage>Rp\s?\d[\d.,]*\d(?:\s(?:ribu|juta))?)|(?P<alone>\d+(?:,\d+)?)\s?(?:%|persen)\s(?:dari\s)?upah",
    re.IGNORECASE,
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Read rate and wage from the note of wage earners who have JKK and JKM only."""
    rates = case.constants.wage.jkk_jkm
    for at, group in case.groups:
        found = _RATE.search(group.note) if isinstance(group.note, str) and group.segment == "PU" else None
        rate = parse_percent(f"{found['rate'] or found['alone']}%") if found else None
        if found is None or not isinstance(rate, Percent) or not isinstance(group.premium, Rupiah):
            continue
        related = (Related(field(at, group, "note"), "menurut catatan ini"),)
        reason = ""
        wage = parse_rupiah(found["wage"]) if found["wage"] else None
        if set(group.programmes) <= {"JKK", "JKM"} and not any(rate.holds(known) for known in rates):
            least, most = format_percent(rates[0]), format_percent(rates[-1])
            reason = f"JKK dan JKM {least} sampai {most}, bukan {format_percent(rate)}"
        elif isinstance(wage, Rupiah) and not _product(rate, wage).meets(Interval.of(group.premium)):
            product = format_rupiah_short(rate.value * wage.value / Decimal(100))
            reason = f"{format_percent(rate)} dari {format_rupiah(wage)} adalah {product}"
        if reason:
            place = field(at, group, "premium")
            iuran = format_rupiah(group.premium)
            yield FAULT.at(place, related=related, nama=group.name, iuran=iuran, dasar=reason)


def _product(rate: Percent, wage: Rupiah) -> Interval:
    """What the rate of the wage can be; a rate of two decimals leaves room for whole rupiah."""
    return Interval.of(rate).by(Interval.of(wage)).times(Decimal("0.01"))
