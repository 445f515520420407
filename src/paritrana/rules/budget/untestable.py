"""Anggaran tidak dapat diuji dengan banyak orang.

Mengapa juri ragu: juri akan membagi anggaran dengan orang dan iuran Rp16.800 sebulan. Bila dana, tahun, atau orangnya
bukan tentang hal yang sama, hasilnya tidak berarti apa-apa, dan lebih baik berkas ini yang mengatakannya.

Contoh: Rp39,8 miliar (2024) dan 97.150 orang (25 April 2024), tanpa keterangan siapa yang dibayar dana itu.

Perbaikan: pada baris anggaran isi untuk (kelompok atau indikator yang dibayar) dan bulan_dibayar; pada kelompok itu
isi tahun, sumber_dana, dan jumlah. Setelah itu ANG-03 yang menguji.

Sumber: iuran BPU Rp10.000 (JKK) dan Rp6.800 (JKM) dalam konstanta.yaml.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field, section
from paritrana.evidence.model import Budget
from paritrana.indonesian import Count, Period, Rupiah, format_count, format_decimal, format_rupiah
from paritrana.located import Address
from paritrana.rules.case import Case

FAULT = Fault(
    code="ANG-04",
    name="anggaran-tidak-dapat-diuji",
    severity=Severity.CATATAN,
    headline="{nilai} ÷ ({orang} orang × Rp{iuran}) = {bulan} bulan; tidak dapat diuji: dana, bulan atau tahun berbeda",
    help="isi untuk dan bulan_dibayar pada anggaran; tahun, sumber_dana dan jumlah pada kelompok yang dibayar",
    explanation=__doc__,
)


def check(case: Case) -> Iterator[Diagnostic]:
    """Write out the division where no row names whom it pays and there is one headcount."""
    rows = [
        (at, row, row.amount)
        for at, row in case.budgets
        if isinstance(row.amount, Rupiah) and isinstance(row.year, int) and row.stage != "usulan"
    ]
    heads = list(_headcounts(case))
    if len(heads) != 1 or not rows or any(row.pays_for for _, row, _ in rows):
        return
    place, people, year = heads[0]
    at, row, amount = min(reversed(rows), key=lambda found: _distance(found[1], year))
    monthly = case.constants.bpu_monthly
    others = [
        Related(field(other, budget, "amount"), f"{budget.year}: {_divide(money, people, monthly)} bulan")
        for other, budget, money in rows
        if budget is not row and _distance(budget, row.year) <= 1
    ]
    yield FAULT.at(
        field(at, row, "amount"),
        related=[Related(place, "orang yang mana dan berapa bulan, tidak dinyatakan"), *others[::-1]],
        nilai=format_rupiah(amount),
        orang=format_count(people),
        iuran=monthly,
        bulan=_divide(amount, people, monthly),
    )


def _headcounts(case: Case) -> Iterator[tuple[Address, Count, int | None]]:
    """Numbers of people that a budget could pay: BPU or unnamed segment, and the total of the groups."""
    for at, row in case.coverage:
        if (
            isinstance(row.people, Count)
            and row.people.value
            and row.segment not in ("PU", "Jakon", "PMI", "semua")
        ):
            yield field(at, row, "people"), row.people, _year(row.as_of)
    groups = case.evidence.groups
    if groups and groups.stated and isinstance(groups.stated.people, Count) and groups.stated.people.value:
        at = field(section("groups"), groups, "stated")
        yield field(at, groups.stated, "people"), groups.stated.people, _year(groups.stated.as_of)


def _year(when: object) -> int | None:
    return when.end.year if isinstance(when, Period) else None


def _distance(row: Budget, year: object) -> int:
    """How many years lie between a row and the headcount; without its year the last row is nearest."""
    return abs(row.year - year) if isinstance(row.year, int) and isinstance(year, int) else 0


def _divide(amount: Rupiah, people: Count, monthly: int) -> str:
    return format_decimal(amount.value / (people.value * Decimal(monthly)), 1)
