"""Anggaran melonjak lebih dari sepuluh kali, atau turun lebih dari separuh, tanpa keterangan.

Mengapa juri ragu: lonjakan sebesar itu jarang terjadi karena pertumbuhan; biasanya satuan salah, lingkupnya berubah,
atau tahun pembandingnya hampir nol. Bila ada tahun tanpa angka di antaranya, kenaikannya bukan kenaikan setahun.

Contoh: Rp216 juta (2021) menjadi Rp20,7 miliar (2023): ×96 dalam dua tahun, tanpa angka 2022.

Perbaikan: tulis sebabnya di catatan pada baris tahun yang berubah, misalnya kelompok baru yang mulai dibayar.

Sumber: alasan keraguan juri yang diberitakan: lonjakan anggaran tanpa penjelasan.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from paritrana.diagnostics import Diagnostic, Fault, Related, Severity
from paritrana.evidence.addresses import field
from paritrana.field.intervals import Interval
from paritrana.indonesian import format_percent, format_rupiah, format_rupiah_short, format_times
from paritrana.rules.case import Case
from paritrana.rules.funds import Line, called, total_of, value_of

FAULT = Fault(
    code="ANG-02",
    name="anggaran-melonjak",
    severity=Severity.PERINGATAN,
    headline="{tahap} {sumber} berubah {perubahan} dalam {selang} tahun: {lama} ({awal}) menjadi {baru} ({akhir})",
    help="terangkan sebabnya di catatan pada baris tahun {akhir}; periksa pula satuannya",
    explanation=__doc__,
)
_UP = 10
_DOWN = 2


def check(case: Case) -> Iterator[Diagnostic]:
    """Compare every year with the last one that has a figure, of the same purse and stage."""
    for purse, rows in case.series.items():
        for stage in ("pagu", "perubahan", "realisasi"):
            years = _years([line for line in rows if line.row.stage == stage])
            for (before, old), (after, new) in pairwise(years.items()):
                noted = any(line.row.note for line in new)
                if not noted and _jumps(total_of(old), total_of(new)):
                    yield _report(purse, stage, (before, old), (after, new))


def _years(rows: list[Line]) -> dict[int, list[Line]]:
    """The rows of each year all of whose rows have an amount."""
    years: dict[int, list[Line]] = {}
    for line in rows:
        years.setdefault(line.year, []).append(line)
    return {year: found for year, found in years.items() if all(line.amount for line in found)}


def _jumps(old: Interval, new: Interval) -> bool:
    """Whether the change is too large whatever the rounded figures stand for."""
    return bool(old.low) and (new.above(old.times(_UP)) or old.above(new.times(_DOWN)))


def _report(purse: str, stage: str, old: tuple[int, list[Line]], new: tuple[int, list[Line]]) -> Diagnostic:
    (before, before_rows), (after, after_rows) = old, new
    first, last = value_of(before_rows), value_of(after_rows)
    change = format_times(last / first) if last > first else format_percent((last - first) / first * 100, 0)
    start = before_rows[0]
    return FAULT.at(
        field(after_rows[0].at, after_rows[0].row, "amount"),
        related=(Related(field(start.at, start.row, "amount"), "angka terakhir sebelumnya"),),
        sumber=called(purse),
        tahap=stage,
        perubahan=change,
        selang=after - before,
        lama=_printed(before_rows),
        baru=_printed(after_rows),
        awal=str(before),
        akhir=str(after),
    )


def _printed(rows: list[Line]) -> str:
    if len(rows) == 1 and rows[0].amount:
        return format_rupiah(rows[0].amount)
    return format_rupiah_short(value_of(rows))
