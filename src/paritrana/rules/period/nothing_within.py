"""Tidak satu pun angka kunci berada dalam periode yang dinilai.

Mengapa juri ragu: berkas yang semua angkanya sebelum atau sesudah periode tidak menjawab penilaian. Ini salah satu
alasan penolakan yang diberitakan.

Contoh: periode 2024, sedangkan cakupannya per Agustus 2025 dan kelompoknya tahun 2018, 2021, dan 2025.

Perbaikan: minta peserta per 31 Desember dan realisasi anggaran tahun yang dinilai; yang lain tetap sebagai pembanding.

Sumber: alasan keraguan juri yang diberitakan: semuanya bertanggal sesudah periode.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field, section
from paritrana.evidence.model import StatedGroups
from paritrana.indonesian import Period, Quantity, format_date, format_period
from paritrana.located import Address
from paritrana.rules.case import Case

FAULT = Fault(
    code="PER-08",
    name="tanpa-angka-dalam-periode",
    severity=Severity.PERINGATAN,
    headline="tidak satu pun dari {banyak} angka kunci berada dalam periode yang dinilai, {periode}",
    help="minta peserta per {akhir} dan realisasi anggaran tahun itu; yang lain tetap sebagai pembanding",
    explanation=__doc__,
)
_Times = list[tuple[Address, tuple[date, date]]]


def check(case: Case) -> Iterator[Diagnostic]:
    """Look for one figure of budget, coverage or groups within; one without a time may be the one."""
    period, times = case.period, _times(case)
    if period is None or not times:
        return
    if all(end < period.start or start > period.end for _, (start, end) in times):
        award = case.evidence.award
        yield FAULT.at(
            field(section("award"), award, "period"),
            related=[Related(at, "di luar periode") for at, _ in times],
            banyak=len(times),
            periode=format_period(period),
            akhir=format_date(period.end),
        )


def _times(case: Case) -> _Times:
    """The time of every key figure; empty where one of them has none."""
    found: _Times = []
    for rows, figures, names in (
        (case.budgets, ("amount",), ("year",)),
        (case.coverage, ("people", "percent"), ("as_of",)),
        (case.groups, ("people",), ("as_of", "year")),
        (case.rows(StatedGroups), ("people",), ("as_of",)),
    ):
        for at, row in rows:
            if any(isinstance(getattr(row, name), Quantity) for name in figures):
                when = next((span for name in names if (span := _span(getattr(row, name)))), None)
                if when is None:
                    return []
                found.append((at, when))
    return found


def _span(value: object) -> tuple[date, date] | None:
    if isinstance(value, Period):
        return value.start, value.end
    return (date(value, 1, 1), date(value, 12, 31)) if isinstance(value, int) else None
