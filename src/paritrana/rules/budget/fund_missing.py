"""Dana yang membayar kelompok tidak ada dalam anggaran.

Mengapa juri ragu: kelompok yang tercatat dibayar DBHCHT memerlukan anggaran DBHCHT. Tanpa barisnya tidak diketahui
apakah uangnya ada, dan hitungan orang × iuran × bulan tidak dapat dijalankan.

Contoh: Petani dibayar DBHCHT 5.000 orang pada 2024, sedangkan anggaran 2024 hanya berisi APBD.

Perbaikan: tambahkan baris anggaran dana itu dari DPA dan LRA, atau betulkan sumber_dana kelompoknya.

Sumber: setiap kelompok dibayar oleh satu sumber dana; orang × iuran × bulan.
"""

from __future__ import annotations

from collections.abc import Iterator

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.evidence.ledger.people import Listed
from paritrana.evidence.ledger.purses import OWN, whole_of
from paritrana.rules.case import Case
from paritrana.rules.roster import people_of
from paritrana.rules.wording import few

FAULT = Fault(
    code="ANG-22",
    name="dana-tanpa-anggaran",
    severity=Severity.PERINGATAN,
    headline="{kelompok} dibayar {sumber} {tahun}, tetapi anggaran {tahun} tidak memuat {sumber}",
    help="tambahkan baris anggaran {sumber} {tahun}, atau betulkan sumber_dana kelompoknya",
    explanation=__doc__,
)

_NOT_OURS = frozenset({"mandiri", "APBN"})
"""Money that never stands in a region's budget."""


def check(case: Case) -> Iterator[Diagnostic]:
    """Look for each fund of a year's groups in the budget of that year; of money outside of budgets it is a remark."""
    if not case.ledger.budget.items:
        return
    for (year, purse), rows in _by_purse(case).items():
        at, group = rows[0]
        yield FAULT.at(
            field(at, group, "fund"),
            severity=None if purse in OWN else Severity.CATATAN,
            related=[
                Related(field(place, other, "fund"), "juga dibayar dana ini") for place, other in rows[1:]
            ],
            kelompok=few([row.name for _, row in rows]),
            sumber=purse,
            tahun=str(year),
        )


def _by_purse(case: Case) -> dict[tuple[int, str], list[Listed]]:
    """The groups that a fund without a row pays, in years that the budget or the period is about."""
    book = case.ledger.budget
    assessed = {case.period.start.year, case.period.end.year} if case.period else set()
    found: dict[tuple[int, str], list[Listed]] = {}
    there = {year: _funds_of(case, year) for year in {*book.years, *assessed}}
    for at, group in case.groups:
        funds = there.get(group.year) if isinstance(group.year, int) else None
        if funds is None or not isinstance(group.year, int) or not people_of(group):
            continue
        if whole_of(group.fund, case.evidence.region) & funds:
            continue
        for purse in sorted(case.ledger.purses(group.fund) - funds - _NOT_OURS):
            found.setdefault((group.year, purse), []).append((at, group))
    return found


def _funds_of(case: Case, year: int) -> frozenset[str] | None:
    """The purses of a year's rows; None where a row doesn't say which, so that none can be missed."""
    rows = case.ledger.budget.of(year)
    if any(not item.purses for item in rows):
        return None
    return frozenset().union(*(item.purses for item in rows))
